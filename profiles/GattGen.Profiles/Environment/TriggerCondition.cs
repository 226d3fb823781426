// The conditions of the descriptor ES Trigger Setting (0x290D).
namespace GattGen.Profiles;

/// <summary>When the value of a sensor is sent (GATT Specification Supplement, Environmental Sensing Trigger Setting).</summary>
public enum TriggerCondition : byte
{
    /// <summary>The setting is not used.</summary>
    Inactive = 0,

    /// <summary>Each time that a fixed time has passed.</summary>
    FixedInterval = 1,

    /// <summary>When there is a value, and a time has passed since the last one was sent.</summary>
    NoMoreOftenThan = 2,

    /// <summary>When the value has changed.</summary>
    Changed = 3,

    /// <summary>While the value is less than another.</summary>
    LessThan = 4,

    /// <summary>While the value is less than another or equal to it.</summary>
    LessThanOrEqual = 5,

    /// <summary>While the value is greater than another.</summary>
    GreaterThan = 6,

    /// <summary>While the value is greater than another or equal to it.</summary>
    GreaterThanOrEqual = 7,

    /// <summary>While the value is equal to another.</summary>
    Equal = 8,

    /// <summary>While the value differs from another.</summary>
    NotEqual = 9,
}
