// The value of Fitness Machine Feature (0x2ACC).
namespace GattGen.Profiles;

/// <summary>What a fitness machine can do (Fitness Machine Service 1.0, 4.3).</summary>
/// <param name="Machine">What it measures.</param>
/// <param name="TargetSettings">What a client may set.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.FitnessMachineFeature)]
public partial record struct FitnessMachineFeature(FitnessMachineFeatures Machine, TargetSettingFeatures TargetSettings = TargetSettingFeatures.None);
