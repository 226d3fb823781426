// Codes of HCI events (Core Vol 4, Part E, 7.7).
namespace GattGen.Hci;

/// <summary>The code of an event.</summary>
public enum HciEventCode : byte
{
    /// <summary>No event.</summary>
    None = 0x00,

    /// <summary>A connection ended (7.7.5).</summary>
    DisconnectionComplete = 0x05,

    /// <summary>Encryption of a link was switched, or could not be; version 1 (7.7.8).</summary>
    EncryptionChange = 0x08,

    /// <summary>The version of the remote device is known (7.7.12).</summary>
    ReadRemoteVersionInformationComplete = 0x0C,

    /// <summary>A command was done (7.7.14).</summary>
    CommandComplete = 0x0E,

    /// <summary>A command was begun or refused (7.7.15).</summary>
    CommandStatus = 0x0F,

    /// <summary>The controller failed (7.7.16).</summary>
    HardwareError = 0x10,

    /// <summary>ACL packets have left the controller's buffers (7.7.19).</summary>
    NumberOfCompletedPackets = 0x13,

    /// <summary>The host sent more data than the controller has buffers (7.7.26).</summary>
    DataBufferOverflow = 0x1A,

    /// <summary>An encrypted link has a new key, or could not get it (7.7.39).</summary>
    EncryptionKeyRefreshComplete = 0x30,

    /// <summary>An LE event; its first parameter is a <see cref="LeSubevent"/> (7.7.65).</summary>
    LeMeta = 0x3E,

    /// <summary>An event of the controller's maker.</summary>
    Vendor = 0xFF,
}
