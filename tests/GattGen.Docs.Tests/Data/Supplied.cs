// What examples use without declaring it: every example that consists of statements becomes a method of a class derived from this one.
#nullable enable
#pragma warning disable
using System;
using System.IO;
using System.Threading;
using GattGen;
using GattGen.Hci;
using GattGen.Host;

internal partial class Supplied
{
    // The radio and what it is told.
    protected static readonly Ble ble = null!;
    protected static readonly BleAddress address = default;
    protected static readonly BleAddress wanted = default;
    protected static readonly CancellationToken cancel = default;
    protected static readonly byte[] advertisingData = Array.Empty<byte>();

    // On a board.
    protected static readonly Meadow.Devices.F7FeatherV2 Device = null!;

    // In a handler of events.
    protected static BleEvent e => default;
    protected static int Connected(ushort connection) => 0;
    protected static void Found(string? name) { }
    protected static void Print(AdType type, ReadOnlySpan<byte> data) { }

    // In a service.
    protected static readonly GattBinding _gatt = null!;
    protected static byte _level;
    protected static byte value => 0;
    protected static ReadOnlySpan<byte> octets => default;

    // On the other side.
    protected static readonly Central central = null!;
    protected static readonly RemoteCharacteristic battery = null!;
    protected static readonly GattDecoder<byte> decoder = null!;

    // Between a host and a controller.
    protected static readonly IHciTransport transport = null!;
    protected static readonly IHciSink sink = null!;
    protected static readonly IHostDriver driver = null!;
    protected static readonly H4Framer framer = null!;
    protected static readonly ThreeWireLink threeWire = null!;
    protected static readonly long now = 0;
    protected static readonly Stream stream = null!;
    protected static readonly byte[] buffer = Array.Empty<byte>();
    protected static readonly ushort handle = 0;
    protected static ReadOnlySpan<byte> parameters => default;
    protected static ReadOnlySpan<byte> pdu => default;
    protected static ReadOnlySpan<byte> Read(Stream stream) => default;
    protected static ReadOnlySpan<byte> ReadUntil(long deadline) => default;
    protected static void Write(ReadOnlySpan<byte> octets) { }
    protected static void Deliver(ReadOnlySpan<byte> packet) { }
    protected static void Send(int length) { }
    protected static void Returned(ushort connection, ushort count) { }
    protected static void Seen(HciAddress address, ReadOnlySpan<byte> data) { }
    protected static void WaitForResume() { }
    protected static object? Close(string error) => null;
}
