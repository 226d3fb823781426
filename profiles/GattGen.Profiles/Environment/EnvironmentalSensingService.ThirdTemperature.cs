// The temperature of a third sensor, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _thirdTemperatureSensor;
    private Temperature _thirdTemperature;

    /// <summary>The temperature of a third sensor. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read | GattFlags.Notify, Order = 24), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Temperature ThirdTemperature
    {
        get
        {
            using (_gatt.Enter())
            {
                ThirdTemperatureSensor.OnRead(Handles.ThirdTemperatureFirstTrigger);
                return _thirdTemperature;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Temperature.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _thirdTemperature;
                _thirdTemperature = value;
                try
                {
                    ThirdTemperatureSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _thirdTemperature = before;
                    throw;
                }

                HasThirdTemperature = true;
            }
        }
    }

    /// <summary>The sensor of the temperature of a third sensor: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor ThirdTemperatureSensor => _thirdTemperatureSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Temperature,
        SensorNumber.Signed(2, -32768),
        new byte[] { 0x4D, 0x95 },
        new byte[] { 0xFF, 0x7F },
        UpdateThirdTemperature,
        StoreThirdTemperature);

    partial void OnThirdTemperatureFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ThirdTemperatureSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnThirdTemperatureFirstTriggerWritten(ReadOnlySpan<byte> value) => ThirdTemperatureSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnThirdTemperatureSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ThirdTemperatureSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnThirdTemperatureSecondTriggerWritten(ReadOnlySpan<byte> value) => ThirdTemperatureSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnThirdTemperatureThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ThirdTemperatureSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnThirdTemperatureThirdTriggerWritten(ReadOnlySpan<byte> value) => ThirdTemperatureSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnThirdTemperatureConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => ThirdTemperatureSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnThirdTemperatureConfigurationWritten(ReadOnlySpan<byte> value) => ThirdTemperatureSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnThirdTemperatureDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => ThirdTemperatureSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnThirdTemperatureDescriptionWritten(ReadOnlySpan<byte> value) => ThirdTemperatureSensor.Written(SensorDescriptor.Description, value);

    private void StoreThirdTemperature(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetThirdTemperatureMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetThirdTemperatureFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetThirdTemperatureSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetThirdTemperatureThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetThirdTemperatureConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetThirdTemperatureDescription(octets);
                break;
            default:
                SetThirdTemperatureValidRange(octets);
                break;
        }
    }
}
