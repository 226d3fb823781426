// The irradiance, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _irradianceSensor;
    private Irradiance _irradiance;

    /// <summary>The irradiance. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Irradiance, GattFlags.Read | GattFlags.Notify, Order = 8), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Irradiance Irradiance
    {
        get
        {
            using (_gatt.Enter())
            {
                IrradianceSensor.OnRead(Handles.IrradianceFirstTrigger);
                return _irradiance;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Irradiance.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _irradiance;
                _irradiance = value;
                try
                {
                    IrradianceSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _irradiance = before;
                    throw;
                }

                HasIrradiance = true;
            }
        }
    }

    /// <summary>The sensor of the irradiance: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor IrradianceSensor => _irradianceSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Irradiance,
        SensorNumber.Unsigned(2),
        new byte[] { 0, 0 },
        new byte[] { 0xFF, 0xFF },
        UpdateIrradiance,
        StoreIrradiance);

    partial void OnIrradianceFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => IrradianceSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnIrradianceFirstTriggerWritten(ReadOnlySpan<byte> value) => IrradianceSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnIrradianceSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => IrradianceSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnIrradianceSecondTriggerWritten(ReadOnlySpan<byte> value) => IrradianceSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnIrradianceThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => IrradianceSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnIrradianceThirdTriggerWritten(ReadOnlySpan<byte> value) => IrradianceSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnIrradianceConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => IrradianceSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnIrradianceConfigurationWritten(ReadOnlySpan<byte> value) => IrradianceSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnIrradianceDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => IrradianceSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnIrradianceDescriptionWritten(ReadOnlySpan<byte> value) => IrradianceSensor.Written(SensorDescriptor.Description, value);

    private void StoreIrradiance(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetIrradianceMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetIrradianceFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetIrradianceSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetIrradianceThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetIrradianceConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetIrradianceDescription(octets);
                break;
            default:
                SetIrradianceValidRange(octets);
                break;
        }
    }
}
