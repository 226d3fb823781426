// The rules of adopted services beside what the list says: what depends on something, what is left alone, and what a code fix gets.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class AdoptedRulesTests
{
    private static Analysis Adopted => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2");

    // ---- GATT2001

    [Fact]
    public Task A_service_of_an_own_UUID_is_left_alone() => Adopted.Accept(
        """
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Own
        {
            [GattCharacteristic(0x2A38, GattFlags.Read | GattFlags.Write)] private byte _location;
        }
        """);

    [Fact]
    public Task An_adopted_service_of_which_nothing_is_known_is_left_alone() => Adopted.Accept(
        """
        [GattService(0x1854)]
        public partial class HearingAccess
        {
            [GattCharacteristic(0x2BDA, GattFlags.Read)] private byte _features;
        }
        """);

    [Fact]
    public Task A_characteristic_with_an_error_is_not_missing() => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT0", "GATT2").Of(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private static byte {|GATT0002:_level|};
        }
        """,
        "'_level' cannot be a characteristic: it is static, but each object of the service has its own value. Remove 'static'.");

    [Fact]
    public Task A_characteristic_that_may_be_left_out_is_not_missing() => Adopted.Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read), GattOptional] private byte _level;
        }
        """);

    [Fact]
    public Task Further_characteristics_are_accepted() => Adopted.Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Write)] private byte _own;
        }
        """);

    [Fact]
    public async Task A_code_fix_learns_what_to_add()
    {
        var project = new Project(LanguageVersion.CSharp10, null, "[GattService(0x1809)] public partial class Thermometer { [GattCharacteristic(0x2A21, GattFlags.Write)] private ushort _interval; }");

        var reported = await project.AnalyzeAsync();

        var missing = reported.Single(diagnostic => diagnostic.Id == "GATT2001").Properties;
        Assert.Equal("2A1C", missing["uuid"]);
        Assert.Equal("TemperatureMeasurement", missing["name"]);
        Assert.Equal("GattFlags.Indicate", missing["flags"]);
        Assert.Equal("byte[]", missing["type"]);
        var property = reported.Single(diagnostic => diagnostic.Id == "GATT2003").Properties;
        Assert.Equal("2A21", property["uuid"]);
        Assert.Equal("GattFlags.Read", property["flags"]);
    }

    [Theory]
    [InlineData("0x180F", "2A19", "BatteryLevel", "GattFlags.Read", "byte")]
    [InlineData("0x1804", "2A07", "TxPowerLevel", "GattFlags.Read", "sbyte")]
    [InlineData("0x1810", "2A49", "BloodPressureFeature", "GattFlags.Read", "ushort")]
    [InlineData("0x181E", "2AA5", "BondManagementFeatures", "GattFlags.Read", "UInt24")]
    [InlineData("0x1819", "2A6A", "LNFeature", "GattFlags.Read", "uint")]
    [InlineData("0x1823", "2AB6", "URI", "GattFlags.Write", "string")]
    [InlineData("0x1823", "2ABB", "HTTPSSecurity", "GattFlags.Read", "bool")]
    [InlineData("0x1808", "2A52", "RecordAccessControlPoint", "GattFlags.Write | GattFlags.Indicate", "byte[]")]
    public async Task A_code_fix_learns_a_type_that_fits(string service, string uuid, string name, string flags, string type)
    {
        var project = new Project(LanguageVersion.CSharp10, null, "[GattService(" + service + ")] public partial class Declared { [GattCharacteristic(\"12345678-1234-5678-1234-56789ABCDEF1\", GattFlags.Write)] private byte _own; }");

        var missing = (await project.AnalyzeAsync()).Single(diagnostic => diagnostic.Id == "GATT2001" && diagnostic.Properties["uuid"] == uuid).Properties;

        Assert.Equal((name, flags, type), (missing["name"], missing["flags"], missing["type"]));
    }

    // ---- GATT2002

    [Fact]
    public Task Expended_energy_requires_a_control_point() => Adopted.Of(
        """
        [GattService(0x180D)]
        public partial class {|GATT2002:HeartRate|}
        {
            [GattCharacteristic(0x2A37, GattFlags.Notify)] private Measurement _measurement;
        }

        [GattValue]
        public partial record struct Measurement([GattField(Wide = 0)] ushort Rate, [GattField(When = 3)] ushort? Energy);
        """,
        "'HeartRate' is the Heart Rate service (0x180D), which must have the characteristic Heart Rate Control Point (0x2A39) because '_measurement' holds the expended energy: add a property or field with [GattCharacteristic(Assigned.Characteristics.HeartRateControlPoint, GattFlags.Write)]");

    [Fact]
    public Task A_measurement_without_expended_energy_requires_no_control_point() => Adopted.Accept(
        """
        [GattService(0x180D)]
        public partial class HeartRate
        {
            [GattCharacteristic(0x2A37, GattFlags.Notify)] private Measurement _measurement;
        }

        [GattValue]
        public partial record struct Measurement([GattField(Wide = 0)] ushort Rate, [GattField(When = 4)] GattArray<ushort> Intervals);
        """);

    [Fact]
    public Task A_boot_keyboard_requires_both_reports_and_the_protocol() => Adopted.Of(
        """
        [GattService(0x1812)]
        public partial class {|GATT2002:{|GATT2002:Keyboard|}|}
        {
            [GattCharacteristic(0x2A4B, GattFlags.Read)] private byte[] _map = { };
            [GattCharacteristic(0x2A4A, GattFlags.Read)] private uint _information;
            [GattCharacteristic(0x2A4C, GattFlags.WriteNoResponse)] private byte _controlPoint;
            [GattCharacteristic(0x2A22, GattFlags.Read | GattFlags.Notify)] private byte[] _input = { };
        }
        """,
        "'Keyboard' is the Human Interface Device service (0x1812), which must have the characteristic Boot Keyboard Output Report (0x2A32) because it has Boot Keyboard Input Report (0x2A22): add a property or field with [GattCharacteristic(Assigned.Characteristics.BootKeyboardOutputReport, GattFlags.Read | GattFlags.WriteNoResponse | GattFlags.Write)]",
        "'Keyboard' is the Human Interface Device service (0x1812), which must have the characteristic Protocol Mode (0x2A4E) because it has Boot Keyboard Input Report (0x2A22): add a property or field with [GattCharacteristic(Assigned.Characteristics.ProtocolMode, GattFlags.Read | GattFlags.WriteNoResponse)]");

    [Fact]
    public Task A_boot_mouse_requires_no_report_of_a_keyboard() => Adopted.Accept(
        """
        [GattService(0x1812)]
        public partial class Mouse
        {
            [GattCharacteristic(0x2A4E, GattFlags.Read | GattFlags.WriteNoResponse)] private byte _mode;
            [GattCharacteristic(0x2A4B, GattFlags.Read)] private byte[] _map = { };
            [GattCharacteristic(0x2A4A, GattFlags.Read)] private uint _information;
            [GattCharacteristic(0x2A4C, GattFlags.WriteNoResponse)] private byte _controlPoint;
            [GattCharacteristic(0x2A33, GattFlags.Read | GattFlags.Notify)] private byte[] _input = { };
        }
        """);

    [Fact]
    public Task Wheel_revolutions_and_a_total_distance_require_a_control_point() => Adopted.Of(
        """
        [GattService(0x1816)]
        public partial class {|GATT2002:Cycling|}
        {
            [GattCharacteristic(0x2A5B, GattFlags.Notify)] private Wheel _measurement;
            [GattCharacteristic(0x2A5C, GattFlags.Read)] private ushort _feature;
        }

        [GattService(0x1814)]
        public partial class {|GATT2002:Running|}
        {
            [GattCharacteristic(0x2A53, GattFlags.Notify)] private Run _measurement;
            [GattCharacteristic(0x2A54, GattFlags.Read)] private ushort _feature;
        }

        [GattValue]
        public partial record struct Wheel([GattField(When = 0)] uint? Revolutions, [GattField(When = 0)] ushort? Time);

        [GattValue]
        public partial record struct Run(ushort Speed, byte Cadence, [GattField(When = 1)] uint? Distance);
        """,
        "'Cycling' is the Cycling Speed and Cadence service (0x1816), which must have the characteristic SC Control Point (0x2A55) because '_measurement' holds the wheel revolutions: add a property or field with [GattCharacteristic(Assigned.Characteristics.SCControlPoint, GattFlags.Write | GattFlags.Indicate)]",
        "'Running' is the Running Speed and Cadence service (0x1814), which must have the characteristic SC Control Point (0x2A55) because '_measurement' holds the total distance: add a property or field with [GattCharacteristic(Assigned.Characteristics.SCControlPoint, GattFlags.Write | GattFlags.Indicate)]");

    [Fact]
    public Task Crank_revolutions_require_no_control_point() => Adopted.Accept(
        """
        [GattService(0x1816)]
        public partial class Cycling
        {
            [GattCharacteristic(0x2A5B, GattFlags.Notify)] private Crank _measurement;
            [GattCharacteristic(0x2A5C, GattFlags.Read)] private ushort _feature;
        }

        [GattValue]
        public partial record struct Crank([GattField(When = 1)] ushort? Revolutions, [GattField(When = 1)] ushort? Time);
        """);

    [Theory]
    [InlineData("0x1815", "0x2A5A, GattFlags.Read", "Automation IO service (0x1815)", "at least one of the characteristics Digital (0x2A56) and Analog (0x2A58)", "Digital, GattFlags.Read")]
    [InlineData("0x1822", "0x2A60, GattFlags.Read", "Pulse Oximeter service (0x1822)", "at least one of the characteristics PLX Spot-Check Measurement (0x2A5E) and PLX Continuous Measurement (0x2A5F)", "PLXSpotCheckMeasurement, GattFlags.Indicate")]
    [InlineData("0x181A", "0x2A7D, GattFlags.Indicate", "Environmental Sensing service (0x181A)", "at least one characteristic of what it is about, such as Temperature (0x2A6E)", "Temperature, GattFlags.Read")]
    public Task One_of_several_is_required(string service, string characteristic, string named, string needed, string attribute) => Adopted.Of(
        $$"""
        [GattService({{service}})]
        public partial class {|GATT2002:Declared|}
        {
            [GattCharacteristic({{characteristic}})] private byte[] _value = { };
        }
        """,
        $"'Declared' is the {named}, which must have {needed}: add a property or field with [GattCharacteristic(Assigned.Characteristics.{attribute})]");

    [Fact]
    public Task Something_about_a_user_is_required() => Adopted.Of(
        """
        [GattService(0x181C)]
        public partial class {|GATT2002:UserData|}
        {
            [GattCharacteristic(0x2A99, GattFlags.Read | GattFlags.Write)] private uint _increment;
            [GattCharacteristic(0x2A9A, GattFlags.Read)] private byte _index;
            [GattCharacteristic(0x2A9F, GattFlags.Write | GattFlags.Indicate)] private byte[] _controlPoint = { };
        }
        """,
        "'UserData' is the User Data service (0x181C), which must have at least one characteristic of what it is about, such as Age (0x2A80): add a property or field with [GattCharacteristic(Assigned.Characteristics.Age, GattFlags.Read | GattFlags.Write)]");

    [Fact]
    public Task What_was_adopted_later_may_be_the_one_that_is_measured() => Adopted.Accept(
        """
        [GattService(0x181A)]
        public partial class Air
        {
            [GattCharacteristic(0x2B8C, GattFlags.Read)] private ushort _carbonDioxide;
        }
        """);

    [Theory]
    [InlineData("GattFlags.Read | GattFlags.Write", true)]
    [InlineData("GattFlags.Read", false)]
    public Task A_descriptor_that_clients_write_requires_an_announcement(string flags, bool isReported)
    {
        var source = $$"""
            [GattService(0x181A)]
            public partial class {{(isReported ? "{|GATT2002:Sensing|}" : "Sensing")}}
            {
                [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescriptor(0x290B, {{flags}})] private short _temperature;
            }
            """;

        return isReported
            ? Adopted.Of(source, "'Sensing' is the Environmental Sensing service (0x181A), which must have the characteristic Descriptor Value Changed (0x2A7D) because clients can write a descriptor of '_temperature': add a property or field with [GattCharacteristic(Assigned.Characteristics.DescriptorValueChanged, GattFlags.Indicate)]")
            : Adopted.Accept(source);
    }

    [Fact]
    public Task Local_coordinates_are_a_pair_and_a_list_of_objects_has_names() => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2002").Of(
        """
        [GattService(0x1821)]
        public partial class {|GATT2002:Positioning|}
        {
            [GattCharacteristic(0x2AB0, GattFlags.Read)] private short _north;
        }

        [GattService(0x1825)]
        public partial class {|GATT2002:{|GATT2002:Objects|}|}
        {
            [GattCharacteristic(0x2AC6, GattFlags.Write | GattFlags.Indicate)] private byte[] _list = { };
        }
        """,
        "'Positioning' is the Indoor Positioning service (0x1821), which must have the characteristic Local East Coordinate (0x2AB1) because it has Local North Coordinate (0x2AB0): add a property or field with [GattCharacteristic(Assigned.Characteristics.LocalEastCoordinate, GattFlags.Read)]",
        "'Objects' is the Object Transfer service (0x1825), which must have the characteristic Object ID (0x2AC3) because it has Object List Control Point (0x2AC6): add a property or field with [GattCharacteristic(Assigned.Characteristics.ObjectID, GattFlags.Read)]",
        "'Objects' is the Object Transfer service (0x1825), which must have the characteristic Object Name (0x2ABE) because it has Object List Control Point (0x2AC6): add a property or field with [GattCharacteristic(Assigned.Characteristics.ObjectName, GattFlags.Read)]");

    [Fact]
    public Task A_control_point_of_a_fitness_machine_requires_its_status() => Adopted.Of(
        """
        [GattService(0x1826)]
        public partial class {|GATT2002:Machine|}
        {
            [GattCharacteristic(0x2ACC, GattFlags.Read)] private ulong _feature;
            [GattCharacteristic(0x2AD9, GattFlags.Write | GattFlags.Indicate)] private byte[] _controlPoint = { };
        }
        """,
        "'Machine' is the Fitness Machine service (0x1826), which must have the characteristic Fitness Machine Status (0x2ADA) because it has Fitness Machine Control Point (0x2AD9): add a property or field with [GattCharacteristic(Assigned.Characteristics.FitnessMachineStatus, GattFlags.Notify)]");

    // ---- GATT2003 and GATT2004

    [Fact]
    public Task Permissions_come_on_top_of_the_properties() => Adopted.Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify | GattFlags.ReadEncrypted | GattFlags.ReadAuthenticated)] private byte _level;
        }
        """);

    [Fact]
    public Task A_service_whose_UUID_is_written_out_is_the_same() => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2004").Of(
        """
        [GattService("0000180f-0000-1000-8000-00805f9b34fb")]
        public partial class Battery
        {
            [GattCharacteristic("00002a19-0000-1000-8000-00805f9b34fb", {|GATT2004:GattFlags.Read | GattFlags.Write|})] private byte _level;
        }
        """,
        "'_level' is the characteristic Battery Level (0x2A19) of the Battery service (0x180F), which excludes GattFlags.Write: remove it from the flags");

    [Fact]
    public Task Each_characteristic_of_two_with_one_UUID_is_looked_at() => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2004").Of(
        """
        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "Inside")] private short _inside;
            [GattCharacteristic(0x2A6E, {|GATT2004:GattFlags.Read | GattFlags.Indicate|}), GattDescriptor(0x2901, GattFlags.Read, Value = "Outside")] private short _outside;
        }
        """,
        "'_outside' is the characteristic Temperature (0x2A6E) of the Environmental Sensing service (0x181A), which excludes GattFlags.Indicate: remove it from the flags");

    [Theory]
    [InlineData("GattReportType.Input", "GattFlags.Read | GattFlags.Notify")]
    [InlineData("GattReportType.Input", "GattFlags.Read | GattFlags.Write | GattFlags.Notify")]
    [InlineData("GattReportType.Output", "GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse")]
    [InlineData("GattReportType.Feature", "GattFlags.Read | GattFlags.Write")]
    public Task A_report_has_the_properties_of_what_it_is(string type, string flags) => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2003", "GATT2004").Accept(Report(type, flags));

    [Theory]
    [InlineData("GattReportType.Input", "GattFlags.Read", "requires GattFlags.Notify: add it to the flags")]
    [InlineData("GattReportType.Output", "GattFlags.Read | GattFlags.Write", "requires GattFlags.WriteNoResponse: add it to the flags")]
    [InlineData("GattReportType.Feature", "GattFlags.Read", "requires GattFlags.Write: add it to the flags")]
    [InlineData("GattReportType.Input", "GattFlags.Read | GattFlags.WriteNoResponse | GattFlags.Notify", "excludes GattFlags.WriteNoResponse: remove it from the flags")]
    [InlineData("GattReportType.Output", "GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify", "excludes GattFlags.Notify: remove it from the flags")]
    [InlineData("GattReportType.Feature", "GattFlags.Read | GattFlags.Write | GattFlags.Notify", "excludes GattFlags.Notify: remove it from the flags")]
    public Task A_report_without_the_properties_of_what_it_is_is_reported(string type, string flags, string problem) => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2003", "GATT2004").Of(
        Report(type, "{|" + (problem.StartsWith("requires", System.StringComparison.Ordinal) ? "GATT2003:" : "GATT2004:") + flags + "|}"),
        "'_report' is the characteristic Report (0x2A4D) of the Human Interface Device service (0x1812), which " + problem);

    private static string Report(string type, string flags) => $$"""
        [GattService(0x1812)]
        public partial class Keyboard
        {
            [GattCharacteristic(0x2A4D, {{flags}}), GattReportReference(1, {{type}})] private byte[] _report = { };
        }
        """;

    // ---- requests

    [Fact]
    public Task A_method_that_answers_requests_is_the_control_point() => Adopted.Accept(
        """
        using System.Threading.Tasks;

        [GattService(0x1826)]
        public partial class Machine
        {
            [GattCharacteristic(0x2ACC, GattFlags.Read)] private ulong _feature;
            [GattCharacteristic(0x2ADA, GattFlags.Notify)] private byte[] _status = { };
            [GattRequest(0x2AD9)] private ValueTask<byte> ControlAsync(byte request) => new(request);
        }
        """);

    [Fact]
    public Task A_request_where_nothing_is_indicated_is_reported_and_its_UUID_is_looked_at() => Adopted.Of(
        """
        using System.Threading.Tasks;

        [GattService(0x180D)]
        public partial class HeartRate
        {
            [GattCharacteristic(0x2A37, GattFlags.Notify)] private byte[] _measurement = { 0, 60 };
            [GattRequest(0x2A39)] private ValueTask<byte> {|GATT2004:ControlAsync|}(byte request) => new(request);
            [GattRequest({|GATT2008:0xFFE1|})] private ValueTask<byte> OtherAsync(byte request) => new(request);
        }
        """,
        "'ControlAsync' is the characteristic Heart Rate Control Point (0x2A39) of the Heart Rate service (0x180D), which excludes GattFlags.Indicate: declare it as a property or field with [GattCharacteristic]",
        "0xFFE1 is assigned to no service, characteristic or descriptor, and the Bluetooth SIG alone assigns 16-bit UUIDs: write one that is assigned to a characteristic, such as Assigned.Characteristics.BatteryLevel, or 32 random hexadecimal digits for a characteristic of your own");
}
