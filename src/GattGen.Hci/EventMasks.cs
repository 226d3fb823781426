// Which events a host wants (Core Vol 4, Part E, 7.3.1, 7.3.69 and 7.8.1).
using System;

namespace GattGen.Hci;

/// <summary>
/// The mask of HCI_Set_Event_Mask (7.3.1). Command Complete, Command Status and Number Of Completed Packets have no bit: they
/// are always sent. Bits without a name here belong to BR/EDR.
/// </summary>
[Flags]
public enum EventMask : ulong
{
    /// <summary>No event that can be masked.</summary>
    None = 0,

    /// <summary>Disconnection Complete.</summary>
    DisconnectionComplete = 1UL << 4,

    /// <summary>Encryption Change, version 1.</summary>
    EncryptionChange = 1UL << 7,

    /// <summary>Read Remote Version Information Complete.</summary>
    ReadRemoteVersionInformationComplete = 1UL << 11,

    /// <summary>Hardware Error.</summary>
    HardwareError = 1UL << 15,

    /// <summary>Data Buffer Overflow.</summary>
    DataBufferOverflow = 1UL << 25,

    /// <summary>Encryption Key Refresh Complete.</summary>
    EncryptionKeyRefreshComplete = 1UL << 47,

    /// <summary>LE Meta: every LE event, further chosen by <see cref="LeEventMask"/>.</summary>
    LeMeta = 1UL << 61,

    /// <summary>The mask after HCI_Reset; it leaves LE Meta out.</summary>
    Default = 0x0000_1FFF_FFFF_FFFF,
}

/// <summary>The mask of HCI_Set_Event_Mask_Page_2 (7.3.69); nothing is set after HCI_Reset.</summary>
[Flags]
public enum EventMaskPage2 : ulong
{
    /// <summary>No event.</summary>
    None = 0,

    /// <summary>Authenticated Payload Timeout Expired.</summary>
    AuthenticatedPayloadTimeoutExpired = 1UL << 23,

    /// <summary>Encryption Change, version 2.</summary>
    EncryptionChangeV2 = 1UL << 25,
}

/// <summary>The mask of HCI_LE_Set_Event_Mask (7.8.1): bit n stands for subevent n + 1.</summary>
[Flags]
public enum LeEventMask : ulong
{
    /// <summary>No LE event.</summary>
    None = 0,

    /// <summary>LE Connection Complete.</summary>
    ConnectionComplete = 1UL << 0,

    /// <summary>LE Advertising Report.</summary>
    AdvertisingReport = 1UL << 1,

    /// <summary>LE Connection Update Complete.</summary>
    ConnectionUpdateComplete = 1UL << 2,

    /// <summary>LE Read Remote Features Complete.</summary>
    ReadRemoteFeaturesComplete = 1UL << 3,

    /// <summary>LE Long Term Key Request.</summary>
    LongTermKeyRequest = 1UL << 4,

    /// <summary>LE Remote Connection Parameter Request.</summary>
    RemoteConnectionParameterRequest = 1UL << 5,

    /// <summary>LE Data Length Change.</summary>
    DataLengthChange = 1UL << 6,

    /// <summary>LE Read Local P-256 Public Key Complete.</summary>
    ReadLocalP256PublicKeyComplete = 1UL << 7,

    /// <summary>LE Generate DHKey Complete.</summary>
    GenerateDhKeyComplete = 1UL << 8,

    /// <summary>LE Enhanced Connection Complete, version 1; sent in place of LE Connection Complete.</summary>
    EnhancedConnectionComplete = 1UL << 9,

    /// <summary>LE Directed Advertising Report.</summary>
    DirectedAdvertisingReport = 1UL << 10,

    /// <summary>LE PHY Update Complete.</summary>
    PhyUpdateComplete = 1UL << 11,

    /// <summary>The mask after HCI_Reset.</summary>
    Default = 0x1F,
}
