// The value of Sensor Location (0x2A5D).
namespace GattGen.Profiles;

/// <summary>Where a running or cycling sensor sits (GATT Specification Supplement, Sensor Location).</summary>
[CharacteristicValue(Assigned.Characteristics.SensorLocation)]
public enum SensorLocation : byte
{
    /// <summary>Elsewhere.</summary>
    Other = 0,

    /// <summary>On top of the shoe.</summary>
    TopOfShoe = 1,

    /// <summary>In the shoe.</summary>
    InShoe = 2,

    /// <summary>Hip.</summary>
    Hip = 3,

    /// <summary>Front wheel.</summary>
    FrontWheel = 4,

    /// <summary>Left crank.</summary>
    LeftCrank = 5,

    /// <summary>Right crank.</summary>
    RightCrank = 6,

    /// <summary>Left pedal.</summary>
    LeftPedal = 7,

    /// <summary>Right pedal.</summary>
    RightPedal = 8,

    /// <summary>Hub of the front wheel.</summary>
    FrontHub = 9,

    /// <summary>Rear dropout.</summary>
    RearDropout = 10,

    /// <summary>Chainstay.</summary>
    Chainstay = 11,

    /// <summary>Rear wheel.</summary>
    RearWheel = 12,

    /// <summary>Hub of the rear wheel.</summary>
    RearHub = 13,

    /// <summary>Chest.</summary>
    Chest = 14,

    /// <summary>Spider of the crank.</summary>
    Spider = 15,

    /// <summary>Chain ring.</summary>
    ChainRing = 16,
}
