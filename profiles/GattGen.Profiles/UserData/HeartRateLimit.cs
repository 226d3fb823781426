// The value of the characteristics of users that are a heart rate.
namespace GattGen.Profiles;

/// <summary>A heart rate at rest, at a threshold or at a limit (GATT Specification Supplement).</summary>
/// <param name="BeatsPerMinute">Beats per minute.</param>
[GattValue]
[CharacteristicValue(Assigned.Characteristics.HeartRateMax)]
[CharacteristicValue(Assigned.Characteristics.RestingHeartRate)]
[CharacteristicValue(Assigned.Characteristics.MaximumRecommendedHeartRate)]
[CharacteristicValue(Assigned.Characteristics.AerobicThreshold)]
[CharacteristicValue(Assigned.Characteristics.AnaerobicThreshold)]
[CharacteristicValue(Assigned.Characteristics.FatBurnHeartRateLowerLimit)]
[CharacteristicValue(Assigned.Characteristics.FatBurnHeartRateUpperLimit)]
[CharacteristicValue(Assigned.Characteristics.AerobicHeartRateLowerLimit)]
[CharacteristicValue(Assigned.Characteristics.AerobicHeartRateUpperLimit)]
[CharacteristicValue(Assigned.Characteristics.AnaerobicHeartRateLowerLimit)]
[CharacteristicValue(Assigned.Characteristics.AnaerobicHeartRateUpperLimit)]
[CharacteristicValue(Assigned.Characteristics.TwoZoneHeartRateLimit)]
public partial record struct HeartRateLimit([GattField(Unit = GattUnit.BeatsPerMinute)] byte BeatsPerMinute);
