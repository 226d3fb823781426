// The second octet of Alert Category ID Bit Mask (0x2A42).
using System;

namespace GattGen.Profiles;

/// <summary>The other categories of alerts, one bit each (GATT Specification Supplement, Alert Category ID Bit Mask).</summary>
[Flags]
public enum MoreAlertCategories : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>What is important.</summary>
    HighPriority = 1 << 0,

    /// <summary>Instant messages.</summary>
    InstantMessage = 1 << 1,
}
