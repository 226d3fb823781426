// The value of Supported Heart Rate Range (0x2AD7).
namespace GattGen.Profiles;

/// <summary>Which heart rates may be set (Fitness Machine Service 1.0, 4.15).</summary>
/// <param name="Minimum">The lowest in beats per minute.</param>
/// <param name="Maximum">The highest in beats per minute.</param>
/// <param name="Increment">The smallest step in beats per minute.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.SupportedHeartRateRange)]
public partial record struct SupportedHeartRateRange(
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Minimum,
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Maximum,
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Increment);
