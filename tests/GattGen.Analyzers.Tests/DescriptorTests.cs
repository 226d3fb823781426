// Descriptors that are declared belong to a characteristic and are not added by themselves: GATT0009, 0010.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class DescriptorTests
{
    [Theory]
    [InlineData("0x2902", "Notify", "'_level' declares the descriptor 0x2902 (Client Characteristic Configuration), which is added and kept for each client by itself: remove it and add GattFlags.Notify or GattFlags.Indicate to the flags of the characteristic")]
    [InlineData("0x2902", "Read", "'_level' declares the descriptor 0x2902 (Client Characteristic Configuration), which is added and kept for each client by itself: remove it and add GattFlags.Notify or GattFlags.Indicate to the flags of the characteristic")]
    [InlineData("0x2903", "Broadcast", "'_level' declares the descriptor 0x2903 (Server Characteristic Configuration), which is added and kept for each client by itself: remove it and add GattFlags.Broadcast to the flags of the characteristic")]
    [InlineData("0x2900", "Read", "'_level' declares the descriptor 0x2900 (Characteristic Extended Properties), which is added and kept for each client by itself: remove it and add GattFlags.AuxWrite to the flags of the characteristic")]
    public Task A_descriptor_that_is_automatic_is_reported(string uuid, string flag, string message) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.{{flag}}), GattDescriptor({|GATT0009:{{uuid}}|}, GattFlags.Read | GattFlags.Write)] private byte _level;
        }
        """,
        message);

    [Fact]
    public Task An_automatic_descriptor_in_128_bits_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Notify), GattDescriptor({|GATT0009:"00002902-0000-1000-8000-00805F9B34FB"|}, GattFlags.Read | GattFlags.Write)]
            private byte _level;
        }
        """,
        "'_level' declares the descriptor 0x2902 (Client Characteristic Configuration), which is added and kept for each client by itself: remove it and add GattFlags.Notify or GattFlags.Indicate to the flags of the characteristic");

    [Fact]
    public Task Other_descriptors_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Notify)]
            [GattDescriptor(0x2901, GattFlags.Read, Value = "The charge")]
            [GattDescriptor(0x2904, GattFlags.Read, Value = new byte[] { 4, 0, 0xAD, 0x27, 1, 0, 0 })]
            [GattDescriptor("12345678-1234-5678-1234-56789ABCDEF0", GattFlags.Read | GattFlags.Write)]
            private byte _level;
        }
        """);

    [Fact]
    public Task A_trigger_setting_may_stand_three_times() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Sensor
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Notify)]
            [GattDescriptor(0x290D, GattFlags.Read | GattFlags.Write, Name = "First")]
            [GattDescriptor(0x290D, GattFlags.Read | GattFlags.Write, Name = "Second")]
            [GattDescriptor(0x290D, GattFlags.Read | GattFlags.Write, Name = "Third")]
            private short _temperature;
        }
        """);

    [Fact]
    public Task A_descriptor_without_a_characteristic_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            [{|GATT0010:GattDescriptor(0x2901, GattFlags.Read, Value = "The charge")|}] private string _text = "";
        }
        """,
        "'_text' has [GattDescriptor] but no [GattCharacteristic]: a descriptor belongs to a characteristic; put both on the same property or field");

    [Fact]
    public Task A_descriptor_outside_of_any_service_is_reported() => Analysis.Reports(
        """
        public class Battery
        {
            [{|GATT0010:GattDescriptor(0x2901, GattFlags.Read)|}] public string Text { get; set; } = "";
        }
        """,
        "'Text' has [GattDescriptor] but no [GattCharacteristic]: a descriptor belongs to a characteristic; put both on the same property or field");

    [Fact]
    public Task A_descriptor_on_a_method_that_is_neither_request_nor_channel_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            [{|GATT0010:GattDescription("Sorts")|}] public byte Sort(byte value) => value;
            public byte Other { [{|GATT0010:GattDescription("Sorts")|}] get; set; }
        }

        public class Elsewhere
        {
            [{|GATT0010:GattDescription("Sorts")|}] public byte Sort(byte value) => value;
        }
        """,
        "'Sort' has [GattDescriptor] but no [GattRequest] or [GattChannel]: a descriptor belongs to a characteristic; put both on the same method",
        "'get_Other' has [GattDescriptor] but no [GattCharacteristic]: a descriptor belongs to a characteristic; put both on the same property or field",
        "'Sort' has [GattDescriptor] but no [GattRequest] or [GattChannel]: a descriptor belongs to a characteristic; put both on the same method");

    [Fact]
    public Task A_descriptor_of_a_request_outside_of_any_service_is_reported_as_that() => Analysis.Reports(
        """
        public class Sorter
        {
            [{|GATT0025:GattRequest(0x2A66)|}, GattDescription("Sorts")] public byte Sort(byte value) => value;
        }
        """,
        "[GattRequest] on 'Sort' has no effect: 'Sorter' is no service; put [GattService] on it");

    [Fact]
    public Task The_order_of_the_two_attributes_does_not_matter() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattDescriptor(0x2901, GattFlags.Read, Value = "The charge")]
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            private byte _level;
        }
        """);
}
