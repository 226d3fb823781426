// The value of Current Time (0x2A2B).
namespace GattGen.Profiles;

/// <summary>The current local time, and why it was changed last (GATT Specification Supplement, Current Time).</summary>
/// <param name="Time">The local time.</param>
/// <param name="Reasons">Why it was changed.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CurrentTime)]
public partial record struct CurrentTime(ExactTime256 Time, AdjustReasons Reasons);
