// The Record Access Control Point characteristic: requests of clients and answers of the server (GATT Specification Supplement, Record Access Control Point).
using System;

namespace GattGen.Profiles;

/// <summary>A request to, or an answer of, a Record Access Control Point (0x2A52).</summary>
/// <param name="OpCode">What is asked for, or answered.</param>
/// <param name="Operator">Which records are meant.</param>
/// <param name="Operand">What belongs to the operator: a filter type and one or two keys; in answers the number of records (two octets), or the op code that
/// is answered and the response code. At most 18 octets.</param>
/// <example>
/// <code>
/// var request = RecordAccessMessage.Report(RecordSelection.AtLeast(RecordKey.SequenceNumber(17)));
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.RecordAccessControlPoint)]
public partial record struct RecordAccessMessage(
    RecordAccessOpCode OpCode,
    RecordAccessOperator Operator,
    [GattField(MaxLength = RecordAccessMessage.MaxOperandLength)] GattArray<byte> Operand = default)
{
    /// <summary>The longest operand in octets.</summary>
    public const int MaxOperandLength = 18;

    /// <summary>Asks to report records.</summary>
    /// <param name="records">Which.</param>
    public static RecordAccessMessage Report(RecordSelection records) => records.For(RecordAccessOpCode.ReportStoredRecords);

    /// <summary>Asks to delete records.</summary>
    /// <param name="records">Which.</param>
    public static RecordAccessMessage Delete(RecordSelection records) => records.For(RecordAccessOpCode.DeleteStoredRecords);

    /// <summary>Asks how many records there are.</summary>
    /// <param name="records">Which.</param>
    public static RecordAccessMessage Count(RecordSelection records) => records.For(RecordAccessOpCode.ReportNumberOfStoredRecords);

    /// <summary>Asks to abort what is under way.</summary>
    public static RecordAccessMessage Abort() => new(RecordAccessOpCode.AbortOperation, RecordAccessOperator.Null);

    /// <summary>Answers how many records there are.</summary>
    /// <param name="count">The number.</param>
    public static RecordAccessMessage NumberOfRecords(ushort count)
        => new(RecordAccessOpCode.NumberOfStoredRecordsResponse, RecordAccessOperator.Null, new[] { (byte)count, (byte)(count >> 8) });

    /// <summary>Answers how a procedure ended.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="code">How it ended.</param>
    public static RecordAccessMessage Response(RecordAccessOpCode request, RecordAccessResponseCode code)
        => new(RecordAccessOpCode.ResponseCode, RecordAccessOperator.Null, new[] { (byte)request, (byte)code });

    /// <summary>What an answer to a request says of its end.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="code">How it ended.</param>
    /// <returns>False when this is no such answer.</returns>
    public readonly bool TryGetResponse(out RecordAccessOpCode request, out RecordAccessResponseCode code)
    {
        var isResponse = OpCode == RecordAccessOpCode.ResponseCode && Operand.Count == 2;
        request = isResponse ? (RecordAccessOpCode)Operand[0] : RecordAccessOpCode.None;
        code = isResponse ? (RecordAccessResponseCode)Operand[1] : RecordAccessResponseCode.None;
        return isResponse;
    }

    /// <summary>The number of records that an answer tells.</summary>
    /// <param name="count">The number.</param>
    /// <returns>False when this is no such answer.</returns>
    public readonly bool TryGetNumberOfRecords(out int count)
    {
        var isNumber = OpCode == RecordAccessOpCode.NumberOfStoredRecordsResponse && Operand.Count == 2;
        count = isNumber ? Operand[0] | (Operand[1] << 8) : 0;
        return isNumber;
    }
}
