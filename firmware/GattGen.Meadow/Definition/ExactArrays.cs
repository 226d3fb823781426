// Arrays of exactly the length of a value, used again: Meadow takes nothing else, and a value that is sent allocates nothing.
using System;

namespace GattGen.Meadow;

/// <summary>The arrays of the last few lengths. One thread uses them at a time.</summary>
internal sealed class ExactArrays
{
    private const int Lengths = 4;

    private readonly byte[]?[] _arrays = new byte[Lengths][];
    private int _next;

    /// <summary>Octets in an array of their own length.</summary>
    public byte[] Of(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
            return Array.Empty<byte>();
        foreach (var known in _arrays)
        {
            if (known is not null && known.Length == octets.Length)
            {
                octets.CopyTo(known);
                return known;
            }
        }

        var array = octets.ToArray();
        _arrays[_next] = array;
        _next = (_next + 1) % Lengths;
        return array;
    }
}
