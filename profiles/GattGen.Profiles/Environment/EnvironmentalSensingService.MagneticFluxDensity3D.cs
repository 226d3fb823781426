// The magnetic flux density along three axes, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _magneticFluxDensity3DSensor;
    private MagneticFluxDensity3D _magneticFluxDensity3D;

    /// <summary>The magnetic flux density along three axes. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.MagneticFluxDensity3D, GattFlags.Read | GattFlags.Notify, Order = 20), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public MagneticFluxDensity3D MagneticFluxDensity3D
    {
        get
        {
            using (_gatt.Enter())
            {
                MagneticFluxDensity3DSensor.OnRead(Handles.MagneticFluxDensity3DFirstTrigger);
                return _magneticFluxDensity3D;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[MagneticFluxDensity3D.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _magneticFluxDensity3D;
                _magneticFluxDensity3D = value;
                try
                {
                    MagneticFluxDensity3DSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _magneticFluxDensity3D = before;
                    throw;
                }

                HasMagneticFluxDensity3D = true;
            }
        }
    }

    /// <summary>The sensor of the magnetic flux density along three axes: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor MagneticFluxDensity3DSensor => _magneticFluxDensity3DSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.MagneticFluxDensity3D,
        SensorNumber.Vector(6),
        new byte[] { 0, 0x80, 0, 0x80, 0, 0x80 },
        new byte[] { 0xFF, 0x7F, 0xFF, 0x7F, 0xFF, 0x7F },
        UpdateMagneticFluxDensity3D,
        StoreMagneticFluxDensity3D);

    partial void OnMagneticFluxDensity3DFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity3DSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnMagneticFluxDensity3DFirstTriggerWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity3DSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnMagneticFluxDensity3DSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity3DSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnMagneticFluxDensity3DSecondTriggerWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity3DSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnMagneticFluxDensity3DThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity3DSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnMagneticFluxDensity3DThirdTriggerWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity3DSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnMagneticFluxDensity3DConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity3DSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnMagneticFluxDensity3DConfigurationWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity3DSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnMagneticFluxDensity3DDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity3DSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnMagneticFluxDensity3DDescriptionWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity3DSensor.Written(SensorDescriptor.Description, value);

    private void StoreMagneticFluxDensity3D(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetMagneticFluxDensity3DMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetMagneticFluxDensity3DFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetMagneticFluxDensity3DSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetMagneticFluxDensity3DThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetMagneticFluxDensity3DConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetMagneticFluxDensity3DDescription(octets);
                break;
            default:
                SetMagneticFluxDensity3DValidRange(octets);
                break;
        }
    }
}
