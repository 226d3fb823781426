// The single bits of Cycling Power Feature (0x2A65).
using System;

namespace GattGen.Profiles;

/// <summary>What a power sensor measures, and what may be asked of it (Cycling Power Service 1.1, 3.1).</summary>
[Flags]
public enum CyclingPowerAbilities : uint
{
    /// <summary>The power only.</summary>
    None = 0,

    /// <summary>It measures how the power is divided between the pedals.</summary>
    PedalPowerBalance = 1 << 0,

    /// <summary>It adds up the torque.</summary>
    AccumulatedTorque = 1 << 1,

    /// <summary>It counts revolutions of the wheel.</summary>
    WheelRevolutions = 1 << 2,

    /// <summary>It counts revolutions of the crank.</summary>
    CrankRevolutions = 1 << 3,

    /// <summary>It measures the largest and smallest force or torque of a revolution.</summary>
    ExtremeMagnitudes = 1 << 4,

    /// <summary>It measures where they are.</summary>
    ExtremeAngles = 1 << 5,

    /// <summary>It measures the dead spots.</summary>
    DeadSpotAngles = 1 << 6,

    /// <summary>It adds up the energy.</summary>
    AccumulatedEnergy = 1 << 7,

    /// <summary>It tells when its offset should be compensated.</summary>
    OffsetCompensationIndicator = 1 << 8,

    /// <summary>Its offset can be compensated through the control point.</summary>
    OffsetCompensation = 1 << 9,

    /// <summary>A client may leave fields out of the measurement.</summary>
    ContentMasking = 1 << 10,

    /// <summary>A client may say where it sits.</summary>
    MultipleSensorLocations = 1 << 11,

    /// <summary>A client may set the length of the crank.</summary>
    CrankLengthAdjustment = 1 << 12,

    /// <summary>A client may set the length of the chain.</summary>
    ChainLengthAdjustment = 1 << 13,

    /// <summary>A client may set the weight of the chain.</summary>
    ChainWeightAdjustment = 1 << 14,

    /// <summary>A client may set the span.</summary>
    SpanLengthAdjustment = 1 << 15,

    /// <summary>It measures torque; otherwise force.</summary>
    TorqueBased = 1 << 16,

    /// <summary>It tells in which direction it measures.</summary>
    MeasurementDirection = 1 << 17,

    /// <summary>It tells when it was calibrated in the factory.</summary>
    FactoryCalibrationDate = 1 << 18,

    /// <summary>Its offset can be compensated with more to tell of it.</summary>
    EnhancedOffsetCompensation = 1 << 19,
}
