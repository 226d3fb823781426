// What happens when a client reads or writes one of the data: it gets, or sets, those of the user who has consented on its link.
namespace GattGen.Profiles;

public partial class UserDataService
{
    partial void OnFirstNameReading(GattRead read) => FirstName = Reading(read)?.FirstName ?? string.Empty;

    partial void OnFirstNameWriting(string value, GattWrite write) => Writing(write);

    partial void OnFirstNameWritten(string value) => Written(data => data.FirstName = value);

    partial void OnLastNameReading(GattRead read) => LastName = Reading(read)?.LastName ?? string.Empty;

    partial void OnLastNameWriting(string value, GattWrite write) => Writing(write);

    partial void OnLastNameWritten(string value) => Written(data => data.LastName = value);

    partial void OnEmailAddressReading(GattRead read) => EmailAddress = Reading(read)?.EmailAddress ?? string.Empty;

    partial void OnEmailAddressWriting(string value, GattWrite write) => Writing(write);

    partial void OnEmailAddressWritten(string value) => Written(data => data.EmailAddress = value);

    partial void OnAgeReading(GattRead read) => Age = Reading(read)?.Age ?? default;

    partial void OnAgeWriting(Age value, GattWrite write) => Writing(write);

    partial void OnAgeWritten(Age value) => Written(data => data.Age = value);

    partial void OnDateOfBirthReading(GattRead read) => DateOfBirth = Reading(read)?.DateOfBirth ?? default;

    partial void OnDateOfBirthWriting(DateOfBirth value, GattWrite write) => Writing(write, value.Year, value.Month, value.Day);

    partial void OnDateOfBirthWritten(DateOfBirth value) => Written(data => data.DateOfBirth = value);

    partial void OnGenderReading(GattRead read) => Gender = Reading(read)?.Gender ?? default;

    partial void OnGenderWriting(Gender value, GattWrite write) => Writing(write);

    partial void OnGenderWritten(Gender value) => Written(data => data.Gender = value);

    partial void OnWeightReading(GattRead read) => Weight = Reading(read)?.Weight ?? default;

    partial void OnWeightWriting(Weight value, GattWrite write) => Writing(write);

    partial void OnWeightWritten(Weight value) => Written(data => data.Weight = value);

    partial void OnHeightReading(GattRead read) => Height = Reading(read)?.Height ?? default;

    partial void OnHeightWriting(Height value, GattWrite write) => Writing(write);

    partial void OnHeightWritten(Height value) => Written(data => data.Height = value);

    partial void OnVo2MaxReading(GattRead read) => Vo2Max = Reading(read)?.Vo2Max ?? default;

    partial void OnVo2MaxWriting(Vo2Max value, GattWrite write) => Writing(write);

    partial void OnVo2MaxWritten(Vo2Max value) => Written(data => data.Vo2Max = value);

    partial void OnHeartRateMaxReading(GattRead read) => HeartRateMax = Reading(read)?.HeartRateMax ?? default;

    partial void OnHeartRateMaxWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnHeartRateMaxWritten(HeartRateLimit value) => Written(data => data.HeartRateMax = value);

    partial void OnRestingHeartRateReading(GattRead read) => RestingHeartRate = Reading(read)?.RestingHeartRate ?? default;

    partial void OnRestingHeartRateWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnRestingHeartRateWritten(HeartRateLimit value) => Written(data => data.RestingHeartRate = value);

    partial void OnMaximumRecommendedHeartRateReading(GattRead read) => MaximumRecommendedHeartRate = Reading(read)?.MaximumRecommendedHeartRate ?? default;

    partial void OnMaximumRecommendedHeartRateWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnMaximumRecommendedHeartRateWritten(HeartRateLimit value) => Written(data => data.MaximumRecommendedHeartRate = value);

    partial void OnAerobicThresholdReading(GattRead read) => AerobicThreshold = Reading(read)?.AerobicThreshold ?? default;

    partial void OnAerobicThresholdWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnAerobicThresholdWritten(HeartRateLimit value) => Written(data => data.AerobicThreshold = value);

    partial void OnAnaerobicThresholdReading(GattRead read) => AnaerobicThreshold = Reading(read)?.AnaerobicThreshold ?? default;

    partial void OnAnaerobicThresholdWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnAnaerobicThresholdWritten(HeartRateLimit value) => Written(data => data.AnaerobicThreshold = value);

    partial void OnThresholdSportReading(GattRead read) => ThresholdSport = Reading(read)?.ThresholdSport ?? default;

    partial void OnThresholdSportWriting(ThresholdSport value, GattWrite write) => Writing(write);

    partial void OnThresholdSportWritten(ThresholdSport value) => Written(data => data.ThresholdSport = value);

    partial void OnDateOfThresholdAssessmentReading(GattRead read) => DateOfThresholdAssessment = Reading(read)?.DateOfThresholdAssessment ?? default;

