// A sensor of the air, as Meadow.Foundation declares it.
using System;
using System.Threading.Tasks;
using Meadow.Hardware;
using Meadow.Peripherals.Sensors;
using Meadow.Units;

namespace Meadow.Foundation.Sensors.Atmospheric;

/// <summary>Measures temperature, humidity and pressure. There is none here: it is compiled against, and never measures.</summary>
public class Bme688 : ITemperatureSensor, IHumiditySensor, IBarometricPressureSensor
{
    /// <summary>A sensor at a bus.</summary>
    public Bme688(II2cBus i2cBus, byte address = 0x76)
    {
    }

    /// <inheritdoc/>
    public Temperature? Temperature => null;

    /// <inheritdoc/>
    public RelativeHumidity? Humidity => null;

    /// <inheritdoc/>
    public Pressure? Pressure => null;

    /// <inheritdoc/>
    public TimeSpan UpdateInterval => TimeSpan.Zero;

    /// <inheritdoc/>
    public bool IsSampling => false;

    /// <inheritdoc/>
    public void StartUpdating(TimeSpan? updateInterval = null) => throw Absent();

    /// <inheritdoc/>
    public void StopUpdating()
    {
    }

    Task<Temperature> ISensor<Temperature>.Read() => throw Absent();

    Task<RelativeHumidity> ISensor<RelativeHumidity>.Read() => throw Absent();

    Task<Pressure> ISensor<Pressure>.Read() => throw Absent();

    private static NotSupportedException Absent() => new("A simulated board has no sensors.");
}
