// The magnetic declination, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _magneticDeclinationSensor;
    private MagneticDeclination _magneticDeclination;

    /// <summary>The magnetic declination. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.MagneticDeclination, GattFlags.Read | GattFlags.Notify, Order = 18), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public MagneticDeclination MagneticDeclination
    {
        get
        {
            using (_gatt.Enter())
            {
                MagneticDeclinationSensor.OnRead(Handles.MagneticDeclinationFirstTrigger);
                return _magneticDeclination;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[MagneticDeclination.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _magneticDeclination;
                _magneticDeclination = value;
                try
                {
                    MagneticDeclinationSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _magneticDeclination = before;
                    throw;
                }

                HasMagneticDeclination = true;
            }
        }
    }

    /// <summary>The sensor of the magnetic declination: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor MagneticDeclinationSensor => _magneticDeclinationSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.MagneticDeclination,
        SensorNumber.Unsigned(2),
        new byte[] { 0, 0 },
        new byte[] { 0x9F, 0x8C },
        UpdateMagneticDeclination,
        StoreMagneticDeclination);

    partial void OnMagneticDeclinationFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticDeclinationSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnMagneticDeclinationFirstTriggerWritten(ReadOnlySpan<byte> value) => MagneticDeclinationSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnMagneticDeclinationSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticDeclinationSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnMagneticDeclinationSecondTriggerWritten(ReadOnlySpan<byte> value) => MagneticDeclinationSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnMagneticDeclinationThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticDeclinationSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnMagneticDeclinationThirdTriggerWritten(ReadOnlySpan<byte> value) => MagneticDeclinationSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnMagneticDeclinationConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticDeclinationSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnMagneticDeclinationConfigurationWritten(ReadOnlySpan<byte> value) => MagneticDeclinationSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnMagneticDeclinationDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticDeclinationSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnMagneticDeclinationDescriptionWritten(ReadOnlySpan<byte> value) => MagneticDeclinationSensor.Written(SensorDescriptor.Description, value);

    private void StoreMagneticDeclination(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetMagneticDeclinationMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetMagneticDeclinationFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetMagneticDeclinationSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetMagneticDeclinationThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetMagneticDeclinationConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetMagneticDeclinationDescription(octets);
                break;
            default:
                SetMagneticDeclinationValidRange(octets);
                break;
        }
    }
}
