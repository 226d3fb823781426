// Declares the aggregate format of a characteristic (Core Vol 3, Part G, 3.3.3.6).
using System;

namespace GattGen;

/// <summary>
/// Adds a Characteristic Aggregate Format (0x2905): the value is made of those of other characteristics, one behind the other, and the
/// descriptor lists the handles of their presentation formats. The list is stored when the service is registered.
/// </summary>
/// <example>
/// <code>
/// [GattService("7B1E0040-3D5A-4F0C-9A7E-1C2D3E4F5A6B")]
/// public partial class PositionService
/// {
///     [GattCharacteristic("7B1E0041-3D5A-4F0C-9A7E-1C2D3E4F5A6B", GattFlags.Read), GattFormat(GattUnit.Degree, Exponent = -7)]
///     private int _latitude;
///
///     [GattCharacteristic("7B1E0042-3D5A-4F0C-9A7E-1C2D3E4F5A6B", GattFlags.Read), GattFormat(GattUnit.Degree, Exponent = -7)]
///     private int _longitude;
///
///     [GattCharacteristic("7B1E0043-3D5A-4F0C-9A7E-1C2D3E4F5A6B", GattFlags.Read), GattAggregate(nameof(Latitude), nameof(Longitude))]
///     public ulong Position => ((ulong)(uint)_longitude &lt;&lt; 32) | (uint)_latitude;
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
