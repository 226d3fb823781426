using System;
namespace GattGen.Host;
internal sealed class GattServer
{
    public GattServer(IGattStack stack) { }
    public AttCounters Counters { get; } = new();
    public void Reset(ReadOnlySpan<byte> deviceName, ushort appearance) { }
    public ushort[][] Register(GattServiceDefinition[] services) => Array.Empty<ushort[]>();
    public void SetDeviceName(ReadOnlySpan<byte> utf8) { }
    public void SetAppearance(ushort appearance) { }
    public byte[] Read(ushort handle) => Array.Empty<byte>();
    public int Read(ushort handle, Span<byte> destination) => 0;
    public void Write(ushort handle, ReadOnlySpan<byte> data, bool sendUpdate) { }
    public ReadOnlySpan<byte> ValueOf(ushort handle) => default;
    public void SetBuffer(ushort handle, int length, bool append) { }
}
