// Values and descriptors of adopted characteristics: GATT2005 and GATT2006.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class AdoptedValueTests
{
    // What each type takes, worked out from the list, for values of one field.
    private static readonly (string Type, string[] Formats)[] Numbers =
    [
        ("byte", ["uint8", "8bit", "boolean", "2bit", "4bit", "nibble"]),
        ("bool", ["uint8", "8bit", "boolean", "2bit", "4bit", "nibble"]),
        ("sbyte", ["sint8", "8bit", "boolean", "2bit", "4bit", "nibble"]),
        ("ushort", ["uint16", "16bit"]),
        ("short", ["sint16", "16bit"]),
        ("UInt24", ["uint24", "24bit"]),
        ("Int24", ["sint24", "24bit"]),
        ("uint", ["uint32", "32bit"]),
        ("int", ["sint32", "32bit"]),
        ("UInt40", ["uint40"]),
        ("UInt48", ["uint48"]),
        ("ulong", []),
        ("float", []),
        ("double", []),
        ("MedFloat16", ["SFLOAT"]),
        ("MedFloat32", ["FLOAT"]),
        ("string", ["utf8s"]),
        ("byte[]", ["*"]),
        ("ReadOnlyMemory<byte>", ["*"]),
    ];

    // Reports and digitals are as long as their definition says, not as the list.
    private static readonly string[] Unknown = ["2A4D", "2A4B", "2A22", "2A32", "2A33", "2A56"];

    private static Analysis Adopted => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2005", "GATT2006");

    public static TheoryData<string> Types => new(Numbers.Select(row => row.Type));

    // ---- GATT2006

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_type_fits_the_characteristics_of_one_field_that_have_its_width_and_sign(string type)
    {
        var layouts = SigData.Layouts.Where(layout => layout.Fields is [{ Format: not null }]).ToList();
        var formats = Numbers.Single(row => row.Type == type).Formats;
        var expected = layouts.Where(layout => !Unknown.Contains(layout.Uuid) && layout.Fields[0].Format != "variable" && !formats.Contains("*") && !formats.Contains(layout.Fields[0].Format)).Select(layout => layout.Uuid);

        Assert.Equal(expected, await Refused(layouts, type));
    }

    [Theory]
    [InlineData("One")]
    [InlineData("sbyte, One")]
    public async Task An_enumeration_fits_by_its_width(string declaration)
    {
        var layouts = SigData.Layouts.Where(layout => layout.Fields is [{ Format: not null }]).ToList();
        string[] octet = ["uint8", "sint8", "8bit", "boolean", "2bit", "4bit", "nibble"];
        var expected = layouts.Where(layout => !Unknown.Contains(layout.Uuid) && !octet.Contains(layout.Fields[0].Format)).Select(layout => layout.Uuid);

        Assert.Equal(expected, await Refused(layouts, "One", "public enum One : " + (declaration == "One" ? "byte" : "sbyte") + " { Zero }"));
    }

    [Theory]
    [InlineData("2A04", 8)]
    [InlineData("2A08", 7)]
    [InlineData("2A14", 4)]
    [InlineData("2A23", 8)]
    [InlineData("2A2B", 10)]
    [InlineData("2A4A", 4)]
    [InlineData("2A50", 7)]
    [InlineData("2A85", 4)]
    [InlineData("2AA1", 6)]
    [InlineData("2AC0", 8)]
    [InlineData("2AD4", 6)]
    public async Task Octets_fit_where_all_fields_are_always_there_by_their_exact_number(string uuid, int octets)
    {
        var layout = SigData.Layouts.Where(each => each.Uuid == uuid).ToList();

        foreach (var length in new[] { octets - 1, octets, octets + 1 })
        {
            var refused = await Refused(layout, "byte[]", count: length);

            Assert.Equal(length == octets ? [] : [uuid], refused);
        }
    }

    [Fact]
    public Task What_is_reported_stands_at_the_type() => Adopted.Of(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private {|GATT2006:ushort|} _level;
            [GattCharacteristic(0x2A07, GattFlags.Read)] private {|GATT2006:byte|} _power;
            [GattCharacteristic(0x2A29, GattFlags.Read)] private {|GATT2006:int|} _maker;
            [GattCharacteristic(0x2A85, GattFlags.Read)] private {|GATT2006:string|} _birth = "";
            [GattCharacteristic(0x2A23, GattFlags.Read)] private {|GATT2006:Id|} _id;
            [GattCharacteristic(0x2A37, GattFlags.Read)] private {|GATT2006:byte|} _rate;
        }

        [GattValue]
        public partial record struct Id(uint Low, UInt24 High);
        """,
        "'_level' has the type 'ushort' of 2 octets, but the value of Battery Level (0x2A19) is an unsigned number of 1 octet: use byte",
        "'_power' has the type 'byte' of 1 octet, but the value of Tx Power Level (0x2A07) is a signed number of 1 octet: use sbyte",
        "'_maker' has the type 'int' of 4 octets, but the value of Manufacturer Name String (0x2A29) is a text: use string",
        "'_birth' has the type 'string' of 0 to 512 octets, but the value of Date of Birth (0x2A85) is 3 fields of 4 octets: use a [GattValue] struct with these fields, or byte[]",
        "'_id' has the type 'Id' of 7 octets, but the value of System ID (0x2A23) is 2 fields of 8 octets: use a [GattValue] struct with these fields, or byte[]",
        "'_rate' has the type 'byte' of 1 octet, but the value of Heart Rate Measurement (0x2A37) is 5 fields of 2 to 512 octets: use a [GattValue] struct with these fields, or byte[]");

    [Fact]
    public Task Structs_fit_by_their_length() => Adopted.Accept(
        """
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Own
        {
            [GattCharacteristic(0x2A23, GattFlags.Read)] private Id _id;
            [GattCharacteristic(0x2A37, GattFlags.Notify)] private Rate _rate;
            [GattCharacteristic(0x2A19, GattFlags.Read)] private Percent _level;
            [GattCharacteristic(0x2A4D, GattFlags.Read)] private ulong _report;
            [GattCharacteristic(0x2A85, GattFlags.Read)] private ReadOnlyMemory<byte> _birth;
            [GattCharacteristic(0x2A8B, GattFlags.Read, Count = 4)] private GattArray<byte> _limits;
            [GattCharacteristic(0x2ACC, GattFlags.Read)] private ulong _feature;
            [GattCharacteristic(0x2A6C, GattFlags.Read, Octets = 3)] private int _elevation;
            [GattCharacteristic(0x2B8C, GattFlags.Read)] private double _unknown;
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read)] private double _further;
        }

        [GattValue]
        public partial record struct Id(UInt40 Low, UInt24 High);

        [GattValue]
        public partial record struct Percent(byte Value);

        [GattValue]
        public partial record struct Rate([GattField(Wide = 0)] ushort Beats, [GattField(When = 4)] GattArray<ushort> Intervals);
        """);

    [Fact]
    public async Task A_code_fix_learns_the_type()
    {
        var project = new Project(LanguageVersion.CSharp10, null, "[GattService(0x180F)] public partial class Battery { [GattCharacteristic(0x2A19, GattFlags.Read)] private ushort _level; }");

        var properties = Assert.Single(await project.AnalyzeAsync(), diagnostic => diagnostic.Id == "GATT2006").Properties;

        Assert.Equal(("2A19", "byte"), (properties["uuid"], properties["type"]));
    }

    // ---- GATT2005

    [Fact]
    public Task A_descriptor_that_always_belongs_to_a_characteristic_is_required() => Adopted.Of(
        """
        [GattService(0x1812)]
        public partial class Keyboard
        {
            [GattCharacteristic(0x2A4D, GattFlags.Read | GattFlags.Notify)] private byte[] {|GATT2005:_report|} = { };
        }

        [GattService(0x1815)]
        public partial class Io
        {
            [GattCharacteristic(0x2A56, GattFlags.Read)] private byte {|GATT2005:_digital|};
        }
        """,
        "'_report' is the characteristic Report (0x2A4D) of the Human Interface Device service (0x1812), which must have the descriptor Report Reference (0x2908): add [GattReportReference(id, type)]",
        "'_digital' is the characteristic Digital (0x2A56) of the Automation IO service (0x1815), which must have the descriptor Number of Digitals (0x2909): add [GattDescriptor(Assigned.Descriptors.NumberOfDigitals, GattFlags.Read)] with its Value");

    [Fact]
    public Task Descriptors_may_be_required_by_the_use_of_a_characteristic() => Adopted.Of(
        """
        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read | GattFlags.Notify)] private short {|GATT2005:_temperature|};
            [GattCharacteristic(0x2A6F, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "Inside")] private ushort {|GATT2005:_inside|};
            [GattCharacteristic(0x2A6F, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "Outside"), GattDescriptor(0x290C, GattFlags.Read)] private ushort _outside;
        }

        [GattService(0x1809)]
        public partial class Thermometer
        {
            [GattCharacteristic(0x2A21, GattFlags.Read | GattFlags.Write)] private ushort {|GATT2005:_interval|};
        }
        """,
        "'_temperature' is the characteristic Temperature (0x2A6E) of the Environmental Sensing service (0x181A), which must have the descriptor Environmental Sensing Trigger Setting (0x290D) because it is notified: add [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingTriggerSetting, GattFlags.Read)] with its Value",
        "'_inside' is the characteristic Humidity (0x2A6F) of the Environmental Sensing service (0x181A), which must have the descriptor Environmental Sensing Measurement (0x290C) because there are several of them: add [GattDescriptor(Assigned.Descriptors.EnvironmentalSensingMeasurement, GattFlags.Read)] with its Value",
        "'_interval' is the characteristic Measurement Interval (0x2A21) of the Health Thermometer service (0x1809), which must have the descriptor Valid Range (0x2906) because clients write it: add [GattValidRange(least, greatest)]");

    [Fact]
    public Task Descriptors_that_nothing_requires_may_be_left_out_and_automatic_ones_come_by_themselves() => Adopted.Accept(
        """
        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read)] private short _temperature;
        }

        [GattService(0x1809)]
        public partial class Thermometer
        {
            [GattCharacteristic(0x2A21, GattFlags.Read | GattFlags.Write | GattFlags.Indicate), GattValidRange(1, 3600)] private ushort _interval = 1;
        }

        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Own
        {
            [GattCharacteristic(0x2A4D, GattFlags.Read | GattFlags.Notify)] private byte[] _report = { };
        }
        """);

    private static async Task<IEnumerable<string>> Refused(List<SigLayout> layouts, string type, string declarations = "", int count = 0)
    {
        var members = layouts.Select(layout => "[GattCharacteristic(0x" + layout.Uuid + ", GattFlags.Read" + (count > 0 ? ", Count = " + count : "") + ")] private " + type + " _c" + layout.Uuid + (type is "string" ? " = \"\"" : type is "byte[]" ? " = { }" : "") + ";");
        var source = "[GattService(\"12345678-1234-5678-1234-56789ABCDEF0\")] public partial class Own {\n" + string.Join('\n', members) + "\n}\n" + declarations;
        var reported = (await new Project(LanguageVersion.CSharp10, null, source).AnalyzeAsync(generated: false)).Where(diagnostic => diagnostic.Id == "GATT2006");
        return reported.Select(diagnostic => layouts[diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1].Uuid);
    }
}
