// Attributes that mean nothing where they stand are not passed over: GATT0025.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class AttributeTests
{
    [Fact]
    public Task A_characteristic_outside_of_a_service_is_reported() => Analysis.Reports(
        """
        public partial class Battery
        {
            [{|GATT0025:GattCharacteristic(0x2A19, GattFlags.Read)|}] public byte Level { get; set; }
        }
        """,
        "[GattCharacteristic] on 'Level' has no effect: 'Battery' is no service; put [GattService] on it");

    [Fact]
    public Task An_optional_member_that_is_no_characteristic_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            [{|GATT0025:GattOptional|}] public int Other { get; set; }
        }
        """,
        "[GattOptional] on 'Other' has no effect: it has no [GattCharacteristic]; put both on the same property or field");

    [Fact]
    public Task An_optional_method_that_is_neither_request_nor_channel_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
            [{|GATT0025:GattOptional|}] public int Other() => 1;
        }
        """,
        "[GattOptional] on 'Other' has no effect: it has no [GattRequest] or [GattChannel]; put both on the same method");

    [Fact]
    public Task A_field_outside_of_a_value_is_reported() => Analysis.Reports(
        """
        public partial struct Position
        {
            [{|GATT0025:GattField(When = 0)|}] public short? X;
        }
        """,
        "[GattField] on 'X' has no effect: 'Position' is no value; put [GattValue] on it");

    [Fact]
    public Task A_field_attribute_on_the_property_of_a_positional_value_is_reported() => Analysis.Reports(
        """
        [GattValue] public partial record struct Position([property: {|GATT0025:GattField(Octets = 1)|}] short X, short Y);
        """,
        "[GattField] on 'X' has no effect: the fields of 'Position' are its parameters; put it on a parameter, without 'property:' or 'field:'");

    [Fact]
    public Task A_field_attribute_on_a_parameter_of_a_method_is_reported() => Analysis.Reports(
        """
        [GattValue] public partial record struct Position(short X, short Y)
        {
            public static Position Of([{|GATT0025:GattField(Octets = 1)|}] short both) => new(both, both);
        }
        """,
        "[GattField] on 'both' has no effect: the parameter is none of the record struct itself; put it on a field or property");

    [Fact]
    public Task Attributes_where_they_belong_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattValue] public partial record struct Position([GattField(When = 0)] short? X, [GattField(Octets = 1)] short Y);

        [GattValue] public partial struct Size
        {
            [GattField(Octets = 1)] public short Width;
            [GattField(Octets = 3)] public int Height { get; set; }
        }

        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read), GattOptional] private byte _level;
        }
        """);
}
