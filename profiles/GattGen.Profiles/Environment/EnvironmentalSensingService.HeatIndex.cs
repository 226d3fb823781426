// The heat index, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _heatIndexSensor;
    private HeatIndex _heatIndex;

    /// <summary>The heat index. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.HeatIndex, GattFlags.Read | GattFlags.Notify, Order = 6), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public HeatIndex HeatIndex
    {
        get
        {
            using (_gatt.Enter())
            {
                HeatIndexSensor.OnRead(Handles.HeatIndexFirstTrigger);
                return _heatIndex;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[HeatIndex.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _heatIndex;
                _heatIndex = value;
                try
                {
                    HeatIndexSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _heatIndex = before;
                    throw;
                }

                HasHeatIndex = true;
            }
        }
    }

    /// <summary>The sensor of the heat index: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor HeatIndexSensor => _heatIndexSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.HeatIndex,
        SensorNumber.Signed(1),
        new byte[] { 0x80 },
        new byte[] { 0x7F },
        UpdateHeatIndex,
        StoreHeatIndex);

    partial void OnHeatIndexFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => HeatIndexSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnHeatIndexFirstTriggerWritten(ReadOnlySpan<byte> value) => HeatIndexSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnHeatIndexSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => HeatIndexSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnHeatIndexSecondTriggerWritten(ReadOnlySpan<byte> value) => HeatIndexSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnHeatIndexThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => HeatIndexSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnHeatIndexThirdTriggerWritten(ReadOnlySpan<byte> value) => HeatIndexSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnHeatIndexConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => HeatIndexSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnHeatIndexConfigurationWritten(ReadOnlySpan<byte> value) => HeatIndexSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnHeatIndexDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => HeatIndexSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnHeatIndexDescriptionWritten(ReadOnlySpan<byte> value) => HeatIndexSensor.Written(SensorDescriptor.Description, value);

    private void StoreHeatIndex(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetHeatIndexMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetHeatIndexFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetHeatIndexSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetHeatIndexThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetHeatIndexConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetHeatIndexDescription(octets);
                break;
            default:
                SetHeatIndexValidRange(octets);
                break;
        }
    }
}
