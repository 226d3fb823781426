// The value of Reference Time Information (0x2A14).
namespace GattGen.Profiles;

/// <summary>Where a time comes from, and how old that is (GATT Specification Supplement, Reference Time Information).</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Accuracy">By how much it may be wrong.</param>
/// <param name="DaysSinceUpdate">Days since the reference was asked, 0..254; null for 255 or more.</param>
/// <param name="HoursSinceUpdate">Hours in addition to the days, 0..23; null for 255 days or more.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ReferenceTimeInformation)]
public partial record struct ReferenceTimeInformation(
    TimeSource Source,
    TimeAccuracy Accuracy,
    [GattField(Unit = GattUnit.Day, Minimum = 0, Maximum = 254, Unknown = 255)] byte? DaysSinceUpdate,
    [GattField(Unit = GattUnit.Hour, Minimum = 0, Maximum = 23, Unknown = 255)] byte? HoursSinceUpdate);
