// The UV index, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _uvIndexSensor;
    private UvIndex _uvIndex;

    /// <summary>The UV index. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.UVIndex, GattFlags.Read | GattFlags.Notify, Order = 15), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public UvIndex UvIndex
    {
        get
        {
            using (_gatt.Enter())
            {
                UvIndexSensor.OnRead(Handles.UvIndexFirstTrigger);
                return _uvIndex;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[UvIndex.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _uvIndex;
                _uvIndex = value;
                try
                {
                    UvIndexSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _uvIndex = before;
                    throw;
                }

                HasUvIndex = true;
            }
        }
    }

    /// <summary>The sensor of the UV index: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor UvIndexSensor => _uvIndexSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.UVIndex,
        SensorNumber.Unsigned(1),
        new byte[] { 0 },
        new byte[] { 0xFF },
        UpdateUvIndex,
        StoreUvIndex);

    partial void OnUvIndexFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => UvIndexSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnUvIndexFirstTriggerWritten(ReadOnlySpan<byte> value) => UvIndexSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnUvIndexSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => UvIndexSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnUvIndexSecondTriggerWritten(ReadOnlySpan<byte> value) => UvIndexSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnUvIndexThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => UvIndexSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnUvIndexThirdTriggerWritten(ReadOnlySpan<byte> value) => UvIndexSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnUvIndexConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => UvIndexSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnUvIndexConfigurationWritten(ReadOnlySpan<byte> value) => UvIndexSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnUvIndexDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => UvIndexSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnUvIndexDescriptionWritten(ReadOnlySpan<byte> value) => UvIndexSensor.Written(SensorDescriptor.Description, value);

    private void StoreUvIndex(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetUvIndexMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetUvIndexFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetUvIndexSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetUvIndexThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetUvIndexConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetUvIndexDescription(octets);
                break;
            default:
                SetUvIndexValidRange(octets);
                break;
        }
    }
}
