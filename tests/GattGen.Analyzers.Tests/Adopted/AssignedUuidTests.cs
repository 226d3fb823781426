// What 16-bit UUIDs are assigned to, and how they are written: GATT2007, GATT2008, GATT2009, GATT2012, GATT2013.
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class AssignedUuidTests
{
    private static Analysis Assigned => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2007", "GATT2008", "GATT2009");

    // ---- GATT2007

    [Fact]
    public Task A_UUID_of_another_kind_is_reported() => Assigned.Of(
        """
        [GattService({|GATT2007:0x2A19|})]
        public partial class Battery
        {
            [GattCharacteristic({|GATT2007:0x180F|}, GattFlags.Read), GattDescriptor({|GATT2007:0x2A1A|}, GattFlags.Read)] private byte _level;
            [GattCharacteristic({|GATT2007:0x2901|}, GattFlags.Read)] private byte _state;
        }
        """,
        "0x2A19 is assigned to the characteristic Battery Level, but stands here as the UUID of a service: write one that is assigned to a service, such as Assigned.Services.Battery, or 32 random hexadecimal digits for a service of your own",
        "0x180F is assigned to the service Battery Service, but stands here as the UUID of a characteristic: write one that is assigned to a characteristic, such as Assigned.Characteristics.BatteryLevel, or 32 random hexadecimal digits for a characteristic of your own",
        "0x2A1A is assigned to the characteristic Battery Power State, but stands here as the UUID of a descriptor: write one that is assigned to a descriptor, such as Assigned.Descriptors.CharacteristicUserDescriptor, or 32 random hexadecimal digits for a descriptor of your own",
        "0x2901 is assigned to the descriptor Characteristic User Descriptor, but stands here as the UUID of a characteristic: write one that is assigned to a characteristic, such as Assigned.Characteristics.BatteryLevel, or 32 random hexadecimal digits for a characteristic of your own");

    [Theory]
    [InlineData("0x272F", "a unit of measurement")]
    [InlineData("0x2700", "a unit of measurement")]
    [InlineData("0x27FF", "a unit of measurement")]
    [InlineData("0x2800", "a declaration of the attribute protocol")]
    [InlineData("0x2803", "a declaration of the attribute protocol")]
    public Task A_UUID_of_what_is_no_attribute_of_a_service_is_reported(string number, string owner) => Assigned.Of(
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Own
        {
            [GattCharacteristic({|GATT2007:{{number}}|}, GattFlags.Read)] private byte _value;
        }
        """,
        number + " is assigned to " + owner + ", but stands here as the UUID of a characteristic: write one that is assigned to a characteristic, such as Assigned.Characteristics.BatteryLevel, or 32 random hexadecimal digits for a characteristic of your own");

    // ---- GATT2008

    [Theory]
    [InlineData("0x1234")]
    [InlineData("0xFFE0")]
    [InlineData("0x180B")]
    [InlineData("0x0000")]
    [InlineData("0xFBFF")]
    [InlineData("0xFF00")]
    [InlineData("0xFFFF")]
    public Task A_UUID_that_is_assigned_to_nothing_is_reported(string number) => Assigned.Of(
        $$"""
        [GattService({|GATT2008:{{number}}|})]
        public partial class Own
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read)] private byte _value;
        }
        """,
        number + " is assigned to no service, characteristic or descriptor, and the Bluetooth SIG alone assigns 16-bit UUIDs: write one that is assigned to a service, such as Assigned.Services.Battery, or 32 random hexadecimal digits for a service of your own");

    [Theory]
    [InlineData("0xFC00")]
    [InlineData("0xFD6F")]
    [InlineData("0xFEFF")]
    [InlineData("0xFFFA")]
    public Task What_members_and_other_organisations_have_been_given_is_accepted(string number) => Assigned.Accept(
        $$"""
        [GattService({{number}})]
        public partial class Own
        {
            [GattCharacteristic({{number}}, GattFlags.Read), GattDescriptor({{number}}, GattFlags.Read)] private byte _value;
        }
        """);

    [Theory]
    [InlineData("service")]
    [InlineData("characteristic")]
    [InlineData("descriptor")]
    public async Task Every_assigned_UUID_is_accepted_as_what_it_is_and_reported_as_anything_else(string kind)
    {
        foreach (var other in new[] { "service", "characteristic", "descriptor" })
        {
            // One class for each number, or one with all of them.
            var numbers = SigData.Names(kind).Select(row => "0x" + row.Number.ToString("X4", CultureInfo.InvariantCulture)).ToList();
            var source = other switch
            {
                "service" => string.Concat(numbers.Select(number => "[GattService(" + number + ")] public partial class S" + number + " { [GattCharacteristic(\"12345678-1234-5678-1234-56789ABCDEF1\", GattFlags.Read)] private byte _value; }\n")),
                "characteristic" => "[GattService(0xFEFF)] public partial class S {\n" + string.Concat(numbers.Select(number => "[GattCharacteristic(" + number + ", GattFlags.Read)] private byte[] _c" + number + " = { };\n")) + "}",
                _ => "[GattService(0xFEFF)] public partial class S {\n[GattCharacteristic(0x2A19, GattFlags.Read)" + string.Concat(numbers.Select(number => "\n, GattDescriptor(" + number + ", GattFlags.Read)")) + "] private byte _value; }",
            };
            var reported = (await new Project(LanguageVersion.CSharp10, null, source).AnalyzeAsync(generated: false)).Where(diagnostic => diagnostic.Id is "GATT2007" or "GATT2008").ToList();

            Assert.All(reported, diagnostic => Assert.Equal("GATT2007", diagnostic.Id));
            Assert.Equal(other == kind ? [] : numbers, reported.Select(diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, 6)));
        }
    }

    // ---- GATT2009

    [Fact]
    public Task A_short_UUID_that_is_written_out_is_reported() => Assigned.Of(
        """
        [GattService({|GATT2009:"0000180f-0000-1000-8000-00805f9b34fb"|})]
        public partial class Battery
        {
            [GattCharacteristic({|GATT2009:"00002A19-0000-1000-8000-00805F9B34FB"|}, GattFlags.Read), GattDescriptor({|GATT2009:"0000290400001000800000805f9b34fb"|}, GattFlags.Read)] private byte _level;
        }
        """,
        "\"0000180f-0000-1000-8000-00805f9b34fb\" stands on the Bluetooth base UUID: it is the 16-bit UUID 0x180F written out, which takes 14 octets more in every packet; write 0x180F",
        "\"00002a19-0000-1000-8000-00805f9b34fb\" stands on the Bluetooth base UUID: it is the 16-bit UUID 0x2A19 written out, which takes 14 octets more in every packet; write 0x2A19",
        "\"00002904-0000-1000-8000-00805f9b34fb\" stands on the Bluetooth base UUID: it is the 16-bit UUID 0x2904 written out, which takes 14 octets more in every packet; write 0x2904");

    [Fact]
    public Task An_own_UUID_on_the_base_is_reported() => Assigned.Of(
        """
        [GattService({|GATT2009:"12345678-0000-1000-8000-00805f9b34fb"|})]
        public partial class Own
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read)] private byte _value;
        }
        """,
        "\"12345678-0000-1000-8000-00805f9b34fb\" stands on the Bluetooth base UUID: its first 32 bits are a number that the Bluetooth SIG alone assigns; write 32 random hexadecimal digits");

    [Fact]
    public Task A_UUID_that_only_looks_like_the_base_is_accepted() => Assigned.Accept(
        """
        [GattService("0000180f-0000-1000-8000-00805f9b34fc")]
        public partial class Own
        {
            [GattCharacteristic("00002a19-0001-1000-8000-00805f9b34fb", GattFlags.Read)] private byte _value;
        }
        """);

    [Fact]
    public async Task It_is_an_error()
    {
        var project = new Project(LanguageVersion.CSharp10, null, "[GattService(\"0000180f-0000-1000-8000-00805f9b34fb\")] public partial class Battery { [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level; }");

        var reported = Assert.Single(await project.AnalyzeAsync(), diagnostic => diagnostic.Id == "GATT2009");

        Assert.Equal(DiagnosticSeverity.Error, reported.Severity);
        Assert.Equal("180F", reported.Properties["uuid"]);
    }

    // ---- GATT2012 and GATT2013

    [Fact]
    public Task A_number_has_a_name() => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2012").Of(
        """
        [GattService({|GATT2012:0x180F|})]
        public partial class Battery
        {
            [GattCharacteristic({|GATT2012:0x2A19|}, GattFlags.Read), GattDescriptor({|GATT2012:0x2904|}, GattFlags.Read)] private byte _level;
            [GattCharacteristic(Assigned.Characteristics.BatteryPowerState, GattFlags.Read)] private byte _state;
            [GattCharacteristic({|GATT2012:10755|}, GattFlags.Read)] private byte[] _address = { };
            [GattCharacteristic(0xFEFF, GattFlags.Read)] private byte _own;
        }
        """,
        "0x180F can be written as Assigned.Services.Battery",
        "0x2A19 can be written as Assigned.Characteristics.BatteryLevel",
        "0x2904 can be written as Assigned.Descriptors.CharacteristicPresentationFormat",
        "0x2A03 can be written as Assigned.Characteristics.ReconnectionAddress");

    [Fact]
    public Task A_name_has_a_number() => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2013").Of(
        """
        using static GattGen.Assigned.Services;

        [GattService({|GATT2013:Battery|})]
        public partial class BatteryService
        {
            private const int Own = 0x2A1A;
            [GattCharacteristic({|GATT2013:Assigned.Characteristics.BatteryLevel|}, GattFlags.Read), GattDescriptor({|GATT2013:GattGen.Assigned.Descriptors.CharacteristicPresentationFormat|}, GattFlags.Read)] private byte _level;
            [GattCharacteristic(0x2A03, GattFlags.Read)] private byte[] _address = { };
            [GattCharacteristic(Own, GattFlags.Read)] private byte _state;
        }
        """,
        "Battery can be written as 0x180F",
        "Assigned.Characteristics.BatteryLevel can be written as 0x2A19",
        "GattGen.Assigned.Descriptors.CharacteristicPresentationFormat can be written as 0x2904");

    [Fact]
    public async Task Names_and_numbers_are_offered_without_a_word_of_blame()
    {
        var project = new Project(LanguageVersion.CSharp10, null, "[GattService(0x180F)] public partial class Battery { [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Read)] private byte _level; }");

        var reported = await project.AnalyzeAsync();

        Assert.Equal(["GATT2012", "GATT2013"], reported.Select(diagnostic => diagnostic.Id));
        Assert.All(reported, diagnostic => Assert.Equal(DiagnosticSeverity.Hidden, diagnostic.Severity));
        Assert.Equal(("180F", "Battery", "Assigned.Services.Battery"), (reported[0].Properties["uuid"], reported[0].Properties["name"], reported[0].Properties["constant"]));
    }

    [Theory]
    [InlineData("service", "GATT2012")]
    [InlineData("characteristic", "GATT2012")]
    [InlineData("descriptor", "GATT2012")]
    public async Task The_name_that_is_offered_is_that_of_the_constant(string kind, string id)
    {
        var type = typeof(GattServiceAttribute).Assembly.GetType("GattGen.Assigned+" + char.ToUpperInvariant(kind[0]) + kind[1..] + "s")!;
        var constants = type.GetFields().ToDictionary(field => (int)field.GetRawConstantValue()!, field => "Assigned." + type.Name + "." + field.Name);
        var numbers = SigData.Names(kind).Select(row => row.Number).ToList();
        var source = kind switch
        {
            "service" => string.Concat(numbers.Select(number => "[GattService(" + number + ")] public partial class S" + number + " { }\n")),
            "characteristic" => "[GattService(0xFEFF)] public partial class S {\n" + string.Concat(numbers.Select(number => "[GattCharacteristic(" + number + ", GattFlags.Read)] private byte[] _c" + number + " = { };\n")) + "}",
            _ => "[GattService(0xFEFF)] public partial class S {\n[GattCharacteristic(0xFEFF, GattFlags.Read)" + string.Concat(numbers.Select(number => "\n, GattDescriptor(" + number + ", GattFlags.Read)")) + "] private byte _value; }",
        };

        var reported = (await new Project(LanguageVersion.CSharp10, null, source).AnalyzeAsync(generated: false)).Where(diagnostic => diagnostic.Id == id).ToList();

        Assert.Equal(numbers.Select(number => constants[number]), reported.Select(diagnostic => diagnostic.Properties["constant"]!));
    }
}
