// How a value of an attribute becomes a value of the application, and back.
using System;

namespace GattGen;

/// <summary>Reads a value from its octets. It must not throw, whatever the octets are: they come from a peer.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="octets">The value of the attribute, 0..512 octets; valid during the call only.</param>
/// <param name="value">The value, or <c>default</c>.</param>
/// <returns>False when the octets are no such value.</returns>
public delegate bool GattDecoder<T>(ReadOnlySpan<byte> octets, out T value);

/// <summary>Writes a value as octets.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="value">The value.</param>
/// <param name="destination">Where the octets go; as long as the largest value of the attribute.</param>
/// <returns>The number of octets written.</returns>
/// <exception cref="ArgumentException">The value cannot be encoded.</exception>
public delegate int GattEncoder<in T>(T value, Span<byte> destination);

/// <summary>The decoder of values that stay octets.</summary>
internal static class Octets
{
    public static readonly GattDecoder<byte[]> Decoder = (ReadOnlySpan<byte> octets, out byte[] value) =>
    {
        value = octets.ToArray();
        return true;
    };
}
