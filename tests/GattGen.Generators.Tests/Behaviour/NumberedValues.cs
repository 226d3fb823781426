// Values with a scale, a range, a number for what is not known, two conditions, and one that writes itself.
namespace GattGen.Generators.Tests.Behaviour;

/// <summary>Hundredths of a degree; 0x8000 is not known.</summary>
[GattValue]
public partial record struct Degrees(
    [GattField(As = GattFormatType.Int16, Exponent = -2, Unit = GattUnit.DegreeCelsius, Minimum = -273.15, Unknown = 0x8000)] double? Celsius);

/// <summary>Every form of a number.</summary>
[GattValue]
public partial record struct Scales(
    [GattField(As = GattFormatType.UInt8, BinaryExponent = -1)] double Halves,
    [GattField(As = GattFormatType.UInt24, Multiplier = 5, Exponent = -3, Maximum = 100)] double Fives,
    [GattField(As = GattFormatType.Int32, Exponent = -7)] double Angle,
    [GattField(As = GattFormatType.UInt48, Exponent = 2)] double Hundreds,
    [GattField(As = GattFormatType.Int8)] double Plain,
    [GattField(Minimum = 1, Maximum = 9)] byte Digit,
    [GattField(Unknown = 0xFFFFFF, Octets = 3)] uint? Count);

/// <summary>A concentration in one of two units, a weight in one of two units.</summary>
[GattValue]
public partial record struct Measured(
    [GattField(Unless = 0, As = GattFormatType.UInt16, Multiplier = 5, Exponent = -3)] double? Kilograms = null,
    [GattField(When = 0, As = GattFormatType.UInt16, Exponent = -2)] double? Pounds = null,
    [GattField(When = 3, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3)] double? Metres = null,
    [GattField(When = 3, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -1)] double? Inches = null,
    [GattField(When = 3)] byte? Index = null);

/// <summary>What is there depends on what is left.</summary>
[GattValue]
public partial record struct Trailing(byte Code, [GattField(IfLeft = true)] ushort? First = null, [GattField(IfLeft = true, As = GattFormatType.UInt8, Exponent = -1)] double? Second = null);

/// <summary>A length and as many octets: no attribute says that.</summary>
[GattValue(Coded = true, MinLength = 1, MaxLength = 9)]
public partial record struct Counted(ulong Octets, int Count)
{
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write((byte)Count);
        if (Count > 0)
            writer.WriteUnsigned(Octets, Count);
    }

    public static bool TryRead(ref GattReader reader, out Counted value)
    {
        value = default;
        if (!reader.TryRead(out byte count) || count > 8)
            return false;
        var octets = 0UL;
        if (count > 0 && !reader.TryReadUnsigned(count, out octets))
            return false;
        value = new Counted(octets, count);
        return true;
    }
}
