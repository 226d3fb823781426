// Values have octets, and fit into them: GATT0003, 0012, 0013, 0014, 0023.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class ValueTests
{
    // ---- GATT0003: types

    [Theory]
    [InlineData("char", "use byte or string")]
    [InlineData("decimal", "use MedFloat16 or MedFloat32, or an integer that counts the smallest unit")]
    [InlineData("object", "use the type that is sent, such as byte, ushort, string, byte[] or a [GattValue] struct")]
    [InlineData("nint", "its width depends on the machine; use int or long")]
    [InlineData("DateTime", "declare a struct with [GattValue] whose fields are those of the characteristic, such as year, month, day, hours, minutes and seconds")]
    [InlineData("TimeSpan", "declare a struct with [GattValue] whose fields are those of the characteristic, such as year, month, day, hours, minutes and seconds")]
    [InlineData("Guid", "use byte[] with Count = 16")]
    [InlineData("byte?", "a value is always there; put [GattOptional] on a characteristic that need not be, or [GattField(When = bit)] on a field")]
    [InlineData("byte[,]", "use an array of one dimension")]
    [InlineData("Memory<byte>", "use ReadOnlyMemory<byte> or byte[]")]
    [InlineData("System.Collections.Generic.List<byte>", "use GattArray<T> or an array")]
    [InlineData("string[]", "an element of a list must always have the same number of octets; use a number, an enum, or a [GattValue] struct without flags")]
    [InlineData("Plain", "put [GattValue] on 'Plain' and make it partial")]
    [InlineData("Version", "use a partial struct with [GattValue], a number, an enum, string or byte[]")]
    public Task A_characteristic_of_a_type_without_a_codec_is_reported_with_what_to_write(string type, string instead) => Analysis.Reports(
        $$"""
        public struct Plain { public int X; }

        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private {|GATT0003:{{type}}|} _level;
        }
        """.Replace("private {|GATT0003:Version|} _level", "private {|GATT0003:Version|} _level = new()", System.StringComparison.Ordinal),
        $"'_level' has the type '{type.Replace("System.Collections.Generic.", "", System.StringComparison.Ordinal)}', which has no form in octets: {instead}");

    [Fact]
    public Task A_property_of_a_type_without_a_codec_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] public {|GATT0003:decimal|} Level => 1;
        }
        """,
        "'Level' has the type 'decimal', which has no form in octets: use MedFloat16 or MedFloat32, or an integer that counts the smallest unit");

    [Fact]
    public Task A_field_of_a_value_of_a_type_without_a_codec_is_reported() => Analysis.Reports(
        """
        [GattValue] public partial record struct Position(short X, {|GATT0003:decimal|} Y);
        """,
        "'Y' has the type 'decimal', which has no form in octets: use MedFloat16 or MedFloat32, or an integer that counts the smallest unit");

    [Theory]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("ushort")]
    [InlineData("short")]
    [InlineData("UInt24")]
    [InlineData("Int24")]
    [InlineData("uint")]
    [InlineData("int")]
    [InlineData("UInt40")]
    [InlineData("Int40")]
    [InlineData("UInt48")]
    [InlineData("Int48")]
    [InlineData("ulong")]
    [InlineData("long")]
    [InlineData("bool")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("MedFloat16")]
    [InlineData("MedFloat32")]
    [InlineData("ReadOnlyMemory<byte>")]
    [InlineData("GattArray<ushort>")]
    [InlineData("DayOfWeek")]
    [InlineData("Position")]
    public Task Types_with_a_codec_are_accepted(string type) => Analysis.In(LanguageVersion.CSharp10).Accept(
        $$"""
        [GattValue] public partial record struct Position(short X, short Y);

        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private {{type}} _level;
        }
        """);

    [Fact]
    public Task A_type_that_the_compiler_does_not_know_is_left_to_the_compiler() => Analysis.In(LanguageVersion.CSharp10).Of(
        """
        [GattValue] public partial record struct Position(Missing X);

        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private Missing _level;
        }
        """);

    [Fact]
    public Task Appending_is_for_octets() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.Write, Append = true)] private {|GATT0003:string|} _rx = "";
        }
        """,
        "'_rx' has the type 'string', which has no form in octets: Append is for byte[] and ReadOnlyMemory<byte>; use one of them");

    // ---- GATT0012: initial values

    [Theory]
    [InlineData("MaxLength = 4", "string", "\"five!\"", "'_level' cannot have this value: it has 5 octets of UTF-8, and at most 4 are allowed; shorten it or raise MaxLength")]
    [InlineData("Octets = 1", "ushort", "256", "'_level' cannot have this value: it does not fit into Octets = 1; raise Octets or choose another value")]
    [InlineData("Octets = 3", "int", "-8388609", "'_level' cannot have this value: it does not fit into Octets = 3; raise Octets or choose another value")]
    [InlineData("Count = 2", "byte[]", "new byte[3]", "'_level' cannot have this value: it has 3 elements, but Count = 2")]
    [InlineData("MaxLength = 2", "byte[]", "new byte[] { 1, 2, 3 }", "'_level' cannot have this value: it has 3 octets, and at most 2 are allowed; shorten it or raise MaxLength")]
    public Task An_initial_value_that_does_not_fit_is_reported(string room, string type, string value, string message) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read, {{room}})] private {{type}} _level = {|GATT0012:{{value}}|};
        }
        """,
        message);

    [Theory]
    [InlineData("MaxLength = 5", "string", "\"five!\"")]
    [InlineData("Octets = 1", "ushort", "255")]
    [InlineData("Octets = 3", "int", "-8388608")]
    [InlineData("Count = 2", "byte[]", "new byte[2]")]
    [InlineData("MaxLength = 4", "string", "string.Concat(\"fi\", \"ve!\")")]
    public Task An_initial_value_that_fits_or_is_not_known_is_accepted(string room, string type, string value) => Analysis.In(LanguageVersion.CSharp10).Accept(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read, {{room}})] private {{type}} _level = {{value}};
        }
        """);

    [Theory]
    [InlineData("Name", "\"Wilderness\"", "'Name' cannot have this value: it has 10 octets of UTF-8, and at most 8 are allowed; shorten it or raise MaxLength")]
    [InlineData("Number", "256", "'Number' cannot have this value: it does not fit into Octets = 1; raise Octets or choose another value")]
    [InlineData("Key", "new byte[] { 1, 2, 3 }", "'Key' cannot have this value: it has 3 elements, but Count = 2")]
    public Task A_constant_that_is_assigned_and_does_not_fit_is_reported(string property, string value, string message) => Analysis.OfGenerated(
        $$"""
        [GattService(0x180A)]
        public partial class Information
        {
            [GattCharacteristic(0x2A29, GattFlags.Read, MaxLength = 8)] private string _name = "";
            [GattCharacteristic(0x2A2A, GattFlags.Read, Octets = 1)] private ushort _number;
            [GattCharacteristic(0x2A2B, GattFlags.Read, Count = 2)] private byte[] _key = new byte[2];
        }

        public static class Program
        {
            public static Information Make() => new() { {{property}} = {|GATT0012:{{value}}|} };
            public static void Set(Information information) => information.{{property}} = {|GATT0012:{{value}}|};
        }
        """,
        message,
        message);

    [Fact]
    public Task Assignments_that_fit_and_those_to_other_properties_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180A)]
        public partial class Information
        {
            [GattCharacteristic(0x2A29, GattFlags.Read, MaxLength = 8)] private string _name = "";

            public string Place { get; set; } = "";
            public void Fill(string text)
            {
                Place = "longer than eight octets";
                _name = "octets!";
            }
        }
        """);

    [Fact]
    public Task A_value_of_a_descriptor_that_is_neither_text_nor_octets_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, {|GATT0012:Value = 17|})] private byte _level;
        }
        """,
        "'_level' cannot have this value: the value of a descriptor is a string or a byte[]");

    [Fact]
    public Task A_value_of_a_descriptor_of_more_than_512_octets_is_reported() => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read), GattDescriptor(0x2901, GattFlags.Read, {|GATT0012:Value = "{{new string('x', 513)}}"|})] private byte _level;
        }
        """,
        "'_level' cannot have this value: the descriptor has 513 octets; at most 512 are allowed");

    // ---- GATT0013: 512 octets

    [Theory]
    [InlineData("MaxLength = 513", "string", "'_level' may have 513 octets; an attribute holds at most 512 (Core Vol 3, Part F, 3.2.9): give MaxLength = 1 to 512, and a positive Count")]
    [InlineData("Count = 257", "ushort[]", "'_level' may have 514 octets; an attribute holds at most 512 (Core Vol 3, Part F, 3.2.9): split it over several characteristics, or send it in parts")]
    public Task Room_for_more_than_512_octets_is_reported(string room, string type, string message) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read, {|GATT0013:{{room}}|})] private {{type}} _level = null!;
        }
        """,
        message);

    [Theory]
    [InlineData("BufferLength = 513", "513", "512")]
    [InlineData("Append = true, BufferLength = 65536", "65536", "65535")]
    public Task A_buffer_that_no_attribute_can_have_is_reported(string arguments, string octets, string most) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.Write, {{arguments.Replace("BufferLength", "{|GATT0013:BufferLength", System.StringComparison.Ordinal)}}|})] private byte[] _rx = new byte[0];
        }
        """,
        $"'_rx' may have {octets} octets; an attribute holds at most 512 (Core Vol 3, Part F, 3.2.9): give BufferLength = 1 to {most}");

    [Fact]
    public Task A_value_whose_fields_have_more_than_512_octets_together_is_reported() => Analysis.Reports(
        """
        [GattValue] public partial record struct {|GATT0013:Block|}([GattField(Count = 500)] string Text, ulong A, ulong B);
        """,
        "'Block' may have 516 octets; an attribute holds at most 512 (Core Vol 3, Part F, 3.2.9): remove fields or elements");

    [Theory]
    [InlineData("MaxLength = 512", "string")]
    [InlineData("Count = 256", "ushort[]")]
    public Task Room_for_512_octets_is_accepted(string room, string type) => Analysis.In(LanguageVersion.CSharp10).Accept(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read, {{room}})] private {{type}} _level = null!;
        }
        """);

    [Fact]
    public Task A_buffer_of_an_appending_characteristic_may_be_longer() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.WriteNoResponse, Append = true, BufferLength = 2048)] private byte[] _rx = new byte[0];
        }
        """);

    // ---- GATT0014: buffers

    [Fact]
    public Task A_buffer_that_is_shorter_than_what_a_client_may_write_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Network
        {
            [GattCharacteristic(0x2A19, GattFlags.Write, MaxLength = 100, {|GATT0014:BufferLength = 64|})] private string _name = "";
        }
        """,
        "'_name' may have 100 octets, but its buffer has 64, so longer writes are cut: remove BufferLength, and the buffer is set by itself, or give MaxLength = 64");

    [Theory]
    [InlineData("Write, MaxLength = 100")]
    [InlineData("Write, MaxLength = 100, BufferLength = 100")]
    [InlineData("WriteNoResponse, MaxLength = 100, BufferLength = 200")]
    [InlineData("Read, MaxLength = 100")]
    [InlineData("Write, MaxLength = 20")]
    public Task A_buffer_that_is_set_by_itself_or_large_enough_is_accepted(string arguments) => Analysis.In(LanguageVersion.CSharp10).Accept(
        $$"""
        [GattService(0x180F)]
        public partial class Network
        {
            [GattCharacteristic(0x2A19, GattFlags.{{arguments}})] private string _name = "";
        }
        """);

    // ---- GATT0023: fields of values

    [Theory]
    [InlineData("[GattField(When = 0)] ushort {|GATT0023:A|}", "'A' cannot be a field of the value: When and Unless are for nullable fields and lists; write 'ushort?'")]
    [InlineData("[GattField(When = 8)] ushort? {|GATT0023:A|}", "'A' cannot be a field of the value: flag bit 8 is outside of the flags field; write [GattValue(FlagsOctets = 2)]")]
    [InlineData("[GattField(Wide = 0)] byte {|GATT0023:A|}", "'A' cannot be a field of the value: Wide is for integers of 2, 4 or 8 octets; use ushort, short, uint, int, ulong or long")]
    [InlineData("[GattField(Bit = 0)] string {|GATT0023:A|}", "'A' cannot be a field of the value: bits of the flags are for bool, integers and enums, without When and Wide")]
    [InlineData("[GattField(Bit = 0)] bool A, [GattField(Bit = 0)] bool {|GATT0023:B|}", "'B' cannot be a field of the value: flag bit 0 is used by 'A'; choose another one")]
    [InlineData("string A, byte {|GATT0023:B|}", "'B' cannot be a field of the value: 'A' before it takes all octets to the end; give that one a Count, or declare it last")]
    [InlineData("ushort? {|GATT0023:A|}", "'A' cannot be a field of the value: it is nullable, but nothing says when it is there; add [GattField(When = bit)] with the flag bit that says so, Unknown = the number that stands for null, or IfLeft = true, or remove the question mark")]
    [InlineData("[GattField(AndWhen = 1)] ushort {|GATT0023:A|}", "'A' cannot be a field of the value: AndWhen or AndUnless is a second condition, beside When or Unless; give one of each")]
    [InlineData("[GattField(IfLeft = true)] ushort {|GATT0023:A|}", "'A' cannot be a field of the value: IfLeft is for nullable fields without When and Unless; write 'ushort?', or remove the other conditions")]
    [InlineData("[GattField(As = GattFormatType.UInt8)] ushort {|GATT0023:A|}", "'A' cannot be a field of the value: As is for double; write 'double', or remove As")]
    [InlineData("[GattField(Exponent = -1)] ushort {|GATT0023:A|}", "'A' cannot be a field of the value: a scale is for numbers that are sent as integers; make it a double and add As, such as As = GattFormatType.Int16")]
    [InlineData("[GattField(As = GattFormatType.UInt64)] double {|GATT0023:A|}", "'A' cannot be a field of the value: As is UInt8, UInt16, UInt24, UInt32, UInt48, Int8, Int16, Int24, Int32 or Int48")]
    [InlineData("[GattField(As = GattFormatType.UInt8, Exponent = 13)] double {|GATT0023:A|}", "'A' cannot be a field of the value: Exponent is -12 to 12, BinaryExponent -48 to 48, and Multiplier 1 to 1000000")]
    [InlineData("[GattField(As = GattFormatType.UInt8, Maximum = 256)] double {|GATT0023:A|}", "'A' cannot be a field of the value: Minimum and Maximum go beyond what is sent, which is 0 to 255")]
    [InlineData("[GattField(Minimum = 2, Maximum = 1)] byte {|GATT0023:A|}", "'A' cannot be a field of the value: its Minimum is above its Maximum; exchange them")]
    [InlineData("[GattField(Unknown = 256)] byte? {|GATT0023:A|}", "'A' cannot be a field of the value: Unknown = 256 is none of its integers, which are 0 to 255")]
    [InlineData("[GattField(Unknown = 5, Minimum = 0, Maximum = 9)] byte? {|GATT0023:A|}", "'A' cannot be a field of the value: Unknown = 5 is also one of its numbers; give another Minimum or Maximum")]
    [InlineData("[GattField(Unknown = 255)] byte {|GATT0023:A|}", "'A' cannot be a field of the value: Unknown is what is sent for null; make the field nullable, or remove it")]
    [InlineData("[GattField(When = 0, Unknown = 255)] byte? {|GATT0023:A|}", "'A' cannot be a field of the value: Unknown is for fields that are always there; remove it, or the condition")]
    [InlineData("[GattField(Minimum = 1)] string {|GATT0023:A|}", "'A' cannot be a field of the value: Minimum, Maximum and Unknown are for integers and for doubles with As")]
    [InlineData("[GattField(IfLeft = true)] byte? A, byte {|GATT0023:B|}", "'B' cannot be a field of the value: 'A' before it is there only if octets are left; write IfLeft = true here, too, or declare that one last")]
    public Task A_field_that_cannot_stand_where_it_is_is_reported(string fields, string message) => Analysis.Reports(
        $$"""
        [GattValue] public partial record struct Measurement({{fields}});
        """,
        message);

    [Theory]
    [InlineData("[GattValue(Coded = true)]", "", "a value with Coded gives MinLength = 0 to MaxLength, and MaxLength = 1 to 512")]
    [InlineData("[GattValue(Coded = true, MinLength = 1, MaxLength = 2)]", "", "a value with Coded writes itself; add 'public readonly void Write(ref GattWriter writer)'")]
    [InlineData("[GattValue(Coded = true, MinLength = 1, MaxLength = 2)]", "public readonly void Write(ref GattWriter writer) => writer.Write(A);", "a value with Coded reads itself; add 'public static bool TryRead(ref GattReader reader, out Measurement value)'")]
    public Task A_value_that_should_code_itself_and_does_not_is_reported(string attribute, string members, string problem) => Analysis.Reports(
        $$"""
        {{attribute}} public partial record struct {|GATT0023:Measurement|}(byte A)
        {
            {{members}}
        }
        """,
        "'Measurement' cannot be a field of the value: " + problem);

    [Fact]
    public Task A_value_that_codes_itself_is_accepted() => Analysis.Accepts(
        """
        [GattValue(Coded = true, MinLength = 1, MaxLength = 2)]
        public partial record struct Measurement(byte A)
        {
            public readonly void Write(ref GattWriter writer) => writer.Write(A);

            public static bool TryRead(ref GattReader reader, out Measurement value)
            {
                var isThere = reader.TryRead(out byte a);
                value = new Measurement(a);
                return isThere;
            }
        }
        """);

    [Theory]
    [InlineData("[GattField(When = 0)] ushort? A")]
    [InlineData("[GattField(When = 7)] GattArray<ushort> A")]
    [InlineData("[GattField(Wide = 0)] ushort A, [GattField(When = 1)] byte? B")]
    [InlineData("[GattField(Bit = 0)] bool A, [GattField(Bit = 1, Bits = 2)] byte B")]
    [InlineData("[GattField(When = 0, AndUnless = 1)] byte? A, [GattField(When = 0, AndWhen = 1)] byte? B")]
    [InlineData("byte A, [GattField(IfLeft = true)] byte? B, [GattField(IfLeft = true)] ushort? C, string D")]
    [InlineData("[GattField(As = GattFormatType.Int24, Exponent = -12, Unknown = 0x800000)] double? A")]
    [InlineData("[GattField(Unknown = 255)] byte? A, [GattField(Minimum = 1, Maximum = 9)] sbyte B")]
    [InlineData("byte A, string B")]
    [InlineData("[GattField(Count = 4)] string A, byte B")]
    public Task Fields_that_are_told_apart_are_accepted(string fields) => Analysis.In(LanguageVersion.CSharp10).Accept(
        $$"""
        [GattValue] public partial record struct Measurement({{fields}});
        """);
}
