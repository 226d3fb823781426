// The value of Battery Level (0x2A19).
using System;
using System.Globalization;

namespace GattGen.Profiles;

/// <summary>The charge of a battery (GATT Specification Supplement, Battery Level). Numbers can be written in its place.</summary>
/// <param name="Percent">The charge in percent, 0..100.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.BatteryLevel)]
public partial record struct BatteryLevel(
    [GattField(Unit = GattUnit.Percent, Minimum = 0, Maximum = 100)] byte Percent)
{
    /// <summary>A charge.</summary>
    /// <param name="percent">The charge in percent; above 100 it is refused where it is sent.</param>
    public static implicit operator BatteryLevel(byte percent) => new(percent);

    /// <summary>The charge in percent.</summary>
    /// <param name="level">The charge.</param>
    public static implicit operator byte(BatteryLevel level) => level.Percent;

    /// <summary>The charge in percent.</summary>
    public readonly byte ToByte() => Percent;

    /// <summary>A charge.</summary>
    /// <param name="percent">The charge in percent; above 100 it is refused where it is sent.</param>
    public static BatteryLevel FromByte(byte percent) => new(percent);

    /// <summary>The charge in percent, as a number.</summary>
    public readonly override string ToString() => ToString(CultureInfo.InvariantCulture);

    /// <summary>The charge in percent, as a number.</summary>
    /// <param name="provider">How numbers are written.</param>
    public readonly string ToString(IFormatProvider? provider) => Percent.ToString(provider);
}
