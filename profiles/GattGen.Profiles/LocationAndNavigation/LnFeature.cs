// The value of LN Feature (0x2A6A).
using System;

namespace GattGen.Profiles;

/// <summary>What a navigation sensor can do (Location and Navigation Service 1.0, 3.1).</summary>
[Flags, CharacteristicValue(Assigned.Characteristics.LNFeature)]
public enum LnFeature : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It measures the speed.</summary>
    InstantaneousSpeed = 1 << 0,

    /// <summary>It counts the distance.</summary>
    TotalDistance = 1 << 1,

    /// <summary>It knows where it is.</summary>
    Location = 1 << 2,

    /// <summary>It knows how high it is.</summary>
    Elevation = 1 << 3,

    /// <summary>It knows in which direction it moves.</summary>
    Heading = 1 << 4,

    /// <summary>It tells the time of a measurement within some minutes.</summary>
    RollingTime = 1 << 5,

    /// <summary>It tells the time of a measurement.</summary>
    UtcTime = 1 << 6,

    /// <summary>It tells the distance that remains.</summary>
    RemainingDistance = 1 << 7,

    /// <summary>It tells the height that remains.</summary>
    RemainingVerticalDistance = 1 << 8,

    /// <summary>It tells when it will arrive.</summary>
    EstimatedTimeOfArrival = 1 << 9,

    /// <summary>It tells how many beacons it uses.</summary>
    BeaconsInSolution = 1 << 10,

    /// <summary>It tells how many beacons it sees.</summary>
    BeaconsInView = 1 << 11,

    /// <summary>It tells how long the first fix took.</summary>
    TimeToFirstFix = 1 << 12,

    /// <summary>It estimates its horizontal error.</summary>
    HorizontalPositionError = 1 << 13,

    /// <summary>It estimates its vertical error.</summary>
    VerticalPositionError = 1 << 14,

    /// <summary>It tells the horizontal dilution of precision.</summary>
    HorizontalDilution = 1 << 15,

    /// <summary>It tells the vertical dilution of precision.</summary>
    VerticalDilution = 1 << 16,

    /// <summary>A client may leave fields out of what is sent.</summary>
    ContentMasking = 1 << 17,

    /// <summary>A client may set how often it looks where it is.</summary>
    FixRateSetting = 1 << 18,

    /// <summary>A client may set how high it is.</summary>
    ElevationSetting = 1 << 19,

    /// <summary>It tells how good the position is.</summary>
    PositionStatus = 1 << 20,
}
