// A host that sends as much as it may, and allocates nothing.
using System;
using System.Buffers.Binary;
using GattGen.Hci;

namespace GattGen.Air.Tests;

internal sealed class Pump : IHciSink
{
    private byte[]? _packet;
    private ushort _handle;

    public Pump(VirtualAir air)
    {
        Controller = air.AddController();
        Controller.Open(this);
        Send("01 03 0C 00");
        Send("01 01 0C 08 FF FF FF FF FF FF FF 3F");
    }

    public VirtualController Controller { get; }

    /// <summary>Data packets that came.</summary>
    public long Taken { get; private set; }

    /// <summary>Advertising reports that came.</summary>
    public long Reports { get; private set; }

    /// <summary>Connects two pumps at 7.5 ms.</summary>
    public static void Connect(Pump peripheral, Pump central)
    {
        Span<byte> address = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(address, peripheral.Controller.PublicAddress.Value);
        peripheral.Send("01 0A 20 01 01");
        central.Send($"01 0D 20 19 10 00 10 00 00 00 {Octets.ToText(address[..6])} 00 06 00 06 00 00 00 2A 00 00 00 00 00");
        central.Controller.Air.RunFor(5_000_000);
    }

    /// <summary>Begins to send packets of a length, for as long as the air runs.</summary>
    public void Start(int length)
    {
        _packet = new byte[AclPacket.HeaderLength + length];
        AclPacket.WriteHeader(_packet, _handle, AclBoundary.FirstNonAutoFlushable, broadcast: 0, length);
        for (int i = 0; i < 12; i++)
            Controller.Send(_packet);
    }

    public bool Receive(ReadOnlySpan<byte> packet)
    {
        if (packet[0] == (byte)HciPacketType.AclData)
            Taken++;
        else if (packet[1] == (byte)HciEventCode.NumberOfCompletedPackets)
            SendAgain(BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(6)));
        else if (packet[1] == (byte)HciEventCode.LeMeta && packet[3] == (byte)LeSubevent.ConnectionComplete)
            _handle = BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(5));
        else if (packet[1] == (byte)HciEventCode.LeMeta && packet[3] == (byte)LeSubevent.AdvertisingReport)
            Reports++;
        return true;
    }

    public void Closed(string? reason) => throw new InvalidOperationException(reason);

    private void Send(string packet) => Controller.Send(Octets.Of(packet));

    private void SendAgain(int count)
    {
        for (int i = 0; i < count && _packet is not null; i++)
            Controller.Send(_packet);
    }
}
