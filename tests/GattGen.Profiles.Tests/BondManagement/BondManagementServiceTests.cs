// The Bond Management service, served and used.
using System.Linq;
using System.Text;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.BondManagement;

public class BondManagementServiceTests
{
    [Fact]
    public void A_client_deletes_its_own_bond()
    {
        var service = new BondManagementService { Features = BondFeatures.DeleteOwn | BondFeatures.DeleteOwnOnClassic };
        BondOperation? deleted = null;
        service.Deleted += operation => deleted = operation;
        Served.Run(
            service,
            async served =>
            {
                var client = await BondManagementService.Client.DiscoverAsync(served.Link);
                Assert.Equal(BondFeatures.DeleteOwn | BondFeatures.DeleteOwnOnClassic, await client.Features.ReadAsync());
                Assert.Equal([0x14, 0, 0], (await client.Features.Remote.ReadAsync()).Select(octet => (int)octet));
                Assert.Equal((int)AttError.InsufficientAuthentication, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(new BondRequest(BondOperation.DeleteOwn))));
                await served.Link.PairAsync();
                await client.Features.ReadAsync();      // then both have the keys
                Assert.Single(served.Device.GetBonds());

                Assert.Equal(BondManagementService.OperationNotSupported, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(new BondRequest(BondOperation.DeleteAll))));
                Assert.Equal(BondManagementService.OperationNotSupported, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(new BondRequest((BondOperation)10))));
                Assert.Equal(BondManagementService.OperationFailed, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(new BondRequest(BondOperation.DeleteOwnOnClassic))));
                await client.ControlPoint.WriteAsync(new BondRequest(BondOperation.DeleteOwn));
                Assert.Empty(served.Device.GetBonds());
                Assert.Equal(BondOperation.DeleteOwn, deleted);
                Assert.Equal(BondManagementService.OperationFailed, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(new BondRequest(BondOperation.DeleteOwn))));
            },
            bonds: true);
    }

    [Fact]
    public void Bonds_of_others_and_all_bonds_are_deleted_with_the_code()
    {
        var service = new BondManagementService { Features = BondFeatures.DeleteOthers | BondFeatures.DeleteAllOnBoth | BondFeatures.DeleteAllOnBothWithCode };
        Served.Run(
            service,
            async served =>
            {
                await served.Link.PairAsync();
                var second = served.Add();
                second.Config.Bond = true;
                await using (var other = await served.ConnectAsync(second))
                {
                    await other.PairAsync();
                    await served.WaitAsync(1);      // then both have the keys
                }

                Assert.Equal(2, served.Device.GetBonds().Length);

                var client = await BondManagementService.Client.DiscoverAsync(served.Link);
                await client.ControlPoint.WriteAsync(new BondRequest(BondOperation.DeleteOthers));
                Assert.Equal([served.Phone.Config.Mac], served.Device.GetBonds());

                var request = new BondRequest(BondOperation.DeleteAllOnBoth, "1234"u8.ToArray());
                Assert.Equal((int)AttError.InsufficientAuthorization, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(request)));
                service.IsAuthorized = given => Encoding.UTF8.GetString(given.AuthorizationCode.Span) == "1234";
                Assert.Equal((int)AttError.InsufficientAuthorization, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(request with { AuthorizationCode = default })));
                await client.ControlPoint.WriteAsync(request);
                Assert.Empty(served.Device.GetBonds());
            },
            bonds: true);
    }
}
