// A sensor that measures a mild day.
using System;
using System.Threading.Tasks;
using Meadow.Peripherals.Sensors;
using Meadow.Units;

namespace EnvironmentStation;

/// <summary>Temperature, humidity and pressure that change a little with each measurement.</summary>
internal sealed class ImaginedWeather : ITemperatureSensor, IHumiditySensor, IBarometricPressureSensor
{
    private int _count;

    /// <inheritdoc/>
    public Temperature? Temperature { get; private set; }

    /// <inheritdoc/>
    public RelativeHumidity? Humidity { get; private set; }

    /// <inheritdoc/>
    public Pressure? Pressure { get; private set; }

    /// <inheritdoc/>
    public TimeSpan UpdateInterval { get; private set; }

    /// <inheritdoc/>
    public bool IsSampling { get; private set; }

    /// <inheritdoc/>
    public void StartUpdating(TimeSpan? updateInterval = null)
    {
        UpdateInterval = updateInterval ?? TimeSpan.FromSeconds(1);
        IsSampling = true;
    }

    /// <inheritdoc/>
    public void StopUpdating() => IsSampling = false;

    /// <inheritdoc/>
    Task<Temperature> ISensor<Temperature>.Read()
    {
        var measured = new Temperature(21 + Math.Sin(_count++ / 4.0));
        Temperature = measured;
        return Task.FromResult(measured);
    }

    /// <inheritdoc/>
    Task<RelativeHumidity> ISensor<RelativeHumidity>.Read()
    {
        var measured = new RelativeHumidity(48 + (5 * Math.Cos(_count / 5.0)));
        Humidity = measured;
        return Task.FromResult(measured);
    }

    /// <inheritdoc/>
    Task<Pressure> ISensor<Pressure>.Read()
    {
        var measured = new Pressure(101_325 + _count, Meadow.Units.Pressure.UnitType.Pascal);
        Pressure = measured;
        return Task.FromResult(measured);
    }
}
