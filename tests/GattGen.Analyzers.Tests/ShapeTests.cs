// What is declared has the shape that can be generated: GATT0001, 0002, 0016, 0017, 0018, 0020, 0021, 0022.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class ShapeTests
{
    // ---- GATT0001: partial

    [Fact]
    public Task A_service_that_is_not_partial_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public class {|GATT0001:Battery|}
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        "The service 'Battery' needs 'Battery' to be partial, because a part of it is generated: write 'partial' before the keyword of 'Battery'");

    [Fact]
    public Task A_server_that_is_not_partial_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public class {|GATT0001:Station|}
        {
            public Battery Battery { get; } = new Battery();
        }
        """,
        "The server 'Station' needs 'Station' to be partial, because a part of it is generated: write 'partial' before the keyword of 'Station'");

    [Fact]
    public Task A_value_that_is_not_partial_is_reported() => Analysis.Reports(
        """
        [GattValue] public record struct {|GATT0001:Position|}(short X, short Y);
        """,
        "The value 'Position' needs 'Position' to be partial, because a part of it is generated: write 'partial' before the keyword of 'Position'");

    [Fact]
    public Task A_service_inside_a_type_that_is_not_partial_is_reported() => Analysis.Reports(
        """
        public static class Services
        {
            [GattService(0x180F)]
            public partial class {|GATT0001:Battery|}
            {
                [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            }
        }
        """,
        "The service 'Battery' needs 'Services' to be partial, because a part of it is generated: write 'partial' before the keyword of 'Services'");

    [Fact]
    public Task Partial_types_around_a_partial_service_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        public static partial class Services
        {
            internal partial struct Adopted
            {
                [GattService(0x180F)]
                public sealed partial class Battery
                {
                    [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
                }
            }
        }
        """);

    // ---- GATT0002: partial property, field or computed property

    [Fact]
    public Task An_automatic_property_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public byte {|GATT0002:Level|} { get; set; }
        }
        """,
        "'Level' cannot be a characteristic: it is an automatic property, so setting it could tell nobody. Write 'partial' before its type.");

    [Fact]
    public Task An_automatic_property_in_CSharp_10_is_reported_with_the_field_to_write() => Analysis.In(LanguageVersion.CSharp10).Of(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public byte {|GATT0002:Level|} { get; set; }
        }
        """,
        "'Level' cannot be a characteristic: it is an automatic property, so setting it could tell nobody. Declare a field instead, '[GattCharacteristic(...)] private byte _level;', from which the property is generated.");

    [Fact]
    public Task A_partial_property_without_a_getter_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public partial byte {|GATT0002:Level|} { set; }
        }
        """,
        "'Level' cannot be a characteristic: it has no get accessor. Write '{ get; set; }'.");

    [Theory]
    [InlineData("GattFlags.Read", "", "public partial byte {|GATT0002:Level|} { get; set; }", "none of them")]
    [InlineData("GattFlags.Notify", "", "public byte {|GATT0002:Level|} => 1;", "no such setter")]
    [InlineData("GattFlags.Notify | GattFlags.Write", "", "public partial byte {|GATT0002:Level|} { get; }", "no such setter")]
    [InlineData("GattFlags.Notify | GattFlags.Write", ", Append = true", "public partial byte[] {|GATT0002:Level|} { get; set; }", "a buffer instead")]
    public Task Changes_only_where_no_setter_tells_is_reported(string flags, string more, string property, string why) => Analysis.Reports(
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Battery
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", {{flags}}, ChangesOnly = true{{more}})] {{property}}
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF2", GattFlags.Notify, ChangesOnly = true)] public partial byte Good { get; set; }
        }
        """,
        "'Level' cannot be a characteristic: ChangesOnly says when a setter that is generated tells the subscribers, and it has " + why + ". Remove ChangesOnly.");

    [Fact]
    public Task A_partial_property_that_nobody_can_set_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public partial byte {|GATT0002:Level|} { get; }
        }
        """,
        "'Level' cannot be a characteristic: it has no set accessor and no client may write it, so its value could never change. Add 'set;' or 'private set;'.");

    [Fact]
    public Task A_partial_property_with_an_initializer_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public partial byte {|GATT0002:Level|} { get; set; } = 100;
        }
        """,
        "'Level' cannot be a characteristic: a partial property whose body is generated has no initializer. Set it in the constructor, or where the object is made: 'new() { Level = ... }'.");

    [Fact]
    public Task A_static_property_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public static partial byte {|GATT0002:Level|} { get; set; }
        }
        """,
        "'Level' cannot be a characteristic: it is static, but each object of the service has its own value. Remove 'static'.");

    [Theory]
    [InlineData("static byte", "'_level' cannot be a characteristic: it is static, but each object of the service has its own value. Remove 'static'.")]
    [InlineData("const byte", "'_level' cannot be a characteristic: it is static, but each object of the service has its own value. Remove 'static'.")]
    [InlineData("readonly byte", "'_level' cannot be a characteristic: the field cannot be set. Remove 'readonly'.")]
    public Task A_field_that_cannot_be_set_for_each_object_is_reported(string field, string message) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private {{field}} {|GATT0002:_level|} = 1;
        }
        """,
        message);

    [Fact]
    public Task Partial_properties_with_accessors_of_any_accessibility_are_accepted() => Analysis.Accepts(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] public partial byte Level { get; set; }
            [GattCharacteristic(0x2A1A, GattFlags.Read)] public partial byte State { get; private set; }
            [GattCharacteristic(0x2A1B, GattFlags.Read)] internal partial byte Kind { get; init; }
            [GattCharacteristic(0x2A06, GattFlags.Write)] public partial byte Alert { get; }
        }
        """);

    [Fact]
    public Task Fields_and_computed_properties_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level = 100;
            [GattCharacteristic(0x2A2B, GattFlags.Read)] public uint Uptime => 17;
            [GattCharacteristic(0x2A1B, GattFlags.Read)] public byte Kind { get { return 1; } }
        }
        """);

    // ---- GATT0016: empty service

    [Fact]
    public Task A_service_without_characteristics_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class {|GATT0016:Battery|}
        {
            private byte _level;
            public byte Level => _level;
        }
        """,
        "The service 'Battery' has no characteristics, so a client could do nothing with it: put [GattCharacteristic] on a property or field of it");

    [Fact]
    public Task An_adopted_service_that_has_none_is_accepted() => Analysis.Accepts(
        """
        [GattService(0x1820)]
        public partial class InternetProtocolSupport { }

        [GattServer("Router")]
        public partial class Router
        {
            public InternetProtocolSupport Support { get; } = new InternetProtocolSupport();
        }
        """);

    [Fact]
    public Task A_service_whose_only_characteristic_is_wrong_is_not_called_empty() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private {|GATT0003:decimal|} _level;
        }
        """,
        "'_level' has the type 'decimal', which has no form in octets: use MedFloat16 or MedFloat32, or an integer that counts the smallest unit");

    [Fact]
    public Task One_characteristic_in_another_part_is_enough() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
        }
        """,
        """
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """);

    // ---- GATT0017: ordinary class

    [Theory]
    [InlineData("abstract partial class {|GATT0017:Battery|}", "abstract")]
    [InlineData("partial class {|GATT0017:Battery|}<T>", "generic")]
    public Task A_service_of_which_no_object_can_be_registered_is_reported(string declaration, string kind) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public {{declaration}}
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        $"The service 'Battery' is {kind}: an object of it must be made, and one class has one table. Make it an ordinary class.");

    [Fact]
    public Task A_static_service_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public static partial class {|GATT0017:Battery|}
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private static byte {|GATT0002:_level|};
        }
        """,
        "The service 'Battery' is static: an object of it must be made, and one class has one table. Make it an ordinary class.",
        "'_level' cannot be a characteristic: it is static, but each object of the service has its own value. Remove 'static'.");

    [Fact]
    public Task A_service_that_is_derived_from_another_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x180E)]
        public partial class {|GATT0017:SpareBattery|} : Battery
        {
            [GattCharacteristic(0x2A18, GattFlags.Read)] private byte _spare;
        }
        """,
        "The service 'SpareBattery' is derived from the service 'Battery': an object of it must be made, and one class has one table. Make it an ordinary class.");

    [Fact]
    public Task A_service_inside_a_generic_type_is_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        public partial class Device<T>
        {
            [GattService(0x180F)]
            public partial class Battery
            {
                [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            }
        }
        """);

    [Fact]
    public Task An_abstract_server_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public abstract partial class {|GATT0017:Station|}
        {
            public Battery Battery { get; } = new Battery();
        }
        """,
        "The server 'Station' is abstract: an object of it must be made, and one class has one table. Make it an ordinary class.");

    [Fact]
    public Task A_service_a_server_and_a_value_that_are_file_local_are_reported() => Analysis.Reports(
        """
        [GattService(0xFE01)]
        file partial class {|GATT0017:Battery|}
        {
            [GattCharacteristic(0xFE02, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        file partial class {|GATT0017:Station|}
        {
            public Battery Battery { get; } = new Battery();
        }

        [GattValue] file partial record struct {|GATT0017:Position|}(short X, short Y);
        """,
        FileLocal("service", "Battery", "file-local", "Battery"),
        FileLocal("server", "Station", "file-local", "Station"),
        FileLocal("value", "Position", "file-local", "Position"));

    [Fact]
    public Task What_nests_in_a_file_local_type_is_reported() => Analysis.Reports(
        """
        file static partial class Outer
        {
            internal partial class Inner
            {
                [GattService(0xFE01)]
                public partial class {|GATT0017:Battery|}
                {
                    [GattCharacteristic(0xFE02, GattFlags.Read)] private byte _level;
                }
            }

            [GattValue] public partial struct {|GATT0017:Position|} { public short X; }
        }
        """,
        FileLocal("service", "Battery", "nested in the file-local type 'Outer'", "Outer"),
        FileLocal("value", "Position", "nested in the file-local type 'Outer'", "Outer"));

    [Fact]
    public Task A_file_local_type_of_a_value_is_reported_beside_what_the_compiler_says() => Analysis.Reports(
        """
        file enum Rate : byte { Slow, Fast }

        [GattPart]
        file interface IPart
        {
            [GattCharacteristic(0xFE02, GattFlags.Read)] {|GATT0003:Rate|} Rate { get; set; }
        }

        [GattValue] public partial struct Speed { public {|GATT0003:Rate|} Rate; }

        [GattService(0xFE01)]
        public partial class Battery : IPart
        {
            [GattCharacteristic(0xFE03, GattFlags.Read)] private {|GATT0003:GattArray<Rate>|} _rates;
        }
        """,
        "'Rate' has the type 'Rate', which has no form in octets: it is file-local, and generated code stands in another file, which cannot name it; write 'internal' instead of 'file'",
        "'Rate' has the type 'Rate', which has no form in octets: it is file-local, and generated code stands in another file, which cannot name it; write 'internal' instead of 'file'",
        "'_rates' has the type 'GattArray<Rate>', which has no form in octets: it is file-local, and generated code stands in another file, which cannot name it; write 'internal' instead of 'file'");

    [Fact]
    public Task Names_and_interfaces_of_file_local_types_are_accepted() => Analysis.In(LanguageVersion.CSharp11).Accept(
        """
        file interface ILevel { byte Level { get; } }

        [GattPart]
        file interface IPart
        {
            [GattCharacteristic(0xFE02, GattFlags.Read)] byte Part { get; set; }
        }

        [GattService(0xFE01)]
        public partial class Battery : ILevel, IPart
        {
            [GattCharacteristic(0xFE03, GattFlags.Read)] private byte _level = Shared.Level;
        }

        file static class Shared { public const byte Level = 1; }
        """,
        """
        [GattServer("Meadow")]
        public partial class Shared
        {
            public Battery Battery { get; } = new Battery();
        }
        """);

    private static string FileLocal(string kind, string name, string how, string outermost)
        => $"The {kind} '{name}' is {how}: its generated part stands in another file, which cannot name it. Write 'internal' instead of 'file' before '{outermost}'.";

    [Fact]
    public Task A_sealed_service_with_a_generic_and_abstract_base_is_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        public abstract class Device<T>
        {
            public T? State { get; set; }
        }

        [GattService(0x180F)]
        public sealed partial class Battery : Device<int>
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """);

    // ---- GATT0018: server without services

    [Fact]
    public Task A_server_without_services_is_reported() => Analysis.Reports(
        """
        [GattServer("Meadow")]
        public partial class {|GATT0018:Station|}
        {
            public string Place { get; set; } = "";
        }
        """,
        "The server 'Station' has no property whose type has [GattService]: add one for each service, such as 'public HeartRateService HeartRate { get; } = new();'");

    [Fact]
    public Task A_server_whose_only_service_has_an_error_is_not_called_empty() => Analysis.Reports(
        """
        [GattService({|GATT0005:0x1180F|})]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class Station
        {
            public Battery Battery { get; } = new();
        }
        """,
        "0x1180F is not a 16-bit UUID: a number must be 0x0000 to 0xFFFF. Write a longer UUID as text of 32 hexadecimal digits.");

    [Fact]
    public Task A_server_with_a_service_beside_other_properties_is_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class Station
        {
            public string Place { get; set; } = "";
            public Battery Battery { get; } = new();
            public int Count => 1;
        }
        """);

    // ---- GATT0020: partial properties before C# 13

    [Fact]
    public Task A_partial_property_in_CSharp_10_is_reported_with_the_field_to_write() => Analysis.In(LanguageVersion.CSharp10).Of(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public partial byte {|GATT0020:Level|} { get; set; }
        }
        """,
        "'Level' is a partial property, but this project is compiled as C# 10.0: declare the field instead, 'private byte _level;', and the property 'Level' is generated; or set LangVersion to 13 or later");

    [Fact]
    public Task A_partial_property_in_CSharp_12_is_reported() => Analysis.In(LanguageVersion.CSharp12).Of(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public partial byte {|GATT0020:Level|} { get; set; }
        }
        """,
        "'Level' is a partial property, but this project is compiled as C# 12.0: declare the field instead, 'private byte _level;', and the property 'Level' is generated; or set LangVersion to 13 or later");

    [Fact]
    public Task A_partial_property_in_CSharp_13_is_accepted() => Analysis.Accepts(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            public partial byte Level { get; set; }
        }
        """);

    // ---- GATT0021: names of the generated part

    [Theory]
    [InlineData("Client", "'Client' of 'Battery' has the name of a member of every service, which is generated: rename it")]
    [InlineData("Definition", "'Definition' of 'Battery' has the name of a member of every service, which is generated: rename it")]
    [InlineData("Handles", "'Handles' of 'Battery' has the name of a member of every service, which is generated: rename it")]
    public Task A_member_with_a_generated_name_is_reported(string name, string message) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;

            public int {|GATT0021:{{name}}|} { get; set; }
        }
        """,
        message);

    [Fact]
    public Task A_property_with_the_name_that_a_field_yields_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;

            public int {|GATT0021:Level|} => _level;
        }
        """,
        "'Level' of 'Battery' has the name of the property of the field '_level', which is generated: rename it");

    [Fact]
    public Task A_member_of_a_value_with_a_generated_name_is_reported() => Analysis.Reports(
        """
        [GattValue] public partial record struct Position(short X)
        {
            public static int {|GATT0021:MaxLength|} => 2;
        }
        """,
        "'MaxLength' of 'Position' has the name of a member, which is generated: rename it");

    [Fact]
    public Task A_member_of_a_server_with_a_generated_name_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class Station
        {
            public Battery {|GATT0021:Services|} { get; } = new();
        }
        """,
        "'Services' of 'Station' has the name of a member of every server, which is generated: rename it");

    [Fact]
    public Task Two_fields_that_yield_one_property_are_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            [GattCharacteristic(0x2A1A, GattFlags.Read)] private byte {|GATT0021:m_level|};
        }
        """,
        "'Level' of 'Battery' has the name of the property of '_level', which is generated: rename it");

    [Fact]
    public Task A_field_that_yields_a_generated_name_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte {|GATT0021:_client|};
        }
        """,
        "'Client' of 'Battery' has the name of a member of every service, which is generated: rename it");

    [Fact]
    public Task A_field_that_yields_the_name_of_its_class_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Level
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte {|GATT0021:_level|};
        }
        """,
        "'Level' of 'Level' has the name of the class that it stands in: rename it");

    [Fact]
    public Task A_service_with_the_name_of_its_generated_member_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class {|GATT0021:Client|}
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        "'Client' of 'Client' has the name of a member of every service, which is generated: rename it");

    [Fact]
    public Task Inherited_members_that_would_be_hidden_are_reported() => Analysis.Reports(
        """
        public class Device
        {
            public string Client { get; set; } = "";
            protected int Level;
        }

        [GattService(0x180F)]
        public partial class {|GATT0021:{|GATT0021:Battery|}|} : Device
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        "'Client' of 'Device' has the name of a member of every service, which is generated: rename it",
        "'Level' of 'Device' has the name of the property of the field '_level', which is generated: rename it");

    [Fact]
    public Task Private_members_of_a_base_class_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        public class Device
        {
            private string Client => "x";
            public string Name => Client;
        }

        [GattService(0x180F)]
        public partial class Battery : Device
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """);

    [Fact]
    public Task The_client_may_be_added_to() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;

            public sealed partial class Client
            {
                public bool IsMine => true;
            }
        }
        """);

    [Fact]
    public Task Names_that_differ_from_generated_ones_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;

            public int ClientCount { get; set; }
            public string client = "";
            partial void OnLevelReading(GattRead read) => ClientCount++;
        }
        """);

    // ---- GATT0022: order of members in several parts

    [Fact]
    public Task Characteristics_in_two_parts_are_reported() => new Analysis().OfFiles(
        [
            """
            [GattService(0x180F)]
            public partial class Battery
            {
                [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            }
            """,
            """
            public partial class Battery
            {
                [GattCharacteristic(0x2A1A, GattFlags.Read)] private byte {|GATT0022:_state|};
            }
            """,
        ],
        "The characteristics of 'Battery' are declared in more than one part of it, and the order of parts is undefined: declare them all in one part");

    [Fact]
    public Task Fields_of_a_value_in_two_parts_are_reported() => new Analysis().OfFiles(
        [
            "[GattValue] public partial struct Position { public short X; }",
            "public partial struct Position { public short {|GATT0022:Y|}; }",
        ],
        "The fields of 'Position' are declared in more than one part of it, and the order of parts is undefined: declare them all in one part");

    [Fact]
    public Task Services_of_a_server_in_two_parts_are_reported() => new Analysis().OfFiles(
        [
            """
            [GattService(0x180F)]
            public partial class Battery
            {
                [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            }

            [GattServer("Meadow")]
            public partial class Station
            {
                public Battery Main { get; } = new();
            }
            """,
            """
            public partial class Station
            {
                public Battery {|GATT0022:Spare|} { get; } = new();
            }
            """,
        ],
        "The services of 'Station' are declared in more than one part of it, and the order of parts is undefined: declare them all in one part");

    [Fact]
    public Task Hooks_and_other_members_in_another_part_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            [GattCharacteristic(0x2A1A, GattFlags.Read)] private byte _state;
        }
        """,
        """
        public partial class Battery
        {
            private int _reads;
            partial void OnLevelReading(GattRead read) => _reads++;
        }
        """);
}
