// The PLX Features characteristic (GATT Specification Supplement, PLX Features).
namespace GattGen.Profiles;

/// <summary>What a pulse oximeter can do: two octets of bits, and what it can say.</summary>
/// <param name="MeasurementStatusSupport">Which measurement status it can say; null when it says none.</param>
/// <param name="DeviceStatusSupport">Which device and sensor status it can say; null when it says none.</param>
/// <param name="Storage">It stores spot-check measurements.</param>
/// <param name="TimeStamp">It sends when a spot check was measured.</param>
/// <param name="Fast">It sends a fast average.</param>
/// <param name="Slow">It sends a slow average.</param>
/// <param name="PulseAmplitudeIndex">It sends the pulse amplitude index.</param>
/// <param name="MultipleBonds">It keeps bonds with several clients.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.PLXFeatures)]
public partial record struct PlxFeatures(
    [GattField(When = 0)] PlxMeasurementStatus? MeasurementStatusSupport = null,
    [GattField(When = 1, Octets = 3)] PlxDeviceStatus? DeviceStatusSupport = null,
    [GattField(Bit = 2)] bool Storage = false,
    [GattField(Bit = 3)] bool TimeStamp = false,
    [GattField(Bit = 4)] bool Fast = false,
    [GattField(Bit = 5)] bool Slow = false,
    [GattField(Bit = 6)] bool PulseAmplitudeIndex = false,
    [GattField(Bit = 7)] bool MultipleBonds = false);
