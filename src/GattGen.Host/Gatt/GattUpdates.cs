using System;
namespace GattGen.Host;
internal sealed class GattUpdates
{
    public void RequireFits(ReadOnlySpan<byte> value) { }
    public void Notify(ushort handle, ReadOnlySpan<byte> value) { }
    public bool TryNotify(ushort handle, ReadOnlySpan<byte> value) => false;
    public void Indicate(ushort handle, ReadOnlySpan<byte> value, GattOperation? operation) { }
}
