// What has arrived on a channel and was not taken: whole SDUs as one stream of octets, and behind them the one that is under way.
using System;

namespace GattGen.Host;

/// <summary>A ring of octets. What it can be asked to hold is bounded by the credits that were given, so it is never full.</summary>
internal sealed class ReceiveRing
{
    private byte[] _octets = Array.Empty<byte>();
    private int _capacity;
    private int _first;
    private int _filled;

    /// <summary>The octets of whole SDUs.</summary>
    public int Available { get; private set; }

    public bool IsEmpty => _filled == 0;

    /// <summary>Begins anew, with room for so many octets.</summary>
    public void Reset(int capacity)
    {
        if (_octets.Length < capacity)
            _octets = new byte[capacity];
        _capacity = capacity;
        _first = _filled = Available = 0;
    }

    /// <summary>Adds octets of the SDU that is under way.</summary>
    /// <returns>False when there is no room.</returns>
    public bool TryAdd(ReadOnlySpan<byte> octets)
    {
        if (octets.Length > _capacity - _filled)
            return false;
        var at = _first + _filled;
        if (at >= _capacity)
            at -= _capacity;
        var before = Math.Min(octets.Length, _capacity - at);
        octets.Slice(0, before).CopyTo(_octets.AsSpan(at));
        octets.Slice(before).CopyTo(_octets);
        _filled += octets.Length;
        return true;
    }

    /// <summary>The SDU that is under way is whole.</summary>
    public void Complete() => Available = _filled;

    /// <summary>Takes octets of whole SDUs.</summary>
    public int Take(Span<byte> destination)
    {
        var count = Math.Min(destination.Length, Available);
        var before = Math.Min(count, _capacity - _first);
        _octets.AsSpan(_first, before).CopyTo(destination);
        _octets.AsSpan(0, count - before).CopyTo(destination.Slice(before));
        _filled -= count;
        Available -= count;
        _first += count;
        if (_filled == 0)
            _first = 0;
        else if (_first >= _capacity)
            _first -= _capacity;
        return count;
    }
}
