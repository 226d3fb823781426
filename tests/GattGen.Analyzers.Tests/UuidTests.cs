// UUIDs are whole, in range and told apart: GATT0004, 0005, 0008.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class UuidTests
{
    // ---- GATT0004: text

    [Fact]
    public Task A_text_with_a_digit_too_few_is_reported() => Analysis.Reports(
        """
        [GattService({|GATT0004:"6E400001-B5A3-F393-E0A9-E50E24DCCA9"|})]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        "\"6E400001-B5A3-F393-E0A9-E50E24DCCA9\" is not a UUID: it has 31 hexadecimal digits instead of 32. Write 32 hexadecimal digits, such as \"6E400001-B5A3-F393-E0A9-E50E24DCCA9E\", or a number for a 16-bit UUID, such as 0x180D.");

    [Fact]
    public Task A_text_with_a_character_that_is_no_digit_is_reported_on_a_characteristic() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Uart
        {
            [GattCharacteristic({|GATT0004:"6E40000G-B5A3-F393-E0A9-E50E24DCCA9E"|}, GattFlags.Read)] private byte _level;
        }
        """,
        "\"6E40000G-B5A3-F393-E0A9-E50E24DCCA9E\" is not a UUID: it holds the character 'G'. Write 32 hexadecimal digits, such as \"6E400001-B5A3-F393-E0A9-E50E24DCCA9E\", or a number for a 16-bit UUID, such as 0x180D.");

    [Fact]
    public Task A_16_bit_UUID_as_text_is_reported_on_a_descriptor() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read), GattDescriptor({|GATT0004:"2901"|}, GattFlags.Read)] private byte _level;
        }
        """,
        "\"2901\" is not a UUID: it has 4 hexadecimal digits instead of 32. Write 32 hexadecimal digits, such as \"6E400001-B5A3-F393-E0A9-E50E24DCCA9E\", or a number for a 16-bit UUID, such as 0x180D.");

    [Fact]
    public Task The_place_is_the_argument_even_if_it_is_named_and_a_constant() => Analysis.Reports(
        """
        public static class Ids { public const string Uart = "6E400001"; }

        [GattService(uuid: {|GATT0004:Ids.Uart|})]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        "\"6E400001\" is not a UUID: it has 8 hexadecimal digits instead of 32. Write 32 hexadecimal digits, such as \"6E400001-B5A3-F393-E0A9-E50E24DCCA9E\", or a number for a 16-bit UUID, such as 0x180D.");

    [Fact]
    public Task A_text_that_is_null_is_reported_wherever_a_UUID_stands() => Analysis.Reports(
        """
        [GattService({|GATT0004:(string)null!|})]
        public partial class Uart
        {
            [GattCharacteristic({|GATT0004:null!|}, GattFlags.Read)] private byte _level;
            [GattCharacteristic(0x2A38, GattFlags.Read), GattDescriptor({|GATT0004:null!|}, GattFlags.Read)] private byte _place;
            [GattRequest({|GATT0004:null!|})] private byte Reset(byte request) => request;
            [GattChannel(uuid: {|GATT0004:default(string)!|})] private System.Threading.Tasks.Task Open(L2capChannel channel) => throw new Exception();
        }
        """,
        [.. System.Linq.Enumerable.Repeat("null is not a UUID: it is no text. Write 32 hexadecimal digits, such as \"6E400001-B5A3-F393-E0A9-E50E24DCCA9E\", or a number for a 16-bit UUID, such as 0x180D.", 5)]);

    [Fact]
    public Task A_null_that_is_no_UUID_is_reported_as_what_it_is() => Analysis.Reports(
        """
        [GattService(0x181A)]
        public partial class Air
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescription({|GATT0012:null!|})] private short _temperature;
            [GattCharacteristic(0x2A6F, GattFlags.Read), {|GATT1009:GattAggregate(null!)|}] private ushort _humidity;
        }
        """,
        "'_temperature' cannot have this value: the description is null; write what the value is",
        "The aggregate of 'Humidity' lists '', which is nothing: name the properties of at least two characteristics");

    [Fact]
    public Task A_null_that_means_nothing_is_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0xFE01)]
        public partial class Air
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescriptor(0xFE02, GattFlags.Read, Value = null)] private short _temperature;
        }
        """);

    [Fact]
    public Task Texts_in_lower_case_and_without_hyphens_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService("6e400001b5a3f393e0a9e50e24dcca9e")]
        public partial class Uart
        {
            [GattCharacteristic("6e400002-b5a3-f393-e0a9-e50e24dcca9e", GattFlags.Read)] private byte _level;
        }
        """);

    // ---- GATT0005: number

    [Theory]
    [InlineData("0x10000", "0x10000")]
    [InlineData("0x1180F", "0x1180F")]
    [InlineData("-1", "-1")]
    public Task A_number_that_has_not_16_bits_is_reported(string number, string named) => Analysis.Reports(
        $$"""
        [GattService({|GATT0005:{{number}}|})]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        named + " is not a 16-bit UUID: a number must be 0x0000 to 0xFFFF. Write a longer UUID as text of 32 hexadecimal digits.");

    [Fact]
    public Task A_number_out_of_range_is_reported_on_characteristic_and_descriptor() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic({|GATT0005:0x12A19|}, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read)] private byte _level;
            [GattCharacteristic(0x2A1A, GattFlags.Read), GattDescriptor({|GATT0005:0x12901|}, GattFlags.Read)] private byte _state;
        }
        """,
        "0x12A19 is not a 16-bit UUID: a number must be 0x0000 to 0xFFFF. Write a longer UUID as text of 32 hexadecimal digits.",
        "0x12901 is not a 16-bit UUID: a number must be 0x0000 to 0xFFFF. Write a longer UUID as text of 32 hexadecimal digits.");

    [Fact]
    public Task The_last_16_bit_number_is_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0xFFFF)]
        public partial class Battery
        {
            [GattCharacteristic(0xFFFF, GattFlags.Read)] private byte _level;
        }
        """);

    // ---- GATT0008: told apart

    [Fact]
    public Task Two_characteristics_with_one_UUID_and_nothing_else_are_reported() => Analysis.Reports(
        """
        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read)] private short _inside;
            [GattCharacteristic({|GATT0008:0x2A6E|}, GattFlags.Read)] private short _outside;
        }
        """,
        "'Outside' has the UUID 0x2A6E, as 'Inside' has: a client could not tell their handles apart. Give one of them another UUID, or both a descriptor that says what it is: [GattDescription(\"...\")].");

    [Fact]
    public Task A_descriptor_on_one_of_two_is_not_enough() => Analysis.Reports(
        """
        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read)] private short _inside;
            [GattCharacteristic({|GATT0008:0x2A6E|}, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "Outside")] private short _outside;
        }
        """,
        "'Outside' has the UUID 0x2A6E, as 'Inside' has: a client could not tell their handles apart. Give one of them another UUID, or both a descriptor that says what it is: [GattDescription(\"...\")].");

    [Fact]
    public Task Report_references_tell_reports_apart() => Analysis.Accepts(
        """
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Device
        {
            [GattCharacteristic(0x2A4D, GattFlags.Read | GattFlags.Notify), GattReportReference(1, GattReportType.Input)] private byte _keys;
            [GattCharacteristic(0x2A4D, GattFlags.Read | GattFlags.Notify), GattReportReference(2, GattReportType.Input)] private byte _buttons;
        }
        """);

    [Fact]
    public Task Two_descriptors_of_a_characteristic_with_one_UUID_are_reported() => Analysis.Reports(
        """
        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "a"), GattDescriptor({|GATT0008:0x2901|}, GattFlags.Read, Value = "b")]
            private short _inside;
        }
        """,
        "A descriptor of '_inside' has the UUID 0x2901, as an earlier one of it has: a client could not tell their handles apart. Remove one of them.");

    // ---- GATT0024: services of a server

    [Fact]
    public Task Two_service_classes_of_one_UUID_in_a_server_are_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x180F)]
        public partial class SpareBattery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class Station
        {
            public Battery Main { get; } = new();
            public SpareBattery {|GATT0024:Spare|} { get; } = new();
        }
        """,
        "'Spare' and 'Main' of the server 'Station' are different services with the UUID 0x180F: a client that looks for it finds the first one only. Give one of them another UUID, or make both objects of one class.");

    [Fact]
    public Task Two_service_classes_of_one_UUID_are_reported_even_if_it_is_written_out_in_one_of_them() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService("0000180f-0000-1000-8000-00805f9b34fb")]
        public partial class SpareBattery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("M")]
        public partial class Station
        {
            public Battery Main { get; } = new();
            public SpareBattery {|GATT0024:Spare|} { get; } = new();
        }
        """,
        "'Spare' and 'Main' of the server 'Station' are different services with the UUID 0x180F: a client that looks for it finds the first one only. Give one of them another UUID, or make both objects of one class.");

    [Fact]
    public Task Service_classes_of_one_UUID_in_two_servers_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x180F)]
        public partial class SpareBattery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("One")]
        public partial class Station
        {
            public Battery Main { get; } = new();
        }

        [GattServer("Two")]
        public partial class SpareStation
        {
            public SpareBattery Main { get; } = new();
        }
        """);

    [Fact]
    public Task Two_characteristics_that_their_descriptors_tell_apart_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "Inside")] private short _inside;
            [GattCharacteristic(0x2A6E, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, Value = "Outside")] private short _outside;
        }
        """);

    [Fact]
    public Task Two_objects_of_one_service_class_and_one_UUID_in_two_services_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x181A)]
        public partial class Sensing
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class Station
        {
            public Battery Main { get; } = new();
            public Battery Spare { get; } = new();
            public Sensing Sensing { get; } = new();
        }
        """);
}
