// The concentration of pollen, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _pollenConcentrationSensor;
    private PollenConcentration _pollenConcentration;

    /// <summary>The concentration of pollen. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.PollenConcentration, GattFlags.Read | GattFlags.Notify, Order = 9), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public PollenConcentration PollenConcentration
    {
        get
        {
            using (_gatt.Enter())
            {
                PollenConcentrationSensor.OnRead(Handles.PollenConcentrationFirstTrigger);
                return _pollenConcentration;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[PollenConcentration.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _pollenConcentration;
                _pollenConcentration = value;
                try
                {
                    PollenConcentrationSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _pollenConcentration = before;
                    throw;
                }

                HasPollenConcentration = true;
            }
        }
    }

    /// <summary>The sensor of the concentration of pollen: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor PollenConcentrationSensor => _pollenConcentrationSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.PollenConcentration,
        SensorNumber.Unsigned(3),
        new byte[] { 0, 0, 0 },
        new byte[] { 0xFF, 0xFF, 0xFF },
        UpdatePollenConcentration,
        StorePollenConcentration);

    partial void OnPollenConcentrationFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => PollenConcentrationSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnPollenConcentrationFirstTriggerWritten(ReadOnlySpan<byte> value) => PollenConcentrationSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnPollenConcentrationSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => PollenConcentrationSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnPollenConcentrationSecondTriggerWritten(ReadOnlySpan<byte> value) => PollenConcentrationSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnPollenConcentrationThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => PollenConcentrationSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnPollenConcentrationThirdTriggerWritten(ReadOnlySpan<byte> value) => PollenConcentrationSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnPollenConcentrationConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => PollenConcentrationSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnPollenConcentrationConfigurationWritten(ReadOnlySpan<byte> value) => PollenConcentrationSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnPollenConcentrationDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => PollenConcentrationSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnPollenConcentrationDescriptionWritten(ReadOnlySpan<byte> value) => PollenConcentrationSensor.Written(SensorDescriptor.Description, value);

    private void StorePollenConcentration(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetPollenConcentrationMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetPollenConcentrationFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetPollenConcentrationSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetPollenConcentrationThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetPollenConcentrationConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetPollenConcentrationDescription(octets);
                break;
            default:
                SetPollenConcentrationValidRange(octets);
                break;
        }
    }
}
