// The value of Body Sensor Location (0x2A38).
namespace GattGen.Profiles;

/// <summary>Where a heart rate sensor is worn (GATT Specification Supplement, 3.37).</summary>
[CharacteristicValue(Assigned.Characteristics.BodySensorLocation)]
public enum BodySensorLocation : byte
{
    /// <summary>Elsewhere.</summary>
    Other = 0,

    /// <summary>Chest.</summary>
    Chest = 1,

    /// <summary>Wrist.</summary>
    Wrist = 2,

    /// <summary>Finger.</summary>
    Finger = 3,

    /// <summary>Hand.</summary>
    Hand = 4,

    /// <summary>Ear lobe.</summary>
    EarLobe = 5,

    /// <summary>Foot.</summary>
    Foot = 6,
}
