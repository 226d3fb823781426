// The gust factor, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _gustFactorSensor;
    private GustFactor _gustFactor;

    /// <summary>The gust factor. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.GustFactor, GattFlags.Read | GattFlags.Notify, Order = 5), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public GustFactor GustFactor
    {
        get
        {
            using (_gatt.Enter())
            {
                GustFactorSensor.OnRead(Handles.GustFactorFirstTrigger);
                return _gustFactor;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[GustFactor.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _gustFactor;
                _gustFactor = value;
                try
                {
                    GustFactorSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _gustFactor = before;
                    throw;
                }

                HasGustFactor = true;
            }
        }
    }

    /// <summary>The sensor of the gust factor: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor GustFactorSensor => _gustFactorSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.GustFactor,
        SensorNumber.Unsigned(1),
        new byte[] { 0 },
        new byte[] { 0xFF },
        UpdateGustFactor,
        StoreGustFactor);

    partial void OnGustFactorFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => GustFactorSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnGustFactorFirstTriggerWritten(ReadOnlySpan<byte> value) => GustFactorSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnGustFactorSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => GustFactorSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnGustFactorSecondTriggerWritten(ReadOnlySpan<byte> value) => GustFactorSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnGustFactorThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => GustFactorSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnGustFactorThirdTriggerWritten(ReadOnlySpan<byte> value) => GustFactorSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnGustFactorConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => GustFactorSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnGustFactorConfigurationWritten(ReadOnlySpan<byte> value) => GustFactorSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnGustFactorDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => GustFactorSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnGustFactorDescriptionWritten(ReadOnlySpan<byte> value) => GustFactorSensor.Written(SensorDescriptor.Description, value);

    private void StoreGustFactor(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetGustFactorMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetGustFactorFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetGustFactorSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetGustFactorThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetGustFactorConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetGustFactorDescription(octets);
                break;
            default:
                SetGustFactorValidRange(octets);
                break;
        }
    }
}
