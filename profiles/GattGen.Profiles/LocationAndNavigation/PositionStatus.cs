// Two bits of the flags of Location and Speed (0x2A67), Position Quality (0x2A69) and Navigation (0x2A68).
namespace GattGen.Profiles;

/// <summary>How good a position is.</summary>
public enum PositionStatus : byte
{
    /// <summary>There is none.</summary>
    NoPosition = 0,

    /// <summary>It was measured.</summary>
    Ok = 1,

    /// <summary>It was estimated.</summary>
    Estimated = 2,

    /// <summary>It is the last one that was known.</summary>
    LastKnown = 3,
}
