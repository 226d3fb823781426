// The first octet of what a fitness machine advertises.
using System;

namespace GattGen.Profiles;

/// <summary>Whether a fitness machine can be used (Fitness Machine Service 1.0, 3.1.1).</summary>
[Flags]
public enum FitnessMachineAvailability : byte
{
    /// <summary>It is used by somebody, or out of order.</summary>
    None = 0,

    /// <summary>It can be used.</summary>
    Available = 1 << 0,
}
