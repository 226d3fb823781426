// Stands between a host and its controller and checks what every host owes: credits, fragments, and one ATT transaction at a time
// (Core Vol 4, Part E, 4.1, 4.4; Vol 3, Part A, 7.2; Vol 3, Part F, 3.3.2).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Simulated.Tests;

/// <summary>Watches the HCI of one host.</summary>
internal sealed class HciWatch : IHciTransport, IHciSink
{
    private readonly IHciTransport _inner;
    private readonly Func<BleAddress, bool> _isHostile;
    private readonly Action<string> _fail;
    private readonly Action<ReadOnlySpan<byte>> _record;
    private readonly Dictionary<ushort, WatchedLink> _links = [];
    private IHciSink? _sink;
    private bool _isOfferedAgain;
    private bool _isResetting;
    private int _commandCredits = 1;
    private int _totalBuffers;
    private int _bufferLength = 27;

    public HciWatch(IHciTransport inner, Func<BleAddress, bool> isHostile, Action<string> fail, Action<ReadOnlySpan<byte>> record)
    {
        _inner = inner;
        _isHostile = isHostile;
        _fail = fail;
        _record = record;
    }

    /// <summary>Connections that the controller has announced and not ended.</summary>
    public int LinkCount => _links.Count;

    /// <summary>The buffers for data packets that the controller has announced.</summary>
    public int TotalBuffers => _totalBuffers;

    /// <summary>Data packets that the controller has and has not given back.</summary>
    public int PacketsInController => _links.Values.Sum(link => link.InController);

    public void Open(IHciSink sink)
    {
        _sink = sink;
        _inner.Open(this);
    }

    public void Send(ReadOnlySpan<byte> packet)
    {
        _record(packet);
        switch (packet)
        {
            case [0x01, var low, var high, var length, ..] when packet.Length == 4 + length:
                OnCommand((HciOpcode)(low | (high << 8)));
                break;
            case [0x02, var low, var high, var least, var most, ..] when packet.Length == 5 + (least | (most << 8)):
                OnDataSent((ushort)(low | ((high & 0x0F) << 8)), (high >> 4) & 0b11, high >> 6, packet.Slice(5));
                break;
            default:
                _fail("The host sends what is no packet: " + Convert.ToHexString(packet));
                break;
        }

        _inner.Send(packet);
    }

    public void Resume() => _inner.Resume();

    public void Close() => _inner.Close();

    /// <summary>Gives the host a packet that its controller never sent, of a kind that a host has to pass over.</summary>
    public void Inject(ReadOnlySpan<byte> packet) => _sink?.Receive(packet);

    public bool Receive(ReadOnlySpan<byte> packet)
    {
        // Looked at before it is handed on, because the host answers at once; and only once, however often it is refused.
        if (!_isOfferedAgain)
        {
            _record(packet);
            if (packet is [0x04, _, _, ..])
                OnEvent((HciEventCode)packet[1], packet.Slice(3));
            else if (AclPacket.TryParse(packet, out var handle, out var boundary, out var data))
                OnDataReceived(handle, boundary, data);
        }

        var taken = _sink!.Receive(packet);
        _isOfferedAgain = !taken;
        return taken;
    }

    public void Closed(string? reason)
    {
        _links.Clear();
        _sink?.Closed(reason);
    }

    private void OnCommand(HciOpcode opcode)
    {
        if (opcode == HciOpcode.Reset)
        {
            _isResetting = true;
            _commandCredits = 0;
            return;
        }

        if (_isResetting)
            _fail($"{opcode} was sent before Reset was answered.");
        else if (_commandCredits-- <= 0)
            _fail($"{opcode} was sent without a command credit.");
    }

    private void OnDataSent(ushort handle, int boundary, int broadcast, ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty || data.Length > _bufferLength || broadcast != 0 || boundary is not (0b00 or 0b01))
            _fail($"A data packet of {data.Length} octets, boundary {boundary}, broadcast {broadcast}; the buffers have {_bufferLength}.");

