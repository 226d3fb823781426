// What is known of a user.
namespace GattGen.Profiles;

/// <summary>What is known of one user of a <see cref="UserDataService"/>. What was not set is 0, or empty. Change it through <see cref="UserDatabase.Change"/>, so that clients are told.</summary>
public sealed class UserData
{
    /// <summary>The first name, at most 100 octets in UTF-8.</summary>
    public string FirstName { get; set; } = string.Empty;

    /// <summary>The last name, at most 100 octets in UTF-8.</summary>
    public string LastName { get; set; } = string.Empty;

    /// <summary>The address for mail, at most 200 octets in UTF-8.</summary>
    public string EmailAddress { get; set; } = string.Empty;

    /// <summary>The age.</summary>
    public Age Age { get; set; }

    /// <summary>The day of birth.</summary>
    public DateOfBirth DateOfBirth { get; set; }

    /// <summary>The gender.</summary>
    public Gender Gender { get; set; }

    /// <summary>The weight.</summary>
    public Weight Weight { get; set; }

    /// <summary>The height.</summary>
    public Height Height { get; set; }

    /// <summary>The largest oxygen uptake.</summary>
    public Vo2Max Vo2Max { get; set; }

    /// <summary>The highest heart rate that the user has reached.</summary>
    public HeartRateLimit HeartRateMax { get; set; }

    /// <summary>The heart rate at rest.</summary>
    public HeartRateLimit RestingHeartRate { get; set; }

    /// <summary>The highest heart rate that is recommended.</summary>
    public HeartRateLimit MaximumRecommendedHeartRate { get; set; }

    /// <summary>The heart rate at the aerobic threshold.</summary>
    public HeartRateLimit AerobicThreshold { get; set; }

    /// <summary>The heart rate at the anaerobic threshold.</summary>
    public HeartRateLimit AnaerobicThreshold { get; set; }

    /// <summary>The sport for which the thresholds hold.</summary>
    public ThresholdSport ThresholdSport { get; set; }

    /// <summary>The day on which the thresholds were measured.</summary>
    public DateOfThresholdAssessment DateOfThresholdAssessment { get; set; }

    /// <summary>The circumference of the waist.</summary>
    public Circumference WaistCircumference { get; set; }

    /// <summary>The circumference of the hip.</summary>
    public Circumference HipCircumference { get; set; }

    /// <summary>The lowest heart rate at which fat is burnt.</summary>
    public HeartRateLimit FatBurnHeartRateLowerLimit { get; set; }

    /// <summary>The highest heart rate at which fat is burnt.</summary>
    public HeartRateLimit FatBurnHeartRateUpperLimit { get; set; }

    /// <summary>The lowest heart rate of aerobic training.</summary>
    public HeartRateLimit AerobicHeartRateLowerLimit { get; set; }

    /// <summary>The highest heart rate of aerobic training.</summary>
    public HeartRateLimit AerobicHeartRateUpperLimit { get; set; }

    /// <summary>The lowest heart rate of anaerobic training.</summary>
    public HeartRateLimit AnaerobicHeartRateLowerLimit { get; set; }

    /// <summary>The highest heart rate of anaerobic training.</summary>
    public HeartRateLimit AnaerobicHeartRateUpperLimit { get; set; }

    /// <summary>The limits between five zones of the heart rate.</summary>
    public FiveZoneHeartRateLimits FiveZoneLimits { get; set; }

    /// <summary>The limits between three zones of the heart rate.</summary>
    public ThreeZoneHeartRateLimits ThreeZoneLimits { get; set; }

    /// <summary>The limit between two zones of the heart rate.</summary>
    public HeartRateLimit TwoZoneLimit { get; set; }

    /// <summary>The language, two letters of ISO 639-1.</summary>
    public string Language { get; set; } = string.Empty;

    /// <summary>Counts the changes, so that a client knows whether its copy is old. Clients count on when they have changed something.</summary>
    public uint DatabaseChangeIncrement { get; set; }

    /// <summary>A copy.</summary>
    public UserData Copy() => (UserData)MemberwiseClone();
}
