// The fields of Location and Speed that a client may leave out.
using System;

namespace GattGen.Profiles;

/// <summary>Fields that are left out of location and speed (the parameter of <see cref="LnOpCode.MaskContent"/>; Location and Navigation Service 1.0, 3.4.2.2).</summary>
[Flags]
public enum LnContent : ushort
{
    /// <summary>None: all fields are sent.</summary>
    None = 0,

    /// <summary>The speed.</summary>
    InstantaneousSpeed = 1 << 0,

    /// <summary>The distance.</summary>
    TotalDistance = 1 << 1,

    /// <summary>The place.</summary>
    Location = 1 << 2,

    /// <summary>The elevation.</summary>
    Elevation = 1 << 3,

    /// <summary>The heading.</summary>
    Heading = 1 << 4,

    /// <summary>The rolling time.</summary>
    RollingTime = 1 << 5,

    /// <summary>The time in UTC.</summary>
    UtcTime = 1 << 6,
}
