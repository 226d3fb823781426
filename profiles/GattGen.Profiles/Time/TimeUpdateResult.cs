// The second field of Time Update State (0x2A17).
namespace GattGen.Profiles;

/// <summary>How the last update ended (GATT Specification Supplement, Time Update State).</summary>
public enum TimeUpdateResult : byte
{
    /// <summary>The time was updated.</summary>
    Successful = 0,

    /// <summary>It was cancelled.</summary>
    Canceled = 1,

    /// <summary>The reference could not be reached.</summary>
    NoConnectionToReference = 2,

    /// <summary>The reference answered with an error.</summary>
    ReferenceError = 3,

    /// <summary>The reference did not answer in time.</summary>
    Timeout = 4,

    /// <summary>There has been none since the device was started.</summary>
    NotAttempted = 5,
}
