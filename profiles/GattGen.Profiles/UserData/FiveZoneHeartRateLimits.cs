// The value of Five Zone Heart Rate Limits (0x2A8B).
namespace GattGen.Profiles;

/// <summary>The limits between five zones of the heart rate (GATT Specification Supplement, Five Zone Heart Rate Limits).</summary>
/// <param name="Light">From very light to light, in beats per minute.</param>
/// <param name="Moderate">From light to moderate, in beats per minute.</param>
/// <param name="Hard">From moderate to hard, in beats per minute.</param>
/// <param name="Maximum">From hard to the maximum, in beats per minute.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.FiveZoneHeartRateLimits)]
public partial record struct FiveZoneHeartRateLimits(
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Light,
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Moderate,
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Hard,
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Maximum);
