// The op codes of Cycling Power Control Point (0x2A66).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the Cycling Power Control Point (Cycling Power Service 1.1, 3.5).</summary>
public enum CyclingPowerOpCode : byte
{
    /// <summary>Set the revolutions of the wheel.</summary>
    SetCumulativeValue = 0x01,

    /// <summary>Say where the sensor sits.</summary>
    UpdateSensorLocation = 0x02,

    /// <summary>Ask where it may sit.</summary>
    RequestSupportedSensorLocations = 0x03,

    /// <summary>Set the length of the crank.</summary>
    SetCrankLength = 0x04,

    /// <summary>Ask for the length of the crank.</summary>
    RequestCrankLength = 0x05,

    /// <summary>Set the length of the chain.</summary>
    SetChainLength = 0x06,

    /// <summary>Ask for the length of the chain.</summary>
    RequestChainLength = 0x07,

    /// <summary>Set the weight of the chain.</summary>
    SetChainWeight = 0x08,

    /// <summary>Ask for the weight of the chain.</summary>
    RequestChainWeight = 0x09,

    /// <summary>Set the span.</summary>
    SetSpanLength = 0x0A,

    /// <summary>Ask for the span.</summary>
    RequestSpanLength = 0x0B,

    /// <summary>Compensate the offset.</summary>
    StartOffsetCompensation = 0x0C,

    /// <summary>Leave fields out of the measurement.</summary>
    MaskMeasurementContent = 0x0D,

    /// <summary>Ask how often it samples.</summary>
    RequestSamplingRate = 0x0E,

    /// <summary>Ask when it was calibrated in the factory.</summary>
    RequestFactoryCalibrationDate = 0x0F,

    /// <summary>Compensate the offset, and tell more of it.</summary>
    StartEnhancedOffsetCompensation = 0x10,

    /// <summary>What the sensor answers with.</summary>
    ResponseCode = 0x20,
}
