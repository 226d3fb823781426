// What may be asked of the CGM Specific Ops Control Point, and what it answers (CGM Service 1.0.1, 3.6; GATT Specification Supplement, CGM Specific Ops Control Point).
namespace GattGen.Profiles;

/// <summary>The Op Code of a message to or from a CGM Specific Ops Control Point.</summary>
public enum CgmOpCode : byte
{
    /// <summary>No op code.</summary>
    None = 0,

    /// <summary>Sets how often measurements are sent.</summary>
    SetCommunicationInterval = 1,

    /// <summary>Asks how often measurements are sent.</summary>
    GetCommunicationInterval = 2,

    /// <summary>Answers how often measurements are sent.</summary>
    CommunicationIntervalResponse = 3,

    /// <summary>Gives a value to calibrate with.</summary>
    SetGlucoseCalibrationValue = 4,

    /// <summary>Asks for a value that was given to calibrate with.</summary>
    GetGlucoseCalibrationValue = 5,

    /// <summary>Answers a value that was given to calibrate with.</summary>
    GlucoseCalibrationValueResponse = 6,

    /// <summary>Sets the high level of the patient.</summary>
    SetPatientHighAlertLevel = 7,

    /// <summary>Asks for the high level of the patient.</summary>
    GetPatientHighAlertLevel = 8,

    /// <summary>Answers the high level of the patient.</summary>
    PatientHighAlertLevelResponse = 9,

    /// <summary>Sets the low level of the patient.</summary>
    SetPatientLowAlertLevel = 10,

    /// <summary>Asks for the low level of the patient.</summary>
    GetPatientLowAlertLevel = 11,

    /// <summary>Answers the low level of the patient.</summary>
    PatientLowAlertLevelResponse = 12,

    /// <summary>Sets the hypo level.</summary>
    SetHypoAlertLevel = 13,

    /// <summary>Asks for the hypo level.</summary>
    GetHypoAlertLevel = 14,

    /// <summary>Answers the hypo level.</summary>
    HypoAlertLevelResponse = 15,

    /// <summary>Sets the hyper level.</summary>
    SetHyperAlertLevel = 16,

    /// <summary>Asks for the hyper level.</summary>
    GetHyperAlertLevel = 17,

    /// <summary>Answers the hyper level.</summary>
    HyperAlertLevelResponse = 18,

    /// <summary>Sets the limit of the fall.</summary>
    SetRateOfDecreaseAlertLevel = 19,

    /// <summary>Asks for the limit of the fall.</summary>
    GetRateOfDecreaseAlertLevel = 20,

    /// <summary>Answers the limit of the fall.</summary>
    RateOfDecreaseAlertLevelResponse = 21,

    /// <summary>Sets the limit of the rise.</summary>
    SetRateOfIncreaseAlertLevel = 22,

    /// <summary>Asks for the limit of the rise.</summary>
    GetRateOfIncreaseAlertLevel = 23,

    /// <summary>Answers the limit of the rise.</summary>
    RateOfIncreaseAlertLevelResponse = 24,

    /// <summary>Takes back the alert of the device.</summary>
    ResetDeviceSpecificAlert = 25,

    /// <summary>Starts the session.</summary>
    StartSession = 26,

    /// <summary>Stops the session.</summary>
    StopSession = 27,

    /// <summary>Answers any other request, and one that failed.</summary>
    ResponseCode = 28,
}
