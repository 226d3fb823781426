// The Transport Discovery service, served and used.
using System;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.TransportDiscovery;

public class TransportDiscoveryServiceTests
{
    [Fact]
    public void A_transport_is_switched_on_or_the_client_hears_why_not()
    {
        var service = new TransportDiscoveryService { Organizations = { TransportOrganization.WiFiNeighborAwareness } };
        var request = new TransportRequest(TransportOperation.ActivateTransport, TransportOrganization.WiFiNeighborAwareness, new byte[] { 1, 2 });
        Served.Run(service, async served =>
        {
            var client = await TransportDiscoveryService.Client.DiscoverAsync(served.Link);
            Assert.Equal((int)AttError.ClientConfigurationImproperlyConfigured, await Served.RefusalAsync(() => client.ControlPoint!.Remote.WriteAsync(new byte[] { 1, 2 })));
            Assert.Equal(new(TransportOperation.ActivateTransport, TransportResult.OperationFailed), await client.ControlPoint!.RequestAsync(request));
            service.Activate = (given, peer, cancel) => new(given.Data.Count == 2 ? TransportResult.Success : TransportResult.InvalidParameter);
            Assert.Equal(new(TransportOperation.ActivateTransport, TransportResult.Success), await client.ControlPoint!.RequestAsync(request));
            Assert.Equal(TransportResult.InvalidParameter, (await client.ControlPoint!.RequestAsync(request with { Data = default })).Result);
            Assert.Equal(TransportResult.UnsupportedOrganization, (await client.ControlPoint!.RequestAsync(request with { Organization = TransportOrganization.BluetoothSig })).Result);
            Assert.Equal(new((TransportOperation)9, TransportResult.OperationNotSupported), await client.ControlPoint!.RequestAsync(request with { Operation = (TransportOperation)9 }));
            Exception? failure = null;
            service.Failed += problem => failure = problem;
            service.Activate = (given, peer, cancel) => throw new InvalidOperationException("No antenna.");
            Assert.Equal(TransportResult.OperationFailed, (await client.ControlPoint!.RequestAsync(request)).Result);
            Assert.Equal("No antenna.", Assert.IsType<InvalidOperationException>(failure).Message);
        });
    }
}
