// Small enumerations of encryption, privacy and PHYs that commands and events share
// (Core Vol 4, Part E, 7.7.8, 7.7.65.12, 7.8.37, 7.8.48 and 7.8.77).
using System;

namespace GattGen.Hci;

/// <summary>Whether a link is encrypted (7.7.8).</summary>
public enum EncryptionEnabled : byte
{
    /// <summary>It is not.</summary>
    Off = 0x00,

    /// <summary>It is, by AES-CCM.</summary>
    On = 0x01,
}

/// <summary>Which private key computes a Diffie-Hellman key (7.8.37).</summary>
public enum DhKeyType : byte
{
    /// <summary>The one that HCI_LE_Read_Local_P-256_Public_Key made.</summary>
    Generated = 0x00,

    /// <summary>The debug key, which everybody knows.</summary>
    Debug = 0x01,
}

/// <summary>Which addresses are taken from a peer in the resolving list that has an identity resolving key (7.8.77).</summary>
public enum PrivacyMode : byte
{
    /// <summary>Network privacy: resolvable private addresses only.</summary>
    Network = 0x00,

    /// <summary>Device privacy: its identity address as well.</summary>
    Device = 0x01,
}

/// <summary>A PHY (7.7.65.12).</summary>
public enum LePhy : byte
{
    /// <summary>LE 1M.</summary>
    Le1M = 0x01,

    /// <summary>LE 2M.</summary>
    Le2M = 0x02,

    /// <summary>LE Coded.</summary>
    LeCoded = 0x03,
}

/// <summary>A set of PHYs (7.8.48).</summary>
[Flags]
public enum LePhys : byte
{
    /// <summary>None.</summary>
    None = 0x00,

    /// <summary>LE 1M.</summary>
    Le1M = 0x01,

    /// <summary>LE 2M.</summary>
    Le2M = 0x02,

    /// <summary>LE Coded.</summary>
    LeCoded = 0x04,
}

/// <summary>In which direction a host has no preference among the PHYs (7.8.48).</summary>
[Flags]
public enum PhyPreferences : byte
{
    /// <summary>It has one in both.</summary>
    None = 0x00,

    /// <summary>Any PHY for sending.</summary>
    AnyForSending = 0x01,

    /// <summary>Any PHY for receiving.</summary>
    AnyForReceiving = 0x02,
}

/// <summary>The coding that is preferred when sending on LE Coded (7.8.49).</summary>
public enum PhyOptions : ushort
{
    /// <summary>No preference.</summary>
    None = 0x0000,

    /// <summary>S = 2, 500 kb/s.</summary>
    PreferS2 = 0x0001,

    /// <summary>S = 8, 125 kb/s.</summary>
    PreferS8 = 0x0002,
}
