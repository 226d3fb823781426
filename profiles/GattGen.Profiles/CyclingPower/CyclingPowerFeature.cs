// The value of Cycling Power Feature (0x2A65).
namespace GattGen.Profiles;

/// <summary>What a power sensor can do (Cycling Power Service 1.1, 3.1).</summary>
/// <param name="Abilities">What it measures, and what may be asked of it.</param>
/// <param name="Distribution">Whether it may be one of several sensors of a bicycle.</param>
[GattValue(FlagsOctets = 4), CharacteristicValue(Assigned.Characteristics.CyclingPowerFeature)]
public partial record struct CyclingPowerFeature(
    [GattField(Bit = 0, Bits = 20)] CyclingPowerAbilities Abilities,
    [GattField(Bit = 20, Bits = 2)] PowerDistribution Distribution = PowerDistribution.Unspecified);
