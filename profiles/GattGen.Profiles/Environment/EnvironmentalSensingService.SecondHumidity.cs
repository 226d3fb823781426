// The relative humidity of a second sensor, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _secondHumiditySensor;
    private Humidity _secondHumidity;

    /// <summary>The relative humidity of a second sensor. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Humidity, GattFlags.Read | GattFlags.Notify, Order = 21), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Humidity SecondHumidity
    {
        get
        {
            using (_gatt.Enter())
            {
                SecondHumiditySensor.OnRead(Handles.SecondHumidityFirstTrigger);
                return _secondHumidity;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Humidity.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _secondHumidity;
                _secondHumidity = value;
                try
                {
                    SecondHumiditySensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _secondHumidity = before;
                    throw;
                }

                HasSecondHumidity = true;
            }
        }
    }

    /// <summary>The sensor of the relative humidity of a second sensor: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor SecondHumiditySensor => _secondHumiditySensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Humidity,
        SensorNumber.Unsigned(2, 0xFFFF),
        new byte[] { 0, 0 },
        new byte[] { 0x10, 0x27 },
        UpdateSecondHumidity,
        StoreSecondHumidity);

    partial void OnSecondHumidityFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondHumiditySensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnSecondHumidityFirstTriggerWritten(ReadOnlySpan<byte> value) => SecondHumiditySensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnSecondHumiditySecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondHumiditySensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnSecondHumiditySecondTriggerWritten(ReadOnlySpan<byte> value) => SecondHumiditySensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnSecondHumidityThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondHumiditySensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnSecondHumidityThirdTriggerWritten(ReadOnlySpan<byte> value) => SecondHumiditySensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnSecondHumidityConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondHumiditySensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnSecondHumidityConfigurationWritten(ReadOnlySpan<byte> value) => SecondHumiditySensor.Written(SensorDescriptor.Configuration, value);

    partial void OnSecondHumidityDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondHumiditySensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnSecondHumidityDescriptionWritten(ReadOnlySpan<byte> value) => SecondHumiditySensor.Written(SensorDescriptor.Description, value);

    private void StoreSecondHumidity(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetSecondHumidityMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetSecondHumidityFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetSecondHumiditySecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetSecondHumidityThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetSecondHumidityConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetSecondHumidityDescription(octets);
                break;
            default:
                SetSecondHumidityValidRange(octets);
                break;
        }
    }
}
