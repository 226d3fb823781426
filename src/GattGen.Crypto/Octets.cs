// The two orders of octets, and lengths of the local caller's spans.
using System;
using System.Globalization;

namespace GattGen.Crypto;

/// <summary>Turns the order of octets and checks lengths.</summary>
internal static class Octets
{
    /// <summary>Copies octets into as many others, the last one first.</summary>
    public static void CopyReversed(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        source.CopyTo(destination);
        destination.Slice(0, source.Length).Reverse();
    }

    /// <summary>Throws unless a span has an exact length.</summary>
    public static void Require(ReadOnlySpan<byte> octets, int length, string name)
    {
        if (octets.Length != length)
        {
            throw new ArgumentException(
                string.Format(CultureInfo.InvariantCulture, "There must be {0} octets, not {1}.", length, octets.Length), name);
        }
    }
}
