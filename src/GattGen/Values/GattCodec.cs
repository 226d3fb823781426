// What generated code calls to turn a whole value into octets and back: one pair of overloads for each type that needs no declaration.
using System;

namespace GattGen;

/// <summary>
/// Codecs of the types that a characteristic can have without a declaration of their own. A value of fixed size is decoded only from
/// exactly that many octets.
/// </summary>
public static partial class GattCodec
{
    /// <summary>An unsigned number of one octet.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(byte value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An unsigned number of one octet.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out byte value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A signed number of one octet.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(sbyte value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A signed number of one octet.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out sbyte value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>An unsigned number of two octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(ushort value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An unsigned number of two octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out ushort value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A signed number of two octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(short value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A signed number of two octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out short value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>An unsigned number of three octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(UInt24 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An unsigned number of three octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out UInt24 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A signed number of three octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(Int24 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A signed number of three octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out Int24 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>An unsigned number of four octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(uint value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An unsigned number of four octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out uint value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A signed number of four octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(int value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A signed number of four octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out int value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>An unsigned number of five octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(UInt40 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An unsigned number of five octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out UInt40 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A signed number of five octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(Int40 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A signed number of five octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out Int40 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>An unsigned number of six octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(UInt48 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An unsigned number of six octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out UInt48 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A signed number of six octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(Int48 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A signed number of six octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out Int48 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>An unsigned number of eight octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(ulong value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An unsigned number of eight octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out ulong value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A signed number of eight octets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(long value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A signed number of eight octets.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out long value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A truth value: an octet that is 0 or 1.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(bool value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A truth value: an octet that is 0 or 1.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out bool value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A number in IEEE 754 binary32.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(float value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A number in IEEE 754 binary32.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out float value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A number in IEEE 754 binary64.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(double value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A number in IEEE 754 binary64.</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out double value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>An SFLOAT (IEEE 11073-20601).</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(MedFloat16 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>An SFLOAT (IEEE 11073-20601).</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out MedFloat16 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }

    /// <summary>A FLOAT (IEEE 11073-20601).</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where the octets go.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public static int Encode(MedFloat32 value, Span<byte> destination)
    {
        var writer = new GattWriter(destination);
        writer.Write(value);
        return writer.Length;
    }

    /// <summary>A FLOAT (IEEE 11073-20601).</summary>
    /// <param name="octets">The octets.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are no such value.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> octets, out MedFloat32 value)
    {
        var reader = new GattReader(octets);
        return reader.TryRead(out value) && reader.IsAtEnd;
    }
}
