// The pressure, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _pressureSensor;
    private Pressure _pressure;

    /// <summary>The pressure. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Pressure, GattFlags.Read | GattFlags.Notify, Order = 11), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Pressure Pressure
    {
        get
        {
            using (_gatt.Enter())
            {
                PressureSensor.OnRead(Handles.PressureFirstTrigger);
                return _pressure;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Pressure.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _pressure;
                _pressure = value;
                try
                {
                    PressureSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _pressure = before;
                    throw;
                }

                HasPressure = true;
            }
        }
    }

    /// <summary>The sensor of the pressure: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor PressureSensor => _pressureSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Pressure,
        SensorNumber.Unsigned(4),
        new byte[] { 0, 0, 0, 0 },
        new byte[] { 0xFF, 0xFF, 0xFF, 0xFF },
        UpdatePressure,
        StorePressure);

    partial void OnPressureFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => PressureSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnPressureFirstTriggerWritten(ReadOnlySpan<byte> value) => PressureSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnPressureSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => PressureSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnPressureSecondTriggerWritten(ReadOnlySpan<byte> value) => PressureSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnPressureThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => PressureSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnPressureThirdTriggerWritten(ReadOnlySpan<byte> value) => PressureSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnPressureConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => PressureSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnPressureConfigurationWritten(ReadOnlySpan<byte> value) => PressureSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnPressureDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => PressureSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnPressureDescriptionWritten(ReadOnlySpan<byte> value) => PressureSensor.Written(SensorDescriptor.Description, value);

    private void StorePressure(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetPressureMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetPressureFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetPressureSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetPressureThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetPressureConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetPressureDescription(octets);
                break;
            default:
                SetPressureValidRange(octets);
                break;
        }
    }
}
