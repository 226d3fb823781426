// What peers sent that the Attribute Protocol has no use for (the house rule: dropped and counted).
namespace GattGen.Host;

/// <summary>Counts of what was dropped, for all links of a host since it was made.</summary>
internal sealed class AttCounters
{
    /// <summary>PDUs with a length that their opcode does not allow, and parts of responses that make no sense.</summary>
    public long MalformedPdus { get; set; }

    /// <summary>Responses, confirmations and errors that belong to nothing we asked.</summary>
    public long UnexpectedPdus { get; set; }

    /// <summary>Commands that are unknown or that this server does not take, signed writes among them.</summary>
    public long IgnoredCommands { get; set; }

    /// <summary>Requests left unanswered because the queue to the peer was full: the peer sends without waiting for answers.</summary>
    public long DroppedRequests { get; set; }
}
