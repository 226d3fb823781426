// The last two octets of what a fitness machine advertises.
using System;

namespace GattGen.Profiles;

/// <summary>What a fitness machine is (Fitness Machine Service 1.0, 3.1.2).</summary>
[Flags]
public enum FitnessMachineKinds : ushort
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A treadmill.</summary>
    Treadmill = 1 << 0,

    /// <summary>A cross trainer.</summary>
    CrossTrainer = 1 << 1,

    /// <summary>A step climber.</summary>
    StepClimber = 1 << 2,

    /// <summary>A stair climber.</summary>
    StairClimber = 1 << 3,

    /// <summary>A rower.</summary>
    Rower = 1 << 4,

    /// <summary>An indoor bike.</summary>
    IndoorBike = 1 << 5,
}
