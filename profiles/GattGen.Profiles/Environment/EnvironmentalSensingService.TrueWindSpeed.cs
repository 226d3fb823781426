// The speed of the true wind, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _trueWindSpeedSensor;
    private TrueWindSpeed _trueWindSpeed;

    /// <summary>The speed of the true wind. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.TrueWindSpeed, GattFlags.Read | GattFlags.Notify, Order = 14), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public TrueWindSpeed TrueWindSpeed
    {
        get
        {
            using (_gatt.Enter())
            {
                TrueWindSpeedSensor.OnRead(Handles.TrueWindSpeedFirstTrigger);
                return _trueWindSpeed;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[TrueWindSpeed.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _trueWindSpeed;
                _trueWindSpeed = value;
                try
                {
                    TrueWindSpeedSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _trueWindSpeed = before;
                    throw;
                }

                HasTrueWindSpeed = true;
            }
        }
    }

    /// <summary>The sensor of the speed of the true wind: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor TrueWindSpeedSensor => _trueWindSpeedSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.TrueWindSpeed,
        SensorNumber.Unsigned(2),
        new byte[] { 0, 0 },
        new byte[] { 0xFF, 0xFF },
        UpdateTrueWindSpeed,
        StoreTrueWindSpeed);

    partial void OnTrueWindSpeedFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindSpeedSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnTrueWindSpeedFirstTriggerWritten(ReadOnlySpan<byte> value) => TrueWindSpeedSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnTrueWindSpeedSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindSpeedSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnTrueWindSpeedSecondTriggerWritten(ReadOnlySpan<byte> value) => TrueWindSpeedSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnTrueWindSpeedThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindSpeedSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnTrueWindSpeedThirdTriggerWritten(ReadOnlySpan<byte> value) => TrueWindSpeedSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnTrueWindSpeedConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindSpeedSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnTrueWindSpeedConfigurationWritten(ReadOnlySpan<byte> value) => TrueWindSpeedSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnTrueWindSpeedDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindSpeedSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnTrueWindSpeedDescriptionWritten(ReadOnlySpan<byte> value) => TrueWindSpeedSensor.Written(SensorDescriptor.Description, value);

    private void StoreTrueWindSpeed(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetTrueWindSpeedMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetTrueWindSpeedFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetTrueWindSpeedSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetTrueWindSpeedThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetTrueWindSpeedConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetTrueWindSpeedDescription(octets);
                break;
            default:
                SetTrueWindSpeedValidRange(octets);
                break;
        }
    }
}
