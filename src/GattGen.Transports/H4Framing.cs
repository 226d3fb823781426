// H4 in a stream (Core Vol 4, Part A): packets behind each other, and nothing else.
using System;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>H4. Two buffers change places: one is filled, the other is written.</summary>
internal sealed class H4Framing : StreamFraming
{
    private readonly H4Framer _framer = new(ushort.MaxValue);
    private readonly int _limit;
    private byte[] _unsent = new byte[4096];
    private int _unsentLength;
    private byte[] _leaving = new byte[4096];
    private string? _problem;

    /// <summary>A framing that keeps at most so many octets that were not written.</summary>
    public H4Framing(int limit) => _limit = limit;

    public override string? Error => _problem ?? _framer.Error;

    public override string? Unfinished => _framer.IsInsidePacket ? "The stream ended inside a packet." : null;

    public override bool TrySend(ReadOnlySpan<byte> packet)
    {
        if (_unsentLength + packet.Length > _limit)
        {
            _problem = "The other side has not read for too long.";
            return false;
        }

        if (_unsentLength + packet.Length > _unsent.Length)
            Array.Resize(ref _unsent, Math.Max(_unsent.Length * 2, _unsentLength + packet.Length));
        packet.CopyTo(_unsent.AsSpan(_unsentLength));
        _unsentLength += packet.Length;
        return true;
    }

    public override ReadOnlyMemory<byte> Take(long now)
    {
        (_unsent, _leaving) = (_leaving, _unsent);
        var length = _unsentLength;
        _unsentLength = 0;
        return _leaving.AsMemory(0, length);
    }

    public override H4Result Feed(ReadOnlySpan<byte> octets, IHciSink sink, out int consumed) => _framer.Feed(octets, sink, out consumed);
}
