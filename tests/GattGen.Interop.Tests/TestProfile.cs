// The profile that independent peers know: what it is for is told in Peers/README.md.
using System;
using System.Buffers.Binary;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Interop.Tests;

/// <summary>A service with a value of every kind, and a control point that makes it talk.</summary>
[GattService(Uuid)]
internal sealed partial class TestProfile
{
    public const string Uuid = "6e5d0001-7e57-4b1e-b0b0-c0ffee000000";
    private const byte Notify = 1;
    private const byte ResetCounters = 2;
    private const byte Indicate = 4;

    private readonly Ble _ble;
    private uint _writes;
    private uint _octets;

    public TestProfile(Ble ble)
    {
        _ble = ble;
        Name = "GattGen";
        Data = [.. Enumerable.Range(0, 20).Select(i => (byte)i)];
        Long = [.. Enumerable.Range(0, 512).Select(i => (byte)i)];
        Secure = "secret";
    }

    /// <summary>What went wrong while it was talking; null when nothing did.</summary>
    public Exception? Problem { get; private set; }

    [GattCharacteristic("6e5d0002-7e57-4b1e-b0b0-c0ffee000000", GattFlags.Read)]
    public partial string Name { get; set; }

    [GattCharacteristic("6e5d0003-7e57-4b1e-b0b0-c0ffee000000", GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse)]
    public partial byte[] Data { get; set; }

    [GattCharacteristic("6e5d0004-7e57-4b1e-b0b0-c0ffee000000", GattFlags.Notify)]
    public partial byte[] Stream { get; set; }

    [GattCharacteristic("6e5d0005-7e57-4b1e-b0b0-c0ffee000000", GattFlags.Read | GattFlags.Write)]
    public partial byte[] Long { get; set; }

    [GattCharacteristic("6e5d0006-7e57-4b1e-b0b0-c0ffee000000", GattFlags.Read | GattFlags.Write)]
    public partial byte[] Control { get; set; }

    [GattCharacteristic("6e5d0008-7e57-4b1e-b0b0-c0ffee000000", GattFlags.Indicate)]
    public partial byte[] Confirmed { get; set; }

    [GattCharacteristic("6e5d0009-7e57-4b1e-b0b0-c0ffee000000", GattFlags.Read | GattFlags.ReadEncrypted)]
    public partial string Secure { get; set; }

    partial void OnDataWritten(ReadOnlySpan<byte> value)
    {
        _writes++;
        _octets += (uint)value.Length;
    }

    partial void OnControlReading(GattRead read)
    {
        var counters = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(counters, _writes);
        BinaryPrimitives.WriteUInt32LittleEndian(counters.AsSpan(4), _octets);
        Control = counters;
    }

    partial void OnControlWriting(ReadOnlySpan<byte> value, GattWrite write)
    {
        if (value.Length != 7)
            write.Reject(AttError.InvalidAttributeValueLength);
    }

    partial void OnControlWritten(ReadOnlySpan<byte> value)
    {
        if (value[0] == ResetCounters)
            _writes = _octets = 0;
        else if (value[0] is Notify or Indicate)
            _ = TalkAsync(value[0], BinaryPrimitives.ReadUInt32LittleEndian(value[1..]), BinaryPrimitives.ReadUInt16LittleEndian(value[5..]));
    }

    private async Task TalkAsync(byte how, uint count, int length)
    {
        try
        {
            await Task.Yield();     // not inside the hook
            foreach (var peer in how == Notify ? StreamSubscribers : ConfirmedSubscribers)
            {
                Assert.True(Link.TryFind(_ble, peer.Connection, out var link));
                for (uint n = 0; n < count; n++)
                {
                    var message = new byte[Math.Max(4, length)];
                    BinaryPrimitives.WriteUInt32LittleEndian(message, n);
                    if (how == Notify)
                        await link.NotifyAsync(Handles.Stream, message);
                    else
                        await link.IndicateAsync(Handles.Confirmed, message);
                }
            }
        }
#pragma warning disable CA1031 // the test looks at it
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Problem = problem;
        }
    }
}

/// <summary>A server of the test profile.</summary>
[GattServer("GattGen Peer")]
internal sealed partial class TestServer(TestProfile profile)
{
    public TestProfile Profile { get; } = profile;
}
