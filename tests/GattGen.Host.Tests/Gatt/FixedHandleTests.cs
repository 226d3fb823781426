// Services and values that ask for handles of their own: the gaps that they leave, and what a client sees of them (Core Vol 3, Part F, 3.2.2).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class FixedHandleTests
{
    private static readonly GattServiceDefinition Fixed = new(0x180D, (0x2A37, GattFlags.Notify), new GattCharacteristicDefinition(0x2A38, GattFlags.Read) { Handle = 0x0028 })
    {
        Handle = 0x0020,
    };

    private static string Octets(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static GattBench Bench()
    {
        var bench = new GattBench();
        bench.Server.Register([Fixed, new(0x180F, (0x2A19, GattFlags.Read))]);
        return bench;
    }

    [Fact]
    public void Registration_returns_the_handles_that_were_asked_for()
    {
        var handles = new GattServer(new FakeStack()).Register([Fixed, new(0x180F, (0x2A19, GattFlags.Read))]);
        Assert.Equal([0x0022, 0x0028], handles[0].Select(handle => (int)handle));
        Assert.Equal([0x002B], handles[1].Select(handle => (int)handle));
    }

    [Fact]
    public void A_client_finds_the_service_from_its_declaration_to_its_last_attribute()
    {
        var bench = Bench();
        Assert.Equal(Octets("11 06 2000 2800 0D18 2900 2B00 0F18"), bench.Ask("10 0A00 FFFF 0028"));
        Assert.Equal(Octets("09 07 2100 10 2200 372A 2700 02 2800 382A"), bench.Ask("08 2000 2800 0328"));
    }

    [Fact]
    public void Find_Information_passes_over_the_gaps()
    {
        var bench = Bench();
        Assert.Equal(Octets("05 01 2000 0028 2100 0328 2200 372A 2300 0229 2700 0328"), bench.Ask("04 0A00 FFFF"));
        Assert.Equal(Octets("05 01 2700 0328 2800 382A"), bench.Ask("04 2400 2800"));
        Assert.Equal(Octets("01 04 2400 0A"), bench.Ask("04 2400 2600"));
    }

    [Fact]
    public void A_handle_in_a_gap_is_no_handle()
    {
        var bench = Bench();
        Assert.Equal(Octets("01 0A 2500 01"), bench.Ask("0A 2500"));
        Assert.Equal(Octets("01 12 1F00 01"), bench.Ask("12 1F00 00"));
        Assert.Equal(Octets("01 08 2400 0A"), bench.Ask("08 2400 2600 0328"));
    }

    [Fact]
    public void A_handle_that_is_taken_is_refused_with_the_first_free_one()
    {
        var server = new GattServer(new FakeStack());
        var service = Assert.Throws<ArgumentException>(() => server.Register([new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify)) { Handle = 9 }]));
        Assert.StartsWith("The declaration of service UUID(0x180d) cannot have the handle 0x0009: the first free one is 0x000A.", service.Message, StringComparison.OrdinalIgnoreCase);
        var value = Assert.Throws<ArgumentException>(() => server.Register([new GattServiceDefinition(0x180D, new GattCharacteristicDefinition(0x2A37, GattFlags.Notify) { Handle = 0x000B })]));
        Assert.Contains("the first free one is 0x000B", value.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => server.Register([new GattServiceDefinition(0x180D, new GattCharacteristicDefinition(0x2A37, GattFlags.Notify) { Handle = 1 })]));
    }

    [Fact]
    public void What_goes_beyond_the_last_handle_is_too_big()
    {
        var server = new GattServer(new FakeStack());
        var handles = server.Register([new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Read)) { Handle = 0xFFFD }]);
        Assert.Equal(0xFFFF, handles[0][0]);
        var problem = Assert.Throws<BleException>(() => server.Register([new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify)) { Handle = 0xFFFD }]));
        Assert.Equal(BleError.TooBig, problem.Error);
    }

    [Fact]
    public void Gaps_count_in_neither_the_hash_nor_the_limit_of_attributes()
    {
        var server = new GattServer(new FakeStack { Options = new HostOptions { Caching = true, MaxAttributes = 20 } });
        server.Reset("Name"u8, 0);
        server.Register([Fixed]);
        var hash = server.Database.Hash.ToArray();
        server.Register([new GattServiceDefinition(0x180D, Fixed.Characteristics.ToArray()) { Handle = 0x0021 }]);
        Assert.NotEqual(hash, server.Database.Hash.ToArray());
        Assert.True(DatabaseIdentity.TryFindDifference(Build(Fixed), Build(new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify)) { Handle = 0x0020 }), out var start, out var end));
        Assert.Equal((0x0020, 0x0028), (start, end));
    }

    private static AttributeDatabase Build(GattServiceDefinition service)
    {
        var server = new GattServer(new FakeStack());
        server.Register([service]);
        return server.Database;
    }
}
