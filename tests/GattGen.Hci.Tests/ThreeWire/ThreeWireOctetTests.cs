// What a three-wire link says, octet for octet, worked out by hand from the tables of Core Vol 4, Part D.
//
// A header has four octets: numbers and flags, type and length, length, checksum (section 4). The checksum is 0xFF less the sum of the three
// before it. SYNC for example has no number and no flag (00), type 15 and the length 2 (2F), nothing above (00), so the checksum is
// FF - 2F = D0, then its payload 01 7E, all between two C0. Where a checksum is worked out to C0, as for the length 3 (FF - 3F), SLIP makes
// DB DC of it.
namespace GattGen.Hci.Tests;

public class ThreeWireOctetTests
{
    private const string Reset = "01 03 0C 00";
    private const string ResetComplete = "04 0E 04 01 03 0C 00";

    // CONFIG of a host with a window of 7 and a data integrity check: field 7 + 10 = 17.
    private const string Config = "C0 00 3F 00 DB DC 03 FC 17 C0";

    [Fact]
    public void A_host_establishes_a_link_by_sync_and_config()
    {
        var host = new ThreeWireEnd();
        Assert.Equal(ThreeWireState.Uninitialized, host.Link.State);
        Assert.Equal(ThreeWireEnd.Sync, host.Says());
        Assert.Equal(string.Empty, host.Says());
        Assert.Equal(250_000, host.Link.NextDeadline);
        Assert.Equal(ThreeWireEnd.Sync, host.SaysLater());

        // The controller synchronizes, too, and answers.
        Assert.Equal(ThreeWireEnd.SyncResponse, host.Hears(ThreeWireEnd.Sync).Says());
        Assert.Equal(Config, host.Hears(ThreeWireEnd.SyncResponse).Says());
        Assert.Equal(ThreeWireState.Initialized, host.Link.State);
        Assert.Equal(Config, host.SaysLater());

        // Its CONFIG has no field, and so has the answer; its CONFIG RESPONSE names a window of 4 without check.
        Assert.Equal("C0 00 2F 00 D0 04 7B C0", host.Hears("C0 00 2F 00 D0 03 FC C0").Says());
        Assert.Equal(string.Empty, host.Hears("C0 00 3F 00 DB DC 04 7B 04 C0").Says());
        Assert.Equal(ThreeWireState.Active, host.Link.State);
        Assert.Equal((4, false, false), (host.Link.Window, host.Link.HasDataIntegrityCheck, host.Link.HasOutOfFrameFlowControl));
        Assert.Equal(long.MaxValue, host.Link.NextDeadline);
    }

    [Fact]
    public void A_controller_answers_with_what_both_can_do()
    {
        var controller = new ThreeWireEnd(new ThreeWireOptions { IsController = true, Window = 5, OutOfFrameFlowControl = true });
        Assert.Equal(ThreeWireEnd.Sync, controller.Says());
        Assert.Equal("C0 00 2F 00 D0 03 FC C0", controller.Hears(ThreeWireEnd.SyncResponse).Says());

        // The host: window 7, flow control 08, check 10. Both: window 5, 08, 10.
        Assert.Equal("C0 00 3F 00 DB DC 04 7B 1D C0", controller.Hears("C0 00 3F 00 DB DC 03 FC 1F C0").Says());
        controller.Hears("C0 00 2F 00 D0 04 7B C0");
        Assert.Equal(ThreeWireState.Active, controller.Link.State);
        Assert.Equal((5, true, true), (controller.Link.Window, controller.Link.HasDataIntegrityCheck, controller.Link.HasOutOfFrameFlowControl));
    }

    [Fact]
    public void A_controller_that_names_nothing_gets_one_packet_at_a_time()
    {
        var host = ThreeWireEnd.ActiveHost();
        Assert.Equal((1, false, false), (host.Link.Window, host.Link.HasDataIntegrityCheck, host.Link.HasOutOfFrameFlowControl));
    }

    [Fact]
    public void Config_has_no_answer_before_synchronization_and_an_answer_afterwards_for_ever()
    {
        var host = new ThreeWireEnd();
        host.Says();
        Assert.Equal(string.Empty, host.Hears("C0 00 2F 00 D0 03 FC C0").Says());
        Assert.Equal(string.Empty, host.Hears("C0 00 2F 00 D0 04 7B C0").Says());
        Assert.Equal(ThreeWireState.Uninitialized, host.Link.State);

        host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 03 C0");
        Assert.Equal("C0 00 3F 00 DB DC 04 7B 03 C0", host.Hears("C0 00 3F 00 DB DC 03 FC 01 C0").Says());
        Assert.Equal(3, host.Link.Window);
    }

