// The response values of User Control Point (0x2A9F).
namespace GattGen.Profiles;

/// <summary>What came of a request to the User Control Point (User Data Service 1.0, 3.4.2).</summary>
public enum UserControlPointResult : byte
{
    /// <summary>It was done.</summary>
    Success = 0x01,

    /// <summary>The service does not know the op code, or does not support it.</summary>
    OpCodeNotSupported = 0x02,

    /// <summary>The parameter is not one of those that the service takes.</summary>
    InvalidParameter = 0x03,

    /// <summary>It was tried, and failed.</summary>
    OperationFailed = 0x04,

    /// <summary>The consent code is not that of the user, or no user has consented.</summary>
    UserNotAuthorized = 0x05,
}
