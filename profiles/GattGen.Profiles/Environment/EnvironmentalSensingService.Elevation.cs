// The elevation, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _elevationSensor;
    private Elevation _elevation;

    /// <summary>The elevation. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.Elevation, GattFlags.Read | GattFlags.Notify, Order = 4), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public Elevation Elevation
    {
        get
        {
            using (_gatt.Enter())
            {
                ElevationSensor.OnRead(Handles.ElevationFirstTrigger);
                return _elevation;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[Elevation.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _elevation;
                _elevation = value;
                try
                {
                    ElevationSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _elevation = before;
                    throw;
                }

                HasElevation = true;
            }
        }
    }

    /// <summary>The sensor of the elevation: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor ElevationSensor => _elevationSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.Elevation,
        SensorNumber.Signed(3),
        new byte[] { 0, 0, 0x80 },
        new byte[] { 0xFF, 0xFF, 0x7F },
        UpdateElevation,
        StoreElevation);

    partial void OnElevationFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ElevationSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnElevationFirstTriggerWritten(ReadOnlySpan<byte> value) => ElevationSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnElevationSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ElevationSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnElevationSecondTriggerWritten(ReadOnlySpan<byte> value) => ElevationSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnElevationThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => ElevationSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnElevationThirdTriggerWritten(ReadOnlySpan<byte> value) => ElevationSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnElevationConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => ElevationSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnElevationConfigurationWritten(ReadOnlySpan<byte> value) => ElevationSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnElevationDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => ElevationSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnElevationDescriptionWritten(ReadOnlySpan<byte> value) => ElevationSensor.Written(SensorDescriptor.Description, value);

    private void StoreElevation(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetElevationMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetElevationFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetElevationSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetElevationThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetElevationConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetElevationDescription(octets);
                break;
            default:
                SetElevationValidRange(octets);
                break;
        }
    }
}
