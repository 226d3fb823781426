// The Measurement Interval characteristic (GATT Specification Supplement, Measurement Interval; Health Thermometer Service 1.0, 3.4).
namespace GattGen.Profiles;

/// <summary>How often a thermometer measures by itself.</summary>
/// <param name="Seconds">The time from one measurement to the next in seconds, 1..65,535; null when it does not measure by itself (sent as 0).</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.MeasurementInterval)]
public partial record struct MeasurementInterval([GattField(Unknown = 0, Minimum = 1, Maximum = 65_535, Unit = GattUnit.Second)] ushort? Seconds)
{
    /// <summary>The thermometer does not measure by itself.</summary>
    public static MeasurementInterval None => default;
}
