// What the protocol makes of a service: GATT1001 to 1004, 1006 to 1009, 1014.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class ProtocolTests
{
    // A service with one member; the braces of marks stand in it.
    private static string Service(string member, string uuid = "\"12345678-1234-5678-1234-56789ABCDEF0\"") =>
        "[GattService(" + uuid + ")] public partial class Lamp { " + member + " }";

    private static string Char(string arguments, string rest = "private byte _level;", string attributes = "") =>
        "[GattCharacteristic(\"12345678-1234-5678-1234-56789ABCDEF1\", " + arguments + ")" + attributes + "] " + rest;

    [Fact]
    public Task A_value_of_21_octets_may_not_fit_into_a_notification() => Analysis.For("GATT1001").Of(
        Service(Char("{|GATT1001:GattFlags.Notify|}, MaxLength = 21", "private string _text = \"\";")),
        "'Text' may have 21 octets, and a notification carries 20 until the client has exchanged the MTU; a longer value arrives cut. Keep it to 20 octets, or let clients read it.");

    [Fact]
    public Task A_long_value_may_not_fit_into_an_indication() => Analysis.For("GATT1001").Of(
        Service(Char("{|GATT1001:GattFlags.Indicate|}", "private byte[] _text = new byte[0];")),
        "'Text' may have 512 octets, and an indication carries 20 until the client has exchanged the MTU; a longer value arrives cut. Keep it to 20 octets, or let clients read it.");

    [Theory]
    [InlineData("GattFlags.Notify, MaxLength = 20")]
    [InlineData("GattFlags.Read | GattFlags.Write")]
    public Task Twenty_octets_fit_and_a_read_value_may_be_long(string arguments) =>
        Analysis.For("GATT1001").Accept(Service(Char(arguments, "private string _text = \"\";")));

    [Theory]
    [InlineData("GattFlags.Write | GattFlags.ReadEncrypted", "GattFlags.ReadEncrypted")]
    [InlineData("GattFlags.WriteNoResponse | GattFlags.ReadAuthenticated | GattFlags.ReadAuthorized", "GattFlags.ReadAuthenticated | GattFlags.ReadAuthorized")]
    public Task A_permission_to_read_without_reading_is_reported(string flags, string named) => Analysis.Reports(
        Service(Char("{|GATT1002:" + flags + "|}")),
        named + " of 'Level' protects reading, and no client can read the value or subscribe to it: add GattFlags.Read, or remove the permission");

    [Fact]
    public Task A_permission_to_read_a_descriptor_without_reading_is_reported() => Analysis.Reports(
        Service(Char("GattFlags.Read", attributes: ", GattDescriptor(0x2901, {|GATT1002:GattFlags.Write | GattFlags.ReadEncrypted|})")),
        "GattFlags.ReadEncrypted of 'a descriptor of Level' protects reading, and no client can read the value or subscribe to it: add GattFlags.Read, or remove the permission");

    [Theory]
    [InlineData("GattFlags.Read | GattFlags.ReadEncrypted")]
    [InlineData("GattFlags.Notify | GattFlags.ReadEncrypted")]
    [InlineData("GattFlags.Indicate | GattFlags.ReadAuthorized")]
    public Task A_permission_to_read_with_a_way_to_get_the_value_is_right(string flags) => Analysis.For("GATT0", "GATT1").Accept(Service(Char(flags)));

    [Theory]
    [InlineData("GattFlags.Read | GattFlags.WriteEncrypted", "GattFlags.WriteEncrypted")]
    [InlineData("GattFlags.Notify | GattFlags.WriteAuthorized", "GattFlags.WriteAuthorized")]
    public Task A_permission_to_write_without_writing_is_reported(string flags, string named) => Analysis.Reports(
        Service(Char("{|GATT1003:" + flags + "|}")),
        named + " of 'Level' protects writing, and no client can write the value: add GattFlags.Write, or remove the permission");

    [Theory]
    [InlineData("GattFlags.Write | GattFlags.WriteEncrypted")]
    [InlineData("GattFlags.WriteNoResponse | GattFlags.WriteAuthenticated")]
    [InlineData("GattFlags.AuthenticatedSignedWrite | GattFlags.WriteAuthorized")]
    public Task A_permission_to_write_with_a_way_to_write_is_right(string flags) => Analysis.For("GATT0", "GATT1").Accept(Service(Char(flags)));

    [Fact]
    public Task Protected_reading_beside_open_writing_is_told() => Analysis.For("GATT1004").Of(
        Service(Char("{|GATT1004:GattFlags.Read | GattFlags.Write | GattFlags.ReadAuthenticated|}")),
        "Reading 'Level' asks for a secure link, and writing it does not: if that is not meant, add GattFlags.WriteAuthenticated");

    [Fact]
    public Task Protected_writing_beside_open_reading_is_told() => Analysis.For("GATT1004").Of(
        Service(Char("{|GATT1004:GattFlags.Notify | GattFlags.WriteNoResponse | GattFlags.WriteEncrypted|}")),
        "Writing 'Level' asks for a secure link, and reading it does not: if that is not meant, add GattFlags.ReadEncrypted");

    [Theory]
    [InlineData("GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteAuthenticated")]
    [InlineData("GattFlags.Read | GattFlags.ReadEncrypted")]
    [InlineData("GattFlags.Read | GattFlags.Write")]
    public Task Both_sides_or_one_side_only_are_not_told(string flags) => Analysis.For("GATT1004").Accept(Service(Char(flags)));

    [Fact]
    public Task A_configuration_that_asks_for_less_is_reported() => Analysis.Reports(
        Service(Char("GattFlags.Read | GattFlags.Notify | GattFlags.ReadEncrypted | GattFlags.ReadAuthorized, {|GATT1006:ConfigurationFlags = GattFlags.Write | GattFlags.WriteEncrypted|}")),
        "The client configuration of 'Level' asks for less than reading the value does, so a client gets by subscription what it may not read: add GattFlags.WriteAuthorized, or remove ConfigurationFlags, and it follows the value");

    [Fact]
    public Task A_configuration_that_nobody_may_write_is_reported() => Analysis.Reports(
        Service(Char("GattFlags.Notify, {|GATT1006:ConfigurationFlags = GattFlags.Read|}")),
        "The client configuration of 'Level' cannot be written, so no client can subscribe: add GattFlags.Write");

    [Theory]
    [InlineData("GattFlags.Read | GattFlags.Notify | GattFlags.ReadEncrypted, ConfigurationFlags = GattFlags.Write | GattFlags.WriteAuthenticated")]
    [InlineData("GattFlags.Notify, ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted")]
    public Task A_configuration_that_asks_for_as_much_or_more_is_right(string arguments) => Analysis.For("GATT0", "GATT1").Accept(Service(Char(arguments)));

    [Fact]
    public Task A_configuration_without_subscriptions_has_no_effect() => Analysis.Reports(
        Service(Char("GattFlags.Read, {|GATT0025:ConfigurationFlags = GattFlags.Write|}")),
        "[ConfigurationFlags] on 'Level' has no effect: nobody can subscribe to it; add GattFlags.Notify or GattFlags.Indicate to its flags, or remove it");

    [Theory]
    [InlineData("0x180F", 25, 24)]
    [InlineData("\"12345678-1234-5678-1234-56789ABCDEF0\"", 11, 10)]
    public Task A_broadcast_beyond_the_room_in_advertising_data_is_reported(string uuid, int length, int room) => Analysis.Reports(
        Service(Char("{|GATT1007:GattFlags.Broadcast|}, Count = " + length, "private byte[] _level = new byte[" + length + "];"), uuid),
        "'Level' may have " + length + " octets, and advertising data has room for " + room + " of them beside its flags and the UUID of the service: shorten the value, or remove GattFlags.Broadcast");

    [Theory]
    [InlineData("0x180F", 24)]
    [InlineData("\"12345678-1234-5678-1234-56789ABCDEF0\"", 10)]
    public Task A_broadcast_that_fits_is_right(string uuid, int length) =>
        Analysis.For("GATT0", "GATT1").Accept(Service(Char("GattFlags.Broadcast, Count = " + length, "private byte[] _level = new byte[" + length + "];"), uuid));

    [Fact]
    public Task A_signed_write_with_encryption_is_reported() => Analysis.Reports(
        Service(Char("{|GATT1008:GattFlags.AuthenticatedSignedWrite | GattFlags.WriteEncrypted|}")),
        "Signed writes of 'Level' travel on links without encryption only (Core Vol 3, Part C, 10.4), and GattFlags.WriteEncrypted refuses those: remove one of the two");

    [Fact]
    public Task A_signed_write_beside_protected_reading_is_right() =>
        Analysis.For("GATT0", "GATT1").Accept(Service(Char("GattFlags.AuthenticatedSignedWrite | GattFlags.Read | GattFlags.ReadEncrypted")));

    [Theory]
    [InlineData("\"Nothing\"", "Nothing", "is no characteristic of this service: name the properties of some")]
    [InlineData("\"Other\"", "Other", "has no presentation format: put [GattFormat] on it")]
    [InlineData("", "", "is nothing: name the properties of at least two characteristics")]
    public Task An_aggregate_of_nothing_is_reported(string arguments, string name, string problem) => Analysis.Reports(
        Service(Char("GattFlags.Read", attributes: ", {|GATT1009:GattAggregate(" + arguments + ")|}") + " [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _other;"),
        "The aggregate of 'Level' lists '" + name + "', which " + problem);

    [Fact]
    public Task An_aggregate_of_formats_is_right() => Analysis.Accepts(
        Service(Char("GattFlags.Read", attributes: ", GattAggregate(nameof(Other))") + " [GattCharacteristic(0x2A19, GattFlags.Read), GattFormat(GattUnit.Percent)] private byte _other;"));

    [Theory]
    [InlineData("short", "GattUnit.DegreeCelsius, Format = GattFormatType.UInt16", "the type of the value is Int16, and the format is UInt16: remove Format, or change the type")]
    [InlineData("byte", "GattUnit.Percent, Format = GattFormatType.UInt16", "the value has 1 octets, and the format UInt16 has 2: remove Format, and UInt8 follows from the type")]
    [InlineData("float", "GattUnit.Lux, Exponent = -2", "an exponent is for integers, and the format is Float32: remove Exponent")]
    [InlineData("int", "GattUnit.Lux, Format = GattFormatType.Float32", "the type of the value is Int32, and the format is Float32: remove Format, or change the type")]
    [InlineData("bool", "GattUnit.Unitless, Format = GattFormatType.Utf8", "the value is no text, and the format is Utf8: remove Format, and Boolean follows from the type")]
    [InlineData("double", "GattUnit.Lux, Format = GattFormatType.UInt64", "the type of the value is Float64, and the format is UInt64: remove Format, or change the type")]
    public Task A_format_that_contradicts_is_reported(string type, string arguments, string problem) => Analysis.Reports(
        Service(Char("GattFlags.Read", "private " + type + " _level;", ", {|GATT1014:GattFormat(" + arguments + ")|}")),
        "The presentation format of '_level' would mislead a client: " + problem);

    [Fact]
    public Task A_text_with_a_unit_is_reported() => Analysis.Reports(
        Service(Char("GattFlags.Read", "private string _level = \"\";", ", {|GATT1014:GattFormat(GattUnit.Metre)|}")),
        "The presentation format of '_level' would mislead a client: a text has no unit: write [GattFormat]");

    [Theory]
    [InlineData("short", "GattUnit.DegreeCelsius, Exponent = -2")]
    [InlineData("ushort", "GattUnit.Lux, Format = GattFormatType.UInt16")]
    [InlineData("UInt24", "GattUnit.Lux")]
    [InlineData("MedFloat16", "GattUnit.Pascal")]
    [InlineData("byte", "GattUnit.Percent, Description = 0x0110")]
    public Task A_format_that_agrees_is_right(string type, string arguments) =>
        Analysis.Accepts(Service(Char("GattFlags.Read", "private " + type + " _level;", ", GattFormat(" + arguments + ")")));

    [Fact]
    public Task Two_user_descriptions_are_one_too_many() => Analysis.Reports(
        Service(Char("GattFlags.Read", attributes: ", GattDescriptor(0x2901, GattFlags.Read, Value = \"a\"), {|GATT1015:GattDescription(\"b\")|}")),
        "'_level' has the descriptor 0x2901 twice, and there must be only one. Remove one of them.");

    [Theory]
    [InlineData("GattValidRange({|GATT0012:-1|}, 100)", "the bound -1 is none of its values, which are 0 to 255")]
    [InlineData("GattValidRange(0, {|GATT0012:256|})", "the bound 256 is none of its values, which are 0 to 255")]
    [InlineData("GattValidRange({|GATT0012:100|}, 0)", "the least value of the range is above the greatest; exchange them")]
    [InlineData("GattValidRange(0, {|GATT0012:1.5|})", "the bound is no integer, and the value is one; write the number as it is sent, such as 8500 for 85.00")]
    [InlineData("GattDescriptor(0x2906, GattFlags.Read, {|GATT0012:MinKeySize = 6|})", "MinKeySize = 6 is no size of a key; give 7 to 16 octets, or 0 for any")]
    [InlineData("GattFormat(GattUnit.Lux, {|GATT0012:Exponent = 128|})", "the exponent 128 does not fit into an octet; give -128 to 127")]
    public Task What_cannot_be_encoded_is_reported(string attribute, string problem) =>
        Analysis.Reports(Service(Char("GattFlags.Read", attributes: ", " + attribute)), "'_level' cannot have this value: " + problem);

    [Theory]
    [InlineData("byte", "MinLength = 1", "MinLength is for texts, octets and lists; remove it")]
    [InlineData("string", "MinLength = 5, MaxLength = 4", "MinLength is 0 to MaxLength")]
    [InlineData("byte[]", "MinLength = 5, Count = 6", "Count says how long the value is; remove MinLength")]
    public Task A_smallest_length_that_cannot_be_is_reported(string type, string arguments, string problem) => Analysis.Reports(
        Service(Char("GattFlags.Read, {|GATT0003:" + arguments.Split(',')[0] + "|}" + (arguments.Contains(',', System.StringComparison.Ordinal) ? "," + arguments.Split(',')[1] : ""), "private " + type + " _level = default!;")),
        "'_level' has the type '" + type + "', which has no form in octets: " + problem);
}
