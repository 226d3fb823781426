// What every device has, read by the typed clients: Generic Access, Generic Attribute; and a service without characteristics.
using System.Linq;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.GenericAccess;

public class BuiltInServicesTests
{
    [Fact]
    public void The_name_and_the_appearance_of_a_device_are_read()
        => Served.Run([], async served =>
        {
            served.Device.Config.GapName = "Müller";
            var client = await GenericAccessService.Client.DiscoverAsync(served.Link);
            Assert.Equal("Müller", await client.DeviceName.ReadAsync());
            Assert.Equal(DeviceAppearance.Unknown, await client.Appearance.ReadAsync());
            Assert.Equal((int)AttError.WriteNotPermitted, await Served.RefusalAsync(() => client.DeviceName.WriteAsync("Mine")));
            Assert.Null(client.PreferredConnectionParameters);
            Assert.Null(client.PeripheralPrivacyFlag);
            Assert.Null(client.ReconnectionAddress);
            Assert.Null(client.CentralAddressResolution);
            Assert.Null(client.ResolvablePrivateAddressOnly);
        });

    [Fact]
    public void A_client_is_told_that_services_have_changed()
        => Served.Run([new BatteryService()], async served =>
        {
            var client = await GenericAttributeService.Client.DiscoverAsync(served.Link);
            Assert.Equal(16, (await client.DatabaseHash!.ReadAsync()).Length);
            await using var changes = await client.ServiceChanged!.SubscribeAsync();
            served.Device.GattsRegisterServices(new TxPowerService(), new ImmediateAlertService());
            var range = (await Served.TakeAsync(changes, 1)).Single();
            Assert.InRange(range.Start, 10, 20);
            Assert.InRange(range.End, range.Start, 0xFFFF);
            Assert.Null(client.ServerFeatures);
            Assert.NotNull(await TxPowerService.Client.TryDiscoverAsync(served.Link));
        });

    [Fact]
    public void What_a_peripheral_prefers_is_what_a_link_can_be_asked_for()
    {
        Assert.Equal(new BleConnectionParameters(30_000, 50_000, 0, 6_000), new PreferredConnectionParameters(24, 40, 0, 600).ToConnectionParameters());
        Assert.Equal(new BleConnectionParameters(7_500, 3_198_750, 4, 32_000), new PreferredConnectionParameters(null, null, 4, null).ToConnectionParameters());
    }

    [Fact]
    public void Internet_protocol_support_is_there_or_not()
    {
        Assert.Empty(InternetProtocolSupportService.Definition.Characteristics.ToArray());
        Served.Run([new InternetProtocolSupportService()], async served => Assert.NotNull(await InternetProtocolSupportService.Client.TryDiscoverAsync(served.Link)));
        Served.Run([new BatteryService()], async served => Assert.Null(await InternetProtocolSupportService.Client.TryDiscoverAsync(served.Link)));
    }

    [Fact]
    public void A_battery_tells_a_change_only_and_refuses_more_than_it_can_hold()
    {
        var service = new BatteryService { Level = 100 };
        Served.Run(service, async served =>
        {
            var client = await BatteryService.Client.DiscoverAsync(served.Link);
            await using var levels = await client.Level.SubscribeAsync();
            service.Level = 100;
            service.Level = 99;
            service.Level = 99;
            service.Level--;
            Assert.Throws<System.ArgumentOutOfRangeException>(() => service.Level = 101);
            Assert.Equal([99, 98], (await served.TakeForAsync(levels, 1)).Select(level => (int)level.Percent));
            Assert.Equal(98, (await client.Level.ReadAsync()).Percent);
        });
    }

    [Fact]
    public void A_regulatory_list_is_read_as_it_is()
        => Served.Run([new DeviceInformationService { RegulatoryCertification = new byte[] { 0, 2, 0, 18, 2, 1 } }], async served =>
        {
            var client = await DeviceInformationService.Client.DiscoverAsync(served.Link);
            Assert.Equal([0, 2, 0, 18, 2, 1], await client.RegulatoryCertification!.ReadAsync());
            Assert.Null(client.ManufacturerName);
        });
}
