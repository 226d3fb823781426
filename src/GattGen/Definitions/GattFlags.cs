// The flags of a characteristic or descriptor (module specification, gatts_register_services).
using System;

namespace GattGen;

/// <summary>
/// What clients may do with a characteristic or descriptor, and what the link must offer for it. The low octet is the
/// Characteristic Properties field (Core Vol 3, Part G, 3.3.1.1); the others are the extended property and the security
/// requirements of the module specification. Bits above 0xFFFF are ignored where flags are registered.
/// </summary>
[Flags]
public enum GattFlags
{
    /// <summary>Nothing is allowed.</summary>
    None = 0,

    /// <summary>The value may be broadcast; adds the Server Characteristic Configuration descriptor (0x2903).</summary>
    Broadcast = 0x0001,

    /// <summary>A client may read the value.</summary>
    Read = 0x0002,

    /// <summary>A client may write without expecting a response.</summary>
    WriteNoResponse = 0x0004,

    /// <summary>A client may write and gets a response.</summary>
    Write = 0x0008,

    /// <summary>The server may send notifications (not acknowledged); adds the Client Characteristic Configuration descriptor (0x2902).</summary>
    Notify = 0x0010,

    /// <summary>The server may send indications (acknowledged); adds the Client Characteristic Configuration descriptor (0x2902).</summary>
    Indicate = 0x0020,

    /// <summary>A client may send signed writes.</summary>
    AuthenticatedSignedWrite = 0x0040,

    /// <summary>Extended properties: queued (reliable) writes are allowed; adds the Characteristic Extended Properties descriptor (0x2900).</summary>
    AuxWrite = 0x0100,

    /// <summary>Reading requires an encrypted link.</summary>
    ReadEncrypted = 0x0200,

    /// <summary>Reading requires an authenticated (MITM-protected) link.</summary>
    ReadAuthenticated = 0x0400,

    /// <summary>Reading requires authorisation by the application.</summary>
    ReadAuthorized = 0x0800,

    /// <summary>Writing requires an encrypted link.</summary>
    WriteEncrypted = 0x1000,

    /// <summary>Writing requires an authenticated (MITM-protected) link.</summary>
    WriteAuthenticated = 0x2000,

    /// <summary>Writing requires authorisation by the application.</summary>
    WriteAuthorized = 0x4000,
}
