// The value of Three Zone Heart Rate Limits (0x2A94).
namespace GattGen.Profiles;

/// <summary>The limits between three zones of the heart rate (GATT Specification Supplement, Three Zone Heart Rate Limits).</summary>
/// <param name="Moderate">From light to moderate, in beats per minute.</param>
/// <param name="Hard">From moderate to hard, in beats per minute.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ThreeZoneHeartRateLimits)]
public partial record struct ThreeZoneHeartRateLimits(
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Moderate,
    [GattField(Unit = GattUnit.BeatsPerMinute)] byte Hard);
