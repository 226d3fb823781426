// The value of Alert Level (0x2A06).
namespace GattGen.Profiles;

/// <summary>How loud an alert is (GATT Specification Supplement, Alert Level).</summary>
[CharacteristicValue(Assigned.Characteristics.AlertLevel)]
public enum AlertLevel : byte
{
    /// <summary>No alert.</summary>
    None = 0,

    /// <summary>A mild alert.</summary>
    Mild = 1,

    /// <summary>A high alert.</summary>
    High = 2,
}
