// The value of VO2 Max (0x2A96).
namespace GattGen.Profiles;

/// <summary>The largest oxygen uptake of a user (GATT Specification Supplement, VO2 Max).</summary>
/// <param name="MillilitresPerKilogramMinute">The uptake in millilitres per kilogram of the body and minute.</param>
[GattValue]
[CharacteristicValue(Assigned.Characteristics.VO2Max)]
public partial record struct Vo2Max([GattField(Unit = GattUnit.MillilitrePerKilogramMinute)] byte MillilitresPerKilogramMinute);
