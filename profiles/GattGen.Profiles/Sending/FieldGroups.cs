// Splits a value whose fields depend on flags over several notifications, and puts it together again.
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>
/// The fields of a value by their flag bits: what is needed to send it in pieces that an MTU carries. Each piece is a value of its own with some of the fields; what
/// stands in each piece is the flags that say what the measurement is, and the fields in front.
/// </summary>
internal sealed class FieldGroups
{
    private readonly int _flagsOctets;
    private readonly int _headOctets;
    private readonly int _moreDataOctets;
    private readonly (int Bit, int Octets)[] _groups;
    private readonly uint _groupBits;

    /// <summary>The form of a value.</summary>
    /// <param name="flagsOctets">The width of the flags.</param>
    /// <param name="headOctets">The octets behind the flags that are always there.</param>
    /// <param name="moreDataOctets">The octets of the fields that are there while bit 0, More Data, is 0; 0 where there is no such bit.</param>
    /// <param name="groups">The flag bits in the order of their fields, with the octets of the fields of each.</param>
    public FieldGroups(int flagsOctets, int headOctets, int moreDataOctets, params (int Bit, int Octets)[] groups)
    {
        _flagsOctets = flagsOctets;
        _headOctets = headOctets;
        _moreDataOctets = moreDataOctets;
        _groups = groups;
        foreach (var (bit, _) in groups)
            _groupBits |= 1u << bit;
        if (moreDataOctets > 0)
            _groupBits |= 1;
    }

    /// <summary>The pieces of a value, in the order in which they are sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="maxLength">The largest value in octets.</param>
    /// <param name="room">The largest piece in octets; at least 20.</param>
    /// <param name="encode">Encodes a value.</param>
    /// <param name="decode">Decodes a value.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public T[] Split<T>(T value, int maxLength, int room, GattEncoder<T> encode, GattDecoder<T> decode)
    {
        if (room < NotificationRoom.SmallestOctets)
            throw new ArgumentOutOfRangeException(nameof(room), room, "The smallest MTU leaves 20 octets.");
        Span<byte> octets = stackalloc byte[maxLength];
        var split = Split(octets.Slice(0, encode(value, octets)), room);
        var pieces = new T[split.Count];
        for (var i = 0; i < pieces.Length; i++)
            _ = decode(split[i], out pieces[i]);
        return pieces;
    }

    /// <summary>Puts a piece to those before it: all fields that one of them has, and of each the latest.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="earlier">The pieces before.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="maxLength">The largest value in octets.</param>
    /// <param name="encode">Encodes a value.</param>
    /// <param name="decode">Decodes a value.</param>
    public T Join<T>(T earlier, T piece, int maxLength, GattEncoder<T> encode, GattDecoder<T> decode)
    {
        Span<byte> before = stackalloc byte[maxLength];
        Span<byte> octets = stackalloc byte[maxLength];
        var joined = Join(before.Slice(0, encode(earlier, before)), octets.Slice(0, encode(piece, octets)));
        return decode(joined, out var value) ? value : piece;
    }

    /// <summary>The pieces of a value, in the order in which they are sent. One that fits is its only piece.</summary>
    /// <param name="value">The octets of the value.</param>
    /// <param name="room">The largest piece in octets; at least 20.</param>
    /// <remarks>With a More Data bit the last piece alone has it at 0, and the fields that depend on it.</remarks>
    public List<byte[]> Split(ReadOnlySpan<byte> value, int room)
    {
        var pieces = new List<byte[]>();
        if (value.Length <= room || !TryFlags(value, out var flags))
        {
            pieces.Add(value.ToArray());
            return pieces;
        }

        var head = value.Slice(_flagsOctets, _headOctets);
        var rest = value.Slice(_flagsOctets + _headOctets);
        var common = flags & ~_groupBits;
        var hasMoreData = _moreDataOctets > 0;
        var isWhole = hasMoreData && (flags & 1) == 0;
        var last = isWhole ? rest.Slice(0, _moreDataOctets) : default;
        if (isWhole)
            rest = rest.Slice(_moreDataOctets);
        var piece = new Piece(_flagsOctets, common | (hasMoreData ? 1u : 0), head);
        for (var i = 0; i < _groups.Length; i++)
        {
            var (bit, octets) = _groups[i];
            if ((flags & (1u << bit)) == 0)
                continue;
            if (piece.Length + octets > room)
            {
                pieces.Add(piece.ToArray());
                piece = new Piece(_flagsOctets, common | (hasMoreData ? 1u : 0), head);
            }

            piece.Add(bit, rest.Slice(0, octets));
            rest = rest.Slice(octets);
        }

        if (!isWhole)
        {
            pieces.Add(piece.ToArray());
            return pieces;
        }

        // The fields of More Data = 0 stand in front of the others.
        if (piece.Length + last.Length > room)
        {
            pieces.Add(piece.ToArray());
            piece = new Piece(_flagsOctets, common, head);
        }

        pieces.Add(piece.ToLast(_flagsOctets + _headOctets, last));
        return pieces;
    }

