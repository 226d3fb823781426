// Counts of what peers send in vain on the channel of the Security Manager.
namespace GattGen.Host;

public sealed partial class HostStatistics
{
    /// <summary>PDUs of the Security Manager that were ignored: reserved codes, anything but a Pairing Request while no pairing is under way, anything after a timeout (Core Vol 3, Part H, 3.3, 3.4).</summary>
    public long IgnoredSmpPdus { get; internal set; }

    /// <summary>PDUs of the Security Manager that were malformed or came at a wrong time, and were answered with Pairing Failed (Core Vol 3, Part H, 3.5.5).</summary>
    public long RefusedSmpPdus { get; internal set; }
}
