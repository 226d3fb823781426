// What a virtual controller noticed about its host.
namespace GattGen.Air;

/// <summary>Counts of what a host did wrong or did not take. They are never reset.</summary>
/// <param name="MalformedPackets">Packets that were no whole command or ACL packet, and were dropped.</param>
/// <param name="OversentInput">Packets dropped because the host sent more than the controller had said it takes.</param>
/// <param name="OversentAclPackets">ACL packets above the announced number (Core Vol 4, Part E, 4.1.1), which were dropped.</param>
/// <param name="InvalidAclPackets">ACL packets of a forbidden length or with forbidden flags, which were dropped and completed.</param>
/// <param name="UnknownHandleAclPackets">ACL packets of a connection that does not exist, which were dropped.</param>
/// <param name="DroppedReports">Advertising reports that the host did not take in time.</param>
/// <param name="DroppedEvents">Other events that the host did not take in time.</param>
public readonly record struct ControllerStatistics(
    long MalformedPackets,
    long OversentInput,
    long OversentAclPackets,
    long InvalidAclPackets,
    long UnknownHandleAclPackets,
    long DroppedReports,
    long DroppedEvents);
