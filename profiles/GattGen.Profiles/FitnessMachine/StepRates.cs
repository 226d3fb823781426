// The steps in Cross Trainer Data (0x2ACE).
namespace GattGen.Profiles;

/// <summary>The steps per minute. What a machine cannot tell is null.</summary>
/// <param name="PerMinute">The steps per minute.</param>
/// <param name="Average">The average steps per minute.</param>
[GattValue]
public partial record struct StepRates(
    [GattField(Unit = GattUnit.StepPerMinute, Unknown = 0xFFFF)] ushort? PerMinute,
    [GattField(Unit = GattUnit.StepPerMinute, Unknown = 0xFFFF)] ushort? Average);
