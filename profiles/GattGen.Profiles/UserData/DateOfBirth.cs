// The value of Date of Birth (0x2A85).
namespace GattGen.Profiles;

/// <summary>The day on which a user was born (GATT Specification Supplement, Date of Birth).</summary>
/// <param name="Year">The year, 1582..9999; null when it is not known.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month, 1..31; null when it is not known.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.DateOfBirth)]
public partial record struct DateOfBirth(
    [GattField(Unit = GattUnit.Year, Minimum = 1582, Maximum = 9999, Unknown = 0)] ushort? Year,
    [GattField(Unit = GattUnit.Month, Minimum = 0, Maximum = 12)] CalendarMonth Month,
    [GattField(Unit = GattUnit.Day, Minimum = 1, Maximum = 31, Unknown = 0)] byte? Day);
