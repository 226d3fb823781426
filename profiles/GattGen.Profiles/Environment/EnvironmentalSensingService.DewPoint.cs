// The dew point, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _dewPointSensor;
    private DewPoint _dewPoint;

    /// <summary>The dew point. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.DewPoint, GattFlags.Read | GattFlags.Notify, Order = 3), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public DewPoint DewPoint
    {
        get
        {
            using (_gatt.Enter())
            {
                DewPointSensor.OnRead(Handles.DewPointFirstTrigger);
                return _dewPoint;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[DewPoint.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _dewPoint;
                _dewPoint = value;
                try
                {
                    DewPointSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _dewPoint = before;
                    throw;
                }

                HasDewPoint = true;
            }
        }
    }

    /// <summary>The sensor of the dew point: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor DewPointSensor => _dewPointSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.DewPoint,
        SensorNumber.Signed(1),
        new byte[] { 0x80 },
        new byte[] { 0x7F },
        UpdateDewPoint,
        StoreDewPoint);

    partial void OnDewPointFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => DewPointSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnDewPointFirstTriggerWritten(ReadOnlySpan<byte> value) => DewPointSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnDewPointSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => DewPointSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnDewPointSecondTriggerWritten(ReadOnlySpan<byte> value) => DewPointSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnDewPointThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => DewPointSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnDewPointThirdTriggerWritten(ReadOnlySpan<byte> value) => DewPointSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnDewPointConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => DewPointSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnDewPointConfigurationWritten(ReadOnlySpan<byte> value) => DewPointSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnDewPointDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => DewPointSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnDewPointDescriptionWritten(ReadOnlySpan<byte> value) => DewPointSensor.Written(SensorDescriptor.Description, value);

    private void StoreDewPoint(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetDewPointMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetDewPointFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetDewPointSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetDewPointThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetDewPointConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetDewPointDescription(octets);
                break;
            default:
                SetDewPointValidRange(octets);
                break;
        }
    }
}
