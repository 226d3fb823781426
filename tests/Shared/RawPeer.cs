// A device without a host: hand-written HCI on a virtual controller, so that any octets whatsoever can be sent over the air.
using System;
using System.Buffers.Binary;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Tests.Shared;

/// <summary>A hostile peer. It advertises or connects, and then sends what it is told to, fragment by fragment.</summary>
internal sealed class RawPeer : IHciSink
{
    private readonly VirtualController _controller;
    private int _buffers;

    public RawPeer(VirtualAir air)
    {
        _controller = air.AddController(new ControllerOptions { TotalAclDataPackets = 64 });
        _controller.Open(this);
        Start();
    }

    /// <summary>Its address; it uses the public one.</summary>
    public BleAddress Address => new(BleAddressType.Public, _controller.PublicAddress.Value);

    public VirtualController Controller => _controller;

    /// <summary>The connection, or null.</summary>
    public ushort? Connection { get; private set; }

    /// <summary>Data packets that came, of any connection.</summary>
    public long Received { get; private set; }

    /// <summary>Answers to commands that came.</summary>
    public long Answers { get; private set; }

    /// <summary>Resets its controller and sets it up.</summary>
    public void Start()
    {
        Connection = null;
        _buffers = 64;
        Command([0x01, 0x03, 0x0C, 0x00]);                                                  // Reset
        Command([0x01, 0x01, 0x0C, 0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 0x00, 0x20]);  // Set Event Mask: the default and LE Meta
    }

    /// <summary>Advertises, connectable, every 20 ms.</summary>
    public void Advertise()
    {
        Command([0x01, 0x06, 0x20, 0x0F, 0x20, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0]);
        Command([0x01, 0x0A, 0x20, 0x01, 0x01]);
    }

    /// <summary>Connects, listening all the time; interval 30 ms, supervision timeout 1 s.</summary>
    public void Connect(BleAddress peer)
    {
        Span<byte> command = stackalloc byte[4 + 25];
        command.Clear();
        ReadOnlySpan<byte> header = [0x01, 0x0D, 0x20, 25, 0x10, 0x00, 0x10, 0x00, 0x00];
        header.CopyTo(command);
        command[9] = (byte)(peer.Type == BleAddressType.Random ? 1 : 0);
        for (var i = 0; i < 6; i++)
            command[10 + i] = (byte)(peer.Value >> (8 * i));
        BinaryPrimitives.WriteUInt16LittleEndian(command.Slice(17), 24);
        BinaryPrimitives.WriteUInt16LittleEndian(command.Slice(19), 24);
        BinaryPrimitives.WriteUInt16LittleEndian(command.Slice(23), 100);
        Command(command);
    }

    public void CancelConnect() => Command([0x01, 0x0E, 0x20, 0x00]);

    /// <summary>Ends the connection.</summary>
    public void Disconnect()
    {
        if (Connection is { } handle)
            Command([0x01, 0x06, 0x04, 0x03, (byte)handle, (byte)(handle >> 8), 0x13]);
    }

    /// <summary>Sends an L2CAP PDU with a right header.</summary>
    /// <returns>False when there is no connection, or no buffer is free.</returns>
    public bool SendPdu(ushort channel, ReadOnlySpan<byte> payload)
    {
        Span<byte> pdu = stackalloc byte[4 + payload.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(pdu, (ushort)payload.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(2), channel);
        payload.CopyTo(pdu.Slice(4));
        var boundary = AclBoundary.FirstNonAutoFlushable;
        for (var at = 0; at < pdu.Length; boundary = AclBoundary.Continuing)
        {
            var length = Math.Min(251, pdu.Length - at);
            if (!SendFragment(boundary, pdu.Slice(at, length)))
                return false;
            at += length;
        }

        return true;
    }

    /// <summary>Sends one data packet with any content; at most 251 octets of it.</summary>
    /// <returns>False when there is no connection, or no buffer is free.</returns>
    public bool SendFragment(AclBoundary boundary, ReadOnlySpan<byte> data)
    {
        if (Connection is not { } handle || _buffers == 0 || data.IsEmpty)
            return false;
        Span<byte> packet = stackalloc byte[AclPacket.HeaderLength + 251];
        data = data.Slice(0, Math.Min(251, data.Length));
        _buffers--;
        _controller.Send(packet.Slice(0, AclPacket.Write(packet, handle, boundary, data)));
        return true;
    }

    /// <summary>Sends any octets to the controller.</summary>
    public void Command(ReadOnlySpan<byte> packet) => _controller.Send(packet);

    public bool Receive(ReadOnlySpan<byte> packet)
    {
        switch (packet)
        {
            case [0x02, ..]:
                Received++;
                break;
            case [0x04, 0x0E or 0x0F, ..]:
                Answers++;
                break;
            case [0x04, 0x05, 0x04, 0x00, ..]:
                Connection = null;
                _buffers = 64;
                break;
            case [0x04, 0x13, _, var count, ..]:
                for (var i = 0; i < count; i++)
                    _buffers += BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(4 + (4 * i) + 2));
                break;
            case [0x04, 0x3E, _, 0x01, 0x00, ..]:
                Connection = BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(5));
                break;
        }

        return true;
    }

    public void Closed(string? reason) => Connection = null;
}
