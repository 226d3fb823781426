// The first octet of Alert Category ID Bit Mask (0x2A42).
using System;

namespace GattGen.Profiles;

/// <summary>The first eight categories of alerts, one bit each (GATT Specification Supplement, Alert Category ID Bit Mask).</summary>
[Flags]
public enum AlertCategories : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Any text, or none.</summary>
    SimpleAlert = 1 << 0,

    /// <summary>E-mail.</summary>
    Email = 1 << 1,

    /// <summary>News.</summary>
    News = 1 << 2,

    /// <summary>Incoming calls.</summary>
    Call = 1 << 3,

    /// <summary>Calls that were missed.</summary>
    MissedCall = 1 << 4,

    /// <summary>Short messages.</summary>
    TextMessage = 1 << 5,

    /// <summary>Voice mail.</summary>
    VoiceMail = 1 << 6,

    /// <summary>The calendar.</summary>
    Schedule = 1 << 7,
}
