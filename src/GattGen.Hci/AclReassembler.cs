// Recombination: L2CAP PDUs out of the fragments that ACL packets carry (Core Vol 3, Part A, 7.2.2).
//
//   a PDU:   0 .. 1            2 .. 3     4 ...
//           length (LE) n | channel ID | n octets
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>What was wrong with fragments, counted; see <see cref="AclReassembler"/>.</summary>
public readonly struct AclReassemblyErrors(
    uint unexpectedContinuations,
    uint unexpectedStarts,
    uint overruns,
    uint tooLong,
    uint malformed)
{
    /// <summary>Continuing fragments while no PDU was under way; dropped.</summary>
    public uint UnexpectedContinuations { get; } = unexpectedContinuations;

    /// <summary>First fragments while a PDU was under way; that one was dropped, the new one begun.</summary>
    public uint UnexpectedStarts { get; } = unexpectedStarts;

    /// <summary>PDUs whose fragments had more octets than announced; dropped.</summary>
    public uint Overruns { get; } = overruns;

    /// <summary>PDUs announced longer than the limit; dropped, with all their fragments.</summary>
    public uint TooLong { get; } = tooLong;

    /// <summary>First fragments without a single octet, and "complete" packets that are not whole; dropped.</summary>
    public uint Malformed { get; } = malformed;

    /// <summary>All of them.</summary>
    public ulong Total => (ulong)UnexpectedContinuations + UnexpectedStarts + Overruns + TooLong + Malformed;
}

/// <summary>
/// Puts the L2CAP PDUs of one connection together. A PDU that stands whole in one fragment is handed on from there; only one that
/// is spread over several is copied. Nothing that a remote device sends makes it throw or grow beyond its limit.
/// </summary>
/// <remarks>
/// How long a PDU may stay unfinished is not decided here: ask <see cref="IsInsidePdu"/> and call <see cref="Reset"/>.
/// </remarks>
public sealed class AclReassembler
{
    /// <summary>Octets of the header of a PDU: length and channel ID.</summary>
    public const int HeaderLength = 4;

    private readonly int _maximumPduLength;
    private byte[] _buffer = Array.Empty<byte>();
    private int _filled;
    private State _state;
    private uint _unexpectedContinuations;
    private uint _unexpectedStarts;
    private uint _overruns;
    private uint _tooLong;
    private uint _malformed;

    /// <summary>Makes a reassembler for one connection.</summary>
    /// <param name="maximumPduLength">The most octets of a PDU, its four octets of header included; 27 to 65539.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of its range.</exception>
    public AclReassembler(int maximumPduLength)
    {
        if (maximumPduLength is < HciLimits.MinimumDataOctets or > HeaderLength + ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(maximumPduLength));
        _maximumPduLength = maximumPduLength;
    }

    private enum State
    {
        /// <summary>No PDU is under way.</summary>
        Idle,

        /// <summary>A PDU is under way, in the buffer.</summary>
        Inside,

        /// <summary>A PDU is under way that was found bad: its further fragments are dropped.</summary>
        Dropping,
    }

    /// <summary>True while a PDU was begun and is not whole.</summary>
    public bool IsInsidePdu => _state == State.Inside;

    /// <summary>What was wrong so far.</summary>
    public AclReassemblyErrors Errors => new(_unexpectedContinuations, _unexpectedStarts, _overruns, _tooLong, _malformed);

    /// <summary>Takes the data of one ACL packet.</summary>
    /// <param name="boundary">The boundary flag of the packet; both kinds of first fragment are taken alike.</param>
    /// <param name="fragment">The data of the packet.</param>
    /// <param name="pdu">A whole PDU with its header, valid until the next call and as long as <paramref name="fragment"/>; else nothing.</param>
    /// <returns>True when a PDU is whole.</returns>
    public bool TryAdd(AclBoundary boundary, ReadOnlySpan<byte> fragment, out ReadOnlySpan<byte> pdu)
    {
        pdu = default;
        return boundary == AclBoundary.Continuing ? Continue(fragment, out pdu) : Start(boundary, fragment, out pdu);
    }

    /// <summary>Drops a PDU that is under way. The counts stay.</summary>
    public void Reset()
    {
        _state = State.Idle;
        _filled = 0;
    }

    private bool Start(AclBoundary boundary, ReadOnlySpan<byte> fragment, out ReadOnlySpan<byte> pdu)
    {
        pdu = default;
        if (_state == State.Inside)
            _unexpectedStarts++;
        Reset();

        if (fragment.IsEmpty)
        {
            _malformed++;
            _state = State.Dropping;
            return false;
        }

        int length = PduLength(fragment);
        if (length > 0 && length == fragment.Length)
        {
            if (length > _maximumPduLength)
                return Drop(ref _tooLong, State.Idle);
            pdu = fragment;
            return true;
        }

        if (boundary == AclBoundary.Complete)
            return Drop(ref _malformed, State.Idle);
        _state = State.Inside;
        return Append(fragment, out pdu);
    }

    private bool Continue(ReadOnlySpan<byte> fragment, out ReadOnlySpan<byte> pdu)
    {
        if (_state == State.Inside)
            return Append(fragment, out pdu);
        pdu = default;
        if (_state == State.Idle)
            _unexpectedContinuations++;
        return false;
    }

    /// <summary>Puts a fragment behind what is there. A header may itself be cut, so the length can become known only here.</summary>
    private bool Append(ReadOnlySpan<byte> fragment, out ReadOnlySpan<byte> pdu)
    {
        pdu = default;
        if (_filled < sizeof(ushort))
        {
            // At most one octet of the length is there: complete it first.
            int taken = Math.Min(sizeof(ushort) - _filled, fragment.Length);
            Reserve(HciLimits.MinimumDataOctets);
            fragment.Slice(0, taken).CopyTo(_buffer.AsSpan(_filled));
            _filled += taken;
            fragment = fragment.Slice(taken);
            if (_filled < sizeof(ushort))
                return false;
        }

        int length = PduLength(_buffer.AsSpan(0, _filled));
        if (length > _maximumPduLength)
            return Drop(ref _tooLong, State.Dropping);
        if (fragment.Length > length - _filled)
            return Drop(ref _overruns, State.Dropping);
        Reserve(length);
        fragment.CopyTo(_buffer.AsSpan(_filled));
        _filled += fragment.Length;
        if (_filled < length)
            return false;
        pdu = _buffer.AsSpan(0, length);
        Reset();
        return true;
    }

    private bool Drop(ref uint counter, State next)
    {
        counter++;
        _filled = 0;
        _state = next;
        return false;
    }

    /// <summary>Grows the buffer to what one announced PDU needs, at most to the limit; it never shrinks, so this ends.</summary>
    private void Reserve(int length)
    {
        if (_buffer.Length < length)
            Array.Resize(ref _buffer, Math.Min(_maximumPduLength, Math.Max(length, 2 * _buffer.Length)));
    }

    /// <summary>The length of the PDU with its header; 0 when its length field is not whole.</summary>
    private static int PduLength(ReadOnlySpan<byte> start) =>
        start.Length < sizeof(ushort) ? 0 : HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(start);
}
