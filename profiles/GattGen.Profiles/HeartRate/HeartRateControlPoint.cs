// The value of Heart Rate Control Point (0x2A39).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the Heart Rate service (GATT Specification Supplement, 3.115).</summary>
[CharacteristicValue(Assigned.Characteristics.HeartRateControlPoint)]
public enum HeartRateControlPoint : byte
{
    /// <summary>Nothing has been asked for. Clients do not write it.</summary>
    None = 0,

    /// <summary>Count the expended energy from 0 again.</summary>
    ResetEnergyExpended = 1,
}
