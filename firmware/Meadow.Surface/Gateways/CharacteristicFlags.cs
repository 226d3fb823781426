// What clients may do with a characteristic, as Meadow.Contracts declares it.
using System;

namespace Meadow.Gateways.Bluetooth;

/// <summary>Permissions.</summary>
[Flags]
public enum CharacteristicPermission : short
{
    /// <summary>Read.</summary>
    Read = 1,

    /// <summary>Read on an encrypted link; without effect.</summary>
    ReadEncrypted = 2,

    /// <summary>Read on an authenticated link; without effect.</summary>
    ReadEncMITM = 4,

    /// <summary>Write.</summary>
    Write = 0x10,

    /// <summary>Write on an encrypted link; without effect.</summary>
    WriteEncrypted = 0x20,

    /// <summary>Write on an authenticated link; without effect.</summary>
    WriteEncMITM = 0x40,

    /// <summary>Signed write; without effect.</summary>
    WriteSigned = 0x80,

    /// <summary>Authenticated signed write; without effect.</summary>
    WriteSignedMITM = 0x100,
}

/// <summary>Characteristic Properties (Core Vol 3, Part G, 3.3.1.1).</summary>
[Flags]
public enum CharacteristicProperty : short
{
    /// <summary>Broadcast.</summary>
    Broadcast = 1,

    /// <summary>Read.</summary>
    Read = 2,

    /// <summary>Write without response.</summary>
    WriteNoResponse = 4,

    /// <summary>Write.</summary>
    Write = 8,

    /// <summary>Notify.</summary>
    Notify = 0x10,

    /// <summary>Indicate; nothing stands behind it.</summary>
    Indicate = 0x20,

    /// <summary>Signed write.</summary>
    Authenticate = 0x40,

    /// <summary>Extended properties.</summary>
    Extended = 0x80,
}
