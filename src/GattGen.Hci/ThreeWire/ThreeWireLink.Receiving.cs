// What comes in: packets are decoded, checked, and offered in their order (Core Vol 4, Part D, 4 to 6).
using System;

namespace GattGen.Hci;

public sealed partial class ThreeWireLink
{
    private int _expected;              // the number of the reliable packet that has to come next
    private bool _owesAcknowledgement;
    private bool _isHeld;               // a packet has been offered and not accepted yet
    private bool _isHeldReliable;
    private int _heldLength;
    private long _brokenBefore;

    /// <summary>Takes octets from the line up to the end of the next packet.</summary>
    /// <param name="octets">What arrived; may be empty.</param>
    /// <param name="now">The time, in microseconds.</param>
    /// <param name="consumed">How many octets were taken; offer the others again.</param>
    /// <returns>
    /// The next packet behind its indicator octet, to be answered by <see cref="Accept"/>: until then each call takes nothing and returns it
    /// again, and it is not acknowledged. Empty when all octets were taken, or the link is lost.
    /// </returns>
    public ReadOnlySpan<byte> Receive(ReadOnlySpan<byte> octets, long now, out int consumed)
    {
        consumed = 0;
        while (!_isHeld && State != ThreeWireState.Closed)
        {
            _hasHeardOctets |= octets.Length > consumed;
            bool wasHalted = _decoder.IsHalted;
            bool isFound = _decoder.Feed(octets, ref consumed);
            if (_decoder.IsHalted && !wasHalted)
                _haltedUntil = now + _options.RetransmissionMicroseconds;
            Statistics.DamagedPackets += _decoder.BrokenPackets - _brokenBefore;
            _brokenBefore = _decoder.BrokenPackets;
            if (!isFound)
                return default;
            OnPacket(_decoder.Packet, now);
        }

        return _isHeld ? _decoder.Packet.Slice(ThreeWireHeader.Length - 1, _heldLength) : default;
    }

    /// <summary>The packet that <see cref="Receive"/> has returned was taken: it is acknowledged, and the next one may come.</summary>
    /// <param name="now">The time, in microseconds.</param>
    public void Accept(long now)
    {
        if (!_isHeld)
            return;
        _isHeld = false;
        if (_isHeldReliable)
            Acknowledge();

        // Nothing was heard as long as the packet was held: so nothing can be missed before now.
        if (_retransmitAt != Never)
            _retransmitAt = Math.Max(_retransmitAt, now + _options.RetransmissionMicroseconds);
    }

    private void Acknowledge()
    {
        _expected = (_expected + 1) & 7;
        _owesAcknowledgement = true;
    }

    private void OnPacket(Span<byte> octets, long now)
    {
        if (!ThreeWireHeader.TryRead(octets, out ThreeWireHeader header)
            || octets.Length != ThreeWireHeader.Length + header.PayloadLength + (header.HasCheck ? ThreeWireCheck.Length : 0))
        {
            Statistics.DamagedPackets++;
            return;
        }

        ReadOnlySpan<byte> payload = octets.Slice(ThreeWireHeader.Length, header.PayloadLength);
        if (header.HasCheck)
        {
            ushort check = ThreeWireCheck.Of(octets.Slice(0, ThreeWireHeader.Length), payload);
            if (octets[octets.Length - 2] != check >> 8 || octets[octets.Length - 1] != (byte)check)
            {
                Statistics.DamagedPackets++;
                return;
            }
        }

        Statistics.ReceivedPackets++;
        OnPeerAwake();
        if (header.Type == ThreeWireHeader.TypeLinkControl)
        {
            if (header.IsReliable)
                Statistics.UnknownPackets++;
            else
                OnLinkMessage(payload, now);
        }
        else if (State != ThreeWireState.Active)
        {
            Statistics.EarlyPackets++;
        }
        else
        {
            OnCarried(header, octets, now);
        }
    }

    private void OnCarried(ThreeWireHeader header, Span<byte> octets, long now)
    {
        bool isKnown = header.Type is >= (int)HciPacketType.Command and <= (int)HciPacketType.IsochronousData;
        bool isContrary = header.Type == ThreeWireHeader.TypeAcknowledgement ? header.IsReliable : isKnown && IsReliable((byte)header.Type) && !header.IsReliable;
        if (isContrary)
        {
            Statistics.UnknownPackets++;
            return;
        }

        OnAcknowledgement(header.Acknowledgement, now);
        if (header.Type == ThreeWireHeader.TypeAcknowledgement)
            return;
        if (header.IsReliable && header.Sequence != _expected)
        {
            Statistics.OutOfSequencePackets++;
            _owesAcknowledgement = true;
            return;
        }

        if (!isKnown)
        {
            // It is acknowledged all the same, or it would come again and again and hold up what stands behind it.
            Statistics.UnknownPackets++;
            if (header.IsReliable)
                Acknowledge();
            return;
        }

        // The indicator octet takes the place of the checksum.
        Span<byte> packet = octets.Slice(ThreeWireHeader.Length - 1, 1 + header.PayloadLength);
        packet[0] = (byte)header.Type;
        if (HciPacketLength.Of(packet) != packet.Length)
        {
            OnWrongLength(header);
            return;
        }

        _isHeld = true;
        _isHeldReliable = header.IsReliable;
        _heldLength = packet.Length;
    }

    // A packet does not end where its own header says. Without a check it was damaged on the line, and has to come again. With one it was sent so, and
    // would come again and again: it is acknowledged and dropped.
    private void OnWrongLength(in ThreeWireHeader header)
    {
        if (!header.HasCheck)
        {
            Statistics.DamagedPackets++;
            return;
        }

        Statistics.UnknownPackets++;
        if (header.IsReliable)
            Acknowledge();
    }
}
