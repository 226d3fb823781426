// The result codes of Fitness Machine Control Point (0x2AD9).
namespace GattGen.Profiles;

/// <summary>What came of a request to the Fitness Machine Control Point (Fitness Machine Service 1.0, 4.16.2.22).</summary>
public enum FitnessMachineResult : byte
{
    /// <summary>It was done.</summary>
    Success = 0x01,

    /// <summary>The machine does not know the op code, or does not support it.</summary>
    OpCodeNotSupported = 0x02,

    /// <summary>The parameter is not one of those that the machine takes.</summary>
    InvalidParameter = 0x03,

    /// <summary>It was tried, and failed.</summary>
    OperationFailed = 0x04,

    /// <summary>The client has not the permission to control the machine: it must ask for it first.</summary>
    ControlNotPermitted = 0x05,
}
