// The value of Time Update Control Point (0x2A16).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the Reference Time Update service (GATT Specification Supplement, Time Update Control Point).</summary>
[CharacteristicValue(Assigned.Characteristics.TimeUpdateControlPoint)]
public enum TimeUpdateCommand : byte
{
    /// <summary>Nothing has been asked for. Clients do not write it.</summary>
    None = 0,

    /// <summary>Ask the reference for the time.</summary>
    GetReferenceUpdate = 1,

    /// <summary>Do not wait for the reference any more.</summary>
    CancelReferenceUpdate = 2,
}
