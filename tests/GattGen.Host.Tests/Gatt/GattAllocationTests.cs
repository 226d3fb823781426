// In steady state nothing allocates (law 3; issue: 0 bytes for each notification, write command, read and write).
using System;

namespace GattGen.Host.Tests;

public class GattAllocationTests
{
    private const int Rounds = 2000;
    private const ushort Value = 0x000C;

    // Of the last measurement, the warm ones included.
    private int _rounds;

    // Two sides and between them two rings of buffers.
    private sealed class Wire
    {
        private readonly Ring _toServer = new();
        private readonly Ring _toClient = new();

        public Wire()
        {
            Server.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate))]);
            Client.Link.OnSend = _toServer.Put;
            Server.Link.OnSend = _toClient.Put;
            Client.Client.Write(0x000D, [3, 0], null);
            Run();
            Client.Stack.IsSilent = Server.Stack.IsSilent = true;
        }

        public GattBench Client { get; } = new();

        public GattBench Server { get; } = new();

        public void Run()
        {
            while (_toServer.TryGive(Server) || _toClient.TryGive(Client))
            {
            }
        }
    }

    private sealed class Ring
    {
        private readonly byte[][] _pdus = [new byte[517], new byte[517], new byte[517], new byte[517]];
        private readonly int[] _lengths = new int[4];
        private int _first;
        private int _count;

        public void Put(FakeLink link, int length)
        {
            var at = (_first + _count++) % 4;
            link.LastSent(length).CopyTo(_pdus[at]);
            _lengths[at] = length;
        }

        public bool TryGive(GattBench to)
        {
            if (_count == 0)
                return false;
            var at = _first;
            _first = (_first + 1) % 4;
            _count--;
            to.Bearer.Receive(_pdus[at].AsSpan(0, _lengths[at]));
            return true;
        }
    }

    private sealed class Quiet : GattOperation
    {
        public int Ends { get; private set; }

        public int Octets { get; private set; }

        public override void OnData(ReadOnlySpan<byte> value) => Octets += value.Length;

        public override void OnDone(int status) => Ends += status == 0 ? 1 : 0;
    }

    private long Measure(Wire wire, Action round)
    {
        _rounds = 0;
        return Allocation.Of(
            () =>
            {
                _rounds++;
                round();
                wire.Run();
            },
            Rounds,
            warm: 200);
    }

    [Fact]
    public void Notifications_allocate_nothing_on_either_side()
    {
        var wire = new Wire();
        var value = GattBench.Octets(20);
        Assert.Equal(0, Measure(wire, () => wire.Server.Bearer.Updates.Notify(Value, value)));
        Assert.Equal(0, Measure(wire, () => wire.Server.Server.Write(Value, value, sendUpdate: true)));
        Assert.True(wire.Client.Stack.EventCount >= 2 * Rounds);
    }

    [Fact]
    public void Write_commands_and_writes_allocate_nothing_on_either_side()
    {
        var wire = new Wire();
        var value = GattBench.Octets(20);
        var operation = new Quiet();
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.TryWriteCommand(Value, value)));
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.Write(Value, value, null)));
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.Write(Value, value, operation)));
        Assert.Equal(_rounds, operation.Ends);
        Assert.True(wire.Server.Stack.EventCount >= 3 * Rounds);
    }

    [Fact]
    public void A_refused_write_allocates_nothing()
    {
        var wire = new Wire();
        var value = GattBench.Octets(20);
        wire.Server.Stack.Handler = (in BleEvent _) => 0x80;
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.Write(Value, value, null)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(512)]
    public void Reads_short_and_long_allocate_nothing_on_either_side(int length)
    {
        var wire = new Wire();
        var operation = new Quiet();
        wire.Server.Server.Write(Value, GattBench.Octets(length), sendUpdate: false);
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.Read(Value, null)));
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.Read(Value, operation)));
        Assert.Equal(_rounds * length, operation.Octets);
    }

    [Fact]
    public void Local_reads_into_a_buffer_and_writes_allocate_nothing()
    {
        var wire = new Wire();
        var buffer = new byte[512];
        Assert.Equal(0, Measure(wire, () =>
        {
            wire.Server.Server.Write(Value, buffer.AsSpan(0, 20), false);
            wire.Server.Server.Read(Value, buffer);
        }));
    }

    [Fact]
    public void Indications_allocate_nothing_on_either_side()
    {
        var wire = new Wire();
        var value = GattBench.Octets(20);
        var operation = new Quiet();
        Assert.Equal(0, Measure(wire, () => wire.Server.Bearer.Updates.Indicate(Value, value, null)));
        Assert.Equal(0, Measure(wire, () => wire.Server.Bearer.Updates.Indicate(Value, value, operation)));
        Assert.Equal(_rounds, operation.Ends);
    }

    [Fact]
    public void Discovery_allocates_nothing_on_either_side()
    {
        var wire = new Wire();
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.DiscoverServices(default, null)));
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.DiscoverCharacteristics(1, 0xFFFF, default, null)));
        Assert.Equal(0, Measure(wire, () => wire.Client.Client.DiscoverDescriptors(1, 0xFFFF, null)));
    }

    [Fact]
    public void Dropped_and_malformed_PDUs_allocate_nothing()
    {
        var wire = new Wire();
        var pdus = new byte[][] { [0x0B, 1], [0x01, 0x0A, 0, 0, 1], [0x52], [0x0A], [0x99, 1, 2], [0xFF, 1], [0x1E] };
        Assert.Equal(0, Measure(wire, () =>
        {
            foreach (var pdu in pdus)
                wire.Client.Bearer.Receive(pdu);
        }));
    }
}
