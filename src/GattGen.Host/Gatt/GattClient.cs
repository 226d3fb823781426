using System;
namespace GattGen.Host;
internal sealed class GattClient
{
    public void RequireFits(ReadOnlySpan<byte> value) { }
    public ReadOnlySpan<byte> Truncate(ReadOnlySpan<byte> value) => value;
    public void DiscoverServices(BleUuid uuid, GattOperation? operation) { }
    public void DiscoverCharacteristics(ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation? operation) { }
    public void DiscoverDescriptors(ushort startHandle, ushort endHandle, GattOperation? operation) { }
    public void Read(ushort handle, GattOperation? operation) { }
    public void Write(ushort handle, ReadOnlySpan<byte> value, GattOperation? operation) { }
    public bool TryWriteCommand(ushort handle, ReadOnlySpan<byte> value) => false;
    public void ExchangeMtu(GattOperation? operation) { }
    public void WaitForRoom(GattOperation operation) { }
}
