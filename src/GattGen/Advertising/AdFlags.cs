// The octet of the Flags structure (Supplement to the Core Specification, Part A, 1.3).
using System;

namespace GattGen;

/// <summary>What a device says of itself in the Flags structure (Supplement to the Core Specification, Part A, 1.3).</summary>
[Flags]
public enum AdFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0x00,

    /// <summary>It can be discovered for a limited time (Core Vol 3, Part C, 9.2.3).</summary>
    LeLimitedDiscoverable = 0x01,

    /// <summary>It can be discovered at any time (Core Vol 3, Part C, 9.2.4).</summary>
    LeGeneralDiscoverable = 0x02,

    /// <summary>It does not support BR/EDR, as no device does that runs this library.</summary>
    BrEdrNotSupported = 0x04,

    /// <summary>Its controller does LE and BR/EDR at the same time.</summary>
    SimultaneousLeAndBrEdr = 0x08,
}
