// One structure of advertising data: length, type, data (Core Vol 3, Part C, 11).
using System;

namespace GattGen;

/// <summary>One structure of advertising data, as <see cref="AdvertisingReader"/> finds it (Core Vol 3, Part C, 11).</summary>
public readonly ref struct AdStructure
{
    internal AdStructure(AdType type, ReadOnlySpan<byte> data)
    {
        Type = type;
        Data = data;
    }

    /// <summary>What the structure is; it may be a type that <see cref="AdType"/> does not name.</summary>
    public AdType Type { get; }

    /// <summary>Its octets, without length and type; numbers in them are least significant octet first.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Takes the structure apart.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="data">Its octets.</param>
    public void Deconstruct(out AdType type, out ReadOnlySpan<byte> data)
    {
        type = Type;
        data = Data;
    }
}
