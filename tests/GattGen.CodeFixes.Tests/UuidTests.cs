// GATT2012 and 2013: assigned UUIDs are written as constants, or as numbers.
using System.Threading.Tasks;

namespace GattGen.CodeFixes.Tests;

public class UuidTests
{
    private const string Numbers =
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(/* level */ 0x2A19, GattFlags.Read), GattDescriptor(flags: GattFlags.Read, uuid: 0x2901, Value = "Charge")]
            private byte _level;
        }
        """;

    private const string Constants =
        """
        [GattService(Assigned.Services.Battery)]
        public partial class Battery
        {
            [GattCharacteristic(/* level */ Assigned.Characteristics.BatteryLevel, GattFlags.Read), GattDescriptor(flags: GattFlags.Read, uuid: Assigned.Descriptors.CharacteristicUserDescriptor, Value = "Charge")]
            private byte _level;
        }
        """;

    [Fact]
    public Task Numbers_become_constants() => Mending.By<ConstantFix>().Offering("Write Assigned.Services.Battery").Turns(Numbers, Constants);

    [Fact]
    public Task Constants_become_numbers() => Mending.By<NumberFix>().Offering("Write 0x180F").Turns(Constants, Numbers);

    [Fact]
    public Task Constants_are_named_as_the_file_can_see_them() => Mending.By<ConstantFix>().WithoutUsings().Turns(
        "namespace GattGen.Demo { [GattService(0x1822)] partial class A { [GattCharacteristic(\"12345678-1234-5678-1234-56789ABCDEF1\", GattFlags.Read)] private byte _level; } }",
        "namespace GattGen.Demo { [GattService(Assigned.Services.PulseOximeter)] partial class A { [GattCharacteristic(\"12345678-1234-5678-1234-56789ABCDEF1\", GattFlags.Read)] private byte _level; } }");

    [Fact]
    public Task A_type_of_the_same_name_does_not_get_in_the_way() => Mending.By<ConstantFix>().Turns(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            private static class Assigned { }

            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """,
        """
        [GattService(GattGen.Assigned.Services.Battery)]
        public partial class Battery
        {
            private static class Assigned { }

            [GattCharacteristic(GattGen.Assigned.Characteristics.BatteryLevel, GattFlags.Read)] private byte _level;
        }
        """);
}
