// The value of Heart Rate Measurement (0x2A37).
namespace GattGen.Profiles;

/// <summary>A heart rate measurement (GATT Specification Supplement, 3.116).</summary>
/// <param name="BeatsPerMinute">The heart rate in beats per minute; sent in one octet up to 255, otherwise in two.</param>
/// <param name="Contact">Whether the sensor touches the skin.</param>
/// <param name="EnergyExpended">The energy expended since the last reset in kilojoules, or null when it is not sent; 65,535 means that or more.</param>
/// <param name="RRIntervals">The times between beats in units of 1/1024 s, oldest first.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.HeartRateMeasurement)]
public partial record struct HeartRateMeasurement(
    [GattField(Wide = 0, Unit = GattUnit.BeatsPerMinute)] ushort BeatsPerMinute,
    [GattField(Bit = 1, Bits = 2)] SensorContact Contact = SensorContact.NotSupported,
    [GattField(When = 3)] ushort? EnergyExpended = null,
    [GattField(When = 4)] GattInlineArray<ushort> RRIntervals = default);
