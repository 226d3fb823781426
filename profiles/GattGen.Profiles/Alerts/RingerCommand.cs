// The value of Ringer Control Point (0x2A40).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the ringer of a phone (GATT Specification Supplement, Ringer Control Point).</summary>
[CharacteristicValue(Assigned.Characteristics.RingerControlPoint)]
public enum RingerCommand : byte
{
    /// <summary>Nothing has been asked for. Clients do not write it.</summary>
    None = 0,

    /// <summary>Do not ring any more.</summary>
    SilentMode = 1,

    /// <summary>Stop ringing this time.</summary>
    MuteOnce = 2,

    /// <summary>Ring again.</summary>
    CancelSilentMode = 3,
}
