// What a three-wire link does with an other side that is silent, starts anew, or sends nonsense; and with mistakes of its own side.
using System;
using System.Linq;

namespace GattGen.Hci.Tests;

public class ThreeWireFailureTests
{
    private const string Complete = "C0 80 64 00 1B 0E 04 01 03 0C 00 C0";

    [Fact]
    public void An_other_side_that_says_nothing_is_given_up_with_a_text_that_says_so()
    {
        var host = new ThreeWireEnd();
        int said = 0;
        for (; host.Link.Error is null; said++)
            host.SaysLater();
        Assert.Equal(1_500_000, host.Now);
        Assert.Equal("The three-wire link (H5) was not established. 6 SYNC messages were sent within 1500 ms: nothing has come back. Check the controller, its power, and the speed of the line.", host.Link.Error);
        Assert.Equal(ThreeWireState.Closed, host.Link.State);
        Assert.Equal(long.MaxValue, host.Link.NextDeadline);
        Assert.Equal(string.Empty, host.Hears(ThreeWireEnd.SyncResponse).Says());
        Assert.False(host.Link.Send([1, 3, 12, 0]));

        host.Link.Start(host.Now);
        Assert.Equal(ThreeWireEnd.Sync, host.Says());
        Assert.Null(host.Link.Error);
    }

