// The value of Local East Coordinate (0x2AB1).
namespace GattGen.Profiles;

/// <summary>How far east of the origin of a local system something is (GATT Specification Supplement, Local East Coordinate).</summary>
/// <param name="Metres">The distance in metres, -3,276.7..3,276.7 in steps of 0.1; null when it is not configured.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.LocalEastCoordinate)]
public partial record struct LocalEastCoordinate(
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Metre, Unknown = -32768)] double? Metres);
