// Declares the presentation format of a characteristic (Core Vol 3, Part G, 3.3.3.5).
using System;

namespace GattGen;

/// <summary>
/// Adds a Characteristic Presentation Format (0x2904): how a client that does not know the characteristic shows its value. The format
/// follows from the type of the value. Unit and exponent may stand here, or on the struct or enum that is the type of the value: then
/// <c>[GattFormat]</c> alone is enough on the characteristic.
/// </summary>
/// <example>
/// <code>
/// [GattCharacteristic(0x2A6E, GattFlags.Read), GattFormat(GattUnit.DegreeCelsius, Exponent = -2)]
/// private short _temperature;             // hundredths of a degree
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GattFormatAttribute : Attribute
{
    /// <summary>The format whose unit and exponent are those of the type of the value, or of the characteristic where the Bluetooth SIG defines them; without either there is no unit.</summary>
    public GattFormatAttribute()
    {
    }

    /// <summary>A format with a unit.</summary>
    /// <param name="unit">The unit of the value times ten to the <see cref="Exponent"/>.</param>
    public GattFormatAttribute(GattUnit unit) => Unit = unit;

    /// <summary>The unit.</summary>
    public GattUnit Unit { get; } = GattUnit.Unitless;

    /// <summary>The power of ten with which an integer is multiplied, -128..127; 0 by default.</summary>
    public int Exponent { get; set; }

    /// <summary>The form of the value; <see cref="GattFormatType.None"/>, the default: that of its type.</summary>
    public GattFormatType Format { get; set; }

    /// <summary>Who numbers the <see cref="Description"/>: 1, the default, is the Bluetooth SIG (Assigned Numbers, 2.4).</summary>
    public byte Namespace { get; set; } = 1;

    /// <summary>Where or which of several the value is (Assigned Numbers, 2.4.1: 1 first, 2 second, 0x0106 front, 0x0110 outside); 0, unknown, by default.</summary>
    public ushort Description { get; set; }
}
