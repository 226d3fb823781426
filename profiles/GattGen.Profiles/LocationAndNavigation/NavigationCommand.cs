// The parameter of Navigation Control (LN Control Point, 0x2A6B).
namespace GattGen.Profiles;

/// <summary>What is to become of the navigation (the parameter of <see cref="LnOpCode.NavigationControl"/>; Location and Navigation Service 1.0, 3.4.2.3).</summary>
public enum NavigationCommand : byte
{
    /// <summary>Stop it.</summary>
    Stop = 0,

    /// <summary>Start it.</summary>
    Start = 1,

    /// <summary>Pause it.</summary>
    Pause = 2,

    /// <summary>Go on with it.</summary>
    Resume = 3,

    /// <summary>Skip the next waypoint.</summary>
    SkipWaypoint = 4,

    /// <summary>Start at the nearest waypoint of the route.</summary>
    SelectNearestWaypoint = 5,
}
