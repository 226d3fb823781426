// The value of Pollen Concentration (0x2A75).
namespace GattGen.Profiles;

/// <summary>How many pollen are in the air (GATT Specification Supplement, Pollen Concentration).</summary>
/// <param name="CountPerCubicMetre">The count for each cubic metre, 0..16,777,215.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.PollenConcentration)]
public partial record struct PollenConcentration(
    [GattField(Unit = GattUnit.CountPerCubicMetre)] UInt24 CountPerCubicMetre);
