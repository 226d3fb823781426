// The value of Local Time Information (0x2A0F).
namespace GattGen.Profiles;

/// <summary>How local time differs from UTC (GATT Specification Supplement, Local Time Information).</summary>
/// <param name="TimeZone">The difference of standard time.</param>
/// <param name="DaylightSaving">What is added to it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.LocalTimeInformation)]
public partial record struct LocalTimeInformation(TimeZoneOffset TimeZone, DstOffset DaylightSaving);