    [Fact]
    public void A_command_is_sent_and_the_event_that_answers_acknowledges_it()
    {
        var host = ThreeWireEnd.ActiveHost();
        Assert.True(host.Link.Send(Hex.Octets(Reset)));

        // Reliable (80), number 0, expecting 0; command (1), three octets: 31. 80 + 31 = B1, so 4E.
        Assert.Equal("C0 80 31 00 4E 03 0C 00 C0", host.Says());
        Assert.False(host.Link.IsIdle);

        // Reliable (80), number 0, expecting 1 (08): 88; event (4), six octets: 64. 88 + 64 = EC, so 13.
        host.Hears("C0 88 64 00 13 0E 04 01 03 0C 00 C0");
        Assert.Equal([ResetComplete], host.Packets);

        // Nothing else is to be sent, so the acknowledgement goes alone: expecting 1 (08), type 0, no payload. FF - 08 = F7.
        Assert.Equal("C0 08 00 00 F7 C0", host.Says());
        Assert.True(host.Link.IsIdle);
        Assert.Equal(long.MaxValue, host.Link.NextDeadline);

        // The next command carries it: reliable (80), expecting 1 (08), number 1: 89. 89 + 31 = BA, so 45.
        host.Link.Send(Hex.Octets(Reset));
        Assert.Equal("C0 89 31 00 45 03 0C 00 C0", host.Says());
    }

    [Fact]
    public void Delimiters_and_escapes_in_a_packet_are_escaped_and_back()
    {
        var host = ThreeWireEnd.ActiveHost();

        // ACL data on handle 0x0040, five octets: nine octets in all, 92. 80 + 92 = 112, so FF - 12 = ED.
        host.Link.Send(Hex.Octets("02 40 00 05 00 C0 DB DC 11 13"));
        Assert.Equal("C0 80 92 00 ED 40 00 05 00 DB DC DB DD DC 11 13 C0", host.Says());

        host.Hears("C0 88 92 00 E5 40 00 05 00 DB DC DB DD DC 11 13 C0");
        Assert.Equal(["02 40 00 05 00 C0 DB DC 11 13"], host.Packets);
    }

    [Fact]
    public void With_flow_control_xon_and_xoff_are_escaped_too_and_halt_what_is_sent()
    {
        var host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 0F C0", new ThreeWireOptions { OutOfFrameFlowControl = true, DataIntegrityCheck = false });
        Assert.True(host.Link.HasOutOfFrameFlowControl);
        host.Link.Send(Hex.Octets("02 40 00 05 00 C0 DB DC 11 13"));
        Assert.Equal("C0 80 92 00 ED 40 00 05 00 DB DC DB DD DC DB DE DB DF C0", host.Says());

        // The checksum of the event is 13: DB DF. XOFF stands in the midst of it and halts the acknowledgement.
        host.Hears("C0 88 64 13 00 DB DF 0E 04 01 03 0C 00 C0");
        Assert.Equal([ResetComplete], host.Packets);
        Assert.Equal(string.Empty, host.Says());
        Assert.Equal("C0 08 00 00 F7 C0", host.Hears("11").Says());
        Assert.Equal(0, host.Link.Statistics.DamagedPackets);
    }

    [Fact]
    public void The_check_of_a_packet_is_a_crc_over_its_header_and_payload()
    {
        var host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 17 C0");
        Assert.True(host.Link.HasDataIntegrityCheck);

        // An event without a check is taken all the same: its header says that it has none.
        host.Hears("C0 80 64 00 1B 0E 04 01 03 0C 00 C0");

        // The acknowledgement is 48 00 00 B7: expecting 1 (08) and a check (40). The register of the check starts at FFFF. For each four bits of
        // data, the lower ones of an octet first: the last four bits of the register and the data select what is added to the register after it
        // was shifted by four. That is the polynomial, 8408 with its highest power at the right, shifted by as much as comes after the bit that
        // leaves: 8408 for bit 3, 4204 for bit 2, 2102 for bit 1, 1081 for bit 0, and their sum where several are set.
        //
        //   data   register   selects         register >> 4, and the sum
        //   8      FFFF       F ^ 8 = 7       0FFF ^ 7387 = 7C78
        //   4      7C78       8 ^ 4 = C       07C7 ^ C60C = C1CB
        //   0      C1CB       B ^ 0 = B       0C1C ^ B58B = B997
        //   0      B997       7 ^ 0 = 7       0B99 ^ 7387 = 781E
        //   0      781E       E ^ 0 = E       0781 ^ E70E = E08F
        //   0      E08F       F ^ 0 = F       0E08 ^ F78F = F987
        //   7      F987       7 ^ 7 = 0       0F98 ^ 0000 = 0F98
        //   B      0F98       8 ^ B = 3       00F9 ^ 3183 = 317A
        //
        // 317A is 0011 0001 0111 1010; read from its other end, 0101 1110 1000 1100: 5E 8C.
        Assert.Equal("C0 48 00 00 B7 5E 8C C0", host.Says());
    }

