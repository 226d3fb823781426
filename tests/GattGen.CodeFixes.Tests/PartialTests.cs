// GATT0001: 'partial' is written where it is missing.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

public class PartialTests
{
    [Fact]
    public Task A_service_a_server_and_a_value_become_partial() => Mending.By<PartialFix>().Offering("Make 'Battery' partial").Turns(
        """
        [GattService(0x180F)]
        public sealed class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        /// <summary>Without modifiers.</summary>
        [GattServer("Torch")]
        class Torch
        {
            public Battery Battery { get; } = new();
        }

        // The keyword is the first token.
        [GattValue] public readonly record struct Charge(byte Percent);
        """,
        """
        [GattService(0x180F)]
        public sealed partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        /// <summary>Without modifiers.</summary>
        [GattServer("Torch")]
        partial class Torch
        {
            public Battery Battery { get; } = new();
        }

        // The keyword is the first token.
        [GattValue] public readonly partial record struct Charge(byte Percent);
        """);

    [Fact]
    public Task The_types_around_it_become_partial_once_and_keep_their_comments() => Mending.By<PartialFix>().In(LanguageVersion.CSharp10).Offering("Make 'Devices' and 'Small' and 'Battery' partial").Turns(
        """
        /// <summary>A comment.</summary>
        static class Devices
        {
            // Another one.
            public class Small
            {
                [GattService(0x180F)]
                public class Battery
                {
                    [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
                }

                [GattService(0x1810)]
                public partial class Pressure
                {
                    [GattCharacteristic(0x2A49, GattFlags.Read)] private ushort _feature;
                }
            }
        }
        """,
        """
        /// <summary>A comment.</summary>
        static partial class Devices
        {
            // Another one.
            public partial class Small
            {
                [GattService(0x180F)]
                public partial class Battery
                {
                    [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
                }

                [GattService(0x1810)]
                public partial class Pressure
                {
                    [GattCharacteristic(0x2A49, GattFlags.Read)] private ushort _feature;
                }
            }
        }
        """);

    [Fact]
    public Task A_part_in_another_file_becomes_partial_too() => Mending.By<PartialFix>().Turns(
        [
            """
            public partial class Devices
            {
                [GattService(0x180F)] public partial class Battery
                {
                    [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
                }
            }
            """,
            """
            // The rest.
            class Devices
            {
                public int Count => 1;
            }
            """,
        ],
        [
            """
            public partial class Devices
            {
                [GattService(0x180F)] public partial class Battery
                {
                    [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
                }
            }
            """,
            """
            // The rest.
            partial class Devices
            {
                public int Count => 1;
            }
            """,
        ]);

    [Fact]
    public Task Every_project_of_a_solution_is_mended() => Mending.By<PartialFix>().Turns(
        [
            ["[GattValue] public struct One { public byte A; }", "[GattValue] public struct Two { public byte A; }"],
            ["[GattValue] struct Three { public byte A; }"],
        ],
        [
            ["[GattValue] public partial struct One { public byte A; }", "[GattValue] public partial struct Two { public byte A; }"],
            ["[GattValue] partial struct Three { public byte A; }"],
        ]);
}
