// The store of one attribute value (module specification, gatts_read, gatts_write, gatts_set_buffer; CONFORMANCE 1.2, Values). Compiled into each stack.
using System;

namespace GattGen;

/// <summary>
/// Octets with a capacity. Remote writes are cut to the capacity; local writes enlarge it to exactly what they need; in append mode
/// remote writes append and a local read clears.
/// </summary>
internal sealed class AttributeValue
{
    /// <summary>The capacity at first: the default MTU less the header of a write (module specification, GATT server).</summary>
    public const int DefaultCapacity = 20;

    /// <summary>The longest value that the Attribute Protocol can carry (Core Vol 3, Part F, 3.2.9).</summary>
    public const int MaxOctets = 512;

    /// <summary>The largest buffer in append mode.</summary>
    public const int MaxAppendOctets = 65535;

    private byte[] _octets;
    private int _length;

    public AttributeValue(int capacity = DefaultCapacity) => _octets = new byte[capacity];

    /// <summary>Whether remote writes append.</summary>
    public bool IsAppend { get; private set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; private set; }

    public int Capacity => _octets.Length;

    /// <summary>The whole value. The span is good until something else runs.</summary>
    public ReadOnlySpan<byte> Octets => _octets.AsSpan(0, _length);

    /// <summary>What the Attribute Protocol sees: in append mode more than 512 octets may wait, of which a remote read sees the first 512.</summary>
    public ReadOnlySpan<byte> AttributeOctets => _octets.AsSpan(0, Math.Min(_length, MaxOctets));

    /// <summary>A value that starts with octets and has room for just those.</summary>
    public static AttributeValue Of(ReadOnlySpan<byte> octets)
    {
        var value = new AttributeValue(octets.Length);
        value.Write(octets);
        return value;
    }

    /// <summary>Writes locally: replaces the value, enlarging the capacity where needed.</summary>
    public void Write(ReadOnlySpan<byte> octets)
    {
        if (octets.Length > _octets.Length)
            _octets = octets.ToArray();
        else
            octets.CopyTo(_octets);
        _length = octets.Length;
        Version++;
    }

    /// <summary>How many octets of a remote write would be stored.</summary>
    public int Accept(int length) => Math.Min(length, IsAppend ? _octets.Length - _length : _octets.Length);

    /// <summary>Stores a remote write.</summary>
    /// <returns>How many octets were stored or appended.</returns>
    public int Store(ReadOnlySpan<byte> octets)
    {
        var at = IsAppend ? _length : 0;
        var accepted = Accept(octets.Length);
        octets.Slice(0, accepted).CopyTo(_octets.AsSpan(at));
        _length = at + accepted;
        Version++;
        return accepted;
    }

    /// <summary>Takes a remote write back.</summary>
    /// <param name="before">What the value was; in append mode only its length counts.</param>
    /// <param name="length">How long it was.</param>
    public void Restore(ReadOnlySpan<byte> before, int length)
    {
        if (!IsAppend)
            before.CopyTo(_octets);
        _length = length;
        Version++;
    }

    /// <summary>Sets the capacity and the mode, and clears the value.</summary>
    public void SetBuffer(int capacity, bool append)
    {
        if (capacity != _octets.Length)
            _octets = new byte[capacity];
        IsAppend = append;
        Clear();
    }

    public void Clear()
    {
        _length = 0;
        Version++;
    }
}
