// The parameters of control points: what stands behind an op code.
using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace GattGen.Profiles;

/// <summary>Turns parameters of control points into octets and back.</summary>
internal static class ControlPointParameter
{
    public static GattArray<byte> Of(byte value) => GattArray.Own(new[] { value });

    public static GattArray<byte> Of(ushort value)
    {
        var octets = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(octets, value);
        return GattArray.Own(octets);
    }

    public static GattArray<byte> Of(uint value)
    {
        var octets = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(octets, value);
        return GattArray.Own(octets);
    }

    /// <summary>A text, of which as many whole characters are taken as there is room for.</summary>
    public static GattArray<byte> Of(string text, int room)
    {
        var length = text.Length;
        while (Encoding.UTF8.GetByteCount(text.AsSpan(0, length)) > room)
            length -= length > 1 && char.IsLowSurrogate(text[length - 1]) ? 2 : 1;
        return GattArray.Own(Encoding.UTF8.GetBytes(text.Substring(0, length)));
    }

    /// <summary>A number of steps.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">What one step is.</param>
    /// <param name="octets">1..3.</param>
    /// <param name="isSigned">Whether the number may be negative.</param>
    /// <param name="what">The name of the parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number does not fit.</exception>
    public static GattArray<byte> Of(double value, double step, int octets, bool isSigned, string what)
    {
        var most = isSigned ? (1L << ((8 * octets) - 1)) - 1 : (1L << (8 * octets)) - 1;
        var least = isSigned ? -most - 1 : 0;
        var steps = Math.Round(value / step);
        if (!(steps >= least && steps <= most))
            throw new ArgumentOutOfRangeException(what, value, what + " is " + Print(least * step) + ".." + Print(most * step) + ".");
        var number = (long)steps;
        var taken = new byte[octets];
        for (var i = 0; i < octets; i++)
            taken[i] = (byte)(number >> (8 * i));
        return GattArray.Own(taken);
    }

    public static bool TryRead(GattArray<byte> parameter, out byte value)
    {
        value = parameter.Count == 1 ? parameter[0] : (byte)0;
        return parameter.Count == 1;
    }

    public static bool TryRead(GattArray<byte> parameter, out ushort value)
    {
        value = parameter.Count == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(parameter.Span) : (ushort)0;
        return parameter.Count == 2;
    }

    public static bool TryRead(GattArray<byte> parameter, out uint value)
    {
        value = parameter.Count == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(parameter.Span) : 0;
        return parameter.Count == 4;
    }

    /// <summary>A number of steps, as the double that is nearest to it.</summary>
    /// <param name="parameter">The octets.</param>
    /// <param name="stepsPerUnit">How many steps make one.</param>
    /// <param name="octets">1..3.</param>
    /// <param name="isSigned">Whether the number may be negative.</param>
    /// <param name="value">The number, or 0.</param>
    public static bool TryRead(GattArray<byte> parameter, double stepsPerUnit, int octets, bool isSigned, out double value)
    {
        value = 0;
        if (parameter.Count != octets)
            return false;
        long number = 0;
        for (var i = 0; i < octets; i++)
            number |= (long)parameter[i] << (8 * i);
        if (isSigned)
            number = number << (64 - (8 * octets)) >> (64 - (8 * octets));
        value = number / stepsPerUnit;
        return true;
    }

    private static string Print(double number) => number.ToString(CultureInfo.InvariantCulture);
}
