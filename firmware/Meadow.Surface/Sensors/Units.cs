// Quantities, as Meadow.Units declares them.
namespace Meadow.Units;

/// <summary>A temperature.</summary>
public struct Temperature
{
    /// <summary>A temperature.</summary>
    public Temperature(double value, UnitType type = UnitType.Celsius) => Celsius = type == UnitType.Kelvin ? value - 273.15 : value;

    /// <summary>Units.</summary>
    public enum UnitType
    {
        /// <summary>Degrees Celsius.</summary>
        Celsius,

        /// <summary>Kelvin.</summary>
        Kelvin,
    }

    /// <summary>In degrees Celsius.</summary>
    public double Celsius { get; }
}

/// <summary>A relative humidity.</summary>
public struct RelativeHumidity
{
    /// <summary>A relative humidity.</summary>
    public RelativeHumidity(double value, UnitType type = UnitType.Percent) => Percent = value;

    /// <summary>Units.</summary>
    public enum UnitType
    {
        /// <summary>Per cent.</summary>
        Percent,
    }

    /// <summary>In per cent.</summary>
    public double Percent { get; }
}

/// <summary>A pressure.</summary>
public struct Pressure
{
    /// <summary>A pressure.</summary>
    public Pressure(double value, UnitType type = UnitType.Bar) => Pascal = type == UnitType.Pascal ? value : value * 100_000;

    /// <summary>Units.</summary>
    public enum UnitType
    {
        /// <summary>Bar.</summary>
        Bar,

        /// <summary>Pascal.</summary>
        Pascal,
    }

    /// <summary>In pascal.</summary>
    public double Pascal { get; }
}
