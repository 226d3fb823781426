// The descriptor ES Configuration (0x290B): how several trigger settings go together.
namespace GattGen.Profiles;

/// <summary>How the trigger settings of a sensor go together (GATT Specification Supplement, Environmental Sensing Configuration).</summary>
public enum TriggerLogic : byte
{
    /// <summary>All of them must be met.</summary>
    And = 0,

    /// <summary>One of them must be met.</summary>
    Or = 1,
}
