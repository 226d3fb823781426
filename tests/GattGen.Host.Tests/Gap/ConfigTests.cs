// The configuration values (module specification, config) and the limits of the options.
using System;
using System.Linq;
using System.Text;

namespace GattGen.Host.Tests.Gap;

public class ConfigTests
{
    [Fact]
    [Specification("config/gap_name")]
    public void The_name_is_read_by_the_next_request_of_a_client()
    {
        var bench = new Bench(new HostOptions { GapName = "first" });
        Assert.Equal("first", bench.Host.Config.GapName);
        bench.Host.Config.GapName = "Grün";
        bench.Host.Active = true;
        bench.CentralConnects();
        Assert.Equal("Grün", Read(bench, "0A 0300"));
        bench.Host.Config.GapName = string.Empty;
        Assert.Equal(string.Empty, Read(bench, "0A 0300"));
        Assert.Empty(bench.Host.Config.GapName);
    }

    [Fact]
    public void The_appearance_is_read_by_the_next_request_of_a_client()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Host.Config.Appearance = 0x0341;
        bench.Controller.Say(Bench.Data(0x0040, 4, "0A 0500"));

        Assert.EndsWith("0B4103", Convert.ToHexString(bench.Controller.Data.Last()), StringComparison.Ordinal);
        Assert.Equal(0x0341, bench.Host.Config.Appearance);
    }

    [Fact]
    public void A_name_has_at_most_248_octets()
    {
        var bench = Bench.Started();
        bench.Host.Config.GapName = new string('a', 248);
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.Config.GapName = new string('a', 249)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.Config.GapName = new string('ü', 125)));
        Assert.Throws<ArgumentNullException>(() => bench.Host.Config.GapName = null!);

        Assert.Equal(new string('a', 248), bench.Host.Config.GapName);
    }

    [Theory]
    [Specification("config/mtu")]
    [InlineData(22)]
    [InlineData(518)]
    [InlineData(-1)]
    public void The_MTU_is_23_to_517(int mtu)
    {
        var bench = Bench.Started();
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => bench.Host.Config.Mtu = mtu));
        Assert.Equal(256, bench.Host.Config.Mtu);
        bench.Host.Config.Mtu = 23;
        bench.Host.Config.Mtu = 517;
        Assert.Equal(517, bench.Host.Config.Mtu);
    }

    [Fact]
    public void Options_out_of_their_range_are_refused()
    {
        foreach (var options in new[]
        {
            new HostOptions { MaxConnections = 0 },
            new HostOptions { MaxConnections = 33 },
            new HostOptions { TransmitQueueOctets = 6399 },
            new HostOptions { MaxQueuedRequests = 0 },
            new HostOptions { MaxAttributes = 15 },
            new HostOptions { StartTimeoutMicroseconds = 0 },
            new HostOptions { CommandTimeoutMicroseconds = 0 },
            new HostOptions { FragmentTimeoutMicroseconds = 0 },
            new HostOptions { Mtu = 22 },
            new HostOptions { RxBuf = 15 },
            new HostOptions { StaticRandomAddress = new BleAddress(BleAddressType.Random, 0x4000_0000_0001) },
            new HostOptions { StaticRandomAddress = new BleAddress(BleAddressType.Public, 0xC000_0000_0001) },
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new Bench(options));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new Bench(new HostOptions { GapName = new string('a', 249) }));
        Assert.Throws<ArgumentNullException>(() => new HostBle(null!, new FakeDriver()));
        Assert.Throws<ArgumentNullException>(() => new HostBle(new ScriptedController(), null!));
    }

    // The answer to a read request, without its headers and opcode.
    private static string Read(Bench bench, string request)
    {
        bench.Controller.Say(Bench.Data(0x0040, 4, request));
        return Encoding.UTF8.GetString(bench.Controller.Data.Last().AsSpan(10));
    }
}
