// The results of the TDS Control Point (0x2ABC).
namespace GattGen.Profiles;

/// <summary>What came of a request (Transport Discovery Service, 3.1).</summary>
public enum TransportResult : byte
{
    /// <summary>It was done.</summary>
    Success = 0,

    /// <summary>The operation is not known.</summary>
    OperationNotSupported = 1,

    /// <summary>What came with it is wrong.</summary>
    InvalidParameter = 2,

    /// <summary>The organization is not known.</summary>
    UnsupportedOrganization = 3,

    /// <summary>It was tried and failed.</summary>
    OperationFailed = 4,
}
