// Local values (module specification, gatts_read, gatts_write, gatts_set_buffer; CONFORMANCE 1.1, 1.2).
using System;

namespace GattGen.Host.Tests;

public class LocalValueTests
{
    private const ushort Value = 0x000C;

    private static GattBench Bench()
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write | GattFlags.Notify, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read | GattFlags.Write) }))]);
        return bench;
    }

    private static void RemoteWrite(GattBench bench, ReadOnlySpan<byte> octets)
    {
        bench.AgreeMtu(256);
        Assert.Equal("13", bench.Ask("12 0C00" + Convert.ToHexString(octets)));
    }

    [Fact]
    [Specification("buffer/20")]
    public void A_value_is_empty_at_first_and_takes_20_octets_from_a_client()
    {
        var bench = Bench();
        Assert.Empty(bench.Server.Read(Value));
        Assert.Empty(bench.Server.Read(0x000E));
        RemoteWrite(bench, GattBench.Octets(100));
        Assert.Equal(GattBench.Octets(20), bench.Server.Read(Value));
    }

    [Fact]
    [Specification("buffer/grows")]
    public void A_local_write_enlarges_the_buffer_to_exactly_its_length_and_a_shorter_one_leaves_it()
    {
        var bench = Bench();
        bench.Server.Write(Value, new byte[50], false);
        bench.Server.Write(Value, new byte[5], false);
        Assert.Equal(5, bench.Server.Read(Value).Length);
        RemoteWrite(bench, GattBench.Octets(100));
        Assert.Equal(GattBench.Octets(50), bench.Server.Read(Value));
    }

    [Fact]
    [Specification("gatts_set_buffer")]
    public void Setting_the_buffer_clears_the_value_and_may_shrink_it()
    {
        var bench = Bench();
        bench.Server.Write(Value, new byte[50], false);
        bench.Server.SetBuffer(Value, 5, append: false);
        Assert.Empty(bench.Server.Read(Value));
        RemoteWrite(bench, GattBench.Octets(100));
        Assert.Equal(GattBench.Octets(5), bench.Server.Read(Value));
        bench.Server.SetBuffer(Value, 5, append: false);
        Assert.Empty(bench.Server.Read(Value));
    }

    [Fact]
    [Specification("gatts_set_buffer/append")]
    public void A_local_read_clears_in_append_mode_only()
    {
        var bench = Bench();
        RemoteWrite(bench, [1]);
        Assert.Equal([1], bench.Server.Read(Value));
        Assert.Equal([1], bench.Server.Read(Value));
        bench.Server.SetBuffer(Value, 100, append: true);
        RemoteWrite(bench, [1]);
        RemoteWrite(bench, [2]);
        Assert.Equal([1, 2], bench.Server.Read(Value));
        Assert.Empty(bench.Server.Read(Value));
    }

    [Fact]
    public void A_local_write_in_append_mode_replaces()
    {
        var bench = Bench();
        bench.Server.SetBuffer(Value, 100, append: true);
        RemoteWrite(bench, [1]);
        bench.Server.Write(Value, [5, 6], false);
        RemoteWrite(bench, [7]);
        Assert.Equal([5, 6, 7], bench.Server.Read(Value));
    }

    [Fact]
    public void Leaving_append_mode_replaces_again()
    {
        var bench = Bench();
        bench.Server.SetBuffer(Value, 100, append: true);
        bench.Server.SetBuffer(Value, 100, append: false);
        RemoteWrite(bench, [1]);
        RemoteWrite(bench, [2]);
        Assert.Equal([2], bench.Server.Read(Value));
        Assert.Equal([2], bench.Server.Read(Value));
    }

    [Fact]
    public void Reading_into_a_buffer_gives_the_length_and_refuses_a_short_one_without_clearing()
    {
        var bench = Bench();
        bench.Server.SetBuffer(Value, 100, append: true);
        RemoteWrite(bench, [1, 2, 3]);
        Assert.Throws<ArgumentException>(() => bench.Server.Read(Value, new byte[2]));
        var buffer = new byte[5];
        Assert.Equal(3, bench.Server.Read(Value, buffer));
        Assert.Equal([1, 2, 3, 0, 0], buffer);
        Assert.Equal(0, bench.Server.Read(Value, buffer));
    }

    [Theory]
    [InlineData(0x0000)]    // none
    [InlineData(0x0003)]    // the device name
    [InlineData(0x0009)]    // the configuration of Service Changed
    [InlineData(0x000A)]    // a service
    [InlineData(0x000B)]    // a declaration
    [InlineData(0x000D)]    // a client configuration: it has a value for each client
    [InlineData(0x000F)]
    [InlineData(0xFFFF)]
    public void A_handle_that_is_no_value_of_the_application_is_an_invalid_argument(int number)
    {
        var bench = Bench();
        var handle = (ushort)number;
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.Read(handle)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.Read(handle, new byte[20])).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.Write(handle, [1], false)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.Write(handle, [1], true)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.SetBuffer(handle, 20, false)).Error);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.ValueOf(handle).Length).Error);
    }

    [Fact]
    public void A_value_has_at_most_512_octets_and_a_longer_one_changes_nothing()
    {
        var bench = Bench();
        bench.Server.Write(Value, new byte[512], false);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.Write(Value, new byte[513], false)).Error);
        Assert.Equal(512, bench.Server.Read(Value).Length);
    }

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(-1, false, false)]
    [InlineData(1, false, true)]
    [InlineData(512, false, true)]
    [InlineData(513, false, false)]
    [InlineData(0, true, false)]
    [InlineData(513, true, true)]
    [InlineData(65535, true, true)]
    [InlineData(65536, true, false)]
    public void A_buffer_has_1_to_512_octets_and_up_to_65535_in_append_mode(int length, bool append, bool allowed)
    {
        var bench = Bench();
        bench.Server.Write(Value, [1], false);
        if (allowed)
        {
            bench.Server.SetBuffer(Value, length, append);
            Assert.Empty(bench.Server.Read(Value));
        }
        else
        {
            Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.SetBuffer(Value, length, append)).Error);
            Assert.Equal([1], bench.Server.Read(Value));
        }
    }

    [Fact]
    public void Values_are_one_for_all_clients()
    {
        var bench = Bench();
        var (_, other) = bench.Connect(0x41);
        other.Receive([0x12, 0x0C, 0x00, 0x77]);
        Assert.Equal("0B77", bench.Ask("0A 0C00"));
    }
}
