// The constants for assigned numbers agree with the lists of the Bluetooth SIG, every one, in both directions. The lists stand in
// Data/: number and name of each service, characteristic and descriptor; category, subcategory and name of each appearance.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace GattGen.Tests.Numbers;

public class AssignedNumbersTests
{
    [Fact]
    public void Every_adopted_service_has_a_constant_and_every_constant_is_an_adopted_service()
        => AssertAgrees(typeof(Assigned.Services), "service-uuids.tsv", " Service", 66);

    [Fact]
    public void Every_adopted_characteristic_has_a_constant_and_every_constant_is_an_adopted_characteristic()
        => AssertAgrees(typeof(Assigned.Characteristics), "characteristic-uuids.tsv", " Characteristic", 462);

    [Fact]
    public void Every_adopted_descriptor_has_a_constant_and_every_constant_is_an_adopted_descriptor()
        => AssertAgrees(typeof(Assigned.Descriptors), "descriptor-uuids.tsv", null, 18);

    [Fact]
    public void Every_appearance_has_a_constant_and_every_constant_is_an_appearance()
    {
        var rows = Rows("appearances.tsv").Select(row => (
            Category: int.Parse(row[0], CultureInfo.InvariantCulture),
            Subcategory: row[1].Length == 0 ? 0 : int.Parse(row[1], CultureInfo.InvariantCulture),
            Name: Pascal(row[2]))).ToList();
        var categories = rows.Where(row => row.Subcategory == 0).ToDictionary(row => row.Category, row => row.Name);
        var uses = rows.GroupBy(row => row.Name).ToDictionary(group => group.Key, group => group.Count());
        var expected = rows.ToDictionary(
            row => row.Subcategory != 0 && (uses[row.Name] > 1 || char.IsAsciiDigit(row.Name[0])) ? categories[row.Category] + row.Name : row.Name,
            row => (row.Category << 6) | row.Subcategory);

        Assert.Equal(302, expected.Count);
        AssertSame(expected, Constants<ushort>(typeof(Appearance)));
    }

    [Theory]
    [InlineData(Assigned.Services.HeartRate, 0x180D)]
    [InlineData(Assigned.Services.Battery, 0x180F)]
    [InlineData(Assigned.Services.DeviceInformation, 0x180A)]
    [InlineData(Assigned.Characteristics.HeartRateMeasurement, 0x2A37)]
    [InlineData(Assigned.Characteristics.BatteryLevel, 0x2A19)]
    [InlineData(Assigned.Characteristics.MassFlow, 0x2B02)]
    [InlineData(Assigned.Descriptors.ClientCharacteristicConfiguration, 0x2902)]
    [InlineData(Assigned.Descriptors.CharacteristicPresentationFormat, 0x2904)]
    [InlineData(Appearance.HeartRateSensor, 0x0340)]
    [InlineData(Appearance.HeartRateBelt, 0x0341)]
    [InlineData(Appearance.Keyboard, 0x03C1)]
    [InlineData(Appearance.HVACRadiator, 0x0605)]
    [InlineData(Appearance.HeatingRadiator, 0x06C1)]
    public void Constants_that_are_known_by_heart_have_their_values(int constant, int value)
    {
        Assert.Equal(value, constant);
    }

    private static void AssertAgrees(Type constants, string list, string? suffix, int count)
    {
        var expected = new Dictionary<string, int>();
        foreach (var row in Rows(list))
        {
            var name = row[1];

            // A part of the number has slipped into the published name.
            if (name == "B02 Mass Flow")
                name = "Mass Flow";
            if (suffix is not null && name.EndsWith(suffix, StringComparison.Ordinal))
                name = name[..^suffix.Length];
            expected.Add(Pascal(name), int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        Assert.Equal(count, expected.Count);
        AssertSame(expected, Constants<int>(constants));
    }

    private static void AssertSame(Dictionary<string, int> expected, Dictionary<string, int> actual)
    {
        Assert.Empty(expected.Keys.Except(actual.Keys));
        Assert.Empty(actual.Keys.Except(expected.Keys));
        Assert.All(expected, constant => Assert.Equal(constant.Value, actual[constant.Key]));
    }

    private static Dictionary<string, int> Constants<T>(Type type)
    {
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        Assert.All(members, member => Assert.True(member is FieldInfo { IsLiteral: true } field && field.FieldType == typeof(T)));
        return members.Cast<FieldInfo>().ToDictionary(field => field.Name, field => Convert.ToInt32(field.GetRawConstantValue(), CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string[]> Rows(string list)
    {
        using var stream = typeof(AssignedNumbersTests).Assembly.GetManifestResourceStream(list);
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }

    // Words are joined with a capital first letter; what is neither letter nor digit separates words.
    private static string Pascal(string name)
    {
        var joined = "";
        var first = true;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                joined += first ? char.ToUpperInvariant(c) : c;
            first = !char.IsAsciiLetterOrDigit(c);
        }

        return joined;
    }
}
