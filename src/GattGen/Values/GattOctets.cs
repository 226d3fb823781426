// Where a service keeps a value that is octets.
using System;

namespace GattGen;

/// <summary>
/// Keeps octets in a buffer of its own that is used again, so that a write of a client allocates nothing. Generated services keep values
/// of the types <c>byte[]</c> and <c>ReadOnlyMemory&lt;byte&gt;</c> in it; what a property returns is a copy.
/// </summary>
#pragma warning disable CA1815 // a place where a value is kept, not a value
public struct GattOctets
#pragma warning restore CA1815
{
    private byte[]? _buffer;

    /// <summary>How many octets there are.</summary>
    public int Length { readonly get; private set; }

    /// <summary>The octets; valid until the next <see cref="Set"/>.</summary>
    public readonly ReadOnlySpan<byte> Span => new(_buffer, 0, Length);

    /// <summary>Keeps a copy of octets.</summary>
    /// <param name="octets">The octets.</param>
    public void Set(ReadOnlySpan<byte> octets)
    {
        if (_buffer is null || _buffer.Length < octets.Length)
            _buffer = new byte[Math.Max(octets.Length, 20)];
        octets.CopyTo(_buffer);
        Length = octets.Length;
    }

    /// <summary>A copy of the octets.</summary>
    public readonly byte[] ToArray() => Span.ToArray();
}
