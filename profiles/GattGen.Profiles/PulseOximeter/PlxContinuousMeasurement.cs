// The PLX Continuous Measurement characteristic (GATT Specification Supplement, PLX Continuous Measurement).
namespace GattGen.Profiles;

/// <summary>What a pulse oximeter measures all the time.</summary>
/// <param name="SpO2">Oxygen saturation in percent; NaN when it is not known.</param>
/// <param name="PulseRate">Beats per minute; NaN when it is not known.</param>
/// <param name="FastSpO2">Oxygen saturation of a fast average in percent; sent with <paramref name="FastPulseRate"/>, and not without it.</param>
/// <param name="FastPulseRate">Beats per minute of a fast average.</param>
/// <param name="SlowSpO2">Oxygen saturation of a slow average in percent; sent with <paramref name="SlowPulseRate"/>, and not without it.</param>
/// <param name="SlowPulseRate">Beats per minute of a slow average.</param>
/// <param name="MeasurementStatus">What is said of the measurement; null when it is not sent.</param>
/// <param name="DeviceStatus">What is said of device and sensor; null when it is not sent.</param>
/// <param name="PulseAmplitudeIndex">The perfusion in percent; null when it is not sent.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.PLXContinuousMeasurement)]
public partial record struct PlxContinuousMeasurement(
    [GattField(Unit = GattUnit.Percent)] MedFloat16 SpO2,
    [GattField(Unit = GattUnit.BeatsPerMinute)] MedFloat16 PulseRate,
    [GattField(When = 0, Unit = GattUnit.Percent)] MedFloat16? FastSpO2 = null,
    [GattField(When = 0, Unit = GattUnit.BeatsPerMinute)] MedFloat16? FastPulseRate = null,
    [GattField(When = 1, Unit = GattUnit.Percent)] MedFloat16? SlowSpO2 = null,
    [GattField(When = 1, Unit = GattUnit.BeatsPerMinute)] MedFloat16? SlowPulseRate = null,
    [GattField(When = 2)] PlxMeasurementStatus? MeasurementStatus = null,
    [GattField(When = 3, Octets = 3)] PlxDeviceStatus? DeviceStatus = null,
    [GattField(When = 4, Unit = GattUnit.Percent)] MedFloat16? PulseAmplitudeIndex = null);
