// The elevation in Cross Trainer Data (0x2ACE).
namespace GattGen.Profiles;

/// <summary>How far a cross trainer went up and down. What it cannot tell is null.</summary>
/// <param name="Positive">Up, in metres.</param>
/// <param name="Negative">Down, in metres.</param>
[GattValue]
public partial record struct CrossTrainerElevationGain(
    [GattField(Unit = GattUnit.Metre, Unknown = 0xFFFF)] ushort? Positive,
    [GattField(Unit = GattUnit.Metre, Unknown = 0xFFFF)] ushort? Negative);