    partial void OnDateOfThresholdAssessmentWriting(DateOfThresholdAssessment value, GattWrite write) => Writing(write, value.Year, value.Month, value.Day);

    partial void OnDateOfThresholdAssessmentWritten(DateOfThresholdAssessment value) => Written(data => data.DateOfThresholdAssessment = value);

    partial void OnWaistCircumferenceReading(GattRead read) => WaistCircumference = Reading(read)?.WaistCircumference ?? default;

    partial void OnWaistCircumferenceWriting(Circumference value, GattWrite write) => Writing(write);

    partial void OnWaistCircumferenceWritten(Circumference value) => Written(data => data.WaistCircumference = value);

    partial void OnHipCircumferenceReading(GattRead read) => HipCircumference = Reading(read)?.HipCircumference ?? default;

    partial void OnHipCircumferenceWriting(Circumference value, GattWrite write) => Writing(write);

    partial void OnHipCircumferenceWritten(Circumference value) => Written(data => data.HipCircumference = value);

    partial void OnFatBurnHeartRateLowerLimitReading(GattRead read) => FatBurnHeartRateLowerLimit = Reading(read)?.FatBurnHeartRateLowerLimit ?? default;

    partial void OnFatBurnHeartRateLowerLimitWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnFatBurnHeartRateLowerLimitWritten(HeartRateLimit value) => Written(data => data.FatBurnHeartRateLowerLimit = value);

    partial void OnFatBurnHeartRateUpperLimitReading(GattRead read) => FatBurnHeartRateUpperLimit = Reading(read)?.FatBurnHeartRateUpperLimit ?? default;

    partial void OnFatBurnHeartRateUpperLimitWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnFatBurnHeartRateUpperLimitWritten(HeartRateLimit value) => Written(data => data.FatBurnHeartRateUpperLimit = value);

    partial void OnAerobicHeartRateLowerLimitReading(GattRead read) => AerobicHeartRateLowerLimit = Reading(read)?.AerobicHeartRateLowerLimit ?? default;

    partial void OnAerobicHeartRateLowerLimitWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnAerobicHeartRateLowerLimitWritten(HeartRateLimit value) => Written(data => data.AerobicHeartRateLowerLimit = value);

    partial void OnAerobicHeartRateUpperLimitReading(GattRead read) => AerobicHeartRateUpperLimit = Reading(read)?.AerobicHeartRateUpperLimit ?? default;

    partial void OnAerobicHeartRateUpperLimitWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnAerobicHeartRateUpperLimitWritten(HeartRateLimit value) => Written(data => data.AerobicHeartRateUpperLimit = value);

    partial void OnAnaerobicHeartRateLowerLimitReading(GattRead read) => AnaerobicHeartRateLowerLimit = Reading(read)?.AnaerobicHeartRateLowerLimit ?? default;

    partial void OnAnaerobicHeartRateLowerLimitWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnAnaerobicHeartRateLowerLimitWritten(HeartRateLimit value) => Written(data => data.AnaerobicHeartRateLowerLimit = value);

    partial void OnAnaerobicHeartRateUpperLimitReading(GattRead read) => AnaerobicHeartRateUpperLimit = Reading(read)?.AnaerobicHeartRateUpperLimit ?? default;

    partial void OnAnaerobicHeartRateUpperLimitWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnAnaerobicHeartRateUpperLimitWritten(HeartRateLimit value) => Written(data => data.AnaerobicHeartRateUpperLimit = value);

    partial void OnFiveZoneLimitsReading(GattRead read) => FiveZoneLimits = Reading(read)?.FiveZoneLimits ?? default;

    partial void OnFiveZoneLimitsWriting(FiveZoneHeartRateLimits value, GattWrite write) => Writing(write);

    partial void OnFiveZoneLimitsWritten(FiveZoneHeartRateLimits value) => Written(data => data.FiveZoneLimits = value);

    partial void OnThreeZoneLimitsReading(GattRead read) => ThreeZoneLimits = Reading(read)?.ThreeZoneLimits ?? default;

    partial void OnThreeZoneLimitsWriting(ThreeZoneHeartRateLimits value, GattWrite write) => Writing(write);

    partial void OnThreeZoneLimitsWritten(ThreeZoneHeartRateLimits value) => Written(data => data.ThreeZoneLimits = value);

    partial void OnTwoZoneLimitReading(GattRead read) => TwoZoneLimit = Reading(read)?.TwoZoneLimit ?? default;

    partial void OnTwoZoneLimitWriting(HeartRateLimit value, GattWrite write) => Writing(write);

    partial void OnTwoZoneLimitWritten(HeartRateLimit value) => Written(data => data.TwoZoneLimit = value);

    partial void OnLanguageReading(GattRead read) => Language = Reading(read)?.Language ?? string.Empty;

    partial void OnLanguageWriting(string value, GattWrite write) => Writing(write);

    partial void OnLanguageWritten(string value) => Written(data => data.Language = value);
}
