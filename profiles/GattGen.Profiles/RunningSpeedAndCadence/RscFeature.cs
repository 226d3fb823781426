// The value of RSC Feature (0x2A54).
using System;

namespace GattGen.Profiles;

/// <summary>What a running sensor can do (Running Speed and Cadence Service 1.0, 3.2).</summary>
[Flags, CharacteristicValue(Assigned.Characteristics.RSCFeature)]
public enum RscFeature : ushort
{
    /// <summary>Speed and cadence only.</summary>
    None = 0,

    /// <summary>It measures the length of a stride.</summary>
    StrideLength = 1 << 0,

    /// <summary>It counts the distance.</summary>
    TotalDistance = 1 << 1,

    /// <summary>It tells walking from running.</summary>
    WalkingOrRunning = 1 << 2,

    /// <summary>It can be calibrated through the control point.</summary>
    Calibration = 1 << 3,

    /// <summary>A client may say where it sits.</summary>
    MultipleSensorLocations = 1 << 4,
}