    [Fact]
    public void A_packet_whose_check_is_wrong_is_dropped_and_counted()
    {
        var host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 17 C0");
        host.Link.Send(Hex.Octets(Reset));
        host.Says();
        host.Hears("C0 48 00 00 B7 5E 8D C0");
        Assert.False(host.Link.IsIdle);
        Assert.Equal(1, host.Link.Statistics.DamagedPackets);
        host.Hears("C0 48 00 00 B7 5E 8C C0");
        Assert.True(host.Link.IsIdle);
    }

    [Fact]
    public void Synchronous_data_go_without_number_and_are_never_sent_again()
    {
        var host = ThreeWireEnd.ActiveHost();

        // Not reliable, number 0; synchronous data (3), five octets: 53. FF - 53 = AC.
        host.Link.Send(Hex.Octets("03 40 00 02 AA BB"));
        Assert.Equal("C0 00 53 00 AC 40 00 02 AA BB C0", host.Says());
        Assert.True(host.Link.IsIdle);
        Assert.Equal(long.MaxValue, host.Link.NextDeadline);

        host.Hears("C0 00 53 00 AC 40 00 02 AA BB C0");
        Assert.Equal(["03 40 00 02 AA BB"], host.Packets);
        Assert.Equal(string.Empty, host.Says());
    }

    [Fact]
    public void As_many_packets_as_the_window_holds_are_on_their_way()
    {
        var host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 02 C0");
        for (int i = 0; i < 3; i++)
            host.Link.Send(Hex.Octets(Reset));
        Assert.Equal("C0 80 31 00 4E 03 0C 00 C0 C0 81 31 00 4D 03 0C 00 C0", host.Says());

        // One acknowledgement for both: expecting 2 (10).
        Assert.Equal("C0 82 31 00 4C 03 0C 00 C0", host.Hears("C0 10 00 00 EF C0").Says());
        Assert.True(host.Hears("C0 18 00 00 E7 C0").Link.IsIdle);
    }

    [Fact]
    public void What_is_not_acknowledged_is_sent_again_after_its_time_on_the_line_and_a_pause()
    {
        var host = ThreeWireEnd.ActiveHost("C0 00 3F 00 DB DC 04 7B 02 C0", new ThreeWireOptions { Speed = 9600 });
        host.Now = 1_000_000;
        host.Link.Send(Hex.Octets(Reset));
        host.Link.Send(Hex.Octets(Reset));
        string both = host.Says();

        // Twice nine octets of ten bits at 9600 bits per second: 2 * 9,375 us.
        Assert.Equal(1_000_000 + 18_750 + 250_000, host.Link.NextDeadline);
        Assert.Equal(both, host.SaysLater());
        Assert.Equal(2, host.Link.Statistics.RetransmittedPackets);

        // The first arrived after all: the second alone is sent again.
        host.Hears("C0 08 00 00 F7 C0");
        Assert.Equal("C0 81 31 00 4D 03 0C 00 C0", host.SaysLater());
    }

    [Fact]
    public void A_packet_that_comes_again_is_not_delivered_again_and_its_acknowledgement_is_repeated()
    {
        var host = ThreeWireEnd.ActiveHost();
        const string complete = "C0 80 64 00 1B 0E 04 01 03 0C 00 C0";
        Assert.Equal("C0 08 00 00 F7 C0", host.Hears(complete).Says());
        Assert.Equal("C0 08 00 00 F7 C0", host.Hears(complete).Says());
        Assert.Equal([ResetComplete], host.Packets);
        Assert.Equal(1, host.Link.Statistics.OutOfSequencePackets);

        // Number 2 before number 1.
        Assert.Equal("C0 08 00 00 F7 C0", host.Hears("C0 82 64 00 19 0E 04 01 03 0C 00 C0").Says());
        Assert.Single(host.Packets);
    }

    [Fact]
    public void Wakeup_is_answered_by_woken_and_a_sleeping_peer_is_woken_before_anything_is_sent()
    {
        var host = ThreeWireEnd.ActiveHost();
        Assert.Equal("C0 00 2F 00 D0 06 F9 C0", host.Hears("C0 00 2F 00 D0 05 FA C0").Says());

        host.Hears("C0 00 2F 00 D0 07 78 C0");
        Assert.Equal(string.Empty, host.Says());
        Assert.Equal(long.MaxValue, host.Link.NextDeadline);
        host.Link.Send(Hex.Octets(Reset));
        Assert.Equal("C0 00 2F 00 D0 05 FA C0", host.Says());
        Assert.Equal("C0 00 2F 00 D0 05 FA C0", host.SaysLater());
        Assert.Equal("C0 80 31 00 4E 03 0C 00 C0", host.Hears("C0 00 2F 00 D0 06 F9 C0").Says());
    }
}
