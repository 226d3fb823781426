// The value of Ringer Setting (0x2A41).
namespace GattGen.Profiles;

/// <summary>Whether a phone rings (GATT Specification Supplement, Ringer Setting).</summary>
[CharacteristicValue(Assigned.Characteristics.RingerSetting)]
public enum RingerSetting : byte
{
    /// <summary>It does not.</summary>
    Silent = 0,

    /// <summary>It does.</summary>
    Normal = 1,
}
