// A bit of the flags of Navigation (0x2A68).
namespace GattGen.Profiles;

/// <summary>What a navigation leads to.</summary>
public enum NavigationTarget : byte
{
    /// <summary>The next waypoint.</summary>
    Waypoint = 0,

    /// <summary>The destination.</summary>
    Destination = 1,
}