    /// <summary>Puts a piece to those before it: all fields that one of them has, and of each the latest.</summary>
    /// <param name="earlier">The octets of the pieces before.</param>
    /// <param name="piece">The octets of the piece.</param>
    /// <returns>The octets of the value so far; the piece alone where one of them is no such value.</returns>
    public byte[] Join(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> piece)
    {
        if (!TryCut(earlier, out var oldFlags, out var oldMore, out var old) || !TryCut(piece, out var flags, out var more, out var fields))
            return piece.ToArray();
        var joined = ((oldFlags | flags) & _groupBits) | (flags & ~_groupBits);
        if (_moreDataOctets > 0 && (oldFlags & flags & 1) == 0)
            joined &= ~1u;
        var octets = new List<byte>(earlier.Length + piece.Length);
        for (var i = 0; i < _flagsOctets; i++)
            octets.Add((byte)(joined >> (8 * i)));
        octets.AddRange(piece.Slice(_flagsOctets, _headOctets).ToArray());
        octets.AddRange(more.Length > 0 ? more : oldMore);
        for (var i = 0; i < _groups.Length; i++)
            octets.AddRange(fields[i] ?? old[i] ?? Array.Empty<byte>());
        return octets.ToArray();
    }

    private bool TryFlags(ReadOnlySpan<byte> value, out uint flags)
    {
        flags = 0;
        if (value.Length < _flagsOctets + _headOctets)
            return false;
        for (var i = _flagsOctets - 1; i >= 0; i--)
            flags = (flags << 8) | value[i];
        var needed = _flagsOctets + _headOctets + (_moreDataOctets > 0 && (flags & 1) == 0 ? _moreDataOctets : 0);
        foreach (var (bit, octets) in _groups)
        {
            if ((flags & (1u << bit)) != 0)
                needed += octets;
        }

        return value.Length >= needed;
    }

    private bool TryCut(ReadOnlySpan<byte> value, out uint flags, out byte[] more, out byte[]?[] fields)
    {
        more = Array.Empty<byte>();
        fields = new byte[_groups.Length][];
        if (!TryFlags(value, out flags))
            return false;
        var rest = value.Slice(_flagsOctets + _headOctets);
        if (_moreDataOctets > 0 && (flags & 1) == 0)
        {
            more = rest.Slice(0, _moreDataOctets).ToArray();
            rest = rest.Slice(_moreDataOctets);
        }

        for (var i = 0; i < _groups.Length; i++)
        {
            if ((flags & (1u << _groups[i].Bit)) == 0)
                continue;
            fields[i] = rest.Slice(0, _groups[i].Octets).ToArray();
            rest = rest.Slice(_groups[i].Octets);
        }

        return true;
    }

    /// <summary>A piece that is being filled.</summary>
    private sealed class Piece
    {
        private readonly List<byte> _octets = new();
        private readonly int _flagsOctets;
        private uint _flags;

        public Piece(int flagsOctets, uint flags, ReadOnlySpan<byte> head)
        {
            _flagsOctets = flagsOctets;
            _flags = flags;
            _octets.AddRange(new byte[flagsOctets]);
            _octets.AddRange(head.ToArray());
        }

        public int Length => _octets.Count;

        public void Add(int bit, ReadOnlySpan<byte> field)
        {
            _flags |= 1u << bit;
            _octets.AddRange(field.ToArray());
        }

        public byte[] ToLast(int at, ReadOnlySpan<byte> first)
        {
            _flags &= ~1u;
            _octets.InsertRange(at, first.ToArray());
            return ToArray();
        }

        public byte[] ToArray()
        {
            for (var i = 0; i < _flagsOctets; i++)
                _octets[i] = (byte)(_flags >> (8 * i));
            return _octets.ToArray();
        }
    }
}
