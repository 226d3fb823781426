// Arrays of exactly the length of what is handed over, used again: Meadow takes nothing else, and a value or packet that is sent allocates nothing.
using System;

namespace GattGen.Meadow;

/// <summary>An array for each length, made when it is first needed. One thread uses them at a time.</summary>
internal sealed class ExactArrays
{
    private readonly byte[]?[] _arrays;

    /// <summary>No arrays yet.</summary>
    /// <param name="longest">The greatest length.</param>
    public ExactArrays(int longest) => _arrays = new byte[longest + 1][];

    /// <summary>Octets in an array of their own length, until the next call.</summary>
    public byte[] Of(ReadOnlySpan<byte> octets)
    {
        var array = _arrays[octets.Length] ??= new byte[octets.Length];
        octets.CopyTo(array);
        return array;
    }
}
