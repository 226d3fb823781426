// The relative humidity, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _humiditySensor;
    private Humidity _humidity;

    /// <summary>The relative humidity. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Humidity, GattFlags.Read | GattFlags.Notify, Order = 7), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Humidity Humidity
    {
        get
        {
            using (_gatt.Enter())
            {
                HumiditySensor.OnRead(Handles.HumidityFirstTrigger);
                return _humidity;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Humidity.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _humidity;
                _humidity = value;
                try
                {
                    HumiditySensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _humidity = before;
                    throw;
                }

                HasHumidity = true;
            }
        }
    }

    /// <summary>The sensor of the relative humidity: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor HumiditySensor => _humiditySensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Humidity,
        SensorNumber.Unsigned(2, 0xFFFF),
        new byte[] { 0, 0 },
        new byte[] { 0x10, 0x27 },
        UpdateHumidity,
        StoreHumidity);

    partial void OnHumidityFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => HumiditySensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnHumidityFirstTriggerWritten(ReadOnlySpan<byte> value) => HumiditySensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnHumiditySecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => HumiditySensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnHumiditySecondTriggerWritten(ReadOnlySpan<byte> value) => HumiditySensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnHumidityThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => HumiditySensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnHumidityThirdTriggerWritten(ReadOnlySpan<byte> value) => HumiditySensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnHumidityConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => HumiditySensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnHumidityConfigurationWritten(ReadOnlySpan<byte> value) => HumiditySensor.Written(SensorDescriptor.Configuration, value);

    partial void OnHumidityDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => HumiditySensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnHumidityDescriptionWritten(ReadOnlySpan<byte> value) => HumiditySensor.Written(SensorDescriptor.Description, value);

    private void StoreHumidity(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetHumidityMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetHumidityFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetHumiditySecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetHumidityThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetHumidityConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetHumidityDescription(octets);
                break;
            default:
                SetHumidityValidRange(octets);
                break;
        }
    }
}
