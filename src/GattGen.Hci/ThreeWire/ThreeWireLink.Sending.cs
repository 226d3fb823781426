// What goes out: link messages first, then data without and with acknowledgement, then acknowledgements that no data carry
// (Core Vol 4, Part D, 4.2, 6 and 7).
using System;

namespace GattGen.Hci;

public sealed partial class ThreeWireLink
{
    private const long BitsPerOctet = 10;       // on the line: a start bit, eight, a stop bit

    private readonly ThreeWireQueue _reliable;
    private readonly ThreeWireQueue _unreliable;
    private byte[] _coded = new byte[64];
    private int _oldest;                // the number of the oldest packet that is not acknowledged
    private int _sent;                  // how many from there have been sent once
    private int _onTheirWay;            // how many of these are not to be sent again
    private int _attempts;              // how often they were sent again without an acknowledgement
    private long _retransmitAt = Never;
    private long _haltedUntil;          // XON may have been lost: what the other side cannot take then, it gets again
    private long _lineFreeAt;           // when all that was taken has left the line, by its speed

    /// <summary>Whether nothing waits to be sent or acknowledged.</summary>
    public bool IsIdle => _reliable.Count == 0 && _unreliable.Count == 0 && !_owesAcknowledgement;

    /// <summary>Queues a packet, once the link was started. Before it is active, the packet waits.</summary>
    /// <param name="packet">The indicator octet (<see cref="HciPacketType"/>) and the packet, which may have 4095 octets.</param>
    /// <returns>False when the link is lost, perhaps by this packet (there is no room for it): <see cref="Error"/> tells why.</returns>
    /// <exception cref="ArgumentException">There is no packet, or its indicator has no meaning.</exception>
    public bool Send(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 2 || packet[0] is < (byte)HciPacketType.Command or > (byte)HciPacketType.IsochronousData)
            throw new ArgumentException("An HCI packet begins with its indicator octet, 0x01 to 0x05, and is not empty behind it.", nameof(packet));
        if (State == ThreeWireState.Closed)
            return false;
        if (packet.Length - 1 > ThreeWireHeader.MaximumPayloadLength)
        {
            Lose("A packet of " + (packet.Length - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + " octets was to be sent; the three-wire transport carries at most 4095.");
        }
        else if (IsReliable(packet[0]))
        {
            if (!_reliable.TryAdd(packet))
                Lose("The other side has not acknowledged for too long: the queue of packets to it is full.");
        }
        else if (!_unreliable.TryAdd(packet))
        {
            Statistics.DroppedUnreliablePackets++;
        }

        return State != ThreeWireState.Closed;
    }

    /// <summary>
    /// The next octets for the line: one coded packet. Call it until it returns nothing, after each call of another method, and when the
    /// next deadline has come.
    /// </summary>
    /// <param name="now">The time, in microseconds.</param>
    /// <returns>The octets, valid until the next call; empty when there are none now.</returns>
    public ReadOnlySpan<byte> Take(long now)
    {
        Expire(now);
        if (now >= _haltedUntil)
            _decoder.IsHalted = false;
        if (State == ThreeWireState.Closed || _decoder.IsHalted)
            return default;
        int before = _onTheirWay;
        ReadOnlySpan<byte> octets = TakeNext(now);
        _lineFreeAt = Math.Max(_lineFreeAt, now) + (octets.Length * BitsPerOctet * 1_000_000 / _options.Speed);
        if (_onTheirWay > before)
            _retransmitAt = _lineFreeAt + _options.RetransmissionMicroseconds;
        return octets;
    }

    /// <summary>Command, ACL data and events must arrive; data that are bound to a moment are not sent again (Core Vol 4, Part D, 4.4).</summary>
    private static bool IsReliable(byte type) => (HciPacketType)type is HciPacketType.Command or HciPacketType.AclData or HciPacketType.Event;

