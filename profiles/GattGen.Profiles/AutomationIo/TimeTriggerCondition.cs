// The conditions of the descriptor Time Trigger Setting (0x290E).
namespace GattGen.Profiles;

/// <summary>When a change that counts is sent (Automation IO Service, Time Trigger Setting).</summary>
public enum TimeTriggerCondition : byte
{
    /// <summary>At once.</summary>
    None = 0,

    /// <summary>The value is sent each time that a fixed time has passed, whether it has changed or not.</summary>
    FixedInterval = 1,

    /// <summary>At once, but not before a time has passed since the last one.</summary>
    NoMoreOftenThan = 2,

    /// <summary>When as many changes have come.</summary>
    EveryNthChange = 3,
}