    [Fact]
    public void A_wrong_speed_and_a_missing_answer_are_told_apart()
    {
        var host = new ThreeWireEnd();
        host.Hears("04 0E 04 01 03 0C 00 FE 80");
        while (host.Link.Error is null)
            host.SaysLater();
        Assert.Contains("octets have come back, but no packet. Check the speed of the line, and that the controller speaks H5 and not H4.", host.Link.Error, StringComparison.Ordinal);

        host = new ThreeWireEnd();
        host.Hears(ThreeWireEnd.SyncResponse);
        while (host.Link.Error is null)
            host.SaysLater();
        Assert.Contains("CONFIG messages", host.Link.Error, StringComparison.Ordinal);
        Assert.Contains("packets have come back, but not the answer.", host.Link.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sync_on_an_active_link_means_that_the_other_side_has_started_anew()
    {
        var host = ThreeWireEnd.ActiveHost();
        host.Link.Send([1, 3, 12, 0]);
        host.Hears(ThreeWireEnd.Sync);
        Assert.Equal("The other side has started anew (SYNC on an active three-wire link): what it knew is gone.", host.Link.Error);
        Assert.Equal(ThreeWireState.Closed, host.Link.State);
        Assert.Equal(string.Empty, host.Says());
        Assert.Equal(0, host.Link.Window);

        // Of the link before nothing is left: the next one begins with number 0.
        host.Link.Start(5);
        host.Hears(ThreeWireEnd.SyncResponse).Hears("C0 00 2F 00 D0 04 7B C0").Says();
        host.Link.Send([1, 3, 12, 0]);
        Assert.Equal("C0 80 31 00 4E 03 0C 00 C0", host.Says());
    }

    [Fact]
    public void A_packet_that_nobody_acknowledges_is_sent_so_often_and_no_oftener()
    {
        var host = ThreeWireEnd.ActiveHost(options: new ThreeWireOptions { MaxRetransmissions = 3 });
        host.Link.Send([1, 3, 12, 0]);
        string packet = host.Says();
        for (int i = 0; i < 3; i++)
            Assert.Equal(packet, host.SaysLater());
        Assert.Equal(string.Empty, host.SaysLater());
        Assert.Equal("The other side has stopped to acknowledge: a packet was sent 4 times. The line is cut, or too bad.", host.Link.Error);
    }

    [Fact]
    public void Each_acknowledgement_gives_new_patience()
    {
        var host = ThreeWireEnd.ActiveHost(options: new ThreeWireOptions { MaxRetransmissions = 3 });
        for (int number = 1; number <= 6; number++)
        {
            host.Link.Send([1, 3, 12, 0]);
            string packet = host.Says();
            for (int i = 0; i < 3; i++)
                Assert.Equal(packet, host.SaysLater());
            host.Hears(number switch { 1 => "C0 08 00 00 F7 C0", 2 => "C0 10 00 00 EF C0", 3 => "C0 18 00 00 E7 C0", 4 => "C0 20 00 00 DF C0", 5 => "C0 28 00 00 D7 C0", _ => "C0 30 00 00 CF C0" });
        }

        Assert.Null(host.Link.Error);
        Assert.True(host.Link.IsIdle);
    }

    [Fact]
    public void An_other_side_that_does_not_wake_up_is_given_up()
    {
        var host = ThreeWireEnd.ActiveHost(options: new ThreeWireOptions { MaxRetransmissions = 3 });
        host.Hears("C0 00 2F 00 D0 07 78 C0");
        host.Link.Send([1, 3, 12, 0]);
        int said = 0;
        for (string octets = host.Says(); host.Link.Error is null; octets = host.SaysLater(), said++)
            Assert.Equal("C0 00 2F 00 D0 05 FA C0", octets);
        Assert.Equal(4, said);
        Assert.Equal("The other side sleeps and does not wake up: 4 WAKEUP messages were not answered.", host.Link.Error);
    }

    [Fact]
    public void Xoff_without_xon_holds_for_a_while_only()
    {
        var host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 0F C0", new ThreeWireOptions { OutOfFrameFlowControl = true, MaxRetransmissions = 3 });
        host.Link.Send([1, 3, 12, 0]);
        host.Hears("13");
        Assert.Equal(string.Empty, host.Says());
        Assert.Equal(host.Now + 250_000, host.Link.NextDeadline);
        Assert.Equal("C0 80 31 00 4E 03 0C 00 C0", host.SaysLater());
    }

    [Fact]
    public void A_queue_that_is_full_ends_the_link_and_full_of_synchronous_data_only_drops_them()
    {
        var host = ThreeWireEnd.ActiveHost(options: new ThreeWireOptions { MaxQueuedOctets = 4_200, MaxQueuedUnreliableOctets = 4_200 });
        byte[] synchronous = [3, 0x40, 0, 255, .. new byte[255]];
        for (int i = 0; i < 20; i++)
            Assert.True(host.Link.Send(synchronous));
        Assert.Equal(20 - (4_200 / (synchronous.Length + 2)), host.Link.Statistics.DroppedUnreliablePackets);

        byte[] command = [1, 3, 12, 255, .. new byte[255]];
        for (int i = 0; i < 4_200 / (command.Length + 2); i++)
            Assert.True(host.Link.Send(command));
        Assert.False(host.Link.Send(command));
        Assert.Equal("The other side has not acknowledged for too long: the queue of packets to it is full.", host.Link.Error);
    }

    [Fact]
    public void A_packet_that_the_transport_cannot_carry_ends_the_link()
    {
        byte[] longest = [2, 0x40, 0, 0xFB, 0x0F, .. new byte[4091]];
        var host = ThreeWireEnd.ActiveHost();
        Assert.True(host.Link.Send(longest));
        Assert.StartsWith("C0 80 F2 FF 8E", host.Says(), StringComparison.Ordinal);
        Assert.False(host.Link.Send([2, 0x40, 0, 0xFC, 0x0F, .. new byte[4092]]));
        Assert.Contains("4096 octets", host.Link.Error, StringComparison.Ordinal);
        Assert.Contains("at most 4095", host.Link.Error, StringComparison.Ordinal);

        host = ThreeWireEnd.ActiveHost();
        Assert.Throws<ArgumentException>(() => host.Link.Send([]));
        Assert.Throws<ArgumentException>(() => host.Link.Send([1]));
        Assert.Throws<ArgumentException>(() => host.Link.Send([6, 0]));
    }

    [Fact]
    public void The_longest_packet_arrives_and_a_longer_one_does_not()
    {
        var host = ThreeWireEnd.ActiveHost();
        var payload = string.Concat(Enumerable.Repeat(" AA", 4091));
        host.Hears("C0 80 F2 FF 8E 40 00 FB 0F" + payload + " C0");
        Assert.Equal(4096 * 3, Assert.Single(host.Packets).Length + 1);

        host.Hears("C0 81 F2 FF 8D 40 00 FB 0F" + payload + " AA AA AA C0");
        Assert.Single(host.Packets);
        Assert.Equal(1, host.Link.Statistics.DamagedPackets);
    }

    [Theory]
    [InlineData("C0 80 64 00 1C 0E 04 01 03 0C 00 C0")]     // the checksum
    [InlineData("C0 80 64 00 1B 0E 04 01 03 0C C0")]        // an octet is missing
    [InlineData("C0 80 64 00 1B 0E 04 01 03 0C 00 00 C0")]  // and one is too many
    [InlineData("C0 80 64 00 1B 0E 05 01 03 0C 00 C0")]     // the event is longer than its packet
    [InlineData("C0 80 64 00 1B 0E 03 01 03 0C 00 C0")]     // and shorter
    [InlineData("C0 80 04 00 7B C0")]                       // an event without a header
    [InlineData("C0 80 64 C0")]                             // no header
    [InlineData("C0 80 C0")]
    [InlineData("C0 80 64 00 1B 0E 04 01 03 0C DB 00 C0")]  // no escape sequence
    [InlineData("C0 80 64 00 1B 0E 04 01 03 0C 00 DB C0")]  // half of one
    [InlineData("C0 80 64 00 1B 0E 04 01 03 0C DB DE C0")]  // one of flow control, which was not agreed upon
    [InlineData("C0 C0 64 00 DB 0E 04 01 03 0C 00 C0")]     // a delimiter in the midst
    public void What_is_damaged_is_dropped_and_not_acknowledged(string octets)
    {
        var host = ThreeWireEnd.ActiveHost();
        Assert.Equal(string.Empty, host.Hears(octets).Says());
        Assert.Empty(host.Packets);
        Assert.InRange(host.Link.Statistics.DamagedPackets, 1, 2);
        Assert.Null(host.Link.Error);

        host.Hears(Complete);
        Assert.Single(host.Packets);
    }

    [Theory]
    [InlineData("C0 00 64 00 9B 0E 04 01 03 0C 00 C0")]     // an event that is not reliable
    [InlineData("C0 80 00 00 7F C0")]                       // an acknowledgement that is
    [InlineData("C0 80 2F 00 50 01 7E C0")]                 // and a SYNC
    [InlineData("C0 00 2F 00 D0 01 7F C0")]                 // almost SYNC
    [InlineData("C0 00 2F 00 D0 08 77 C0")]                 // no link message
    [InlineData("C0 00 0F 00 F0 C0")]
    [InlineData("C0 00 3F 00 DB DC 01 7E 00 C0")]           // SYNC with a field
    [InlineData("C0 00 4F 00 B0 03 FC 17 00 C0")]           // CONFIG with two
    [InlineData("C0 00 2E 00 D1 AA BB C0")]                 // vendor specific
    [InlineData("C0 00 06 00 F9 C0")]                       // reserved
    public void What_has_no_meaning_is_dropped_and_counted(string octets)
    {
        var host = ThreeWireEnd.ActiveHost();
        Assert.Equal(string.Empty, host.Hears(octets).Says());
        Assert.Empty(host.Packets);
        Assert.Equal(1, host.Link.Statistics.UnknownPackets);
        Assert.Equal(ThreeWireState.Active, host.Link.State);
    }

    [Fact]
    public void A_reliable_packet_of_an_unknown_kind_is_acknowledged_so_that_others_get_past_it()
    {
        var host = ThreeWireEnd.ActiveHost();
        Assert.Equal("C0 08 00 00 F7 C0", host.Hears("C0 80 2E 00 51 AA BB C0").Says());
        Assert.Equal("C0 10 00 00 EF C0", host.Hears("C0 81 64 00 1A 0E 04 01 03 0C 00 C0").Says());
        Assert.Single(host.Packets);
    }

    [Theory]
    [InlineData("C0 DB DC 64 00 DB DD 0E 05 01 03 0C 00 36 61 C0")]      // the event is longer than its packet
    [InlineData("C0 DB DC 64 00 DB DD 0E 03 01 03 0C 00 2F BD C0")]      // and shorter
    public void A_packet_that_was_sent_with_a_wrong_length_is_acknowledged_and_dropped(string octets)
    {
        var host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 17 C0");
        Assert.Equal("C0 48 00 00 B7 5E 8C C0", host.Hears(octets).Says());
        Assert.Empty(host.Packets);
        Assert.Equal(1, host.Link.Statistics.UnknownPackets);
        Assert.Equal(0, host.Link.Statistics.DamagedPackets);

        host.Hears("C0 81 64 00 1A 0E 04 01 03 0C 00 C0");
        Assert.Single(host.Packets);
    }

    [Fact]
    public void An_acknowledgement_of_what_was_not_sent_is_ignored()
    {
        var host = ThreeWireEnd.ActiveHost();
        host.Link.Send([1, 3, 12, 0]);
        host.Hears("C0 08 00 00 F7 C0");
        host.Says();
        host.Hears("C0 18 00 00 E7 C0");
        Assert.Equal(2, host.Link.Statistics.InvalidAcknowledgements);
        Assert.False(host.Link.IsIdle);
        host.Hears("C0 08 00 00 F7 C0");
        Assert.True(host.Link.IsIdle);
    }

    [Fact]
    public void Packets_before_the_link_is_active_are_not_taken()
    {
        var host = new ThreeWireEnd();
        host.Hears(Complete);
        Assert.Empty(host.Packets);
        Assert.Equal(1, host.Link.Statistics.EarlyPackets);
    }

    [Fact]
    public void A_window_of_none_is_taken_for_one()
        => Assert.Equal(1, ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 00 C0").Link.Window);

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        foreach (ThreeWireOptions options in new ThreeWireOptions[]
        {
            new() { Window = 0 }, new() { Window = 8 }, new() { Speed = 0 }, new() { RepeatMicroseconds = 0 }, new() { RetransmissionMicroseconds = 0 },
            new() { EstablishmentTimeoutMicroseconds = 0 }, new() { MaxRetransmissions = 0 }, new() { MaxQueuedOctets = 10 }, new() { MaxQueuedUnreliableOctets = 10 },
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new ThreeWireLink(options));
        }
    }
}
