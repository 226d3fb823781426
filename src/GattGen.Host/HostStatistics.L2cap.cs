// What the host has met on L2CAP channels.
namespace GattGen.Host;

public sealed partial class HostStatistics
{
    /// <summary>Channels that were ended because the peer broke a rule of credits or lengths (Core Vol 3, Part A, 3.4, 10.1).</summary>
    public long ChannelViolations { get; internal set; }

    /// <summary>Requests for channels that were refused (Core Vol 3, Part A, 4.23).</summary>
    public long RefusedChannels { get; internal set; }
}
