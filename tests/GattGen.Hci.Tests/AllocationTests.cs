// "In steady state no packet allocates": measured, not assumed.
using System;

namespace GattGen.Hci.Tests;

public class AllocationTests
{
    private static readonly CompletedPackets[] Completed = [new(0x0040, 3), new(0x0041, 1)];

    private readonly byte[] _buffer = new byte[512];

    [Fact]
    public void Writing_and_reading_a_command_does_not_allocate() => DoesNotAllocate(() =>
    {
        int length = HciCommandPacket.Write(_buffer, new LeSetDataLengthCommand(0x0040, 251, 2120));
        Assert.True(HciCommandPacket.TryParse(_buffer.AsSpan(0, length), out _, out ReadOnlySpan<byte> parameters));
        return LeSetDataLengthCommand.TryRead(parameters, out LeSetDataLengthCommand command) && command.TxOctets == 251;
    });

    [Fact]
    public void Writing_octets_as_they_are_does_not_allocate() => DoesNotAllocate(() =>
        HciCommandPacket.Write(_buffer, (HciOpcode)0xFC01, [1, 2, 3]) == 7
        && HciEventPacket.Write(_buffer, HciEventCode.Vendor, [1, 2, 3]) == 6
        && HciEventPacket.WriteCommandComplete(_buffer, 1, (HciOpcode)0xFC01, [0, 1]) == 8);

    [Fact]
    public void Writing_and_reading_advertising_data_does_not_allocate() => DoesNotAllocate(() =>
    {
        int length = HciCommandPacket.Write(_buffer, new LeSetAdvertisingDataCommand([0x02, 0x01, 0x06]));
        Assert.True(HciCommandPacket.TryParse(_buffer.AsSpan(0, length), out _, out ReadOnlySpan<byte> parameters));
        return LeSetAdvertisingDataCommand.TryRead(parameters, out LeSetAdvertisingDataCommand command) && command.Data.Length == 3;
    });

    [Fact]
    public void Writing_and_reading_completed_packets_does_not_allocate() => DoesNotAllocate(() =>
    {
        int length = HciEventPacket.WriteNumberOfCompletedPackets(_buffer, Completed);
        Assert.True(HciEventPacket.TryParse(_buffer.AsSpan(0, length), out _, out ReadOnlySpan<byte> parameters));
        CompletedPacketsList.TryRead(parameters, out CompletedPacketsList list);
        int packets = 0;
        foreach (CompletedPackets entry in list)
            packets += entry.Count;
        return packets == 4;
    });

    [Fact]
    public void Writing_and_reading_an_advertising_report_does_not_allocate() => DoesNotAllocate(() =>
    {
        int length = HciEventPacket.Write(_buffer, new LeAdvertisingReport(default, default, new(1), [1, 2, 3], -60));
        Assert.True(HciEventPacket.TryParse(_buffer.AsSpan(0, length), out _, out ReadOnlySpan<byte> parameters));
        LeAdvertisingReportEvent.TryRead(parameters, out LeAdvertisingReportEvent value);
        int octets = 0;
        foreach (LeAdvertisingReport report in value)
            octets += report.Data.Length;
        return octets == 3;
    });

    [Fact]
    public void Writing_and_reading_an_answer_does_not_allocate() => DoesNotAllocate(() =>
    {
        int length = HciEventPacket.WriteCommandComplete(_buffer, 1, new ReadRssiReturnParameters(HciError.Success, 0x0040, -60));
        Assert.True(HciEventPacket.TryParse(_buffer.AsSpan(0, length), out _, out ReadOnlySpan<byte> parameters));
        CommandCompleteEvent.TryRead(parameters, out CommandCompleteEvent complete);
        return ReadRssiReturnParameters.TryRead(complete.ReturnParameters, out ReadRssiReturnParameters value) && value.Rssi == -60;
    });

    [Fact]
    public void Framing_does_not_allocate_per_packet()
    {
        var framer = new H4Framer();
        var sink = new CountingSink();
        byte[] stream = Hex.Octets("04 10 01 42 02 40 20 05 00 01 00 04 00 0A");

        DoesNotAllocate(() =>
        {
            framer.Feed(stream, sink, out _);
            framer.Feed(stream.AsSpan(0, 7), sink, out _);
            framer.Feed(stream.AsSpan(7), sink, out _);
            return sink.Count % 4 == 0;
        });
    }

    [Fact]
    public void Cutting_and_putting_together_does_not_allocate_per_PDU()
    {
        var reassembler = new AclReassembler(512);
        byte[] pdu = new byte[251];
        pdu[0] = 247;

        DoesNotAllocate(() =>
        {
            bool whole = false;
            foreach (AclFragment fragment in new AclFragmenter(pdu, 27, AclBoundary.FirstNonAutoFlushable))
            {
                int length = AclPacket.Write(_buffer, 0x0040, fragment.Boundary, fragment.Data);
                Assert.True(AclPacket.TryParse(_buffer.AsSpan(0, length), out _, out AclBoundary boundary, out ReadOnlySpan<byte> data));
                whole = reassembler.TryAdd(boundary, data, out _);
            }

            return whole;
        });
    }

    [Fact]
    public void Recording_does_not_allocate_per_packet()
    {
        using var writer = new BtSnoopWriter(System.IO.Stream.Null);
        byte[] packet = Hex.Octets("04 10 01 42");

        DoesNotAllocate(() =>
        {
            writer.WritePacket(0, packet, sent: false, DateTimeOffset.UnixEpoch);
            return writer.Error is null;
        });
    }

    private static void DoesNotAllocate(Func<bool> action)
    {
        bool all = true;
        long allocated = Allocation.Of(() => all &= action(), times: 1000, warm: 100);

        Assert.True(all);
        Assert.Equal(0, allocated);
    }

    private sealed class CountingSink : IHciSink
    {
        public int Count { get; private set; }

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            Count++;
            return true;
        }

        public void Closed(string? reason) => Count = -1;
    }
}
