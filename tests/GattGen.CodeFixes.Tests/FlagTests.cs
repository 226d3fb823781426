// GATT2003 and 2004: flags that are missing come, flags that are excluded go.
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
}
