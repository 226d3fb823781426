// The Internet Protocol Support service (Bluetooth SIG, Internet Protocol Support Profile 1.0; Assigned Numbers: 0x1820).
namespace GattGen.Profiles;

/// <summary>Says that a device takes IPv6 packets over an L2CAP channel.</summary>
/// <remarks>
/// The service has no characteristics: that it is there is all that it says. The packets go over a channel with the PSM 0x23 and an MTU of at least
/// 1,280 octets, compressed as RFC 7668 says; listening on it is for the application.
/// </remarks>
/// <example>
/// <code>
/// var internet = new InternetProtocolSupportService();
/// await using var listener = L2capListener.Start(ble, InternetProtocolSupportService.Psm, new L2capListenerOptions { Mtu = InternetProtocolSupportService.MinMtu });
/// // the other side
/// if (await InternetProtocolSupportService.Client.TryDiscoverAsync(link) is not null)
/// {
///     await using var channel = await link.OpenChannelAsync(InternetProtocolSupportService.Psm);
/// }
/// </code>
/// </example>
[GattService(Assigned.Services.InternetProtocolSupport)]
public partial class InternetProtocolSupportService
{
    /// <summary>The PSM of the channel (Assigned Numbers, L2CAP: LE_PSM_IPSP).</summary>
    public const int Psm = 0x23;

    /// <summary>The smallest MTU of the channel in octets: that of IPv6.</summary>
    public const int MinMtu = 1280;
}
