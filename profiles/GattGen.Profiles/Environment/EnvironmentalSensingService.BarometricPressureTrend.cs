// The trend of the pressure of the air, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _barometricPressureTrendSensor;
    private BarometricPressureTrend _barometricPressureTrend;

    /// <summary>The trend of the pressure of the air. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.BarometricPressureTrend, GattFlags.Read | GattFlags.Notify, Order = 17), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public BarometricPressureTrend BarometricPressureTrend
    {
        get
        {
            using (_gatt.Enter())
            {
                BarometricPressureTrendSensor.OnRead(Handles.BarometricPressureTrendFirstTrigger);
                return _barometricPressureTrend;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[1];
            octets[0] = (byte)value;
            using (_gatt.Enter())
            {
                var before = _barometricPressureTrend;
                _barometricPressureTrend = value;
                try
                {
                    BarometricPressureTrendSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _barometricPressureTrend = before;
                    throw;
                }

                HasBarometricPressureTrend = true;
            }
        }
    }

    /// <summary>The sensor of the trend of the pressure of the air: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor BarometricPressureTrendSensor => _barometricPressureTrendSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.BarometricPressureTrend,
        SensorNumber.Unsigned(1, 0),
        new byte[] { 0 },
        new byte[] { 0x09 },
        UpdateBarometricPressureTrend,
        StoreBarometricPressureTrend);

    partial void OnBarometricPressureTrendFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => BarometricPressureTrendSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnBarometricPressureTrendFirstTriggerWritten(ReadOnlySpan<byte> value) => BarometricPressureTrendSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnBarometricPressureTrendSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => BarometricPressureTrendSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnBarometricPressureTrendSecondTriggerWritten(ReadOnlySpan<byte> value) => BarometricPressureTrendSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnBarometricPressureTrendThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => BarometricPressureTrendSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnBarometricPressureTrendThirdTriggerWritten(ReadOnlySpan<byte> value) => BarometricPressureTrendSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnBarometricPressureTrendConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => BarometricPressureTrendSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnBarometricPressureTrendConfigurationWritten(ReadOnlySpan<byte> value) => BarometricPressureTrendSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnBarometricPressureTrendDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => BarometricPressureTrendSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnBarometricPressureTrendDescriptionWritten(ReadOnlySpan<byte> value) => BarometricPressureTrendSensor.Written(SensorDescriptor.Description, value);

    private void StoreBarometricPressureTrend(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetBarometricPressureTrendMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetBarometricPressureTrendFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetBarometricPressureTrendSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetBarometricPressureTrendThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetBarometricPressureTrendConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetBarometricPressureTrendDescription(octets);
                break;
            default:
                SetBarometricPressureTrendValidRange(octets);
                break;
        }
    }
}
