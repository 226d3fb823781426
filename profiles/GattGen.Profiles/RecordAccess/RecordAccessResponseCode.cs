// How a record access procedure ended (Glucose Service 1.0.1, 3.4; GATT Specification Supplement, Record Access Control Point).
namespace GattGen.Profiles;

/// <summary>The Response Code of a Record Access Control Point.</summary>
public enum RecordAccessResponseCode : byte
{
    /// <summary>No response code.</summary>
    None = 0,

    /// <summary>The procedure is done.</summary>
    Success = 1,

    /// <summary>The server does not know the op code.</summary>
    OpCodeNotSupported = 2,

    /// <summary>The operator does not fit the op code.</summary>
    InvalidOperator = 3,

    /// <summary>The server does not know the operator.</summary>
    OperatorNotSupported = 4,

    /// <summary>The operand does not fit the operator.</summary>
    InvalidOperand = 5,

    /// <summary>No record is what was asked for.</summary>
    NoRecordsFound = 6,

    /// <summary>What was to be aborted could not be.</summary>
    AbortUnsuccessful = 7,

    /// <summary>The procedure was begun and could not be finished.</summary>
    ProcedureNotCompleted = 8,

    /// <summary>The server does not know the kind of operand (its filter type).</summary>
    OperandNotSupported = 9,
}
