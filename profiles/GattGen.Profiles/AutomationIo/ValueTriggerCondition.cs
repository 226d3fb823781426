// The conditions of the descriptor Value Trigger Setting (0x290A).
namespace GattGen.Profiles;

/// <summary>Which change of a signal counts (Automation IO Service, Value Trigger Setting).</summary>
public enum ValueTriggerCondition : byte
{
    /// <summary>Each change.</summary>
    Changed = 0,

    /// <summary>An analog value goes from below a boundary to above it, or back.</summary>
    CrossedBoundary = 1,

    /// <summary>An analog value reaches a boundary, or leaves it.</summary>
    OnBoundary = 2,

    /// <summary>An analog value has changed by more than a step.</summary>
    ChangedBy = 3,

    /// <summary>One of the digital signals that a mask selects has changed.</summary>
    Mask = 4,

    /// <summary>An analog value goes below the first of two boundaries, or above the second.</summary>
    CrossedBoundaries = 5,

    /// <summary>An analog value reaches one of two boundaries, or leaves it.</summary>
    OnBoundaries = 6,

    /// <summary>None.</summary>
    None = 7,
}
