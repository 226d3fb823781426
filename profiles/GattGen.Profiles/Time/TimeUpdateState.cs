// The value of Time Update State (0x2A17).
namespace GattGen.Profiles;

/// <summary>How far an update of the time is (GATT Specification Supplement, Time Update State).</summary>
/// <param name="State">Whether a reference is being asked.</param>
/// <param name="Result">How the last update ended.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TimeUpdateState)]
public partial record struct TimeUpdateState(TimeUpdateCurrentState State, TimeUpdateResult Result);
