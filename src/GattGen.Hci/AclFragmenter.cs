// Fragmentation: an L2CAP PDU cut into the data of ACL packets (Core Vol 3, Part A, 7.2.1).
using System;

namespace GattGen.Hci;

/// <summary>A part of an L2CAP PDU, as one ACL packet carries it.</summary>
public readonly ref struct AclFragment
{
    internal AclFragment(AclBoundary boundary, ReadOnlySpan<byte> data)
    {
        Boundary = boundary;
        Data = data;
    }

    /// <summary>The boundary flag of the packet.</summary>
    public AclBoundary Boundary { get; }

    /// <summary>The data of the packet.</summary>
    public ReadOnlySpan<byte> Data { get; }
}

/// <summary>Cuts one L2CAP PDU into fragments, in order, without copying it.</summary>
/// <example>
/// <code>
/// foreach (AclFragment fragment in new AclFragmenter(pdu, 27, AclBoundary.FirstNonAutoFlushable))
///     Send(AclPacket.Write(buffer, handle, fragment.Boundary, fragment.Data));
/// </code>
/// </example>
public ref struct AclFragmenter
{
    private readonly ReadOnlySpan<byte> _pdu;
    private readonly int _maximumLength;
    private readonly AclBoundary _first;
    private int _start;
    private int _end;

    /// <summary>Begins in front of the first fragment.</summary>
    /// <param name="pdu">The PDU with its header; at least one octet.</param>
    /// <param name="maximumLength">The most octets of a fragment, 1 or more: the ACL data length of the buffer that it goes to.</param>
    /// <param name="first">
    /// The flag of the first fragment: <see cref="AclBoundary.FirstNonAutoFlushable"/> from the host,
    /// <see cref="AclBoundary.FirstAutoFlushable"/> from the controller.
    /// </param>
    /// <exception cref="ArgumentException">The PDU is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive, or the flag is not that of a first fragment.</exception>
    public AclFragmenter(ReadOnlySpan<byte> pdu, int maximumLength, AclBoundary first)
    {
        if (pdu.IsEmpty)
            throw new ArgumentException("There is no PDU.", nameof(pdu));
        if (maximumLength < 1)
            throw new ArgumentOutOfRangeException(nameof(maximumLength));
        if (first is not (AclBoundary.FirstNonAutoFlushable or AclBoundary.FirstAutoFlushable))
            throw new ArgumentOutOfRangeException(nameof(first));
        _pdu = pdu;
        _maximumLength = maximumLength;
        _first = first;
        _start = 0;
        _end = 0;
    }

    /// <summary>The fragment that stands next to be sent, after <see cref="MoveNext"/>.</summary>
    public readonly AclFragment Current => new(_start == 0 ? _first : AclBoundary.Continuing, _pdu.Slice(_start, _end - _start));

    /// <summary>The number of fragments that a PDU is cut into.</summary>
    /// <param name="pduLength">Octets of the PDU with its header, 1 or more.</param>
    /// <param name="maximumLength">The most octets of a fragment, 1 or more.</param>
    public static int Count(int pduLength, int maximumLength) => (pduLength + maximumLength - 1) / maximumLength;

    /// <summary>Lets <c>foreach</c> loop over the fragments.</summary>
    public readonly AclFragmenter GetEnumerator() => this;

    /// <summary>Goes to the next fragment.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        if (_end == _pdu.Length)
            return false;
        _start = _end;
        _end = Math.Min(_start + _maximumLength, _pdu.Length);
        return true;
    }
}
