// The value of Day of Week (0x2A09).
namespace GattGen.Profiles;

/// <summary>A day of the week (GATT Specification Supplement, Day of Week).</summary>
[CharacteristicValue(Assigned.Characteristics.DayOfWeek)]
public enum Weekday : byte
{
    /// <summary>The day is not known.</summary>
    NotKnown = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 3,

    /// <summary>Thursday.</summary>
    Thursday = 4,

    /// <summary>Friday.</summary>
    Friday = 5,

    /// <summary>Saturday.</summary>
    Saturday = 6,

    /// <summary>Sunday.</summary>
    Sunday = 7,
}
