// GATT0012: a constant that does not fit gets the room that it needs.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

public class RoomTests
{
    [Fact]
    public Task Lengths_and_widths_are_raised_to_what_the_value_needs() => Mending.By<RoomFix>().In(LanguageVersion.CSharp10).Offering("Raise MaxLength to 15").Turns(
        """
        [GattService(0x180A)]
        public partial class Information
        {
            [GattCharacteristic(0x2A29, GattFlags.Read, MaxLength = 8)] private string _maker = "Wilderness Labs";
            [GattCharacteristic(0x2A24, GattFlags.Read, Count = 2)] private string _model = "äö";
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF0", GattFlags.Read, Octets = 1 /* narrow */)] private int _number = -8388609;
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read, Octets = 1)] private ulong _wide = 0xFFFFFF;
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF2", GattFlags.Read, MaxLength = 2)] private byte[] _key = new byte[] { 1, 2, 3 };
        }
        """,
        """
        [GattService(0x180A)]
        public partial class Information
        {
            [GattCharacteristic(0x2A29, GattFlags.Read, MaxLength = 15)] private string _maker = "Wilderness Labs";
            [GattCharacteristic(0x2A24, GattFlags.Read, Count = 4)] private string _model = "äö";
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF0", GattFlags.Read, Octets = 4 /* narrow */)] private int _number = -8388609;
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read, Octets = 3)] private ulong _wide = 0xFFFFFF;
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF2", GattFlags.Read, MaxLength = 3)] private byte[] _key = new byte[] { 1, 2, 3 };
        }
        """);

    [Fact]
    public Task Values_that_are_set_elsewhere_find_the_declaration_and_the_largest_counts() => Mending.By<RoomFix>().Turns(
        [
            """
            public static class Program
            {
                public static Information Make() => new() { Name = "Wilderness Labs", Number = 70000 };
                public static void Set(Information information)
                {
                    information.Name = "Wilderness";
                    information.Number = 256;
                }
            }
            """,
            """
            [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
            public partial class Information
            {
                [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read, MaxLength = 8)] private string _name = "";

                [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF2", GattFlags.Read, Octets = 1)]
                public partial uint Number { get; set; }
            }
            """,
        ],
        [
            """
            public static class Program
            {
                public static Information Make() => new() { Name = "Wilderness Labs", Number = 70000 };
                public static void Set(Information information)
                {
                    information.Name = "Wilderness";
                    information.Number = 256;
                }
            }
            """,
            """
            [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
            public partial class Information
            {
                [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read, MaxLength = 15)] private string _name = "";

                [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF2", GattFlags.Read, Octets = 3)]
                public partial uint Number { get; set; }
            }
            """,
        ]);

    [Theory]
    [InlineData("Count = 2", "private byte[] _level = new byte[3]")]
    [InlineData("MaxLength = 9", "private byte[] _level = new byte[513]")]
    public Task Another_number_of_elements_and_what_no_attribute_can_hold_are_left_to_the_user(string room, string field) => Mending.By<RoomFix>().OffersNothing(
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Battery
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read, {{room}})] {{field}};
        }
        """);
}