        // The host may not know yet that a connection has ended: then nobody counts the packet.
        if (!_links.TryGetValue(handle, out var link))
            return;
        link.InController++;
        if (PacketsInController > _totalBuffers)
            _fail($"{PacketsInController} data packets are in the controller, which has {_totalBuffers} buffers.");
        if (link.Sent.Add(boundary != 0b01, data, out var pdu) is { } problem)
            _fail("Sent: " + problem);
        if (pdu is not null && link.OnSent(pdu) is { } violation)
            _fail(violation);
    }

    private void OnDataReceived(ushort handle, AclBoundary boundary, ReadOnlySpan<byte> data)
    {
        if (_links.TryGetValue(handle, out var link))
        {
            link.Received.Add(boundary != AclBoundary.Continuing, data, out var pdu);
            if (pdu is not null)
                link.OnReceived(pdu);
        }
    }

    private void OnEvent(HciEventCode code, ReadOnlySpan<byte> parameters)
    {
        switch (code)
        {
            case HciEventCode.CommandComplete:
                OnAnswer(parameters[0], BinaryPrimitives.ReadUInt16LittleEndian(parameters.Slice(1)), parameters.Slice(3));
                break;
            case HciEventCode.CommandStatus:
                OnAnswer(parameters[1], BinaryPrimitives.ReadUInt16LittleEndian(parameters.Slice(2)), default);
                break;
            case HciEventCode.DisconnectionComplete when parameters[0] == 0:
                _links.Remove(BinaryPrimitives.ReadUInt16LittleEndian(parameters.Slice(1)));
                break;
            case HciEventCode.NumberOfCompletedPackets:
                for (var i = 0; i < parameters[0]; i++)
                {
                    var entry = parameters.Slice(1 + (4 * i), 4);
                    if (_links.TryGetValue(BinaryPrimitives.ReadUInt16LittleEndian(entry), out var link))
                        link.InController -= BinaryPrimitives.ReadUInt16LittleEndian(entry.Slice(2));
                    if (link is { InController: < 0 })
                        _fail("The controller gives back more packets than it has.");
                }

                break;
            case HciEventCode.LeMeta when parameters[0] is 0x01 or 0x0A && parameters[1] == 0:
                _links[BinaryPrimitives.ReadUInt16LittleEndian(parameters.Slice(2))] = new WatchedLink { IsHostile = _isHostile(ReadAddress(parameters.Slice(5))) };
                break;
        }
    }

    private void OnAnswer(byte credits, ushort opcode, ReadOnlySpan<byte> returned)
    {
        if (opcode == (ushort)HciOpcode.Reset)
        {
            _isResetting = false;
            _links.Clear();
        }
        else if (opcode == (ushort)HciOpcode.LeReadBufferSize && returned is [0, var low, var high, var count, ..] && (low | high) != 0)
        {
            (_bufferLength, _totalBuffers) = (low | (high << 8), count);
        }
        else if (opcode == (ushort)HciOpcode.ReadBufferSize && returned is [0, var least, var most, _, var few, var many, ..])
        {
            (_bufferLength, _totalBuffers) = (least | (most << 8), few | (many << 8));
        }

        if (!_isResetting)
            _commandCredits = credits;
    }

    private static BleAddress ReadAddress(ReadOnlySpan<byte> octets)
    {
        var value = 0UL;
        for (var i = 6; i > 0; i--)
            value = (value << 8) | octets[i];
        return new BleAddress((BleAddressType)octets[0], value);
    }

    private sealed class WatchedLink
    {
        private bool _isRequestOutstanding;
        private bool _isIndicationOutstanding;
        private int _requestsToAnswer;
        private int _indicationsToConfirm;
        private int _mtu = 23;
        private int _mtuOffered = 23;
        private int _mtuOfferedByPeer = 23;

        /// <summary>The peer answers before it is asked, so that nobody can tell which request its answers are for.</summary>
        public bool IsHostile { get; init; }

        public int InController { get; set; }

        public PduAssembler Sent { get; } = new();

        public PduAssembler Received { get; } = new();

        public string? OnSent(byte[] pdu)
        {
            if (pdu[2] != 0x04 || pdu[3] != 0)
                return null;
            if (pdu.Length == 4)
                return "An empty ATT PDU was sent.";
            var mtu = _mtu;
            var opcode = pdu[4];
            switch (Kind(opcode))
            {
                case AttKind.Request when _isRequestOutstanding && !IsHostile:
                    return $"Request 0x{opcode:X2} was sent while another was unanswered.";
                case AttKind.Request:
                    _isRequestOutstanding = true;
                    if (opcode == 0x02)
                        _mtuOffered = Mtu(pdu);
                    break;
                case AttKind.Response when _requestsToAnswer == 0:
                    return $"Response 0x{opcode:X2} was sent to no request.";
                case AttKind.Response:
                    _requestsToAnswer--;
                    if (opcode == 0x03)
                        _mtu = Math.Max(_mtu, Math.Min(_mtuOfferedByPeer, Mtu(pdu)));
                    break;
                case AttKind.Indication when _isIndicationOutstanding && !IsHostile:
                    return "An indication was sent while another was not confirmed.";
                case AttKind.Indication:
                    _isIndicationOutstanding = true;
                    break;
                case AttKind.Confirmation when _indicationsToConfirm == 0:
                    return "A confirmation was sent to no indication.";
                case AttKind.Confirmation:
                    _indicationsToConfirm--;
                    break;
            }

            return pdu.Length - 4 > mtu ? $"PDU 0x{opcode:X2} has {pdu.Length - 4} octets; the MTU is {mtu}." : null;
        }

        public void OnReceived(byte[] pdu)
        {
            if (pdu[2] != 0x04 || pdu[3] != 0 || pdu.Length == 4)
                return;
            switch (Kind(pdu[4]))
            {
                case AttKind.Response:
                    _isRequestOutstanding = false;
                    if (pdu[4] == 0x03 && pdu.Length == 7)
                        _mtu = Math.Max(_mtu, Math.Min(_mtuOffered, Mtu(pdu)));
                    break;
                case AttKind.Confirmation:
                    _isIndicationOutstanding = false;
                    break;
                case AttKind.Indication:
                    _indicationsToConfirm++;
                    break;
                case AttKind.Request:
                    _requestsToAnswer++;
                    if (pdu[4] == 0x02 && pdu.Length == 7)
                        _mtuOfferedByPeer = Mtu(pdu);
                    break;
            }
        }

        private static int Mtu(byte[] pdu) => Math.Max(23, (int)BinaryPrimitives.ReadUInt16LittleEndian(pdu.AsSpan(5)));

        // What is unknown and has not the command flag (0x40) is answered as a request is (Core Vol 3, Part F, 3.3).
        private static AttKind Kind(byte opcode) => opcode switch
        {
            0x1B or 0x23 => AttKind.Command,
            0x1D => AttKind.Indication,
            0x1E => AttKind.Confirmation,
            0x01 or 0x03 or 0x05 or 0x07 or 0x09 or 0x0B or 0x0D or 0x0F or 0x11 or 0x13 or 0x17 or 0x19 or 0x21 => AttKind.Response,
            _ => (opcode & 0x40) != 0 ? AttKind.Command : AttKind.Request,
        };
    }

    private enum AttKind
    {
        Command,
        Request,
        Response,
        Indication,
        Confirmation,
    }

    /// <summary>Puts L2CAP PDUs together, header included.</summary>
    private sealed class PduAssembler
    {
        private readonly List<byte> _octets = [];

        /// <summary>Adds a fragment.</summary>
        /// <returns>What is wrong with it, or null.</returns>
        public string? Add(bool isStart, ReadOnlySpan<byte> fragment, out byte[]? pdu)
        {
            pdu = null;
            var problem = isStart == (_octets.Count == 0) ? null : isStart ? "A PDU begins inside another." : "A PDU goes on that did not begin.";
            if (isStart)
                _octets.Clear();
            _octets.AddRange(fragment);
            if (_octets.Count < 4)
                return problem;
            var length = 4 + _octets[0] + (_octets[1] << 8);
            if (_octets.Count >= length)
            {
                if (_octets.Count > length)
                    problem ??= "A PDU is longer than it says.";
                else
                    pdu = _octets.ToArray();
                _octets.Clear();
            }

            return problem;
        }
    }
}
