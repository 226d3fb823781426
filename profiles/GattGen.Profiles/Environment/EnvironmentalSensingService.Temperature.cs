// The temperature, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _temperatureSensor;
    private Temperature _temperature;

    /// <summary>The temperature. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read | GattFlags.Notify, Order = 12), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Temperature Temperature
    {
        get
        {
            using (_gatt.Enter())
            {
                TemperatureSensor.OnRead(Handles.TemperatureFirstTrigger);
                return _temperature;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Temperature.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _temperature;
                _temperature = value;
                try
                {
                    TemperatureSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _temperature = before;
                    throw;
                }

                HasTemperature = true;
            }
        }
    }

    /// <summary>The sensor of the temperature: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor TemperatureSensor => _temperatureSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Temperature,
        SensorNumber.Signed(2, -32768),
        new byte[] { 0x4D, 0x95 },
        new byte[] { 0xFF, 0x7F },
        UpdateTemperature,
        StoreTemperature);

    partial void OnTemperatureFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TemperatureSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnTemperatureFirstTriggerWritten(ReadOnlySpan<byte> value) => TemperatureSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnTemperatureSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TemperatureSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnTemperatureSecondTriggerWritten(ReadOnlySpan<byte> value) => TemperatureSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnTemperatureThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TemperatureSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnTemperatureThirdTriggerWritten(ReadOnlySpan<byte> value) => TemperatureSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnTemperatureConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => TemperatureSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnTemperatureConfigurationWritten(ReadOnlySpan<byte> value) => TemperatureSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnTemperatureDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => TemperatureSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnTemperatureDescriptionWritten(ReadOnlySpan<byte> value) => TemperatureSensor.Written(SensorDescriptor.Description, value);

    private void StoreTemperature(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetTemperatureMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetTemperatureFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetTemperatureSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetTemperatureThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetTemperatureConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetTemperatureDescription(octets);
                break;
            default:
                SetTemperatureValidRange(octets);
                break;
        }
    }
}
