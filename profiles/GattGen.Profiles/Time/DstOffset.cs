// The value of DST Offset (0x2A0D).
namespace GattGen.Profiles;

/// <summary>By how much daylight saving time differs from standard time (GATT Specification Supplement, DST Offset).</summary>
[CharacteristicValue(Assigned.Characteristics.DSTOffset)]
public enum DstOffset : byte
{
    /// <summary>Not at all.</summary>
    StandardTime = 0,

    /// <summary>By half an hour.</summary>
    HalfHour = 2,

    /// <summary>By an hour.</summary>
    OneHour = 4,

    /// <summary>By two hours.</summary>
    TwoHours = 8,

    /// <summary>It is not known.</summary>
    NotKnown = 255,
}
