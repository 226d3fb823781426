// The op codes of Fitness Machine Control Point (0x2AD9).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the Fitness Machine Control Point (Fitness Machine Service 1.0, 4.16.1).</summary>
public enum FitnessMachineOpCode : byte
{
    /// <summary>Ask for the permission to control the machine.</summary>
    RequestControl = 0x00,

    /// <summary>Set everything back.</summary>
    Reset = 0x01,

    /// <summary>Set the speed.</summary>
    SetTargetSpeed = 0x02,

    /// <summary>Set how steep it is.</summary>
    SetTargetInclination = 0x03,

    /// <summary>Set the resistance.</summary>
    SetTargetResistanceLevel = 0x04,

    /// <summary>Set the power.</summary>
    SetTargetPower = 0x05,

    /// <summary>Set the heart rate.</summary>
    SetTargetHeartRate = 0x06,

    /// <summary>Start, or go on.</summary>
    StartOrResume = 0x07,

    /// <summary>Stop or pause.</summary>
    StopOrPause = 0x08,

    /// <summary>Set the energy to expend.</summary>
    SetTargetedExpendedEnergy = 0x09,

    /// <summary>Set the steps to make.</summary>
    SetTargetedNumberOfSteps = 0x0A,

    /// <summary>Set the strides to make.</summary>
    SetTargetedNumberOfStrides = 0x0B,

    /// <summary>Set the distance to cover.</summary>
    SetTargetedDistance = 0x0C,

    /// <summary>Set the time to train.</summary>
    SetTargetedTrainingTime = 0x0D,

    /// <summary>Set the time in two zones of the heart rate.</summary>
    SetTargetedTimeInTwoHeartRateZones = 0x0E,

    /// <summary>Set the time in three zones of the heart rate.</summary>
    SetTargetedTimeInThreeHeartRateZones = 0x0F,

    /// <summary>Set the time in five zones of the heart rate.</summary>
    SetTargetedTimeInFiveHeartRateZones = 0x10,

    /// <summary>Set the road that an indoor bike simulates.</summary>
    SetIndoorBikeSimulation = 0x11,

    /// <summary>Set the circumference of the wheel.</summary>
    SetWheelCircumference = 0x12,

    /// <summary>Ask for a spin down, or refuse one that the machine asks for.</summary>
    SpinDownControl = 0x13,

    /// <summary>Set the cadence.</summary>
    SetTargetedCadence = 0x14,

    /// <summary>What the machine answers with.</summary>
    ResponseCode = 0x80,
}
