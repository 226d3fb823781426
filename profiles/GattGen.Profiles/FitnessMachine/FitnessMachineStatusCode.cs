// The op codes of Fitness Machine Status (0x2ADA).
namespace GattGen.Profiles;

/// <summary>What has happened to a fitness machine (Fitness Machine Service 1.0, 4.17).</summary>
public enum FitnessMachineStatusCode : byte
{
    /// <summary>Everything was set back.</summary>
    Reset = 0x01,

    /// <summary>The user has stopped or paused it.</summary>
    StoppedOrPaused = 0x02,

    /// <summary>The safety key has stopped it.</summary>
    StoppedBySafetyKey = 0x03,

    /// <summary>The user has started it, or goes on.</summary>
    StartedOrResumed = 0x04,

    /// <summary>The speed to reach is another one.</summary>
    TargetSpeedChanged = 0x05,

    /// <summary>The inclination to reach is another one.</summary>
    TargetInclineChanged = 0x06,

    /// <summary>The resistance to reach is another one.</summary>
    TargetResistanceLevelChanged = 0x07,

    /// <summary>The power to reach is another one.</summary>
    TargetPowerChanged = 0x08,

    /// <summary>The heart rate to reach is another one.</summary>
    TargetHeartRateChanged = 0x09,

    /// <summary>The energy to expend is another one.</summary>
    TargetedExpendedEnergyChanged = 0x0A,

    /// <summary>The steps to make are others.</summary>
    TargetedNumberOfStepsChanged = 0x0B,

    /// <summary>The strides to make are others.</summary>
    TargetedNumberOfStridesChanged = 0x0C,

    /// <summary>The distance to cover is another one.</summary>
    TargetedDistanceChanged = 0x0D,

    /// <summary>The time to train is another one.</summary>
    TargetedTrainingTimeChanged = 0x0E,

    /// <summary>The time in two zones of the heart rate is another one.</summary>
    TargetedTimeInTwoHeartRateZonesChanged = 0x0F,

    /// <summary>The time in three zones of the heart rate is another one.</summary>
    TargetedTimeInThreeHeartRateZonesChanged = 0x10,

    /// <summary>The time in five zones of the heart rate is another one.</summary>
    TargetedTimeInFiveHeartRateZonesChanged = 0x11,

    /// <summary>The road that is simulated is another one.</summary>
    IndoorBikeSimulationChanged = 0x12,

    /// <summary>The circumference of the wheel is another one.</summary>
    WheelCircumferenceChanged = 0x13,

    /// <summary>Something has become of a spin down.</summary>
    SpinDownStatus = 0x14,

    /// <summary>The cadence to reach is another one.</summary>
    TargetedCadenceChanged = 0x15,

    /// <summary>The client may not control the machine any more.</summary>
    ControlPermissionLost = 0xFF,
}
