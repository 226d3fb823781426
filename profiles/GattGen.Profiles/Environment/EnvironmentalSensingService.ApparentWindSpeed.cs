// The speed of the apparent wind, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _apparentWindSpeedSensor;
    private ApparentWindSpeed _apparentWindSpeed;

    /// <summary>The speed of the apparent wind. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.ApparentWindSpeed, GattFlags.Read | GattFlags.Notify, Order = 2), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public ApparentWindSpeed ApparentWindSpeed
    {
        get
        {
            using (_gatt.Enter())
            {
                ApparentWindSpeedSensor.OnRead(Handles.ApparentWindSpeedFirstTrigger);
                return _apparentWindSpeed;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[ApparentWindSpeed.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _apparentWindSpeed;
                _apparentWindSpeed = value;
                try
                {
                    ApparentWindSpeedSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _apparentWindSpeed = before;
                    throw;
                }

                HasApparentWindSpeed = true;
            }
        }
    }

    /// <summary>The sensor of the speed of the apparent wind: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor ApparentWindSpeedSensor => _apparentWindSpeedSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.ApparentWindSpeed,
        SensorNumber.Unsigned(2),
        new byte[] { 0, 0 },
        new byte[] { 0xFF, 0xFF },
        UpdateApparentWindSpeed,
        StoreApparentWindSpeed);

    partial void OnApparentWindSpeedFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindSpeedSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnApparentWindSpeedFirstTriggerWritten(ReadOnlySpan<byte> value) => ApparentWindSpeedSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnApparentWindSpeedSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindSpeedSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnApparentWindSpeedSecondTriggerWritten(ReadOnlySpan<byte> value) => ApparentWindSpeedSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnApparentWindSpeedThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindSpeedSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnApparentWindSpeedThirdTriggerWritten(ReadOnlySpan<byte> value) => ApparentWindSpeedSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnApparentWindSpeedConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindSpeedSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnApparentWindSpeedConfigurationWritten(ReadOnlySpan<byte> value) => ApparentWindSpeedSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnApparentWindSpeedDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindSpeedSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnApparentWindSpeedDescriptionWritten(ReadOnlySpan<byte> value) => ApparentWindSpeedSensor.Written(SensorDescriptor.Description, value);

    private void StoreApparentWindSpeed(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetApparentWindSpeedMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetApparentWindSpeedFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetApparentWindSpeedSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetApparentWindSpeedThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetApparentWindSpeedConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetApparentWindSpeedDescription(octets);
                break;
            default:
                SetApparentWindSpeedValidRange(octets);
                break;
        }
    }
}
