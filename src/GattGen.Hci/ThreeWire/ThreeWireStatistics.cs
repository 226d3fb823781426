// What a three-wire link has met on its line.
namespace GattGen.Hci;

/// <summary>Counts of a three-wire link. They are never reset.</summary>
public sealed class ThreeWireStatistics
{
    /// <summary>Packets that were whole and without damage, of every kind.</summary>
    public long ReceivedPackets { get; internal set; }

    /// <summary>Octets between two delimiters that were no packet: wrong escape sequence, length, checksum or data integrity check.</summary>
    public long DamagedPackets { get; internal set; }

    /// <summary>Reliable packets that were not the next one: repeated ones, and those behind a lost one.</summary>
    public long OutOfSequencePackets { get; internal set; }

    /// <summary>Packets of a kind without a meaning here: reserved types, unknown link messages, reliable ones that must not be, and the
    /// reverse; and packets whose own header contradicts their length although their check is right.</summary>
    public long UnknownPackets { get; internal set; }

    /// <summary>Packets that came while the link was not active.</summary>
    public long EarlyPackets { get; internal set; }

    /// <summary>Acknowledgements of what was not sent.</summary>
    public long InvalidAcknowledgements { get; internal set; }

    /// <summary>Packets that were sent again.</summary>
    public long RetransmittedPackets { get; internal set; }

    /// <summary>Synchronous and isochronous packets for which there was no room.</summary>
    public long DroppedUnreliablePackets { get; internal set; }
}
