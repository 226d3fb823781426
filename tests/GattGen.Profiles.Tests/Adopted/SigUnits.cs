// The units of the lists, by the names that they had there.
using System;

namespace GattGen.Profiles.Tests.Adopted;

/// <summary>Units by name.</summary>
public static class SigUnits
{
    /// <summary>A unit.</summary>
    /// <param name="name">Its name in the list, such as org.bluetooth.unit.length.metre.</param>
    public static GattUnit Of(string name) => name["org.bluetooth.unit.".Length..] switch
    {
        "unitless" => GattUnit.Unitless,
        "period.beats_per_minute" => GattUnit.BeatsPerMinute,
        "time.second" => GattUnit.Second,
        "time.minute" => GattUnit.Minute,
        "time.hour" => GattUnit.Hour,
        "time.day" => GattUnit.Day,
        "time.month" => GattUnit.Month,
        "time.year" => GattUnit.Year,
        "percentage" => GattUnit.Percent,
        "energy.kilogram_calorie" => GattUnit.KilogramCalorie,
        "energy.joule" => GattUnit.Joule,
        "plane_angle.degree" => GattUnit.Degree,
        "length.meter" or "length.metre" => GattUnit.Metre,
        "length.inch" => GattUnit.Inch,
        "power.watt" => GattUnit.Watt,
        "mass.kilogram" => GattUnit.Kilogram,
        "mass.pound" => GattUnit.Pound,
        "velocity.kilometre_per_hour" => GattUnit.KilometrePerHour,
        "velocity.kilometre_per_minute" => GattUnit.KilometrePerMinute,
        "velocity.metres_per_second" => GattUnit.MetrePerSecond,
        "metabolic_equivalent" => GattUnit.MetabolicEquivalent,
        "step_per_minute" => GattUnit.StepPerMinute,
        "stroke_per_minute" => GattUnit.StrokePerMinute,
        "thermodynamic_temperature.degree_celsius" => GattUnit.DegreeCelsius,
        "thermodynamic_temperature.degree_fahrenheit" => GattUnit.DegreeFahrenheit,
        "magnetic_flux_density.tesla" => GattUnit.Tesla,
        "pressure.pascal" => GattUnit.Pascal,
        "pressure.millimetre_of_mercury" => GattUnit.MillimetreOfMercury,
        "moment_of_force.newton_metre" => GattUnit.NewtonMetre,
        "force.newton" => GattUnit.Newton,
        "angular_velocity.revolution_per_minute" => GattUnit.RevolutionPerMinute,
        "mass_density.milligram_per_decilitre" => GattUnit.MilligramPerDecilitre,
        "mass_density.kilogram_per_litre" => GattUnit.KilogramPerCubicMetre,
        "mass_density.mole_per_litre" => GattUnit.MolePerCubicMetre,
        "logarithmic_radio_quantity.decibel" => GattUnit.Decibel,
        "volume.litre" => GattUnit.Litre,
        "concentration.count_per_cubic_metre" => GattUnit.CountPerCubicMetre,
        "irradiance.watt_per_square_metre" => GattUnit.WattPerSquareMetreIrradiance,
        "electric_resistance.ohm" => GattUnit.Ohm,
        _ => throw new ArgumentException("The list has a unit that is not known: " + name + ".", nameof(name)),
    };
}
