// H4: packets in a stream of octets (Core Vol 4, Part A, 2). Each begins with its indicator octet, and its header tells its length:
//
//   0x01 command          opcode (2) | length (1)
//   0x02 ACL data         handle and flags (2) | length (2)
//   0x03 synchronous data handle and flags (2) | length (1)
//   0x04 event            code (1) | length (1)
//   0x05 isochronous data handle and flags (2) | length (14 bits of 2)
//
// Nothing in the stream marks where a packet begins. So after an indicator octet without a meaning, or a length that no packet can
// have here, every later octet is a guess: the stream is declared broken, for good, and the transport over it closes. A link that
// loses octets (a UART without flow control) is opened anew and begins with HCI_Reset.
using System;

namespace GattGen.Hci;

/// <summary>What <see cref="H4Framer.Feed"/> came to.</summary>
public enum H4Result
{
    /// <summary>All octets were taken; every whole packet among them was delivered.</summary>
    Consumed,

    /// <summary>The sink refused a packet: it is offered again, first, by the next call. The octets behind it were not taken.</summary>
    Refused,

    /// <summary>The stream is broken: close the transport. <see cref="H4Framer.Error"/> tells why.</summary>
    Broken,
}

/// <summary>
/// Cuts a stream of octets into HCI packets, whatever the pieces in which it arrives. A packet that stands whole in one piece is
/// delivered from there; only one that is spread over several is copied. It never throws because of what it reads, its buffer does
/// not grow, and nothing is allocated for a packet.
/// </summary>
/// <example>
/// <code>
/// while (Read(stream) is { IsEmpty: false } piece)
/// {
///     while (framer.Feed(piece, sink, out int taken) == H4Result.Refused)
///     {
///         piece = piece[taken..];
///         WaitForResume();
///     }
///
///     if (framer.Error is not null)
///         return Close(framer.Error);
/// }
/// </code>
/// </example>
public sealed class H4Framer
{
    /// <summary>The default of the largest ACL packet: octets of data behind its header.</summary>
    public const int DefaultMaximumDataLength = 2048;

    private readonly byte[] _buffer;
    private readonly int _maximumDataLength;
    private int _filled;

    /// <summary>Makes a framer at the start of a stream.</summary>
    /// <param name="maximumDataLength">
    /// The most octets of data that an ACL or isochronous packet may have, 27 to 65535; a longer one breaks the stream. It has to
    /// be at least what was agreed by the buffer sizes of the receiver.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of its range.</exception>
    public H4Framer(int maximumDataLength = DefaultMaximumDataLength)
    {
        if (maximumDataLength is < HciLimits.MinimumDataOctets or > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(maximumDataLength));
        _maximumDataLength = maximumDataLength;
        _buffer = new byte[HciPacketLength.LongestHeader + Math.Max(maximumDataLength, byte.MaxValue)];
    }

    /// <summary>Why the stream is broken, as text for a person; null as long as it is not.</summary>
    public string? Error { get; private set; }

    /// <summary>True when the stream stands inside a packet: its end now would cut one off.</summary>
    public bool IsInsidePacket => _filled > 0;

    /// <summary>Takes octets of the stream and delivers the packets that they complete.</summary>
    /// <param name="octets">What arrived; may be empty, to offer a refused packet again.</param>
    /// <param name="sink">Who takes the packets; it must not call back into this framer.</param>
    /// <param name="consumed">How many octets were taken; the caller offers the others again.</param>
    /// <returns>Whether to go on, to wait for the sink, or to close.</returns>
    /// <exception cref="ArgumentNullException">There is no sink.</exception>
    public H4Result Feed(ReadOnlySpan<byte> octets, IHciSink sink, out int consumed)
    {
        if (sink is null)
            throw new ArgumentNullException(nameof(sink));
        consumed = 0;
        if (Error is not null)
            return H4Result.Broken;

        if (_filled > 0 && FeedSpread(octets, sink, ref consumed) is { } result)
            return result;

        while (consumed < octets.Length)
        {
            ReadOnlySpan<byte> rest = octets.Slice(consumed);
            int length = PacketLength(rest);
            if (length < 0)
                return H4Result.Broken;
            if (length == 0 || length > rest.Length)
            {
                rest.CopyTo(_buffer);
                _filled = rest.Length;
                consumed = octets.Length;
                break;
            }

            if (!sink.Receive(rest.Slice(0, length)))
                return H4Result.Refused;
            consumed += length;
        }

        return H4Result.Consumed;
    }

    /// <summary>Forgets what was read: a new stream begins.</summary>
    public void Reset()
    {
        _filled = 0;
        Error = null;
    }

    /// <summary>Completes and delivers the packet that began in earlier pieces; null when it was delivered.</summary>
    private H4Result? FeedSpread(ReadOnlySpan<byte> octets, IHciSink sink, ref int consumed)
    {
        int length;
        while (true)
        {
            length = PacketLength(_buffer.AsSpan(0, _filled));
            if (length < 0)
                return H4Result.Broken;

            // As long as the length is not known, the header comes octet by octet, so that nothing of a next packet is taken.
            int missing = length == 0 ? 1 : length - _filled;
            if (missing == 0)
                break;
            int taken = Math.Min(missing, octets.Length - consumed);
            if (taken == 0)
                return H4Result.Consumed;
            octets.Slice(consumed, taken).CopyTo(_buffer.AsSpan(_filled));
            _filled += taken;
            consumed += taken;
        }

        if (!sink.Receive(_buffer.AsSpan(0, length)))
            return H4Result.Refused;
        _filled = 0;
        return null;
    }

    /// <summary>The length of the packet that begins here; 0 when its header is not whole yet; -1, and <see cref="Error"/>, when there can be none.</summary>
    private int PacketLength(ReadOnlySpan<byte> start)
    {
        int length = HciPacketLength.Of(start);
        if (length < 0)
            Error = $"0x{start[0]:X2} is no H4 packet indicator: the stream is out of step.";
        else if ((HciPacketType)start[0] is HciPacketType.AclData or HciPacketType.IsochronousData && length > AclPacket.HeaderLength + _maximumDataLength)
            Error = $"A data packet of {length - AclPacket.HeaderLength} octets was announced; at most {_maximumDataLength} are taken.";
        return Error is null ? length : -1;
    }
}
