// What one side of a connection sends: control PDUs first, then data; each PDU stays until the other side has acknowledged it
// (Core Vol 6, Part B, 4.5.9).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal sealed partial class LinkEnd
{
    // Each procedure has one PDU under way at most, and so has each answer: 32 are never reached.
    private const int ControlCapacity = 32;

    private LinkControl[] _control = [];
    private int _controlFirst;
    private int _controlCount;
    private int _first = AclBuffers.None;
    private int _last = AclBuffers.None;
    private int _offset;
    private InFlight _inFlight;
    private int _inFlightLength;
    private bool _isDelivered;

    private enum InFlight : byte
    {
        Nothing,
        Control,
        Data,
    }

    /// <summary>Packets of the host that the air has taken and that the host was not told of.</summary>
    public int Completed { get; set; }

    /// <summary>Whether there is something that the other side can take now.</summary>
    public bool HasPdu => _isDelivered || HasControl || HasData;

    // Controllers deal with control PDUs themselves, whether or not the host takes anything.
    private bool HasControl => _controlCount > 0;

    private bool HasData => _first != AclBuffers.None && !IsDataPaused && Peer.Controller.TakesAcl;

    /// <summary>Takes data of the host into the queue.</summary>
    /// <returns>False when no buffer is free: the host has sent more than it was told to.</returns>
    public bool TryEnqueue(ReadOnlySpan<byte> data, bool isStart)
    {
        AclBuffers buffers = Controller.Buffers;
        int buffer = buffers.Take(data, isStart);
        if (buffer == AclBuffers.None)
            return false;
        if (_first != AclBuffers.None)
        {
            buffers.PutAfter(_last, buffer);
            _last = buffer;
            return true;
        }

        _first = _last = buffer;
        Link.Plan();
        return true;
    }

    /// <summary>Chooses the PDU to send.</summary>
    /// <returns>Octets of its payload; 0 for an empty PDU.</returns>
    private int Prepare()
    {
        if (_isDelivered)
            return _inFlightLength;
        if (HasControl)
        {
            _inFlight = InFlight.Control;
            _inFlightLength = _control[_controlFirst].Length;
        }
        else if (HasData)
        {
            _inFlight = InFlight.Data;
            _inFlightLength = DataToSend();
        }
        else
        {
            _inFlight = InFlight.Nothing;
            _inFlightLength = 0;
        }

        return _inFlightLength;
    }

    /// <summary>Chooses the PDU to send.</summary>
    /// <returns>How long it is on the air, in microseconds.</returns>
    public int PrepareTime()
    {
        int payload = Prepare();
        return AirTime.OfPacket(IsEncrypted && payload > 0 ? payload + AirTime.MicOctets : payload, TxPhy);
    }

    /// <summary>The other side receives the prepared PDU; one that it has received before it ignores.</summary>
    public void Deliver()
    {
        if (_inFlight == InFlight.Nothing || _isDelivered)
            return;
        _isDelivered = true;
        if (_inFlight == InFlight.Data)
            DeliverData();
        else
            Peer.OnControl(_control[_controlFirst]);
    }

    /// <summary>The acknowledgement of the prepared PDU arrives.</summary>
    public void Acknowledge()
    {
        if (!_isDelivered)
            return;
        _isDelivered = false;
        if (_inFlight == InFlight.Data)
        {
            RemoveData(_inFlightLength);
            return;
        }

        LinkControl sent = _control[_controlFirst];
        _controlFirst = (_controlFirst + 1) % ControlCapacity;
        _controlCount--;
        if (sent.Opcode == LinkControlOpcode.TerminateInd)
            End(IsTerminating ? HciError.ConnectionTerminatedByLocalHost : sent.Error);
    }

    private void Enqueue(in LinkControl pdu)
    {
        if (_control.Length == 0)
            _control = new LinkControl[ControlCapacity];
        _control[(_controlFirst + _controlCount++) % ControlCapacity] = pdu;
        Link.Plan();
    }

    // TERMINATE_IND goes before everything that waits; only a PDU that may have arrived already is finished first.
    private void EnqueueTerminate(HciError reason)
    {
        _controlCount = _isDelivered && _inFlight == InFlight.Control ? 1 : 0;
        Enqueue(new(LinkControlOpcode.TerminateInd) { Error = reason });
    }

    // Fragments of the host that belong to one L2CAP PDU are put together up to the data length in force.
    private int DataToSend()
    {
        AclBuffers buffers = Controller.Buffers;
        int limit = Math.Min(DataLength.TxOctets(TxPhy), Peer.Controller.HostAclDataLength);
        int length = buffers.LengthOf(_first) - _offset;
        for (int next = buffers.After(_first); length < limit && next != AclBuffers.None && !buffers.IsStart(next); next = buffers.After(next))
            length += buffers.LengthOf(next);
        return Math.Min(length, limit);
    }

    private void DeliverData()
    {
        AclBuffers buffers = Controller.Buffers;
        int length = _inFlightLength;
        int inFirst = buffers.LengthOf(_first) - _offset;
        Span<byte> packet = inFirst >= length ? buffers.WithHeader(_first, _offset, length) : PutTogether(buffers, inFirst, length);
        AclBoundary boundary = _offset == 0 && buffers.IsStart(_first) ? AclBoundary.FirstAutoFlushable : AclBoundary.Continuing;
        AclPacket.WriteHeader(packet, Peer.Handle, boundary, broadcast: 0, length);
        Peer.Controller.SendAcl(Peer, packet);
    }

    private Span<byte> PutTogether(AclBuffers buffers, int inFirst, int length)
    {
        Span<byte> packet = Link.Air.Scratch.AsSpan(0, AclPacket.HeaderLength + length);
        Span<byte> rest = packet.Slice(AclPacket.HeaderLength);
        buffers.Data(_first, _offset, inFirst).CopyTo(rest);
        rest = rest.Slice(inFirst);
        for (int next = buffers.After(_first); !rest.IsEmpty; next = buffers.After(next))
        {
            int count = Math.Min(rest.Length, buffers.LengthOf(next));
            buffers.Data(next, 0, count).CopyTo(rest);
            rest = rest.Slice(count);
        }

        return packet;
    }

    private void RemoveData(int length)
    {
        AclBuffers buffers = Controller.Buffers;
        while (length > 0)
        {
            int left = buffers.LengthOf(_first) - _offset;
            if (left > length)
            {
                _offset += length;
                return;
            }

            length -= left;
            RemoveFirst(buffers);
            Completed++;
        }
    }

    private void RemoveFirst(AclBuffers buffers)
    {
        int next = buffers.After(_first);
        buffers.Return(_first);
        _first = next;
        _offset = 0;
    }

    private void ClearTransmission()
    {
        while (_first != AclBuffers.None)
            RemoveFirst(Controller.Buffers);
        _controlCount = 0;
        _inFlight = InFlight.Nothing;
        _isDelivered = false;
        Completed = 0;
    }
}
