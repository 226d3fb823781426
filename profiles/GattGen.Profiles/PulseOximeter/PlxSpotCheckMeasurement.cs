// The PLX Spot-Check Measurement characteristic (GATT Specification Supplement, PLX Spot-Check Measurement).
namespace GattGen.Profiles;

/// <summary>One measurement of a pulse oximeter.</summary>
/// <param name="SpO2">Oxygen saturation in percent; NaN when it is not known.</param>
/// <param name="PulseRate">Beats per minute; NaN when it is not known.</param>
/// <param name="TimeStamp">When it was measured, on the clock of the device; null when it is not sent.</param>
/// <param name="MeasurementStatus">What is said of the measurement; null when it is not sent.</param>
/// <param name="DeviceStatus">What is said of device and sensor; null when it is not sent.</param>
/// <param name="PulseAmplitudeIndex">The perfusion in percent; null when it is not sent.</param>
/// <param name="ClockNotSet">Whether the clock of the device was not set, so that the time means nothing.</param>
/// <example>
/// <code>
/// var measurement = new PlxSpotCheckMeasurement(SpO2: new MedFloat16(98, 0), PulseRate: new MedFloat16(64, 0));
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.PLXSpotCheckMeasurement)]
public partial record struct PlxSpotCheckMeasurement(
    [GattField(Unit = GattUnit.Percent)] MedFloat16 SpO2,
    [GattField(Unit = GattUnit.BeatsPerMinute)] MedFloat16 PulseRate,
    [GattField(When = 0)] DateAndTime? TimeStamp = null,
    [GattField(When = 1)] PlxMeasurementStatus? MeasurementStatus = null,
    [GattField(When = 2, Octets = 3)] PlxDeviceStatus? DeviceStatus = null,
    [GattField(When = 3, Unit = GattUnit.Percent)] MedFloat16? PulseAmplitudeIndex = null,
    [GattField(Bit = 4)] bool ClockNotSet = false);