    private ReadOnlySpan<byte> TakeNext(long now)
    {
        LinkMessage message = NextMessage(now);
        if (message != LinkMessage.None)
            return Encode(message);
        if (State != ThreeWireState.Active || _isPeerAsleep)
            return default;
        if (_unreliable.Count > 0)
        {
            ReadOnlySpan<byte> octets = Encode(_unreliable[0], 0, isReliable: false);
            _unreliable.Remove();
            return octets;
        }

        if (_onTheirWay < _reliable.Count && _onTheirWay < _agreed.Window)
        {
            if (_onTheirWay < _sent)
                Statistics.RetransmittedPackets++;
            ReadOnlySpan<byte> octets = Encode(_reliable[_onTheirWay], (_oldest + _onTheirWay) & 7, isReliable: true);
            _onTheirWay++;
            _sent = Math.Max(_sent, _onTheirWay);
            return octets;
        }

        if (!_owesAcknowledgement)
            return default;
        _owesAcknowledgement = false;
        return Encode(new(0, _expected, _agreed.DataIntegrityCheck, false, ThreeWireHeader.TypeAcknowledgement, 0), default);
    }

    private ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> packet, int sequence, bool isReliable)
    {
        _owesAcknowledgement = false;
        return Encode(new(sequence, _expected, _agreed.DataIntegrityCheck, isReliable, packet[0], packet.Length - 1), packet.Slice(1));
    }

    private ReadOnlySpan<byte> Encode(ThreeWireHeader header, scoped ReadOnlySpan<byte> payload)
    {
        int longest = 2 + (2 * (ThreeWireHeader.Length + payload.Length + ThreeWireCheck.Length));
        if (_coded.Length < longest)
            _coded = new byte[longest];
        Span<byte> start = stackalloc byte[ThreeWireHeader.Length];
        header.Write(start);
        Span<byte> coded = _coded;
        bool isFlowControlled = State == ThreeWireState.Active && _agreed.OutOfFrameFlowControl;
        coded[0] = SlipCode.Delimiter;
        int length = 1;
        length += SlipCode.Write(start, coded.Slice(length), isFlowControlled);
        length += SlipCode.Write(payload, coded.Slice(length), isFlowControlled);
        if (header.HasCheck)
        {
            ushort check = ThreeWireCheck.Of(start, payload);
            ReadOnlySpan<byte> octets = stackalloc byte[] { (byte)(check >> 8), (byte)check };
            length += SlipCode.Write(octets, coded.Slice(length), isFlowControlled);
        }

        coded[length++] = SlipCode.Delimiter;
        return coded.Slice(0, length);
    }

    /// <summary>Does what is due: packets without an acknowledgement are sent again, and what has failed too often ends the link.</summary>
    private void Expire(long now)
    {
        if (State is ThreeWireState.Uninitialized or ThreeWireState.Initialized)
        {
            if (now >= _establishBy)
                Lose(NotEstablished());
            return;
        }

        if (State != ThreeWireState.Active)
            return;
        if (_isPeerAsleep && _messages > _options.MaxRetransmissions && now >= _repeatAt)
        {
            Lose("The other side sleeps and does not wake up: " + _messages.ToString(System.Globalization.CultureInfo.InvariantCulture) + " WAKEUP messages were not answered.");
            return;
        }

        if (_isHeld || now < _retransmitAt)
            return;
        if (_attempts == _options.MaxRetransmissions)
        {
            Lose("The other side has stopped to acknowledge: a packet was sent " + (_attempts + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + " times. The line is cut, or too bad.");
            return;
        }

        _attempts++;
        _onTheirWay = 0;
        _retransmitAt = now + _options.RetransmissionMicroseconds;
    }

    /// <summary>The other side expects a packet: all before it have arrived.</summary>
    private void OnAcknowledgement(int expected, long now)
    {
        int acknowledged = (expected - _oldest) & 7;
        if (acknowledged > _sent)
        {
            Statistics.InvalidAcknowledgements++;
            return;
        }

        if (acknowledged == 0)
            return;
        for (int i = 0; i < acknowledged; i++)
            _reliable.Remove();
        _oldest = expected;
        _sent -= acknowledged;
        _onTheirWay = Math.Max(0, _onTheirWay - acknowledged);
        _attempts = 0;
        _retransmitAt = _sent == 0 ? Never : Math.Max(now, _lineFreeAt) + _options.RetransmissionMicroseconds;
    }
}
