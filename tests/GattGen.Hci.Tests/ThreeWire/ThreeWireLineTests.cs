// Whatever a line does, all packets arrive once and in their order; on a good line nothing is sent twice or allocated.
using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

public class ThreeWireLineTests
{
    private static readonly ThreeWireOptions Patient = new() { MaxRetransmissions = 1000, EstablishmentTimeoutMicroseconds = 600_000_000, MaxQueuedOctets = 1 << 20 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void On_a_good_line_nothing_is_sent_twice_whatever_the_window(int window)
    {
        var line = new ThreeWireLine(1, Patient with { Window = window });
        Exchange(line, 200);
        Assert.Equal(window, line.Host.Link.Window);
        Assert.Equal(window, line.Controller.Link.Window);
        Assert.Equal(0, line.Host.Link.Statistics.RetransmittedPackets + line.Controller.Link.Statistics.RetransmittedPackets);
        Assert.Equal(0, line.Host.Link.Statistics.DamagedPackets + line.Controller.Link.Statistics.DamagedPackets);
    }

    [Theory]
    [InlineData(1, 50, false)]
    [InlineData(2, 100, false)]
    [InlineData(3, 300, true)]
    [InlineData(4, 1000, true)]
    [InlineData(5, 300, false)]
    [InlineData(6, 50, true)]
    [InlineData(7, 100, true)]
    [InlineData(8, 30, false)]
    public void Octets_that_are_lost_changed_and_invented_harm_no_packet(ulong seed, int oneIn, bool isFlowControlled)
    {
        // Few packets of 250 octets come whole over a line that spoils one octet in 50.
        var line = new ThreeWireLine(seed, Patient with { OutOfFrameFlowControl = isFlowControlled, Window = 1 + (int)(seed % 7) }) { OneOctetIn = oneIn };
        Exchange(line, 150, longest: oneIn < 100 ? 60 : 250);
        Assert.True(line.Host.Link.HasDataIntegrityCheck);
        Assert.NotEqual(0, line.Host.Link.Statistics.RetransmittedPackets);
        Assert.NotEqual(0, line.Controller.Link.Statistics.DamagedPackets);
    }

    [Theory]
    [InlineData(11, 2)]
    [InlineData(12, 5)]
    [InlineData(13, 20)]
    public void Packets_that_are_lost_whole_come_again_without_a_check_too(ulong seed, int oneIn)
    {
        var line = new ThreeWireLine(seed, Patient with { DataIntegrityCheck = false }) { OnePacketIn = oneIn };
        Exchange(line, 150);
        Assert.False(line.Host.Link.HasDataIntegrityCheck);
        Assert.NotEqual(0, line.Host.Link.Statistics.OutOfSequencePackets + line.Controller.Link.Statistics.OutOfSequencePackets);
    }

    [Fact]
    public void What_is_refused_is_offered_again_and_holds_up_what_follows()
    {
        var line = new ThreeWireLine(21, Patient) { OneRefusalIn = 2, OneOctetIn = 500 };
        Exchange(line, 150);
    }

    [Fact]
    public void A_packet_that_is_held_is_not_acknowledged_and_no_patience_is_lost_over_it()
    {
        var line = new ThreeWireLine(22);
        Establish(line);
        byte[] packet = Hex.Octets("04 0E 04 01 03 0C 00");
        line.Host.Refuses = true;
        line.Host.Link.Send(Hex.Octets("01 03 0C 00"));
        Assert.NotEmpty(line.Host.Says());
        line.Controller.Link.Send(packet);
        Assert.True(line.Host.Hears(line.Controller.Link.Take(line.Controller.Now)) > 0);
        Assert.Equal(string.Empty, line.Host.Says());
        Assert.Equal(long.MaxValue, line.Host.Link.NextDeadline);
        line.Host.Now += 1_000_000_000;
        Assert.Equal(string.Empty, line.Host.Says());
        Assert.Null(line.Host.Link.Error);

        line.Host.Refuses = false;
        Assert.Equal(0, line.Host.Hears([0xC0, 0xC0]) - 2);
        Assert.Equal(Hex.Text(packet), Assert.Single(line.Host.Packets));
        Assert.StartsWith("C0 48 00 00 B7", line.Host.Says(), StringComparison.Ordinal);
        Assert.Equal(line.Host.Now + 250_000, line.Host.Link.NextDeadline);
    }

    [Fact]
    public void In_steady_state_nothing_is_allocated()
    {
        ThreeWireLink host = new(), controller = new(new() { IsController = true });
        host.Start(0);
        controller.Start(0);
        for (int i = 0; i < 10; i++)
        {
            Carry(host, controller);
            Carry(controller, host);
        }

        Assert.Equal(ThreeWireState.Active, controller.State);
        byte[] command = Hex.Octets("01 03 0C 00");
        byte[] data = new byte[5 + 251];
        data[0] = (byte)HciPacketType.AclData;
        data[3] = 251;
        data.AsSpan(5).Fill(0xC0);
        long delivered = 0;
        long allocated = Allocation.Of(
            () =>
            {
                for (int i = 0; i < 5; i++)
                    host.Send(data);
                host.Send(command);
                controller.Send(data);
                delivered += Carry(host, controller) + Carry(controller, host) + Carry(host, controller);
            },
            times: 500,
            warm: 20);

        Assert.Equal(0, allocated);
        Assert.True(delivered >= 7 * 520);
        Assert.True(host.IsIdle && controller.IsIdle);
    }

    private static int Carry(ThreeWireLink from, ThreeWireLink to)
    {
        int delivered = 0;
        for (ReadOnlySpan<byte> octets; !(octets = from.Take(0)).IsEmpty;)
        {
            while (!to.Receive(octets, 0, out int consumed).IsEmpty)
            {
                octets = octets[consumed..];
                to.Accept(0);
                delivered++;
            }
        }

        return delivered;
    }

    private static void Establish(ThreeWireLine line)
    {
        while (line.Host.Link.State != ThreeWireState.Active || line.Controller.Link.State != ThreeWireState.Active)
            Assert.True(line.Step());
    }

    private static void Exchange(ThreeWireLine line, int count, int longest = 250)
    {
        Establish(line);
        List<string> fromHost = [], fromController = [];
        for (int steps = 0; fromHost.Count < count || !line.Host.Link.IsIdle || !line.Controller.Link.IsIdle; steps++)
        {
            Assert.Null(line.Host.Link.Error);
            Assert.Null(line.Controller.Link.Error);
            Assert.True(steps < 200_000);
            if (fromHost.Count < count && line.Random.OneIn(3))
            {
                fromHost.Add(Send(line, line.Host, HciPacketType.Command, longest));
                fromController.Add(Send(line, line.Controller, HciPacketType.Event, longest));
            }

            line.Step();
        }

        while (line.Step())
        {
        }

        Assert.Equal(fromHost, line.Controller.Packets);
        Assert.Equal(fromController, line.Host.Packets);
    }

    private static string Send(ThreeWireLine line, ThreeWireEnd end, HciPacketType small, int longest)
    {
        int length = line.Random.Below(longest);
        bool isData = line.Random.OneIn(2);
        byte[] packet = isData
            ? [(byte)HciPacketType.AclData, 0x40, 0x00, (byte)length, 0x00, .. new byte[length]]
            : small == HciPacketType.Command ? [(byte)small, 0x03, 0x0C, (byte)length, .. new byte[length]] : [(byte)small, 0x0E, (byte)length, .. new byte[length]];
        Span<byte> payload = packet.AsSpan(packet.Length - length);
        line.Random.Fill(payload);
        for (int i = 0; i < length; i += 5)
            payload[i] = line.Random.Of<byte>([0xC0, 0xDB, 0x11, 0x13, 0x00]);
        Assert.True(end.Link.Send(packet));
        return Hex.Text(packet);
    }
}
