// The value of Time Source (0x2A13).
namespace GattGen.Profiles;

/// <summary>Where a time comes from (GATT Specification Supplement, Time Source).</summary>
[CharacteristicValue(Assigned.Characteristics.TimeSource)]
public enum TimeSource : byte
{
    /// <summary>It is not known.</summary>
    NotKnown = 0,

    /// <summary>The Network Time Protocol.</summary>
    NetworkTimeProtocol = 1,

    /// <summary>A satellite navigation system.</summary>
    Satellites = 2,

    /// <summary>A radio time signal.</summary>
    RadioTimeSignal = 3,

    /// <summary>Somebody has set it.</summary>
    Manual = 4,

    /// <summary>An atomic clock.</summary>
    AtomicClock = 5,

    /// <summary>A cellular network.</summary>
    CellularNetwork = 6,
}
