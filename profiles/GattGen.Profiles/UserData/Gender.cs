// The value of Gender (0x2A8C).
namespace GattGen.Profiles;

/// <summary>The gender of a user (GATT Specification Supplement, Gender).</summary>
[CharacteristicValue(Assigned.Characteristics.Gender)]
public enum Gender : byte
{
    /// <summary>Male.</summary>
    Male = 0,

    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Not said.</summary>
    Unspecified = 2,
}
