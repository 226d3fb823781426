// What may be asked of a Record Access Control Point, and what it answers (GATT Specification Supplement, Record Access Control Point).
namespace GattGen.Profiles;

/// <summary>The Op Code of a message to or from a Record Access Control Point.</summary>
public enum RecordAccessOpCode : byte
{
    /// <summary>No op code.</summary>
    None = 0,

    /// <summary>Report stored records.</summary>
    ReportStoredRecords = 1,

    /// <summary>Delete stored records.</summary>
    DeleteStoredRecords = 2,

    /// <summary>Abort the procedure that is under way.</summary>
    AbortOperation = 3,

    /// <summary>Report the number of stored records.</summary>
    ReportNumberOfStoredRecords = 4,

    /// <summary>The answer to <see cref="ReportNumberOfStoredRecords"/>.</summary>
    NumberOfStoredRecordsResponse = 5,

    /// <summary>The answer to any other request, and to one that failed.</summary>
    ResponseCode = 6,
}
