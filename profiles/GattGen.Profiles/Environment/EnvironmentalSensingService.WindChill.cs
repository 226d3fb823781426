// The wind chill, with its sensor (Environmental Sensing Service, 3.1).
using System;

namespace GattGen.Profiles;

public partial class EnvironmentalSensingService
{
    private EnvironmentalSensor? _windChillSensor;
    private WindChill _windChill;

    /// <summary>The wind chill. Setting it before the start offers it.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded, or it is outside of the valid range of the sensor.</exception>
    [GattCharacteristic(Assigned.Characteristics.WindChill, GattFlags.Read | GattFlags.Notify, Order = 16), GattOptional]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read, Name = "Measurement")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "FirstTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "SecondTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ThirdTrigger")]
    [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingConfiguration, GattFlags.Read | GattFlags.Write, Name = "Configuration")]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read, Name = "ValidRange")]
    public WindChill WindChill
    {
        get
        {
            using (_gatt.Enter())
            {
                WindChillSensor.OnRead(Handles.WindChillFirstTrigger);
                return _windChill;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[WindChill.MaxLength];
            value.Encode(octets);
            using (_gatt.Enter())
            {
                var before = _windChill;
                _windChill = value;
                try
                {
                    WindChillSensor.Measure(octets);
                }
                catch (ArgumentException)
                {
                    _windChill = before;
                    throw;
                }

                HasWindChill = true;
            }
        }
    }

    /// <summary>The sensor of the wind chill: its description, place, valid range and trigger settings.</summary>
    public EnvironmentalSensor WindChillSensor => _windChillSensor ??= new EnvironmentalSensor(
        this,
        Assigned.Characteristics.WindChill,
        SensorNumber.Signed(1),
        new byte[] { 0x80 },
        new byte[] { 0x7F },
        UpdateWindChill,
        StoreWindChill);

    partial void OnWindChillFirstTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => WindChillSensor.Writing(SensorDescriptor.FirstTrigger, value, write);

    partial void OnWindChillFirstTriggerWritten(ReadOnlySpan<byte> value) => WindChillSensor.Written(SensorDescriptor.FirstTrigger, value);

    partial void OnWindChillSecondTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => WindChillSensor.Writing(SensorDescriptor.SecondTrigger, value, write);

    partial void OnWindChillSecondTriggerWritten(ReadOnlySpan<byte> value) => WindChillSensor.Written(SensorDescriptor.SecondTrigger, value);

    partial void OnWindChillThirdTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => WindChillSensor.Writing(SensorDescriptor.ThirdTrigger, value, write);

    partial void OnWindChillThirdTriggerWritten(ReadOnlySpan<byte> value) => WindChillSensor.Written(SensorDescriptor.ThirdTrigger, value);

    partial void OnWindChillConfigurationWriting(ReadOnlySpan<byte> value, GattWrite write) => WindChillSensor.Writing(SensorDescriptor.Configuration, value, write);

    partial void OnWindChillConfigurationWritten(ReadOnlySpan<byte> value) => WindChillSensor.Written(SensorDescriptor.Configuration, value);

    partial void OnWindChillDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write) => WindChillSensor.Writing(SensorDescriptor.Description, value, write);

    partial void OnWindChillDescriptionWritten(ReadOnlySpan<byte> value) => WindChillSensor.Written(SensorDescriptor.Description, value);

    private void StoreWindChill(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        switch (descriptor)
        {
            case SensorDescriptor.Measurement:
                SetWindChillMeasurement(octets);
                break;
            case SensorDescriptor.FirstTrigger:
                SetWindChillFirstTrigger(octets);
                break;
            case SensorDescriptor.SecondTrigger:
                SetWindChillSecondTrigger(octets);
                break;
            case SensorDescriptor.ThirdTrigger:
                SetWindChillThirdTrigger(octets);
                break;
            case SensorDescriptor.Configuration:
                SetWindChillConfiguration(octets);
                break;
            case SensorDescriptor.Description:
                SetWindChillDescription(octets);
                break;
            default:
                SetWindChillValidRange(octets);
                break;
        }
    }
}
