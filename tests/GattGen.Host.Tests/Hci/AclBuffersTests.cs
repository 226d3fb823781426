// The controller's buffers for data (Core Vol 4, Part E, 4.1.1, 7.7.19).
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Hci;

public class AclBuffersTests
{
    [Fact]
    public void No_more_packets_are_sent_than_there_are_buffers_and_each_that_is_free_again_takes_one()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        Answers(bench, 0x0040, 10);
        Assert.Equal(4, bench.Controller.Data.Count());
        bench.Controller.Say("04 13 05 01 4000 0300");
        Assert.Equal(7, bench.Controller.Data.Count());
        bench.Controller.Say("04 13 05 01 4000 0400");

        Assert.Equal(10, bench.Controller.Data.Count());
        Assert.Equal(0, bench.Host.Statistics.ExcessCompletedPackets);
    }

    [Fact]
    public void Connections_take_turns()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0001);
        bench.CentralConnects(0x0002);
        Answers(bench, 0x0001, 10);
        Answers(bench, 0x0002, 10);
        bench.Controller.Forget();
        bench.Controller.Say("04 13 05 01 0100 0400");

        Assert.Equal([1, 2, 1, 2], bench.Controller.Data.Select(static p => (int)p[1]).OrderBy(static h => h).Select((_, i) => (i % 2) + 1));
        Assert.Equal(2, bench.Controller.Data.Count(static p => p[1] == 1));
        Assert.Equal(2, bench.Controller.Data.Count(static p => p[1] == 2));
    }

    [Fact]
    public void The_buffers_of_a_link_that_has_ended_are_free_again()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0001);
        bench.CentralConnects(0x0002);
        Answers(bench, 0x0001, 10);
        Answers(bench, 0x0002, 3);
        Assert.Equal(4, bench.Controller.Data.Count());
        bench.Controller.Say(Bench.DisconnectionComplete(0x0001, 0x13));

        Assert.Equal(7, bench.Controller.Data.Count());
        Assert.Equal(1, bench.Host.AclBuffers.Free);
    }

    [Fact]
    public void A_controller_that_gives_back_what_it_never_had_is_not_believed()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        Answers(bench, 0x0040, 2);
        bench.Controller.Say("04 13 05 01 4000 FFFF");
        bench.Controller.Say("04 13 05 01 4100 0100");
        Assert.Equal(4, bench.Host.AclBuffers.Free);
        Assert.Equal(65533, bench.Host.Statistics.ExcessCompletedPackets);
        Assert.Equal(1, bench.Host.Statistics.UnknownConnections);

        Answers(bench, 0x0040, 10);
        Assert.Equal(6, bench.Controller.Data.Count());
    }

    [Fact]
    public void Several_connections_can_stand_in_one_event()
    {
        var bench = Bench.Started();
        bench.CentralConnects(0x0001);
        bench.CentralConnects(0x0002);
        Answers(bench, 0x0001, 2);
        Answers(bench, 0x0002, 2);
        bench.Controller.Say("04 13 09 02 0100 0200 0200 0200");

        Assert.Equal(4, bench.Host.AclBuffers.Free);
    }

    [Fact]
    public void A_PDU_longer_than_a_buffer_leaves_in_fragments()
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.LeReadBufferSize] = ScriptedController.Octets("00 0A00 03");
        bench.Host.Active = true;
        bench.CentralConnects();
        bench.Controller.Forget();
        ((IBleHost)bench.Host).StartUpdateConnection(0x0040, new BleConnectionParameters(15_000, 30_000, 4, 2_000), new Silent());

        Assert.Equal(
            ["02" + "4000" + "0A00" + "0C00" + "0500" + "12010800" + "0C00", "02" + "4010" + "0600" + "1800" + "0400" + "C800"],
            bench.Controller.Data.Select(Convert.ToHexString));
    }

    // Each security request is answered with one data packet.
    private static void Answers(Bench bench, ushort handle, int count)
    {
        for (var i = 0; i < count; i++)
            bench.Controller.Say(Bench.Data(handle, 6, "0B 01"));
    }

    private sealed class Silent : GattOperation
    {
        public override void OnDone(int status)
        {
        }
    }
}
