// The value of Day Date Time (0x2A0A).
namespace GattGen.Profiles;

/// <summary>A time of day, its date and its day of the week (GATT Specification Supplement, Day Date Time).</summary>
/// <param name="DateAndTime">The date and the time of day.</param>
/// <param name="Weekday">The day of the week.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.DayDateTime)]
public partial record struct DayDateTime(DateAndTime DateAndTime, [GattField(Maximum = 7, Unit = GattUnit.Day)] Weekday Weekday);
