// The second octet of Training Status (0x2AD3).
namespace GattGen.Profiles;

/// <summary>What a user is doing on a fitness machine (Fitness Machine Service 1.0, 4.10.1.2).</summary>
public enum TrainingState : byte
{
    /// <summary>Something else.</summary>
    Other = 0x00,

    /// <summary>Nothing.</summary>
    Idle = 0x01,

    /// <summary>Warming up.</summary>
    WarmingUp = 0x02,

    /// <summary>An interval of low intensity.</summary>
    LowIntensityInterval = 0x03,

    /// <summary>An interval of high intensity.</summary>
    HighIntensityInterval = 0x04,

    /// <summary>An interval to recover.</summary>
    RecoveryInterval = 0x05,

    /// <summary>Isometric training.</summary>
    Isometric = 0x06,

    /// <summary>Training by the heart rate.</summary>
    HeartRateControl = 0x07,

    /// <summary>A test of fitness.</summary>
    FitnessTest = 0x08,

    /// <summary>The speed is too low to be controlled.</summary>
    SpeedBelowControlRegion = 0x09,

    /// <summary>The speed is too high to be controlled.</summary>
    SpeedAboveControlRegion = 0x0A,

    /// <summary>Cooling down.</summary>
    CoolDown = 0x0B,

    /// <summary>Training by the power.</summary>
    WattControl = 0x0C,

    /// <summary>Training without a program.</summary>
    ManualMode = 0x0D,

    /// <summary>Before the workout.</summary>
    PreWorkout = 0x0E,

    /// <summary>After the workout.</summary>
    PostWorkout = 0x0F,
}
