// GATT0006, 0007, 1002, 1003, 1004, 1006, 2003 and 2004: flags that are missing come, flags that are excluded go.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

public class FlagTests
{
    [Fact]
    public Task What_an_adopted_service_requires_is_added() => Mending.By<MissingFlagFix>("GATT2003").Offering("Add GattFlags.Read").Turns(
        """
        [GattService(Assigned.Services.Battery)]
        public partial class Battery
        {
            [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Notify)] private byte _level;
        }

        [GattService(0x180F)]
        public partial class Second
        {
            private const GattFlags Own = GattFlags.Notify;

            [GattCharacteristic(0x2A19, /* sent */ Own /* only */)]
            public partial byte Level { get; set; }
        }

        [GattService(0x180F)]
        public partial class Third
        {
            private const bool Loud = true;

            [GattCharacteristic(
                0x2A19,
                Loud ? GattFlags.Notify : GattFlags.Read)] // of the spare one
            public partial byte Level { get; set; }
        }
        """,
        """
        [GattService(Assigned.Services.Battery)]
        public partial class Battery
        {
            [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Notify | GattFlags.Read)] private byte _level;
        }

        [GattService(0x180F)]
        public partial class Second
        {
            private const GattFlags Own = GattFlags.Notify;

            [GattCharacteristic(0x2A19, /* sent */ Own | GattFlags.Read /* only */)]
            public partial byte Level { get; set; }
        }

        [GattService(0x180F)]
        public partial class Third
        {
            private const bool Loud = true;

            [GattCharacteristic(
                0x2A19,
                (Loud ? GattFlags.Notify : GattFlags.Read) | GattFlags.Read)] // of the spare one
            public partial byte Level { get; set; }
        }
        """);

    [Fact]
    public Task Flags_of_nothing_are_replaced() => Mending.By<MissingFlagFix>("GATT2003").Turns(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.None)] private byte _level;
        }
        """,
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }
        """);

    [Fact]
    public Task What_an_adopted_service_excludes_is_removed() => Mending.By<ExcludedFlagFix>().In(LanguageVersion.CSharp10).Offering("Remove GattFlags.Write").Turns(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Write)] private byte _level;
        }

        [GattService(0x180F)]
        public partial class Second
        {
            [GattCharacteristic(0x2A19, GattFlags.Write | (GattFlags.WriteNoResponse | GattFlags.Read) | GattFlags.Notify, Octets = 1)] private byte _level;
        }
        """,
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x180F)]
        public partial class Second
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify, Octets = 1)] private byte _level;
        }
        """);

    [Theory]
    [InlineData("GattFlags.Write")]
    [InlineData("(GattFlags)0x0A")]
    [InlineData("GattFlags.Read | Own")]
    public Task Flags_that_would_be_nothing_or_have_no_names_are_left_to_the_user(string flags) => Mending.By<ExcludedFlagFix>().OffersNothing(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            private const GattFlags Own = GattFlags.Write | GattFlags.Read;

            [GattCharacteristic(0x2A19, {{flags}})] private byte _level;
        }
        """);

    [Theory]
    [InlineData("GATT1002", "GattFlags.Write | GattFlags.ReadEncrypted", "GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.Read", "Add GattFlags.Read")]
    [InlineData("GATT1003", "GattFlags.Read | GattFlags.WriteAuthenticated", "GattFlags.Read | GattFlags.WriteAuthenticated | GattFlags.Write", "Add GattFlags.Write")]
    [InlineData("GATT1004", "GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.ReadAuthorized", "GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.ReadAuthorized | GattFlags.WriteEncrypted | GattFlags.WriteAuthorized", "Add GattFlags.WriteEncrypted and GattFlags.WriteAuthorized")]
    [InlineData("GATT1006", "GattFlags.Notify, ConfigurationFlags = GattFlags.Read", "GattFlags.Notify, ConfigurationFlags = GattFlags.Read | GattFlags.Write", "Add GattFlags.Write")]
    [InlineData("GATT1006", "GattFlags.Notify | GattFlags.ReadAuthenticated, ConfigurationFlags = GattFlags.Write", "GattFlags.Notify | GattFlags.ReadAuthenticated, ConfigurationFlags = GattFlags.Write | GattFlags.WriteAuthenticated", "Add GattFlags.WriteAuthenticated")]
    public Task What_the_protocol_needs_is_added(string id, string before, string after, string title) => Mending.By<MissingFlagFix>(id).Offering(title).Turns(
        Service(before), Service(after));

    [Fact]
    public Task Permissions_of_descriptors_are_mended_as_well() => Mending.By<MissingFlagFix>("GATT1002").Turns(
        Service("GattFlags.Read), GattDescriptor(0x2901, GattFlags.Write | GattFlags.ReadEncrypted, Value = \"Level\""),
        Service("GattFlags.Read), GattDescriptor(0x2901, GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.Read, Value = \"Level\""));

    [Theory]
    [InlineData("GATT0006.Read", "Read")]
    [InlineData("GATT0006.Write", "Write")]
    [InlineData("GATT0006.Notify", "Notify")]
    public Task What_clients_may_do_with_a_value_can_be_chosen(string key, string flag) => Mending.By<NoFlagsFix>()
        .Offering("Add GattFlags.Read", "Add GattFlags.Write", "Add GattFlags.Notify").Choosing(key).Turns(Service("GattFlags.None"), Service("GattFlags." + flag));

    [Fact]
    public Task A_permission_alone_is_kept_and_a_descriptor_can_be_read_or_written() => Mending.By<NoFlagsFix>().Turns(
        Service("GattFlags.ReadEncrypted), GattDescriptor(0x2901, 0, Value = \"Level\""),
        Service("GattFlags.ReadEncrypted | GattFlags.Read), GattDescriptor(0x2901, 0 | GattFlags.Read, Value = \"Level\""));

    [Theory]
    [InlineData("(GattFlags)0x8002", "GattFlags.Read")]
    [InlineData("GattFlags.Notify | (GattFlags)0x80000A", "GattFlags.Read | GattFlags.Write | GattFlags.Notify")]
    public Task Numbers_become_flags(string before, string after) => Mending.By<FlagNameFix>().Offering("Write the flags by their names").Turns(Service(before), Service(after));

    [Fact]
    public Task Numbers_that_allow_nothing_are_left_to_the_user() => Mending.By<FlagNameFix>().OffersNothing(Service("(GattFlags)0x8000"));

    private static string Service(string flags) =>
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Own
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", {{flags}})] public partial byte Level { get; set; }
        }
        """;
}
