// The signals and frames of a channel, octet by octet (Core Vol 3, Part A, 3.4, 4.22 - 4.25, 10.1).
using System;
using System.Linq;
using GattGen.Tests.Shared;

namespace GattGen.Host.Tests.L2cap;

public class CreditBasedChannelTests
{
    private const ushort Handle = ChannelBench.Handle;

    [Fact]
    [Specification("event/22")]
    [Specification("event/23")]
    public void A_request_is_asked_about_and_answered_before_the_channel_is_told()
    {
        var rig = new ChannelBench();
        var seen = string.Empty;
        rig.Host.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.L2capAccept && e.L2capAccept is var (c, cid, psm, our, peer))
                seen += $"accept {c:X} {cid:X} {psm:X} {our} {peer}; ";
            if (e.Code == BleEventCode.L2capConnect && e.L2capConnect is var (c2, cid2, psm2, our2, peer2))
                seen += $"connect {c2:X} {cid2:X} {psm2:X} {our2} {peer2}";
            return 0;
        });
        rig.Signal("14 01 0A00 8000 5000 C800 3C00 0200");

        Assert.Equal("accept 40 40 80 100 200; connect 40 40 80 100 200", seen);
        Assert.Equal(["05:15010A0040006400320003000000"], rig.Sent);
    }

    [Theory]
    [InlineData("8100 5000 C800 3C00 0200", "0200")]    // nobody listens
    [InlineData("8000 3F00 C800 3C00 0200", "0900")]    // no dynamic channel
    [InlineData("8000 8000 C800 3C00 0200", "0900")]
    [InlineData("8000 5000 1600 3C00 0200", "0B00")]    // MTU 22
    [InlineData("8000 5000 C800 1600 0200", "0B00")]    // MPS 22
    [InlineData("8000 5000 C800 FEFF 0200", "0B00")]    // MPS 65534
    public void What_is_asked_for_wrongly_is_refused(string request, string result)
    {
        var rig = new ChannelBench();
        rig.Signal("14 07 0A00 " + request);

        Assert.Equal(["05:15070A00" + "0000000000000000" + result], rig.Sent);
        Assert.Empty(rig.Codes);
        Assert.Equal(0, rig.Host.ChannelCount);
    }

    [Fact]
    [Specification("l2cap_listen")]
    public void A_handler_that_answers_anything_but_zero_refuses_for_want_of_resources()
    {
        var rig = new ChannelBench();
        rig.Host.Irq(static (in BleEvent e) => e.Code == BleEventCode.L2capAccept ? 3 : 0);
        rig.Signal("14 07 0A00 8000 5000 C800 3C00 0200");

        Assert.Equal(["05:15070A00" + "0000000000000000" + "0400"], rig.Sent);
        Assert.Equal(0, rig.Host.ChannelCount);
        Assert.Equal(0, rig.Host.Timers.Count);
    }

    [Fact]
    [Specification("l2cap_listen")]
    public void A_radio_that_is_switched_off_while_the_handler_is_asked_opens_nothing()
    {
        var rig = new ChannelBench();
        rig.Host.Irq((in BleEvent e) =>
        {
            Assert.Equal(BleEventCode.L2capAccept, e.Code);     // and nothing more
            rig.Host.Active = false;
            return 0;
        });
        rig.Signal("14 07 0A00 8000 5000 C800 3C00 0200");

        Assert.Empty(rig.Sent);
        Assert.Equal(0, rig.Host.ChannelCount);
        Assert.Empty(rig.Bench.Failures);
    }

    [Fact]
    public void A_second_channel_is_refused_and_so_is_a_channel_identifier_in_use()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Signal("14 02 0A00 8000 5100 C800 3C00 0200");
        rig.Signal("14 03 0A00 8000 5000 C800 3C00 0200");

        Assert.Equal(["05:15020A00" + "0000000000000000" + "0400", "05:15030A00" + "0000000000000000" + "0A00"], rig.Sent);
    }

    [Theory]
    [InlineData("0200")]
    [InlineData("0400")]
    [InlineData("0900")]
    [Specification("l2cap_connect/refused")]
    [Specification("event/24")]
    public void A_refusal_is_told_as_a_disconnection_with_its_result(string result)
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Controller.Forget();
        bench.Events.Clear();
        bench.Host.L2capConnect(Handle, 0x80, 512);

        // 2004 is the MPS: eight data packets of 251 octets less the header; one credit is enough for 514 octets.
        Assert.Equal("14010A00" + "8000" + "4000" + "0002" + "D407" + "0100", Convert.ToHexString(bench.Controller.Data.Single().AsSpan(9)));
        bench.Controller.Say(Bench.Data(Handle, 5, "15 01 0A00 0000 0000 0000 0000 " + result));

        var (header, _) = Assert.Single(bench.Events);
        Assert.Equal(BleEventCode.L2capDisconnect, header.Code);
        Assert.Equal(BleStatus.Channel + ScriptedController.Octets(result)[0], header.Status);
        Assert.Equal((0x40, 0x80), (header.Handle, header.EndHandle));
        Assert.Equal(0, bench.Host.ChannelCount);
        bench.Host.L2capConnect(Handle, 0x80, 512);     // the place is free again
    }

    [Theory]
    [InlineData("15 01 0A00 3F00 C800 3C00 0200 0000")]     // no dynamic channel
    [InlineData("15 01 0A00 5000 1600 3C00 0200 0000")]     // MTU 22
    [InlineData("01 01 0200 0000")]                         // not understood
    public void A_response_that_makes_no_sense_is_a_refusal(string response)
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Events.Clear();
        bench.Host.L2capConnect(Handle, 0x80, 512);
        bench.Controller.Say(Bench.Data(Handle, 5, response));

        Assert.Equal([BleEventCode.L2capDisconnect], bench.Codes);
        Assert.True(bench.Events[0].Header.Status >= BleStatus.Local);
    }

    [Fact]
    public void A_peer_that_does_not_answer_is_given_up_after_30_seconds()
    {
        var bench = Bench.Started();
        bench.CentralConnects();
        bench.Events.Clear();
        bench.Host.L2capConnect(Handle, 0x80, 512);
        bench.Driver.Advance(29_999_999);
        Assert.Empty(bench.Events);
        bench.Driver.Advance(1);

        Assert.Equal(BleStatus.TimedOut, Assert.Single(bench.Events).Header.Status);
        Assert.Equal(0, bench.Host.ChannelCount);
        Assert.Equal(0, bench.Host.Timers.Count);
    }

    [Fact]
    [Specification("event/25")]
    [Specification("l2cap_recvinto")]
    [Specification("l2cap_recvinto/None")]
    public void Sdus_are_told_one_by_one_and_taken_as_one_stream()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Frame("0300 010203");
        rig.Frame("0500 0405");
        Assert.Equal([BleEventCode.L2capRecv], rig.Codes);
        Assert.Equal(3, rig.Host.L2capAvailable(Handle, 0x40));
        rig.Frame("060708");
        Assert.Equal([BleEventCode.L2capRecv], rig.Codes);

        Assert.Equal(8, rig.Host.L2capAvailable(Handle, 0x40));
        Assert.Equal("0102030405", Convert.ToHexString(rig.Take(5)));
        Assert.Equal("060708", Convert.ToHexString(rig.Take()));
        Assert.Empty(rig.Take());
    }

    [Fact]
    [Specification("l2cap_recvinto/credits")]
    public void Credits_are_given_back_when_all_is_taken_and_not_before()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Frame("0300 010203");
        rig.Frame("0200 0405");
        rig.Take(4);
        Assert.Empty(rig.Sent);
        rig.Take(1);

        Assert.Equal(["05:16010400" + "4000" + "0200"], rig.Sent);
    }

    [Fact]
    public void Credits_for_what_the_handler_took_are_given_after_it_has_returned()
    {
        var rig = new ChannelBench();
        rig.Open();
        var sentInside = -1;
        rig.Bench.OnEvent = e =>
        {
            if (e.Code != BleEventCode.L2capRecv)
                return;
            Assert.Equal(3, rig.Take().Length);
            sentInside = rig.Bench.Controller.Data.Count();
        };
        rig.Frame("0300 010203");

        Assert.Equal(0, sentInside);
        Assert.Empty(rig.Bench.Failures);
        Assert.Equal(["05:16010400" + "4000" + "0100"], rig.Sent);
    }

    [Fact]
    public void An_sdu_that_cannot_go_on_gets_exactly_one_credit()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Frame("0400 01");
        rig.Frame("02");
        Assert.Empty(rig.Sent);
        rig.Frame("03");
        Assert.Equal(["05:16010400" + "4000" + "0100"], rig.Sent);
        rig.Frame("04");
        Assert.Empty(rig.Sent);
        Assert.Equal("01020304", Convert.ToHexString(rig.Take()));

        Assert.Equal(["05:16020400" + "4000" + "0300"], rig.Sent);
    }

    [Fact]
    public void An_empty_sdu_is_told_and_costs_its_credit_until_then()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Frame("0000");

        Assert.Equal([BleEventCode.L2capRecv], rig.Codes);
        Assert.Equal(["05:16010400" + "4000" + "0100"], rig.Sent);
    }

    [Fact]
    [Specification("l2cap_send")]
    [Specification("l2cap_send/stall")]
    [Specification("event/26")]
    public void An_sdu_without_credits_is_kept_and_the_end_of_the_stall_told_once()
    {
        var rig = new ChannelBench();
        rig.Open(credits: 2);
        var sdu = Enumerable.Range(0, 130).Select(static i => (byte)i).ToArray();
        Assert.True(rig.Host.L2capSend(Handle, 0x40, [0xAA, 0xBB]));
        Assert.Equal(["50:0200AABB"], rig.Sent);
        Assert.False(rig.Host.L2capSend(Handle, 0x40, sdu));
        Assert.Equal(["50:8200" + Convert.ToHexString(sdu.AsSpan(0, 58))], rig.Sent);
        Assert.Equal(BleError.Busy, Bench.ErrorOf(() => rig.Host.L2capSend(Handle, 0x40, [1])));

        rig.Signal("16 02 0400 5000 0100");
        Assert.Equal(["50:" + Convert.ToHexString(sdu.AsSpan(58, 60))], rig.Sent);
        Assert.Empty(rig.Codes);
        rig.Signal("16 03 0400 5000 0400");
        Assert.Equal(["50:" + Convert.ToHexString(sdu.AsSpan(118))], rig.Sent);
        Assert.Equal([BleEventCode.L2capSendReady], rig.Codes);
        rig.Signal("16 04 0400 5000 0400");
        Assert.Empty(rig.Codes);
        Assert.True(rig.Host.L2capSend(Handle, 0x40, [1]));
    }

    [Fact]
    [Specification("l2cap_send/limits")]
    public void Both_limits_of_an_sdu_hold()
    {
        var rig = new ChannelBench(mtu: 64);
        rig.Signal("14 01 0A00 8000 5000 C800 3C00 0A00");      // the peer takes 200; twice our MTU is 128
        Assert.True(rig.Host.L2capSend(Handle, 0x40, new byte[128]));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capSend(Handle, 0x40, new byte[129])));

        rig = new ChannelBench();
        rig.Signal("14 01 0A00 8000 5000 2000 3C00 0A00");      // the peer takes 32
        Assert.True(rig.Host.L2capSend(Handle, 0x40, new byte[32]));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capSend(Handle, 0x40, new byte[33])));
    }

    [Fact]
    public void A_queue_that_is_half_full_stalls_the_channel_until_it_has_room()
    {
        var rig = new ChannelBench(new HostOptions { L2capMps = 50, TransmitQueueOctets = HostOptions.MinTransmitQueueOctets }, mtu: 65535);
        rig.Signal("14 01 0A00 8000 5000 FFFF 3C00 FFFF");
        rig.Bench.Events.Clear();
        var stalled = 0;
        while (rig.Host.L2capSend(Handle, 0x40, new byte[200]))
            Assert.True(++stalled < 100);
        Assert.Empty(rig.Codes);
        Assert.NotEmpty(rig.Sent);      // the controller has sent all

        Assert.Equal([BleEventCode.L2capSendReady], rig.Codes);
    }

    [Fact]
    public void An_sdu_that_cannot_be_kept_is_not_begun_and_is_asked_for_again()
    {
        var rig = new ChannelBench(new HostOptions { L2capMps = 50, ChannelTransmitOctets = 20 });
        rig.Open(credits: 1);
        Assert.False(rig.Host.L2capSend(Handle, 0x40, new byte[100]));
        Assert.Empty(rig.Sent);
        Assert.Empty(rig.Codes);
        rig.Signal("16 02 0400 5000 0100");

        var (header, _) = Assert.Single(rig.Bench.Events);
        Assert.Equal((BleEventCode.L2capSendReady, 1), (header.Code, header.Status));
        Assert.True(rig.Host.L2capSend(Handle, 0x40, new byte[100]));
        Assert.Equal(2, rig.Sent.Length);
    }

    [Theory]
    [InlineData("credits", "16 02 0400 5000 FEFF")]     // 2 + 65534 > 65535
    [InlineData("no credit left", "0100 AA", "0100 AA", "0100 AA", "0100 AA")]
    [InlineData("above our MPS", "6400 00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("above our MTU", "6500 AA")]
    [InlineData("more than announced", "0200 AABBCC")]
    [InlineData("more than announced, later", "0300 AABB", "CCDD")]
    [InlineData("no octet", "")]
    [InlineData("one octet", "01")]
    public void A_violation_ends_the_channel(string what, params string[] sent)
    {
        var rig = new ChannelBench();
        rig.Open();
        foreach (var frame in sent)
        {
            if (what == "credits")
                rig.Signal(frame);
            else
                rig.Frame(frame);
        }

        Assert.Equal(["05:06010400" + "5000" + "4000"], rig.Sent);
        var header = rig.Bench.Events[^1].Header;
        Assert.Equal((BleEventCode.L2capDisconnect, BleStatus.InvalidResponse), (header.Code, header.Status));
        Assert.Equal(1, rig.Host.Statistics.ChannelViolations);
        rig.Bench.Events.Clear();
        rig.Frame("0100 AA");       // what comes afterwards is dropped
        rig.Signal("07 01 0400 5000 4000");
        Assert.Empty(rig.Codes);
        Assert.Empty(rig.Sent);
        Assert.Equal(0, rig.Host.ChannelCount);
        Assert.Equal(0, rig.Host.Timers.Count);
        rig.Open();                 // the listener is still there
    }

    [Theory]
    [InlineData("16 02 0400 5000 0000")]        // no credits
    [InlineData("16 02 0400 4000 0100")]        // our CID instead of the peer's
    [InlineData("07 09 0400 5000 4000")]        // a response to nothing
    [InlineData("06 09 0400 4000 5100")]        // the right channel with a wrong source
    public void What_makes_no_sense_is_ignored_and_counted(string signal)
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Signal(signal);

        Assert.Empty(rig.Sent);
        Assert.Empty(rig.Codes);
        Assert.Equal(1, rig.Host.Statistics.InvalidSignals);
        Assert.Equal(1, rig.Host.ChannelCount);
    }

    [Fact]
    public void The_peer_ends_the_channel()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Signal("06 09 0400 4000 5000");

        Assert.Equal(["05:07090400" + "4000" + "5000"], rig.Sent);
        var (header, _) = Assert.Single(rig.Bench.Events);
        Assert.Equal((BleEventCode.L2capDisconnect, 0), (header.Code, header.Status));
        rig.Bench.Events.Clear();
        rig.Open();
    }

    [Fact]
    [Specification("l2cap_disconnect")]
    public void We_end_the_channel()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Host.L2capDisconnect(Handle, 0x40);
        Assert.Equal(["05:06010400" + "5000" + "4000"], rig.Sent);
        Assert.Empty(rig.Codes);
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capSend(Handle, 0x40, [1])));
        rig.Signal("07 01 0400 5000 4000");

        var (header, _) = Assert.Single(rig.Bench.Events);
        Assert.Equal((BleEventCode.L2capDisconnect, 0), (header.Code, header.Status));
        Assert.Equal(0, rig.Host.Timers.Count);
    }

    [Fact]
    public void A_lost_link_ends_the_channel_before_the_link_is_told()
    {
        var rig = new ChannelBench();
        rig.Open();
        rig.Bench.Controller.Say(Bench.DisconnectionComplete(Handle, 0x08));

        Assert.Equal([BleEventCode.L2capDisconnect, BleEventCode.CentralDisconnect], rig.Bench.Codes);
        Assert.Equal(BleStatus.NotConnected, rig.Bench.Events[0].Header.Status);
        Assert.Equal(0, rig.Host.ChannelCount);
    }

    [Fact]
    [Specification("l2cap_listen/one")]
    public void There_is_one_channel_or_listener()
    {
        var rig = new ChannelBench();
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => rig.Host.L2capListen(0x81, 100)));
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => rig.Host.L2capConnect(Handle, 0x81, 100)));
        rig.Open();
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => rig.Host.L2capListen(0x81, 100)));
        rig.Host.Active = false;
        rig.Host.Active = true;
        rig.Host.L2capListen(0x81, 100);        // a listener ends with the radio
    }

    [Fact]
    public void Mistakes_of_the_caller_throw_and_change_nothing()
    {
        var rig = new ChannelBench();
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capListen(0, 100)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capListen(0x10000, 100)));
        Assert.Equal(BleError.NotConnected, Bench.ErrorOf(() => rig.Host.L2capConnect(0x0041, 0x80, 100)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capDisconnect(Handle, 0x40)));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capSend(Handle, 0x40, [1])));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capRecvInto(Handle, 0x40, new byte[1])));
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capAvailable(Handle, 0x40)));
        rig.Open();
        Assert.Equal(BleError.InvalidArgument, Bench.ErrorOf(() => rig.Host.L2capSend(Handle, 0x41, [1])));
        rig.Host.Active = false;
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => rig.Host.L2capListen(0x80, 100)));
        Assert.Equal(BleError.NoDevice, Bench.ErrorOf(() => rig.Host.L2capSend(Handle, 0x40, [1])));
        Assert.Equal(0, rig.Host.ChannelCount);
    }

    [Theory]
    [InlineData(0, "2000")]
    [InlineData(31, "2000")]
    [InlineData(32, "2000")]
    [InlineData(65535, "FFFF")]
    [InlineData(1_000_000, "FFFF")]
    public void The_mtu_is_taken_as_32_to_65535(int mtu, string told)
    {
        var rig = new ChannelBench(mtu: mtu);
        rig.Signal("14 01 0A00 8000 5000 C800 3C00 0200");

        Assert.Equal(told, rig.Sent.Single().Substring(15, 4));
    }

    [Fact]
    public void An_sdu_in_steady_state_allocates_nothing()
    {
        var rig = new ChannelBench();
        rig.Signal("14 01 0A00 8000 5000 C800 3C00 0100");
        rig.Host.Irq(static (in BleEvent e) => 0);
        var controller = rig.Bench.Controller;
        controller.Record = false;
        var frame = Bench.Data(Handle, 0x40, "0200 AABB");
        var credit = Bench.Data(Handle, 5, "16 02 0400 5000 0100");
        var completed = ScriptedController.Octets("04 13 05 01 4000 0100");
        var sdu = new byte[20];
        var taken = new byte[10];
        void Exchange()
        {
            rig.Host.L2capSend(Handle, 0x40, sdu);
            controller.Say(credit);
            controller.Say(completed);
            controller.Say(frame);
            rig.Host.L2capRecvInto(Handle, 0x40, taken);
            controller.Say(completed);
        }

        Assert.Equal(0, Allocation.Of(Exchange, times: 10_000, warm: 2_000));
        Assert.Equal(0xBB, taken[1]);
    }
}
