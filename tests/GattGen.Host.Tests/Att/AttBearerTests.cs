// What a bearer does with PDUs before anybody works on them (Core Vol 3, Part F, 3.3, 3.4.9).
using System;

namespace GattGen.Host.Tests;

public class AttBearerTests
{
    [Fact]
    public void An_unknown_request_is_answered_Request_Not_Supported_and_an_unknown_command_is_ignored()
    {
        var bench = new GattBench();
        for (var opcode = 0; opcode < 256; opcode++)
        {
            if (AttPdu.Of((byte)opcode) is not null)
                continue;
            var isCommand = (opcode & 0x40) != 0;
            Assert.Equal(isCommand ? "" : $"01{opcode:X2}000006", bench.Ask($"{opcode:X2}0100FFFF"));
        }

        Assert.True(bench.Bearer.Statistics.IgnoredAttCommands > 100);
    }

    [Fact]
    public void A_request_of_a_length_that_its_opcode_does_not_allow_is_answered_Invalid_PDU()
    {
        var bench = new GattBench();
        for (var opcode = 0; opcode < 256; opcode++)
        {
            if (AttPdu.Of((byte)opcode) is not { Kind: AttPduKind.Request } row)
                continue;
            for (var length = 1; length <= 23; length++)
            {
                if (!row.AllowsLength(length))
                    Assert.Equal($"01{opcode:X2}000004", bench.Ask(row.Opcode.ToString("X") + new string('0', 2 * (length - 1))));
            }
        }
    }

    [Fact]
    public void A_request_longer_than_the_MTU_is_answered_Invalid_PDU()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate]);
        Assert.Equal("13", bench.Ask("12 1100" + new string('0', 40)));
        Assert.Equal("0112000004", bench.Ask("12 1100" + new string('0', 42)));
    }

    [Fact]
    public void What_is_no_request_and_malformed_is_dropped_and_counted()
    {
        var bench = new GattBench();
        foreach (var pdu in new[] { "", "01", "0112", "03", "0300", "1B", "1B01", "1D0C", "1E00", "52", "5211", "D2 0C00 00", "13 00" })
            Assert.Equal("", bench.Ask(pdu));
        Assert.Equal(13, bench.Bearer.Statistics.MalformedAttPdus);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void Responses_and_confirmations_that_answer_nothing_are_dropped_and_counted()
    {
        var bench = new GattBench();
        foreach (var pdu in new[] { "0112000001", "03 1700", "05 01 0100 0028", "07 0100 0900", "09 04 0100 0000", "0B", "0D", "0F", "11 06 0100 0900 0018", "13", "17 0100 0000", "19", "1E", "21" })
            Assert.Equal("", bench.Ask(pdu));
        Assert.Equal(14, bench.Bearer.Statistics.UnexpectedAttPdus);
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void Requests_that_come_without_waiting_are_answered_in_their_order_as_long_as_there_is_room()
    {
        var bench = new GattBench();
        bench.Link.AnswerRoom = 2;
        for (var i = 0; i < 5; i++)
            bench.Receive("0A 0300");
        Assert.Equal(3, bench.Bearer.Statistics.DroppedAttRequests);
        Assert.Equal("0B42656E6368", bench.Sent());
        Assert.Equal("0B42656E6368", bench.Sent());
        Assert.Equal("", bench.Sent());
        Assert.Equal("0B42656E6368", bench.Ask("0A 0300"));
    }

    [Fact]
    public void A_write_that_could_not_be_answered_is_not_begun()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate]);
        bench.Link.AnswerRoom = 0;
        bench.Receive("12 1100 01");
        Assert.Empty(bench.Server.Read(0x0011));
        Assert.Empty(bench.Stack.Events);
    }

    [Fact]
    public void A_closed_bearer_takes_and_sends_nothing()
    {
        var bench = new GattBench();
        bench.Bearer.Close();
        Assert.Equal("", bench.Ask("0A 0300"));
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Bearer.Updates.Notify(3, default)).Error);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Bearer.Updates.Indicate(3, default, null)).Error);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Client.Read(3, null)).Error);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Client.TryWriteCommand(3, default)).Error);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Client.ExchangeMtu(null)).Error);
        Assert.Equal(BleError.NotConnected, Assert.Throws<BleException>(() => bench.Client.WaitForRoom(new Recorder())).Error);
        bench.Bearer.Close();
        bench.Bearer.OnRoom();
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void A_bearer_that_is_opened_again_remembers_nothing_of_the_link_before()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate]);
        bench.AgreeMtu(100);
        bench.Ask("12 0D00 0100");
        bench.Bearer.Close();
        bench.Bearer.Open();
        Assert.Equal(23, bench.Bearer.Mtu);
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
        bench.Client.ExchangeMtu(null);
        Assert.Equal("020001", bench.Sent());
    }
}
