using System;
namespace GattGen.Host;
internal sealed class AttBearer
{
    public AttBearer(IGattStack stack, IAttLink link, GattServer server) { Client = new GattClient(); Updates = new GattUpdates(); }
    public GattClient Client { get; }
    public GattUpdates Updates { get; }
    public int Mtu => 23;
    public void Open() { }
    public void Receive(ReadOnlySpan<byte> pdu) { }
    public void Close() { }
    public void OnRoom() { }
}
