// Error codes of the Attribute Protocol (Core Vol 3, Part F, 3.4.1.1) and the common profile error codes (Supplement to the Core Specification, Part B).
using System.Globalization;

namespace GattGen;

/// <summary>The error codes of the Attribute Protocol (Core Vol 3, Part F, 3.4.1.1).</summary>
public enum AttError : byte
{
    /// <summary>No error.</summary>
    None = 0x00,

    /// <summary>The attribute handle is not valid on this server.</summary>
    InvalidHandle = 0x01,

    /// <summary>The attribute cannot be read.</summary>
    ReadNotPermitted = 0x02,

    /// <summary>The attribute cannot be written.</summary>
    WriteNotPermitted = 0x03,

    /// <summary>The PDU was malformed.</summary>
    InvalidPdu = 0x04,

    /// <summary>The link must be authenticated first.</summary>
    InsufficientAuthentication = 0x05,

    /// <summary>The server does not support the request.</summary>
    RequestNotSupported = 0x06,

    /// <summary>The offset is past the end of the value.</summary>
    InvalidOffset = 0x07,

    /// <summary>The application has not authorised the client.</summary>
    InsufficientAuthorization = 0x08,

    /// <summary>Too many prepared writes are queued.</summary>
    PrepareQueueFull = 0x09,

    /// <summary>No attribute was found in the range.</summary>
    AttributeNotFound = 0x0A,

    /// <summary>The attribute cannot be read in parts.</summary>
    AttributeNotLong = 0x0B,

    /// <summary>The encryption key is too short.</summary>
    EncryptionKeySizeTooShort = 0x0C,

    /// <summary>The length of the value is not valid for the attribute.</summary>
    InvalidAttributeValueLength = 0x0D,

    /// <summary>An error that has no other code.</summary>
    UnlikelyError = 0x0E,

    /// <summary>The link must be encrypted first.</summary>
    InsufficientEncryption = 0x0F,

    /// <summary>The attribute type cannot group others.</summary>
    UnsupportedGroupType = 0x10,

    /// <summary>The server has no resources for the request.</summary>
    InsufficientResources = 0x11,

    /// <summary>The client must discover the database again.</summary>
    DatabaseOutOfSync = 0x12,

    /// <summary>The value is not allowed.</summary>
    ValueNotAllowed = 0x13,

    /// <summary>A write was refused for a reason the profile knows.</summary>
    WriteRequestRejected = 0xFC,

    /// <summary>The client configuration descriptor is not set as the procedure needs it.</summary>
    ClientConfigurationImproperlyConfigured = 0xFD,

    /// <summary>A procedure is already in progress.</summary>
    ProcedureAlreadyInProgress = 0xFE,

    /// <summary>The value is out of its range.</summary>
    OutOfRange = 0xFF,
}

/// <summary>Texts of error codes.</summary>
internal static class AttErrorText
{
    /// <summary>The name of a code with its number.</summary>
    public static string Of(byte code)
    {
        var number = "0x" + code.ToString("X2", CultureInfo.InvariantCulture);
        return code switch
        {
            0x01 => "invalid handle",
            0x02 => "read not permitted",
            0x03 => "write not permitted",
            0x04 => "invalid PDU",
            0x05 => "insufficient authentication",
            0x06 => "request not supported",
            0x07 => "invalid offset",
            0x08 => "insufficient authorization",
            0x09 => "prepare queue full",
            0x0A => "attribute not found",
            0x0B => "attribute not long",
            0x0C => "encryption key size too short",
            0x0D => "invalid attribute value length",
            0x0E => "unlikely error",
            0x0F => "insufficient encryption",
            0x10 => "unsupported group type",
            0x11 => "insufficient resources",
            0x12 => "database out of sync",
            0x13 => "value not allowed",
            >= 0x80 and <= 0x9F => "application error",
            0xFC => "write request rejected",
            0xFD => "client configuration descriptor improperly configured",
            0xFE => "procedure already in progress",
            0xFF => "out of range",
            _ => "error",
        } + " (" + number + ")";
    }
}
