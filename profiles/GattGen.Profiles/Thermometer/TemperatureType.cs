// The Temperature Type characteristic (GATT Specification Supplement, Temperature Type).
namespace GattGen.Profiles;

/// <summary>Where on a body a temperature is measured.</summary>
[CharacteristicValue(Assigned.Characteristics.TemperatureType)]
public enum TemperatureType : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>Armpit.</summary>
    Armpit = 1,

    /// <summary>Body, in general.</summary>
    Body = 2,

    /// <summary>Ear, usually its lobe.</summary>
    Ear = 3,

    /// <summary>Finger.</summary>
    Finger = 4,

    /// <summary>Gastro-intestinal tract.</summary>
    GastrointestinalTract = 5,

    /// <summary>Mouth.</summary>
    Mouth = 6,

    /// <summary>Rectum.</summary>
    Rectum = 7,

    /// <summary>Toe.</summary>
    Toe = 8,

    /// <summary>Ear drum.</summary>
    Tympanum = 9,
}
