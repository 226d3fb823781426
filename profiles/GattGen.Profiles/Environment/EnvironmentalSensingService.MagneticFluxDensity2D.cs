// The magnetic flux density along two axes, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _magneticFluxDensity2DSensor;
    private MagneticFluxDensity2D _magneticFluxDensity2D;

    /// <summary>The magnetic flux density along two axes. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.MagneticFluxDensity2D, GattFlags.Read | GattFlags.Notify, Order = 19), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public MagneticFluxDensity2D MagneticFluxDensity2D
    {
        get
        {
            using (_gatt.Enter())
            {
                MagneticFluxDensity2DSensor.OnRead(Handles.MagneticFluxDensity2DFirstTrigger);
                return _magneticFluxDensity2D;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[MagneticFluxDensity2D.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _magneticFluxDensity2D;
                _magneticFluxDensity2D = value;
                try
                {
                    MagneticFluxDensity2DSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _magneticFluxDensity2D = before;
                    throw;
                }

                HasMagneticFluxDensity2D = true;
            }
        }
    }

    /// <summary>The sensor of the magnetic flux density along two axes: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor MagneticFluxDensity2DSensor => _magneticFluxDensity2DSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.MagneticFluxDensity2D,
        SensorNumber.Vector(4),
        new byte[] { 0, 0x80, 0, 0x80 },
        new byte[] { 0xFF, 0x7F, 0xFF, 0x7F },
        UpdateMagneticFluxDensity2D,
        StoreMagneticFluxDensity2D);

    partial void OnMagneticFluxDensity2DFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity2DSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnMagneticFluxDensity2DFirstTriggerWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity2DSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnMagneticFluxDensity2DSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity2DSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnMagneticFluxDensity2DSecondTriggerWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity2DSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnMagneticFluxDensity2DThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity2DSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnMagneticFluxDensity2DThirdTriggerWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity2DSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnMagneticFluxDensity2DConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity2DSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnMagneticFluxDensity2DConfigurationWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity2DSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnMagneticFluxDensity2DDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => MagneticFluxDensity2DSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnMagneticFluxDensity2DDescriptionWritten(ReadOnlySpan<byte> value) => MagneticFluxDensity2DSensor.Written(SensorDescriptor.Description, value);

    private void StoreMagneticFluxDensity2D(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetMagneticFluxDensity2DMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetMagneticFluxDensity2DFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetMagneticFluxDensity2DSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetMagneticFluxDensity2DThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetMagneticFluxDensity2DConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetMagneticFluxDensity2DDescription(octets);
                break;
            default:
                SetMagneticFluxDensity2DValidRange(octets);
                break;
        }
    }
}
