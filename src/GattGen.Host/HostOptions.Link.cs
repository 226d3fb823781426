// The choices of the Link Layer: on which PHY links run.
namespace GattGen.Host;

public sealed partial record HostOptions
{
    /// <summary>
    /// Whether LE 2M is asked for on each new connection, in both directions, if the controller has it (Core Vol 4, Part E, 7.8.49). A peer
    /// without it leaves the link on LE 1M.
    /// </summary>
    public bool Prefer2MPhy { get; init; }
}
