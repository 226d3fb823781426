// What a host sends, on its way from the host's thread to the air. Two buffers change places: one is filled under the lock, the other
// is read by the air without it.
using System;
using System.Buffers.Binary;

namespace GattGen.Air;

/// <summary>Packets of the host that the air has not taken yet.</summary>
internal sealed class InputBuffer
{
    private const int LengthOctets = 2;

    private readonly object _lock = new();
    private readonly int _limit;
    private byte[] _filled = [];
    private int _filledLength;
    private byte[] _taken = [];
    private int _takenLength;
    private int _position;
    private bool _isMarked;
    private bool _isClosed;

    /// <summary>A buffer of at most <paramref name="limit"/> octets, two for each packet included.</summary>
    public InputBuffer(int limit) => _limit = limit;

    /// <summary>Packets for which there was no room.</summary>
    public long Dropped { get; private set; }

    /// <summary>Adds a packet. May be called from any thread.</summary>
    /// <returns>True when the air has to be told that there is something.</returns>
    public bool Add(ReadOnlySpan<byte> packet)
    {
        lock (_lock)
        {
            int need = packet.Length + LengthOctets;
            if (_isClosed)
                return false;
            if (_filledLength + need > _limit || packet.Length > ushort.MaxValue)
            {
                Dropped++;
                return false;
            }

            if (_filledLength + need > _filled.Length)
                Array.Resize(ref _filled, Math.Max(256, 2 * (_filledLength + need)));
            Span<byte> free = _filled.AsSpan(_filledLength, need);
            BinaryPrimitives.WriteUInt16LittleEndian(free, (ushort)packet.Length);
            packet.CopyTo(free.Slice(LengthOctets));
            _filledLength += need;
            return Mark();
        }
    }

    /// <summary>Notes that the air has to look here, for whatever reason. May be called from any thread.</summary>
    /// <returns>True when the air has to be told.</returns>
    public bool Notice()
    {
        lock (_lock)
            return Mark();
    }

    /// <summary>Takes no packet from now on. May be called from any thread.</summary>
    public void Close()
    {
        lock (_lock)
            _isClosed = true;
    }

    /// <summary>The air looks here now: what comes from now on is noted again.</summary>
    public void Unmark()
    {
        lock (_lock)
            _isMarked = false;
    }

    /// <summary>Takes the next packet; only the air calls this.</summary>
    /// <param name="packet">The packet, valid until the next call.</param>
    public bool TryTake(out Span<byte> packet)
    {
        if (_position == _takenLength && !Exchange())
        {
            packet = default;
            return false;
        }

        int length = BinaryPrimitives.ReadUInt16LittleEndian(_taken.AsSpan(_position));
        packet = _taken.AsSpan(_position + LengthOctets, length);
        _position += LengthOctets + length;
        return true;
    }

    private bool Mark()
    {
        bool isNew = !_isMarked;
        _isMarked = true;
        return isNew;
    }

    private bool Exchange()
    {
        lock (_lock)
        {
            (_filled, _taken) = (_taken, _filled);
            _takenLength = _filledLength;
            _filledLength = 0;
            _position = 0;
            return _takenLength > 0;
        }
    }
}
