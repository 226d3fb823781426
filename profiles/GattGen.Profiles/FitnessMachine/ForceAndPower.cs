// The force and power in Treadmill Data (0x2ACD).
namespace GattGen.Profiles;

/// <summary>The force on the belt of a treadmill, and the power. What it cannot tell is null.</summary>
/// <param name="ForceOnBelt">The force in newtons.</param>
/// <param name="PowerOutput">The power in watts.</param>
[GattValue]
public partial record struct ForceAndPower(
    [GattField(Unit = GattUnit.Newton, Unknown = 0x7FFF)] short? ForceOnBelt,
    [GattField(Unit = GattUnit.Watt, Unknown = 0x7FFF)] short? PowerOutput);
