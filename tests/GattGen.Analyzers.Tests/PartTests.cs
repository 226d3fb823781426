// Parts of services: what is wrong with them is said once, where they are declared.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class PartTests
{
    private static string Two(string members) => "[GattPart] public interface IPart { " + members + " }\n"
        + "[GattService(\"12345678-1234-5678-1234-56789ABCDEF0\")] public partial class First : IPart { }\n"
        + "[GattService(\"12345678-1234-5678-1234-56789ABCDEF1\")] public partial class Second : IPart { }";

    private static string Char(string arguments) => "[GattCharacteristic(\"12345678-1234-5678-1234-56789ABCDEF2\", " + arguments + ")] ";

    [Fact]
    public Task A_part_is_good_for_several_services() => Analysis.Accepts(Two(Char("GattFlags.Read | GattFlags.Write") + "string Name { get; set; }"));

    [Theory]
    [InlineData("GattFlags.Read", "{|GATT0003:object|} Name { get; set; }", "'Name' has the type 'object', which has no form in octets: use the type that is sent, such as byte, ushort, string, byte[] or a [GattValue] struct")]
    [InlineData("GattFlags.Read", "byte {|GATT0002:Name|} { get; }", "'Name' cannot be a characteristic: it has no set accessor and no client may write it, so its value could never change. Add 'set;' or 'private set;'.")]
    [InlineData("GattFlags.Read", "byte {|GATT0002:Name|} { get => 1; set { } }", "'Name' cannot be a characteristic: it has a body, but its body is generated. Write '{ get; set; }'.")]
    [InlineData("{|GATT1002:GattFlags.Write | GattFlags.ReadEncrypted|}", "byte Name { get; set; }", "GattFlags.ReadEncrypted of 'Name' protects reading, and no client can read the value or subscribe to it: add GattFlags.Read, or remove the permission")]
    public Task What_is_wrong_with_a_part_is_reported_once(string flags, string property, string message) =>
        Analysis.For("GATT0002", "GATT0003", "GATT1002").Of(Two(Char(flags) + property), message);

    [Fact]
    public Task A_member_with_the_name_of_a_property_of_the_part_is_reported() => Analysis.Reports(
        "[GattPart] public interface IPart { " + Char("GattFlags.Read") + "byte Name { get; set; } }\n"
        + "[GattService(1)] public partial class First : IPart { [GattCharacteristic(17, GattFlags.Read)] private byte _other; public byte {|GATT0021:Name|} { get; set; } }",
        "'Name' of 'First' has the name of the property of the part 'IPart', which is generated: rename it");

    [Fact]
    public Task A_hook_of_a_value_of_the_part_is_checked_in_the_service() => Analysis.Reports(
        "[GattPart] public interface IPart { " + Char("GattFlags.Read") + "byte Name { get; set; } }\n"
        + "[GattService(1)] public partial class First : IPart { void {|GATT0011:OnNameWritten|}(byte value) { } }",
        "The hook 'OnNameWritten' would not be called: no client can cause it, because the flags of the characteristic lack GattFlags.Write or GattFlags.WriteNoResponse. Add the flag, or remove the hook.");

    [Fact]
    public Task An_interface_that_is_no_part_has_no_characteristics() => Analysis.Reports(
        "public interface IPart { [{|GATT0025:GattCharacteristic(17, GattFlags.Read)|}] byte Name { get; set; } }",
        "[GattCharacteristic] on 'Name' has no effect: 'IPart' is no service; put [GattService] on it");
}
