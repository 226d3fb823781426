// How a request to the CGM Specific Ops Control Point ended (GATT Specification Supplement, CGM Specific Ops Control Point).
namespace GattGen.Profiles;

/// <summary>The Response Code of a CGM Specific Ops Control Point.</summary>
public enum CgmResponseCode : byte
{
    /// <summary>No response code.</summary>
    None = 0,

    /// <summary>It is done.</summary>
    Success = 1,

    /// <summary>The server does not know the op code.</summary>
    OpCodeNotSupported = 2,

    /// <summary>The operand has a wrong length, or means nothing.</summary>
    InvalidOperand = 3,

    /// <summary>It could not be finished, or not now.</summary>
    ProcedureNotCompleted = 4,

    /// <summary>The operand is out of range.</summary>
    ParameterOutOfRange = 5,
}
