using System;
using System.Collections.Generic;
using System.IO;

namespace GattGen.Hci.Tests;

public sealed class BtSnoopTransportTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _file = new();
    private readonly RecordingSink _host = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Packets_of_both_directions_pass_and_are_recorded_with_their_time()
    {
        DateTimeOffset now = Start;
        var inner = new LoopTransport();
        using (var writer = new BtSnoopWriter(_file, leaveOpen: true))
        {
            var transport = new BtSnoopTransport(inner, writer, adapterIndex: 3, () => now);
            transport.Open(_host);
            transport.Send(Hex.Octets("01 03 0C 00"));
            now += TimeSpan.FromMicroseconds(250);
            inner.Deliver("04 0E 04 01 03 0C 00");
        }

        Assert.Equal(["01 03 0C 00"], inner.Sent);
        Assert.Equal(["04 0E 04 01 03 0C 00"], _host.Packets);
        List<BtSnoopRecord> records = Records();
        Assert.Equal(2, records.Count);
        Assert.Equal((3, BtSnoopOpcode.Command, Start), (records[0].AdapterIndex, records[0].Opcode, records[0].Time));
        Assert.Equal((3, BtSnoopOpcode.Event, Start.AddMicroseconds(250)), (records[1].AdapterIndex, records[1].Opcode, records[1].Time));
        Assert.Equal("0E 04 01 03 0C 00", Hex.Text(records[1].Octets.Span));
    }

    [Fact]
    public void A_packet_that_the_host_refuses_is_recorded_once()
    {
        var inner = new LoopTransport();
        using (var writer = new BtSnoopWriter(_file, leaveOpen: true))
        {
            var transport = new BtSnoopTransport(inner, writer, 0, () => Start);
            transport.Open(_host);
            _host.Refuses = true;
            Assert.False(inner.Deliver("04 10 01 42"));
            Assert.False(inner.Deliver("04 10 01 42"));
            _host.Refuses = false;
            transport.Resume();
            Assert.True(inner.Deliver("04 10 01 42"));
            Assert.True(inner.Deliver("04 10 01 42"));
        }

        Assert.Equal(1, inner.Resumed);
        Assert.Equal(2, Records().Count);
    }

    [Fact]
    public void Closing_passes_both_ways()
    {
        var inner = new LoopTransport();
        using var writer = new BtSnoopWriter(_file);
        var transport = new BtSnoopTransport(inner, writer, 0, () => Start);
        transport.Open(_host);

        transport.Close();
        inner.Sink!.Closed("unplugged");

        Assert.Equal(1, inner.Closed);
        Assert.Equal("unplugged", _host.ClosedBecause);
    }

    [Fact]
    public void Two_transports_share_one_file()
    {
        using (var writer = new BtSnoopWriter(_file, leaveOpen: true))
        {
            var first = new BtSnoopTransport(new LoopTransport(), writer, 0, () => Start);
            var second = new BtSnoopTransport(new LoopTransport(), writer, 1, () => Start);
            first.Send(Hex.Octets("01 03 0C 00"));
            second.Send(Hex.Octets("01 03 0C 00"));
            first.Send(Hex.Octets("01 03 0C 00"));
        }

        Assert.Equal([0, 1, 0], Records().ConvertAll(record => (int)record.AdapterIndex));
    }

    [Fact]
    public void Missing_arguments_are_a_mistake_of_the_caller()
    {
        using var writer = new BtSnoopWriter(_file);
        var inner = new LoopTransport();

        Assert.Throws<ArgumentNullException>(() => new BtSnoopTransport(null!, writer, 0, () => Start));
        Assert.Throws<ArgumentNullException>(() => new BtSnoopTransport(inner, null!, 0, () => Start));
        Assert.Throws<ArgumentNullException>(() => new BtSnoopTransport(inner, writer, 0, null!));
        Assert.Throws<ArgumentNullException>(() => new BtSnoopTransport(inner, writer, 0, () => Start).Open(null!));
    }

    private List<BtSnoopRecord> Records()
    {
        _file.Position = 0;
        var reader = new BtSnoopReader(_file);
        var records = new List<BtSnoopRecord>();
        while (reader.TryRead(out BtSnoopRecord? record))
            records.Add(record);
        Assert.False(reader.IsDamaged);
        return records;
    }

    /// <summary>A transport whose other end is the test.</summary>
    private sealed class LoopTransport : IHciTransport
    {
        public List<string> Sent { get; } = [];

        public IHciSink? Sink { get; private set; }

        public int Resumed { get; private set; }

        public int Closed { get; private set; }

        public void Open(IHciSink sink) => Sink = sink;

        public void Send(ReadOnlySpan<byte> packet) => Sent.Add(Hex.Text(packet));

        public void Resume() => Resumed++;

        public void Close() => Closed++;

        public bool Deliver(string packet) => Sink!.Receive(Hex.Octets(packet));
    }
}
