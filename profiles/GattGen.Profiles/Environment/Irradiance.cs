// The value of Irradiance (0x2A77).
namespace GattGen.Profiles;

/// <summary>The power of radiation on a surface (GATT Specification Supplement, Irradiance).</summary>
/// <param name="WattsPerSquareMetre">The power in watts for each square metre, 0..6,553.5 in steps of 0.1.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Irradiance)]
public partial record struct Irradiance(
    [GattField(As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.WattPerSquareMetreIrradiance)] double WattsPerSquareMetre);
