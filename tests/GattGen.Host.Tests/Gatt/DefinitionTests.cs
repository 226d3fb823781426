// Includes, kinds of services and what a definition refuses (Core Vol 3, Part G, 3.1, 3.2).
using System;

namespace GattGen.Host.Tests;

public class DefinitionTests
{
    private static readonly GattServiceDefinition Battery = new(0x180F, (0x2A19, GattFlags.Read)) { Kind = GattServiceKind.Secondary };
    private static readonly GattServiceDefinition Uart = Tables.Uart;

    private static string Octets(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static GattBench Bench()
    {
        // 000A heart rate with includes 000B, 000C; 000D, 000E; 000F battery 0010, 0011; 0012 uart to 0017.
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Read)) { Includes = [Uart, Battery] }, Battery, Uart]);
        return bench;
    }

    [Fact]
    public void Includes_stand_behind_the_declaration_and_name_services_before_or_behind()
        => Assert.Equal(Octets("09 08 0C00 0F00 1100 0F18"), Bench().Ask("08 0C00 FFFF 0228"));

    [Fact]
    public void An_include_of_a_service_with_128_bits_has_no_UUID()
        => Assert.Equal(Octets("09 06 0B00 1200 1700"), Bench().Ask("08 0100 FFFF 0228"));

    [Fact]
    public void A_secondary_service_is_found_as_such_and_not_as_a_primary_one()
    {
        var bench = Bench();
        Assert.Equal(Octets("11 06 0A00 0E00 0D18"), bench.Ask("10 0A00 FFFF 0028"));
        Assert.Equal(Octets("11 06 0F00 1100 0F18"), bench.Ask("10 0100 FFFF 0128"));
        Assert.Equal(Octets("01 06 0100 0A"), bench.Ask("06 0100 FFFF 0028 0F18"));
    }

    [Fact]
    public void The_range_of_a_service_does_not_reach_into_a_secondary_one_behind_it()
        => Assert.Equal(Octets("07 0A00 0E00"), Bench().Ask("06 0100 FFFF 0028 0D18"));

    [Fact]
    public void A_service_that_is_included_and_not_registered_is_refused_and_nothing_changes()
    {
        var bench = Bench();
        var problem = Assert.Throws<ArgumentException>(() => bench.Server.Register([new GattServiceDefinition(0x180D) { Includes = [new GattServiceDefinition(0x180F)] }]));
        Assert.Contains("180f", problem.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0x0017, bench.Server.Database.LastHandle);
    }

    [Fact]
    public void A_listed_configuration_beside_flags_for_the_automatic_one_is_refused()
        => Assert.Throws<ArgumentException>(() => Bench().Server.Register(
        [
            new GattServiceDefinition(0x1234, new GattCharacteristicDefinition(0x2345, GattFlags.Notify, (0x2902, GattFlags.Read)) { ConfigurationFlags = GattFlags.Write }),
        ]));

    [Fact]
    public void Definitions_refuse_what_makes_no_sense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattServiceDefinition(0x180F) { Kind = (GattServiceKind)2 });
        Assert.Throws<ArgumentNullException>(() => new GattServiceDefinition(0x180F) { Includes = null! });
        Assert.Throws<ArgumentNullException>(() => new GattServiceDefinition(0x180F) { Includes = [null!] });
        foreach (var size in new[] { -1, 1, 6, 17 })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new GattCharacteristicDefinition(0x2345, GattFlags.Read) { MinKeySize = size });
            Assert.Throws<ArgumentOutOfRangeException>(() => new GattDescriptorDefinition(0x2901, GattFlags.Read) { MinKeySize = size });
        }
    }
}
