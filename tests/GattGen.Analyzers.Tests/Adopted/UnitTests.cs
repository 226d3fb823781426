// The unit and the exponent of an adopted characteristic, which [GattFormat] takes where nothing is given.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public partial class UnitTests
{
    // What the list calls a unit, and its member of GattUnit. Decibels of radio power and days of the week have none.
    private static readonly Dictionary<string, string> Units = new()
    {
        ["percentage"] = "Percent",
        ["time.second"] = "Second",
        ["time.year"] = "Year",
        ["plane_angle.degree"] = "Degree",
        ["length.meter"] = "Metre",
        ["pressure.pascal"] = "Pascal",
        ["thermodynamic_temperature.degree_celsius"] = "DegreeCelsius",
        ["velocity.metres_per_second"] = "MetrePerSecond",
        ["unitless"] = "Unitless",
        ["concentration.count_per_cubic_metre"] = "CountPerCubicMetre",
        ["irradiance.watt_per_square_metre"] = "WattPerSquareMetreIrradiance",
        ["period.beats_per_minute"] = "BeatsPerMinute",
    };

    [Fact]
    public void The_table_of_units_is_what_the_list_says()
    {
        var expected = File.ReadLines(Path.Combine(SigData.Root, "tests", "GattGen.Analyzers.Tests", "Data", "characteristic-units.tsv"))
            .Select(line => line.Split('\t'))
            .Where(row => Units.ContainsKey(row[1]))
            .Select(row => row[0] + " " + ((ushort)Enum.Parse<GattUnit>(Units[row[1]])).ToString("X4", CultureInfo.InvariantCulture) + " " + row[2]);
        var table = File.ReadAllText(Path.Combine(SigData.Root, "generators", "GattGen.Generators", "Adopted", "Tables", "UnitTable.cs"));
        Assert.Equal(expected, Row().Matches(table).Select(row => row.Groups[1].Value + " " + row.Groups[2].Value + " " + row.Groups[3].Value));
    }

    [Fact]
    public Task A_characteristic_without_a_known_unit_has_none() => Analysis.Accepts(
        """
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Lamp
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read), GattFormat] private byte _level;
            [GattCharacteristic(0x2A19, GattFlags.Read), GattFormat] private byte _battery;
        }
        """);

    [GeneratedRegex(@"\[0x(\w{4})\] = \(0x(\w{4}), (-?\d+)\)")]
    private static partial Regex Row();
}
