// The rainfall, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _rainfallSensor;
    private Rainfall _rainfall;

    /// <summary>The rainfall. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Rainfall, GattFlags.Read | GattFlags.Notify, Order = 10), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Rainfall Rainfall
    {
        get
        {
            using (_gatt.Enter())
            {
                RainfallSensor.OnRead(Handles.RainfallFirstTrigger);
                return _rainfall;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Rainfall.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _rainfall;
                _rainfall = value;
                try
                {
                    RainfallSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _rainfall = before;
                    throw;
                }

                HasRainfall = true;
            }
        }
    }

    /// <summary>The sensor of the rainfall: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor RainfallSensor => _rainfallSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Rainfall,
        SensorNumber.Unsigned(2),
        new byte[] { 0, 0 },
        new byte[] { 0xFF, 0xFF },
        UpdateRainfall,
        StoreRainfall);

    partial void OnRainfallFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => RainfallSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnRainfallFirstTriggerWritten(ReadOnlySpan<byte> value) => RainfallSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnRainfallSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => RainfallSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnRainfallSecondTriggerWritten(ReadOnlySpan<byte> value) => RainfallSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnRainfallThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => RainfallSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnRainfallThirdTriggerWritten(ReadOnlySpan<byte> value) => RainfallSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnRainfallConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => RainfallSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnRainfallConfigurationWritten(ReadOnlySpan<byte> value) => RainfallSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnRainfallDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => RainfallSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnRainfallDescriptionWritten(ReadOnlySpan<byte> value) => RainfallSensor.Written(SensorDescriptor.Description, value);

    private void StoreRainfall(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetRainfallMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetRainfallFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetRainfallSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetRainfallThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetRainfallConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetRainfallDescription(octets);
                break;
            default:
                SetRainfallValidRange(octets);
                break;
        }
    }
}
