// Sensors by what they measure, as Meadow.Contracts declares them.
using System;
using System.Threading.Tasks;
using Meadow.Units;

namespace Meadow.Peripherals.Sensors;

/// <summary>A sensor that can be asked.</summary>
public interface ISensor<UNIT>
    where UNIT : struct
{
    /// <summary>Measures.</summary>
    Task<UNIT> Read();
}

/// <summary>A sensor that measures by itself.</summary>
public interface ISamplingSensor<UNIT> : ISensor<UNIT>
    where UNIT : struct
{
    /// <summary>How often it measures.</summary>
    TimeSpan UpdateInterval { get; }

    /// <summary>Whether it measures.</summary>
    bool IsSampling { get; }

    /// <summary>Begins to measure.</summary>
    void StartUpdating(TimeSpan? updateInterval = null);

    /// <summary>Ends it.</summary>
    void StopUpdating();
}

/// <summary>Measures temperature.</summary>
public interface ITemperatureSensor : ISamplingSensor<Temperature>
{
    /// <summary>What was measured last, or null.</summary>
    Temperature? Temperature { get; }
}

/// <summary>Measures relative humidity.</summary>
public interface IHumiditySensor : ISamplingSensor<RelativeHumidity>
{
    /// <summary>What was measured last, or null.</summary>
    RelativeHumidity? Humidity { get; }
}

/// <summary>Measures the pressure of the air.</summary>
public interface IBarometricPressureSensor : ISamplingSensor<Pressure>
{
    /// <summary>What was measured last, or null.</summary>
    Pressure? Pressure { get; }
}
