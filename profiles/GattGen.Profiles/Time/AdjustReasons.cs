// Why a time was changed (Current Time, 0x2A2B).
using System;

namespace GattGen.Profiles;

/// <summary>Why a time was changed (GATT Specification Supplement, Current Time).</summary>
[Flags]
public enum AdjustReasons : byte
{
    /// <summary>It was not changed.</summary>
    None = 0,

    /// <summary>Somebody has set it.</summary>
    Manual = 1 << 0,

    /// <summary>A reference was asked.</summary>
    ExternalReference = 1 << 1,

    /// <summary>The time zone has changed.</summary>
    TimeZone = 1 << 2,

    /// <summary>Daylight saving time has begun or ended.</summary>
    DaylightSavingTime = 1 << 3,
}
