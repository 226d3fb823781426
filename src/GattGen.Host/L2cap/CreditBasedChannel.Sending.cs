// SDUs on their way to the peer: into the transmit queue as far as credits and room go, the rest is kept (Core Vol 3, Part A, 3.4.2, 10.1).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class CreditBasedChannel
{
    private const int MostCredits = 65535;

    private byte[] _rest = Array.Empty<byte>();
    private int _restFrom;
    private int _restTo;
    private int _sduLength = -1;    // of the SDU of which no frame has left; -1 when one has
    private int _frameOctets;
    private int _credits;
    private bool _isStalled;
    private bool _wasLost;      // the SDU that stalled could not be kept
    private bool _mayRetry;     // something has changed since then, or will when the queue is empty

    private bool HasRest => _restFrom < _restTo || _sduLength >= 0;

    /// <summary>Sends an SDU.</summary>
    /// <returns>False when the channel is stalled now.</returns>
    public bool Send(ReadOnlySpan<byte> sdu)
    {
        if (sdu.Length > PeerMtu || sdu.Length > 2 * OurMtu)
        {
            throw new BleException(
                BleError.InvalidArgument,
                "An SDU has at most the MTU of the peer and twice the local one: here " + Math.Min(PeerMtu, 2 * OurMtu).ToString(System.Globalization.CultureInfo.InvariantCulture) + " octets.");
        }

        if (_isStalled)
            throw new BleException(BleError.Busy, "The channel is stalled: send again after SEND_READY.");
        if (sdu.Length > _host.Options.ChannelTransmitOctets && !FitsNow(sdu.Length))
        {
            _isStalled = _wasLost = true;
            _mayRetry = !_connection.Queue.IsEmpty;
            return false;
        }

        _sduLength = sdu.Length;
        var sent = 0;
        while (TrySendFrame(sdu, ref sent))
        {
        }

        if (_sduLength < 0 && sent == sdu.Length)
            return true;
        Keep(sdu.Slice(sent));
        _isStalled = true;
        return false;
    }

    /// <summary>The peer gives credits.</summary>
    public void OnCredits(ushort credits)
    {
        if (State != ChannelState.Open)
            return;
        if (credits > MostCredits - _credits)
        {
            Violate();
            return;
        }

        _credits += credits;
        _mayRetry = true;
    }

    /// <summary>Sends what is owed and what is kept, and tells that a stall is over.</summary>
    /// <returns>Whether something was done.</returns>
    public bool Pump()
    {
        if (State == ChannelState.Disconnecting)
            return SendRequest();
        if (State != ChannelState.Open)
            return false;
        var hasDone = GiveCredits();
        while (HasRest && TrySendFrame(_rest.AsSpan(0, _restTo), ref _restFrom))
            hasDone = true;
        if (!_isStalled || HasRest || (_wasLost && !(_mayRetry && _connection.Queue.IsEmpty)))
            return hasDone;
        var status = _wasLost ? 1 : 0;
        _isStalled = _wasLost = false;
        _host.TellSendReady(_owner, status);
        return true;
    }

    private void ResetSending(int frameOctets, int credits)
    {
        _frameOctets = Math.Min(frameOctets, _host.Options.MaxFrameOctets);
        _credits = credits;
        StopSending();
    }

    private void StopSending()
    {
        _restFrom = _restTo = 0;
        _sduLength = -1;
        _isStalled = _wasLost = false;
    }

    private bool FitsNow(int length)
    {
        var frames = (length + SduLengthOctets + _frameOctets - 1) / _frameOctets;
        return frames <= _credits && length + SduLengthOctets + (frames * TransmitQueue.Overhead) <= Room;
    }

    // Channels fill one half of the queue, so that the other parts of the host find room beside them.
    private int Room => (_host.Options.TransmitQueueOctets / 2) - _connection.Queue.Used;

    private bool TrySendFrame(ReadOnlySpan<byte> octets, ref int from)
    {
        if (_credits == 0 || (_sduLength < 0 && from == octets.Length))
            return false;
        var head = _sduLength >= 0 ? SduLengthOctets : 0;
        var length = Math.Min(octets.Length - from, _frameOctets - head);
        if (head + length + TransmitQueue.Overhead > Room || !_connection.Queue.TryReserve(head + length, false, out var frame))
            return false;
        if (head > 0)
            BinaryPrimitives.WriteUInt16LittleEndian(frame, (ushort)_sduLength);
        octets.Slice(from, length).CopyTo(frame.Slice(head));
        _connection.Queue.Commit(_peerCid, head + length);
        from += length;
        _sduLength = -1;
        _credits--;
        return true;
    }

    // The buffer is made for the largest SDU of the channel at once, so that a later one costs nothing.
    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (_rest.Length < rest.Length)
            _rest = new byte[Math.Min(Math.Min(PeerMtu, 2 * OurMtu), _host.Options.ChannelTransmitOctets)];
        rest.CopyTo(_rest);
        _restFrom = 0;
        _restTo = rest.Length;
    }
}
