// K-frames that arrive, and the credits for them (Core Vol 3, Part A, 3.4.1 - 3.4.3, 10.1):
//
//   the first of an SDU:  0 .. 1  SDU length (LE) | 2 ... its octets          the others:  octets
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

internal sealed partial class CreditBasedChannel
{
    private const int SduLengthOctets = 2;

    private readonly ReceiveRing _received = new();
    private int _given;         // credits that the peer has
    private int _missing;       // octets of the SDU that is under way
    private bool _isInsideSdu;
    private bool _wasEmptied;   // the owner has taken all, and the credits have not been given back yet

    /// <summary>The octets that can be taken.</summary>
    public int Available => _received.Available;

    /// <summary>Takes octets for the owner.</summary>
    public int Take(Span<byte> destination)
    {
        var count = _received.Take(destination);
        if (count > 0 && _received.Available == 0)
            _wasEmptied = true;
        return count;
    }

    /// <summary>A K-frame. What breaks a rule ends the channel.</summary>
    public void OnFrame(ReadOnlySpan<byte> payload)
    {
        if (State != ChannelState.Open)
            return;     // it is being ended
        if (_given == 0 || payload.Length > OurMps || !TryTake(payload))
        {
            Violate();
            return;
        }

        _given--;
        if (_missing > 0)
            return;     // where no credit is left for the rest, one is given by and by
        _isInsideSdu = false;
        _received.Complete();
        _wasEmptied |= _received.Available == 0;    // an SDU without octets
        _host.TellReceived(_owner);
    }

    private bool TryTake(ReadOnlySpan<byte> payload)
    {
        if (!_isInsideSdu)
        {
            if (payload.Length < SduLengthOctets)
                return false;
            _missing = BinaryPrimitives.ReadUInt16LittleEndian(payload);
            if (_missing > OurMtu)
                return false;
            payload = payload.Slice(SduLengthOctets);
            _isInsideSdu = true;
        }

        if (payload.Length > _missing || !_received.TryAdd(payload))
            return false;
        _missing -= payload.Length;
        return true;
    }

    // So much can arrive before credits are given anew: what the first ones allow, and an SDU that was begun with the last of them.
    private void ResetReceiving()
    {
        _received.Reset((InitialCredits * OurMps) + OurMtu);
        _given = InitialCredits;
        _missing = 0;
        _isInsideSdu = _wasEmptied = false;
    }

    // Exactly one credit for an SDU that cannot go on; all of them when everything was taken.
    private bool GiveCredits()
    {
        var credits = 0;
        if (_isInsideSdu)
            credits = _given == 0 ? 1 : 0;
        else if (_wasEmptied && _received.IsEmpty)
            credits = InitialCredits - _given;
        if (credits == 0)
            return false;
        if (!ChannelSignals.TryGiveCredits(_connection, Cid, (ushort)credits))
            return false;
        _given += credits;
        _wasEmptied = false;
        return true;
    }
}
