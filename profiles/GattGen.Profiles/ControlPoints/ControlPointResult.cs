// What came of a request to a control point of the sensors.
namespace GattGen.Profiles;

/// <summary>What came of a request to the control point of a running, cycling or navigation sensor (the Response Value of its specification).</summary>
public enum ControlPointResult : byte
{
    /// <summary>It was done.</summary>
    Success = 1,

    /// <summary>The sensor does not know the op code, or does not support it.</summary>
    OpCodeNotSupported = 2,

    /// <summary>The parameter is not one of those that the sensor takes.</summary>
    InvalidParameter = 3,

    /// <summary>It was tried, and failed.</summary>
    OperationFailed = 4,
}
