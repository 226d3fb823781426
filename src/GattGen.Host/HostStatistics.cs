// What a host has met that it did not expect, counted.
namespace GattGen.Host;

/// <summary>
/// Counts of what the controller or a peer sent that was wrong or of no use. Nothing of it ends the stack; the figures help to see
/// what is going on. They only grow, and are written on the executor of the stack.
/// </summary>
public sealed partial class HostStatistics
{
    /// <summary>Packets of a kind that this host does not use: synchronous or isochronous data, unknown indicator octets.</summary>
    public long UnknownPackets { get; internal set; }

    /// <summary>Packets, events and reports whose length or content is not what the Core Specification says (Vol 4, Part E, 5.4, 7.7).</summary>
    public long MalformedPackets { get; internal set; }

    /// <summary>Events that this host has no use for, or that came at a time when they mean nothing.</summary>
    public long UnknownEvents { get; internal set; }

    /// <summary>Answers to commands that were not sent, or that were given up.</summary>
    public long UnexpectedAnswers { get; internal set; }

    /// <summary>Commands that the controller did not answer in time.</summary>
    public long LostAnswers { get; internal set; }

    /// <summary>Commands that the controller refused.</summary>
    public long RefusedCommands { get; internal set; }

    /// <summary>Packets that the controller gave back without having them (Number Of Completed Packets, Core Vol 4, Part E, 7.7.19).</summary>
    public long ExcessCompletedPackets { get; internal set; }

    /// <summary>Data packets and events that name no connection.</summary>
    public long UnknownConnections { get; internal set; }

    /// <summary>Connections announced with a handle that was in use; the old one was ended.</summary>
    public long DuplicateHandles { get; internal set; }

    /// <summary>Connections that nobody had asked for, or for which there was no slot; they were ended.</summary>
    public long RefusedConnections { get; internal set; }

    /// <summary>L2CAP fragments and PDUs that could not be put together (Core Vol 3, Part A, 7.2).</summary>
    public long MalformedFragments { get; internal set; }

    /// <summary>L2CAP PDUs for channels that do not exist.</summary>
    public long UnknownChannels { get; internal set; }

    /// <summary>Signalling commands that were malformed, or that answered nothing (Core Vol 3, Part A, 4).</summary>
    public long InvalidSignals { get; internal set; }

    /// <summary>Answers of L2CAP for which the queue of the connection had no room.</summary>
    public long DroppedAnswers { get; internal set; }

    /// <summary>Hardware errors and buffer overflows that the controller reported (Core Vol 4, Part E, 7.7.16, 7.7.26).</summary>
    public long ControllerFailures { get; internal set; }

    /// <summary>ATT PDUs with a length that their opcode does not allow, and responses that make no sense (Core Vol 3, Part F, 3.4).</summary>
    public long MalformedAttPdus { get; internal set; }

    /// <summary>ATT responses, confirmations and errors that belong to nothing we asked.</summary>
    public long UnexpectedAttPdus { get; internal set; }

    /// <summary>ATT commands that are unknown or that this server does not take: signed writes on an encrypted link among them, and all commands of a
    /// client that has to discover the database again first.</summary>
    public long IgnoredAttCommands { get; internal set; }

    /// <summary>Signed writes whose signature was wrong, or used before (Core Vol 3, Part C, 10.4.2).</summary>
    public long RefusedSignatures { get; internal set; }

    /// <summary>Prepared writes that were dropped because the client did not execute them in time.</summary>
    public long ExpiredPreparedWrites { get; internal set; }

    /// <summary>ATT requests left unanswered because the queue to the peer was full: the peer sends without waiting for answers.</summary>
    public long DroppedAttRequests { get; internal set; }
}
