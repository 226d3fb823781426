// The value of Age (0x2A80).
namespace GattGen.Profiles;

/// <summary>The age of a user (GATT Specification Supplement, Age).</summary>
/// <param name="Years">The age in years.</param>
[GattValue]
[CharacteristicValue(Assigned.Characteristics.Age)]
public partial record struct Age([GattField(Unit = GattUnit.Year)] byte Years);
