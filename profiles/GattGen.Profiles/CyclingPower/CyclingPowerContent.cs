// The fields of Cycling Power Measurement that a client may leave out.
using System;

namespace GattGen.Profiles;

/// <summary>Fields that are left out of the measurement (the parameter of <see cref="CyclingPowerOpCode.MaskMeasurementContent"/>; Cycling Power Service 1.1, 3.5.2.13).</summary>
[Flags]
public enum CyclingPowerContent : ushort
{
    /// <summary>None: all fields are sent.</summary>
    None = 0,

    /// <summary>How the power is divided between the pedals.</summary>
    PedalPowerBalance = 1 << 0,

    /// <summary>The sum of torques.</summary>
    AccumulatedTorque = 1 << 1,

    /// <summary>The revolutions of the wheel.</summary>
    WheelRevolutions = 1 << 2,

    /// <summary>The revolutions of the crank.</summary>
    CrankRevolutions = 1 << 3,

    /// <summary>The largest and smallest force or torque.</summary>
    ExtremeMagnitudes = 1 << 4,

    /// <summary>Where they are.</summary>
    ExtremeAngles = 1 << 5,

    /// <summary>The top dead spot.</summary>
    TopDeadSpotAngle = 1 << 6,

    /// <summary>The bottom dead spot.</summary>
    BottomDeadSpotAngle = 1 << 7,

    /// <summary>The energy.</summary>
    AccumulatedEnergy = 1 << 8,
}
