// The value of CSC Feature (0x2A5C).
using System;

namespace GattGen.Profiles;

/// <summary>What a cycling sensor can do (Cycling Speed and Cadence Service 1.0, 3.2).</summary>
[Flags, CharacteristicValue(Assigned.Characteristics.CSCFeature)]
public enum CscFeature : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It counts revolutions of the wheel.</summary>
    WheelRevolutions = 1 << 0,

    /// <summary>It counts revolutions of the crank.</summary>
    CrankRevolutions = 1 << 1,

    /// <summary>A client may say where it sits.</summary>
    MultipleSensorLocations = 1 << 2,
}
