// Declares the aggregate format of a characteristic (Core Vol 3, Part G, 3.3.3.6).
using System;

namespace GattGen;

/// <summary>
/// Adds a Characteristic Aggregate Format (0x2905): the value is made of those of other characteristics, one behind the other, and the
/// descriptor lists the handles of their presentation formats. The list is stored when the service is registered.
/// </summary>
/// <example>
/// <code>
/// [GattService("0B5A1C10-6D4E-4B7A-8C21-5E3F90A7D6B4")]
/// public partial class PlaceService
/// {
///     [GattCharacteristic("0B5A1C11-6D4E-4B7A-8C21-5E3F90A7D6B4", GattFlags.Read), GattFormat(GattUnit.Degree, Exponent = -7)]
///     private int _latitude;
///
///     [GattCharacteristic("0B5A1C12-6D4E-4B7A-8C21-5E3F90A7D6B4", GattFlags.Read), GattFormat(GattUnit.Degree, Exponent = -7)]
///     private int _longitude;
///
///     [GattCharacteristic("0B5A1C13-6D4E-4B7A-8C21-5E3F90A7D6B4", GattFlags.Read), GattAggregate(nameof(Latitude), nameof(Longitude))]
///     public byte[] Place => new byte[8];
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GattAggregateAttribute : Attribute
{
    /// <summary>An aggregate.</summary>
    /// <param name="characteristics">The properties of the same service in the order of the values; each has a presentation format.</param>
    public GattAggregateAttribute(params string[] characteristics) => Characteristics = characteristics;

    /// <summary>The properties.</summary>
    public string[] Characteristics { get; }
}
