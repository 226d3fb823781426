// Declares the valid range of a characteristic (GATT Specification Supplement; Assigned Numbers, 3.7).
using System;

namespace GattGen;

/// <summary>Adds a Valid Range (0x2906): the least and the greatest value, both inside, in the octets of the value itself.</summary>
/// <example><code>[GattCharacteristic(0x2A6E, GattFlags.Read), GattValidRange(-4000, 8500)]</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GattValidRangeAttribute : Attribute
{
    /// <summary>A range.</summary>
    /// <param name="least">The least value: a number or an enum member that the type of the value can hold.</param>
    /// <param name="greatest">The greatest value.</param>
    public GattValidRangeAttribute(object least, object greatest)
    {
        Least = least;
        Greatest = greatest;
    }

    /// <summary>The least value.</summary>
    public object Least { get; }

    /// <summary>The greatest value.</summary>
    public object Greatest { get; }
}
