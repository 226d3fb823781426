// The first field of Time Update State (0x2A17).
namespace GattGen.Profiles;

/// <summary>Whether a reference is being asked for the time (GATT Specification Supplement, Time Update State).</summary>
public enum TimeUpdateCurrentState : byte
{
    /// <summary>It is not.</summary>
    Idle = 0,

    /// <summary>It is.</summary>
    UpdatePending = 1,
}
