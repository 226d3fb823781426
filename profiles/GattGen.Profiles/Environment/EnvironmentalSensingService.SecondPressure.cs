// The pressure of a second sensor, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _secondPressureSensor;
    private Pressure _secondPressure;

    /// <summary>The pressure of a second sensor. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Pressure, GattFlags.Read | GattFlags.Notify, Order = 22), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Pressure SecondPressure
    {
        get
        {
            using (_gatt.Enter())
            {
                SecondPressureSensor.OnRead(Handles.SecondPressureFirstTrigger);
                return _secondPressure;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Pressure.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _secondPressure;
                _secondPressure = value;
                try
                {
                    SecondPressureSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _secondPressure = before;
                    throw;
                }

                HasSecondPressure = true;
            }
        }
    }

    /// <summary>The sensor of the pressure of a second sensor: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor SecondPressureSensor => _secondPressureSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Pressure,
        SensorNumber.Unsigned(4),
        new byte[] { 0, 0, 0, 0 },
        new byte[] { 0xFF, 0xFF, 0xFF, 0xFF },
        UpdateSecondPressure,
        StoreSecondPressure);

    partial void OnSecondPressureFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondPressureSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnSecondPressureFirstTriggerWritten(ReadOnlySpan<byte> value) => SecondPressureSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnSecondPressureSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondPressureSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnSecondPressureSecondTriggerWritten(ReadOnlySpan<byte> value) => SecondPressureSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnSecondPressureThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondPressureSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnSecondPressureThirdTriggerWritten(ReadOnlySpan<byte> value) => SecondPressureSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnSecondPressureConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondPressureSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnSecondPressureConfigurationWritten(ReadOnlySpan<byte> value) => SecondPressureSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnSecondPressureDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => SecondPressureSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnSecondPressureDescriptionWritten(ReadOnlySpan<byte> value) => SecondPressureSensor.Written(SensorDescriptor.Description, value);

    private void StoreSecondPressure(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetSecondPressureMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetSecondPressureFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetSecondPressureSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetSecondPressureThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetSecondPressureConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetSecondPressureDescription(octets);
                break;
            default:
                SetSecondPressureValidRange(octets);
                break;
        }
    }
}
