// The temperature of a second sensor, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _secondTemperatureSensor;
    private Temperature _secondTemperature;

    /// <summary>The temperature of a second sensor. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read | GattFlags.Notify, Order = 23), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Temperature SecondTemperature
    {
        get
        {
            using (_gatt.Enter())
            {
                SecondTemperatureSensor.OnRead(Handles.SecondTemperatureFirstTrigger);
                return _secondTemperature;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Temperature.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _secondTemperature;
                _secondTemperature = value;
                try
                {
                    SecondTemperatureSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _secondTemperature = before;
                    throw;
                }

                HasSecondTemperature = true;
            }
        }
    }

    /// <summary>The sensor of the temperature of a second sensor: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor SecondTemperatureSensor => _secondTemperatureSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Temperature,
        SensorNumber.Signed(2, -32768),
        new byte[] { 0x4D, 0x95 },
        new byte[] { 0xFF, 0x7F },
        UpdateSecondTemperature,
        StoreSecondTemperature);

    partial void OnSecondTemperatureFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondTemperatureSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnSecondTemperatureFirstTriggerWritten(ReadOnlySpan<byte> value) => SecondTemperatureSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnSecondTemperatureSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondTemperatureSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnSecondTemperatureSecondTriggerWritten(ReadOnlySpan<byte> value) => SecondTemperatureSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnSecondTemperatureThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondTemperatureSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnSecondTemperatureThirdTriggerWritten(ReadOnlySpan<byte> value) => SecondTemperatureSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnSecondTemperatureConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondTemperatureSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnSecondTemperatureConfigurationWritten(ReadOnlySpan<byte> value) => SecondTemperatureSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnSecondTemperatureDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondTemperatureSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnSecondTemperatureDescriptionWritten(ReadOnlySpan<byte> value) => SecondTemperatureSensor.Written(SensorDescriptor.Description, value);

    private void StoreSecondTemperature(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetSecondTemperatureMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetSecondTemperatureFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetSecondTemperatureSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetSecondTemperatureThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetSecondTemperatureConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetSecondTemperatureDescription(octets);
                break;
            default:
                SetSecondTemperatureValidRange(octets);
                break;
        }
    }
}
