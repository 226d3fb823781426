// The Transport Discovery service (Bluetooth SIG, Transport Discovery Service 1.0; Assigned Numbers: 0x1824).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Lets clients switch on another transport of a device, such as Wi-Fi, that it advertises by <see cref="TransportBlock"/>.</summary>
/// <remarks>
/// Give it <see cref="Activate"/>, which switches the transport on; it is called outside of the stack. A request for another organization than those in
/// <see cref="Organizations"/> does not reach it. It needs a radio whose host runs here.
/// </remarks>
/// <example>
/// <code>
/// var transports = new TransportDiscoveryService { Organizations = { TransportOrganization.WiFiNeighborAwareness } };
/// transports.Activate = async (request, peer, cancel) => await wifi.StartAsync(cancel) ? TransportResult.Success : TransportResult.OperationFailed;
/// // the other side
/// var client = await TransportDiscoveryService.Client.DiscoverAsync(link);
/// TransportResponse response = await client.ControlPoint!.RequestAsync(new TransportRequest(TransportOperation.ActivateTransport, TransportOrganization.WiFiNeighborAwareness));
/// </code>
/// </example>
[GattService(Assigned.Services.TransportDiscovery)]
public partial class TransportDiscoveryService
{
    /// <summary>A service that switches nothing on yet.</summary>
    public TransportDiscoveryService() => HasControlPoint = true;

    /// <summary>Whose transports can be switched on.</summary>
    public System.Collections.Generic.ICollection<TransportOrganization> Organizations { get; } = new System.Collections.Generic.List<TransportOrganization>();

    /// <summary>Switches a transport on, and says what came of it. What it throws counts as <see cref="TransportResult.OperationFailed"/>. Null: nothing can be switched on.</summary>
    public Func<TransportRequest, GattPeer, CancellationToken, ValueTask<TransportResult>>? Activate { get; set; }

    /// <summary>A transport could not be switched on: what <see cref="Activate"/> has thrown. Raised outside of the stack.</summary>
    public event Action<Exception>? Failed;

    /// <summary>Does what a client asks for.</summary>
    [GattRequest(Assigned.Characteristics.TDSControlPoint), GattOptional]
    private async ValueTask<TransportResponse> ControlPointAsync(TransportRequest request, GattPeer peer, CancellationToken cancel)
    {
        if (request.Operation != TransportOperation.ActivateTransport)
            return new TransportResponse(request.Operation, TransportResult.OperationNotSupported);
        if (!Organizations.Contains(request.Organization))
            return new TransportResponse(request.Operation, TransportResult.UnsupportedOrganization);
        if (Activate is not { } activate)
            return new TransportResponse(request.Operation, TransportResult.OperationFailed);
        try
        {
            return new TransportResponse(request.Operation, await activate(request, peer, cancel).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // whatever the application throws, the client hears that nothing was switched on
        catch (Exception exception) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed?.Invoke(exception);
            return new TransportResponse(request.Operation, TransportResult.OperationFailed);
        }
    }
}
