// GATT0009: a descriptor that comes by itself goes, and the flag that brings it comes.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

public class AutomaticDescriptorTests
{
    [Fact]
    public Task A_descriptor_that_follows_from_the_flags_is_removed_wherever_it_stands() => Mending.By<AutomaticDescriptorFix>().In(LanguageVersion.CSharp10).Offering("Remove the descriptor").Turns(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify), GattDescriptor(0x2902, GattFlags.Read | GattFlags.Write)] private byte _level;

            // How hot it is.
            [GattDescriptor("00002902-0000-1000-8000-00805F9B34FB", GattFlags.Read)]
            [GattCharacteristic(0x2A6E, GattFlags.Indicate)]
            private short _temperature;

            [GattCharacteristic(0x2A1A, GattFlags.Read | GattFlags.AuxWrite | GattFlags.Write)]
            [GattDescriptor(0x2900, GattFlags.Read)] // by hand
            [GattDescriptor(0x2901, GattFlags.Read, Value = "State")]
            private byte _state;

            [GattDescriptor(0x2903, GattFlags.Read), GattCharacteristic(0x2A1B, GattFlags.Broadcast | GattFlags.Read)]
            private byte _wide;

            [GattDescriptor(0x2902, GattFlags.Read)]
            [GattCharacteristic(0x2A6F, GattFlags.Notify)]
            // What the client says.
            [GattDescriptor(0x2902, GattFlags.Read)]
            private ushort _humidity;
        }
        """,
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify)] private byte _level;

            // How hot it is.
            [GattCharacteristic(0x2A6E, GattFlags.Indicate)]
            private short _temperature;

            [GattCharacteristic(0x2A1A, GattFlags.Read | GattFlags.AuxWrite | GattFlags.Write)]
            [GattDescriptor(0x2901, GattFlags.Read, Value = "State")]
            private byte _state;

            [GattCharacteristic(0x2A1B, GattFlags.Broadcast | GattFlags.Read)]
            private byte _wide;

            [GattCharacteristic(0x2A6F, GattFlags.Notify)]
            // What the client says.
            private ushort _humidity;
        }
        """);

    [Theory]
    [InlineData("GATT0009.Notify", "Notify")]
    [InlineData("GATT0009.Indicate", "Indicate")]
    public Task Where_nothing_brings_the_descriptor_the_flag_can_be_chosen(string key, string flag) => Mending.By<AutomaticDescriptorFix>()
        .Offering("Remove the descriptor and add GattFlags.Notify", "Remove the descriptor and add GattFlags.Indicate").Choosing(key).Turns(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)]
            [GattDescriptor(0x2902, GattFlags.Read | GattFlags.Write)]
            public partial byte Level { get; set; }

            [GattCharacteristic(0x2A1A, GattFlags.Notify)]
            [GattDescriptor(0x2902, GattFlags.Read | GattFlags.Write)]
            public partial byte State { get; set; }
        }
        """,
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.{{flag}})]
            public partial byte Level { get; set; }

            [GattCharacteristic(0x2A1A, GattFlags.Notify)]
            public partial byte State { get; set; }
        }
        """);

    [Fact]
    public Task Several_descriptors_of_one_value_go_together_with_the_flags_they_leave_behind() => Mending.By<AutomaticDescriptorFix>().Turns(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattDescriptor(0x2902, GattFlags.Read), GattDescriptor(0x2903, GattFlags.Read)]
            [GattDescriptor(0x2900, GattFlags.Read)]
            [GattCharacteristic(0x2A19, flags: GattFlags.Read)]
            public partial byte Level { get; set; }
        }
        """,
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, flags: GattFlags.Read | GattFlags.Notify | GattFlags.Broadcast | GattFlags.AuxWrite)]
            public partial byte Level { get; set; }
        }
        """);

    [Fact]
    public Task Names_are_written_as_the_file_can_see_them() => Mending.By<AutomaticDescriptorFix>().WithoutUsings().Turns(
        [
            """
            using F = GattGen.GattFlags;

            [GattGen.GattService(0x180F)]
            public partial class Battery
            {
                [GattGen.GattCharacteristic(0x2A19, F.Read)]
                [GattGen.GattDescriptor(0x2903, F.Read)]
                private byte _level;
            }
            """,
            """
            [GattGen.GattService(0x180F)]
            public partial class Second
            {
                [GattGen.GattCharacteristic(0x2A19, GattGen.GattFlags.Read), GattGen.GattDescriptor(0x2903, GattGen.GattFlags.Read)] private byte _level;
            }
            """,
        ],
        [
            """
            using F = GattGen.GattFlags;

            [GattGen.GattService(0x180F)]
            public partial class Battery
            {
                [GattGen.GattCharacteristic(0x2A19, F.Read | F.Broadcast)]
                private byte _level;
            }
            """,
            """
            [GattGen.GattService(0x180F)]
            public partial class Second
            {
                [GattGen.GattCharacteristic(0x2A19, GattGen.GattFlags.Read | GattGen.GattFlags.Broadcast)] private byte _level;
            }
            """,
        ]);

    [Fact]
    public Task What_a_client_configuration_asks_of_the_link_is_kept() => Mending.By<AutomaticDescriptorFix>().Turns(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify)]
            [GattDescriptor(0x2902, GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted)]
            public partial byte Level { get; set; }
        }
        """,
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify, ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted)]
            public partial byte Level { get; set; }
        }
        """);
}
