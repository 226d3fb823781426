// The direction of the apparent wind, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _apparentWindDirectionSensor;
    private ApparentWindDirection _apparentWindDirection;

    /// <summary>The direction of the apparent wind. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.ApparentWindDirection, GattFlags.Read | GattFlags.Notify, Order = 1), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public ApparentWindDirection ApparentWindDirection
    {
        get
        {
            using (_gatt.Enter())
            {
                ApparentWindDirectionSensor.OnRead(Handles.ApparentWindDirectionFirstTrigger);
                return _apparentWindDirection;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[ApparentWindDirection.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _apparentWindDirection;
                _apparentWindDirection = value;
                try
                {
                    ApparentWindDirectionSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _apparentWindDirection = before;
                    throw;
                }

                HasApparentWindDirection = true;
            }
        }
    }

    /// <summary>The sensor of the direction of the apparent wind: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor ApparentWindDirectionSensor => _apparentWindDirectionSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.ApparentWindDirection,
        SensorNumber.Unsigned(2),
        new byte[] { 0, 0 },
        new byte[] { 0x9F, 0x8C },
        UpdateApparentWindDirection,
        StoreApparentWindDirection);

    partial void OnApparentWindDirectionFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindDirectionSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnApparentWindDirectionFirstTriggerWritten(ReadOnlySpan<byte> value) => ApparentWindDirectionSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnApparentWindDirectionSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindDirectionSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnApparentWindDirectionSecondTriggerWritten(ReadOnlySpan<byte> value) => ApparentWindDirectionSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnApparentWindDirectionThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindDirectionSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnApparentWindDirectionThirdTriggerWritten(ReadOnlySpan<byte> value) => ApparentWindDirectionSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnApparentWindDirectionConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindDirectionSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnApparentWindDirectionConfigurationWritten(ReadOnlySpan<byte> value) => ApparentWindDirectionSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnApparentWindDirectionDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => ApparentWindDirectionSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnApparentWindDirectionDescriptionWritten(ReadOnlySpan<byte> value) => ApparentWindDirectionSensor.Written(SensorDescriptor.Description, value);

    private void StoreApparentWindDirection(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetApparentWindDirectionMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetApparentWindDirectionFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetApparentWindDirectionSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetApparentWindDirectionThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetApparentWindDirectionConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetApparentWindDirectionDescription(octets);
                break;
            default:
                SetApparentWindDirectionValidRange(octets);
                break;
        }
    }
}
