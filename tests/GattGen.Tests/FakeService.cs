// A service as the generator would write it, with two values and hooks that a test can replace.
using System;
using System.Collections.Generic;

namespace GattGen.Tests;

internal sealed class FakeService : IGattSubscriptionGuard
{
    private readonly GattBinding _gatt = new();
    private byte _level;

    public FakeService(int uuid = 0x180F)
        => Definition = new GattServiceDefinition(uuid, (Assigned.Characteristics.BatteryLevel, GattFlags.Read | GattFlags.Notify), (Assigned.Characteristics.AlertLevel, GattFlags.Write));

    public GattServiceDefinition Definition { get; }

    public GattBinding Binding => _gatt;

    public Func<byte[], byte> OnWriting { get; set; } = _ => 0;

    public Func<int, byte> OnReading { get; set; } = _ => 0;

    public Func<ushort, byte> OnSubscribing { get; set; } = _ => 0;

    public Action OnAttached { get; set; } = () => { };

    public Action<byte[]> OnWritten { get; set; } = _ => { };

    public List<string> Log { get; } = new();

    public byte Level
    {
        get => _level;
        set
        {
            ReadOnlySpan<byte> octets = [value];
            using (_gatt.Enter())
            {
                _level = value;
                _gatt.Update(0, octets);
            }
        }
    }

    void IGattService.Attached()
    {
        OnAttached();
        _gatt.Store(0, [_level]);
        Log.Add("attached");
    }

    byte IGattService.Writing(in GattPeer peer, int index, ReadOnlySpan<byte> value)
    {
        Log.Add($"writing {peer.Connection} [{index}] {Convert.ToHexString(value)}");
        return OnWriting(value.ToArray());
    }

    void IGattService.Written(in GattPeer peer, int index, ReadOnlySpan<byte> value)
    {
        Log.Add($"written {peer.Connection} [{index}] {Convert.ToHexString(value)}");
        OnWritten(value.ToArray());
    }

    byte IGattService.Reading(in GattPeer peer, int index, int offset)
    {
        Log.Add($"reading {peer.Connection} [{index}] at {offset}");
        return OnReading(index);
    }

    byte IGattSubscriptionGuard.Subscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription) => OnSubscribing(valueHandle);

    void IGattService.Subscribed(in GattPeer peer, int index, GattSubscription subscription)
        => Log.Add($"subscribed {peer.Connection} [{index}] {subscription}");
}
