// The direction of the true wind, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _trueWindDirectionSensor;
    private TrueWindDirection _trueWindDirection;

    /// <summary>The direction of the true wind. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.TrueWindDirection, GattFlags.Read | GattFlags.Notify, Order = 13), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public TrueWindDirection TrueWindDirection
    {
        get
        {
            using (_gatt.Enter())
            {
                TrueWindDirectionSensor.OnRead(Handles.TrueWindDirectionFirstTrigger);
                return _trueWindDirection;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[TrueWindDirection.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _trueWindDirection;
                _trueWindDirection = value;
                try
                {
                    TrueWindDirectionSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _trueWindDirection = before;
                    throw;
                }

                HasTrueWindDirection = true;
            }
        }
    }

    /// <summary>The sensor of the direction of the true wind: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor TrueWindDirectionSensor => _trueWindDirectionSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.TrueWindDirection,
        SensorNumber.Unsigned(2),
        new byte[] { 0, 0 },
        new byte[] { 0x9F, 0x8C },
        UpdateTrueWindDirection,
        StoreTrueWindDirection);

    partial void OnTrueWindDirectionFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindDirectionSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnTrueWindDirectionFirstTriggerWritten(ReadOnlySpan<byte> value) => TrueWindDirectionSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnTrueWindDirectionSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindDirectionSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnTrueWindDirectionSecondTriggerWritten(ReadOnlySpan<byte> value) => TrueWindDirectionSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnTrueWindDirectionThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindDirectionSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnTrueWindDirectionThirdTriggerWritten(ReadOnlySpan<byte> value) => TrueWindDirectionSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnTrueWindDirectionConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindDirectionSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnTrueWindDirectionConfigurationWritten(ReadOnlySpan<byte> value) => TrueWindDirectionSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnTrueWindDirectionDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => TrueWindDirectionSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnTrueWindDirectionDescriptionWritten(ReadOnlySpan<byte> value) => TrueWindDirectionSensor.Written(SensorDescriptor.Description, value);

    private void StoreTrueWindDirection(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetTrueWindDirectionMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetTrueWindDirectionFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetTrueWindDirectionSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetTrueWindDirectionThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetTrueWindDirectionConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetTrueWindDirectionDescription(octets);
                break;
            default:
                SetTrueWindDirectionValidRange(octets);
                break;
        }
    }
}
