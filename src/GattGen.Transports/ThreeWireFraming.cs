// The three-wire transport (H5) in a stream (Core Vol 4, Part D): the clock and the lock around a ThreeWireLink.
using System;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>H5. What is received is worked on outside of the lock, so that a sink may send, and another thread need not wait for it.</summary>
internal sealed class ThreeWireFraming : StreamFraming
{
    // What is written at once: enough for a window of LE packets.
    private const int LeavingOctets = 4096;

    private readonly ThreeWireLink _link;
    private readonly object _lock;
    private readonly Func<long> _now;
    private byte[] _leaving = new byte[LeavingOctets];

    public ThreeWireFraming(ThreeWireOptions options, object transportLock, Func<long> now)
    {
        _link = new ThreeWireLink(options);
        _lock = transportLock;
        _now = now;
    }

    public override string? Error => _link.Error;

    public override string? Unfinished => null;     // an end of the line says nothing about packets on a line that may lose them

    public override long NextDeadline => _link.NextDeadline;

    public override bool Answers => true;

    public override bool IsEstablished => _link.State == ThreeWireState.Active;

    public ThreeWireStatistics Statistics => _link.Statistics;

    public override void Start(long now) => _link.Start(now);

    public override bool TrySend(ReadOnlySpan<byte> packet) => _link.Send(packet);

    public override ReadOnlyMemory<byte> Take(long now)
    {
        var length = 0;
        for (ReadOnlySpan<byte> octets; length < LeavingOctets && !(octets = _link.Take(now)).IsEmpty; length += octets.Length)
        {
            if (length + octets.Length > _leaving.Length)
                Array.Resize(ref _leaving, length + octets.Length);
            octets.CopyTo(_leaving.AsSpan(length));
        }

        return _leaving.AsMemory(0, length);
    }

    public override H4Result Feed(ReadOnlySpan<byte> octets, IHciSink sink, out int consumed)
    {
        consumed = 0;
        while (true)
        {
            ReadOnlySpan<byte> packet;
            lock (_lock)
            {
                packet = _link.Receive(octets[consumed..], _now(), out var taken);
                consumed += taken;
                if (packet.IsEmpty)
                    return _link.Error is null ? H4Result.Consumed : H4Result.Broken;
            }

            if (!sink.Receive(packet))
                return H4Result.Refused;
            lock (_lock)
                _link.Accept(_now());
        }
    }
}
