// What a power sensor can do.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>How a <see cref="CyclingPowerSensor"/> works.</summary>
public sealed class CyclingPowerSensorOptions
{
    /// <summary>Whether it counts revolutions of the wheel.</summary>
    public bool HasWheel { get; set; }

    /// <summary>Whether it counts revolutions of the crank.</summary>
    public bool HasCrank { get; set; }

    /// <summary>Whether it adds up torque: that of the crank where it counts its revolutions, otherwise that of the wheel.</summary>
    public bool HasTorque { get; set; }

    /// <summary>Whether it adds up energy.</summary>
    public bool HasEnergy { get; set; }

    /// <summary>What it can do besides: balance, extremes, dead spots, torque based. What the other options say is put in.</summary>
    public CyclingPowerAbilities Abilities { get; set; }

    /// <summary>Whether it may be one of several sensors of a bicycle.</summary>
    public PowerDistribution Distribution { get; set; }

    /// <summary>Where the sensor may sit; the first is where it sits at first. <see cref="SensorLocation.Other"/> where there is none.</summary>
    public GattArray<SensorLocation> Locations { get; set; }

    /// <summary>The length of the crank in millimetres, 0..32,767.5 in steps of 0.5; null where clients may not set it.</summary>
    public double? CrankLength { get; set; }

    /// <summary>The length of the chain in millimetres; null where clients may not set it.</summary>
    public ushort? ChainLength { get; set; }

    /// <summary>The weight of the chain in grams; null where clients may not set it.</summary>
    public ushort? ChainWeight { get; set; }

    /// <summary>The span in millimetres; null where clients may not set it.</summary>
    public ushort? SpanLength { get; set; }

    /// <summary>How often it samples, in hertz; null where it does not say.</summary>
    public byte? SamplingRate { get; set; }

    /// <summary>When it was calibrated in the factory; null where it does not say.</summary>
    public DateAndTime? FactoryCalibrationDate { get; set; }

    /// <summary>Compensates the offset, and says what it was, or null where that failed. Null where it cannot. It runs outside of the stack.</summary>
    public Func<CancellationToken, ValueTask<short?>>? CompensateOffset { get; set; }

    /// <summary>Compensates the offset with more to tell of it, or null where that failed. Null where it cannot. It runs outside of the stack.</summary>
    public Func<CancellationToken, ValueTask<EnhancedOffsetCompensation?>>? CompensateOffsetEnhanced { get; set; }

    /// <summary>Called when a client has set something, outside of the stack.</summary>
    public Action<CyclingPowerRequest>? Adjusted { get; set; }

    internal CyclingPowerSensorOptions Copy() => (CyclingPowerSensorOptions)MemberwiseClone();
}
