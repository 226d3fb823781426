// Which data of users a service keeps.
using System;

namespace GattGen.Profiles;

/// <summary>Which data of its users a <see cref="UserDataService"/> keeps. At least one.</summary>
[Flags]
public enum UserDataFields : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The first name, at most 100 octets in UTF-8.</summary>
    FirstName = 1 << 0,

    /// <summary>The last name, at most 100 octets in UTF-8.</summary>
    LastName = 1 << 1,

    /// <summary>The address for mail, at most 200 octets in UTF-8.</summary>
    EmailAddress = 1 << 2,

    /// <summary>The age.</summary>
    Age = 1 << 3,

    /// <summary>The day of birth.</summary>
    DateOfBirth = 1 << 4,

    /// <summary>The gender.</summary>
    Gender = 1 << 5,

    /// <summary>The weight.</summary>
    Weight = 1 << 6,

    /// <summary>The height.</summary>
    Height = 1 << 7,

    /// <summary>The largest oxygen uptake.</summary>
    Vo2Max = 1 << 8,

    /// <summary>The highest heart rate that the user has reached.</summary>
    HeartRateMax = 1 << 9,

    /// <summary>The heart rate at rest.</summary>
    RestingHeartRate = 1 << 10,

    /// <summary>The highest heart rate that is recommended.</summary>
    MaximumRecommendedHeartRate = 1 << 11,

    /// <summary>The heart rate at the aerobic threshold.</summary>
    AerobicThreshold = 1 << 12,

    /// <summary>The heart rate at the anaerobic threshold.</summary>
    AnaerobicThreshold = 1 << 13,

    /// <summary>The sport for which the thresholds hold.</summary>
    ThresholdSport = 1 << 14,

    /// <summary>The day on which the thresholds were measured.</summary>
    DateOfThresholdAssessment = 1 << 15,

    /// <summary>The circumference of the waist.</summary>
    WaistCircumference = 1 << 16,

    /// <summary>The circumference of the hip.</summary>
    HipCircumference = 1 << 17,

    /// <summary>The lowest heart rate at which fat is burnt.</summary>
    FatBurnHeartRateLowerLimit = 1 << 18,

    /// <summary>The highest heart rate at which fat is burnt.</summary>
    FatBurnHeartRateUpperLimit = 1 << 19,

    /// <summary>The lowest heart rate of aerobic training.</summary>
    AerobicHeartRateLowerLimit = 1 << 20,

    /// <summary>The highest heart rate of aerobic training.</summary>
    AerobicHeartRateUpperLimit = 1 << 21,

    /// <summary>The lowest heart rate of anaerobic training.</summary>
    AnaerobicHeartRateLowerLimit = 1 << 22,

    /// <summary>The highest heart rate of anaerobic training.</summary>
    AnaerobicHeartRateUpperLimit = 1 << 23,

    /// <summary>The limits between five zones of the heart rate.</summary>
    FiveZoneLimits = 1 << 24,

    /// <summary>The limits between three zones of the heart rate.</summary>
    ThreeZoneLimits = 1 << 25,

    /// <summary>The limit between two zones of the heart rate.</summary>
    TwoZoneLimit = 1 << 26,

    /// <summary>The language, two letters of ISO 639-1.</summary>
    Language = 1 << 27,

    /// <summary>Everything.</summary>
    All = (1 << 28) - 1,
}
