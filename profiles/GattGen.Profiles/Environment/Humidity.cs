// The value of Humidity (0x2A6F).
namespace GattGen.Profiles;

/// <summary>A relative humidity (GATT Specification Supplement, Humidity).</summary>
/// <param name="Percent">The relative humidity in percent, 0..100 in steps of 0.01; null when it is not known.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Humidity)]
public partial record struct Humidity(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Percent, Maximum = 100, Unknown = 0xFFFF)] double? Percent);
