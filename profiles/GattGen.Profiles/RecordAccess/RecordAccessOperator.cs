// Which records a record access procedure is about (GATT Specification Supplement, Record Access Control Point).
namespace GattGen.Profiles;

/// <summary>The Operator of a message to a Record Access Control Point.</summary>
public enum RecordAccessOperator : byte
{
    /// <summary>None: in responses, and for <see cref="RecordAccessOpCode.AbortOperation"/>.</summary>
    Null = 0,

    /// <summary>All records.</summary>
    AllRecords = 1,

    /// <summary>Those up to the operand, which is counted in.</summary>
    LessThanOrEqualTo = 2,

    /// <summary>Those from the operand on, which is counted in.</summary>
    GreaterThanOrEqualTo = 3,

    /// <summary>Those between two operands, which are counted in.</summary>
    WithinRange = 4,

    /// <summary>The oldest record.</summary>
    FirstRecord = 5,

    /// <summary>The newest record.</summary>
    LastRecord = 6,
}
