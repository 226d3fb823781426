// What a client writes to the packet characteristic of the Firmware Update service, which is not adopted.
using System;

namespace GattGen.Profiles;

/// <summary>A piece of an image. Pieces are equal when their octets are.</summary>
/// <param name="Offset">Where in the image it begins, in octets.</param>
/// <param name="Octets">The octets, 1..508.</param>
[GattValue]
public partial record struct FirmwarePiece(uint Offset, ReadOnlyMemory<byte> Octets)
{
    /// <summary>What a piece takes beside its octets: its offset.</summary>
    public const int HeaderOctets = 4;

    /// <summary>Whether another piece has the same octets at the same offset.</summary>
    /// <param name="other">The other piece.</param>
    public readonly bool Equals(FirmwarePiece other) => Offset == other.Offset && Octets.Span.SequenceEqual(other.Octets.Span);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Offset, Octets.Length);
}
