// The value of Local North Coordinate (0x2AB0).
namespace GattGen.Profiles;

/// <summary>How far north of the origin of a local system something is (GATT Specification Supplement, Local North Coordinate).</summary>
/// <param name="Metres">The distance in metres, -3,276.7..3,276.7 in steps of 0.1; null when it is not configured.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.LocalNorthCoordinate)]
public partial record struct LocalNorthCoordinate(
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Metre, Unknown = -32768)] double? Metres);
