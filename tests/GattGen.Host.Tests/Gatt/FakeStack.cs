// The stack around a bearer, as tests see it: events in the order in which they are raised, hooks, a clock that stands still.
using System;
using System.Collections.Generic;
using GattGen.Crypto;

namespace GattGen.Host.Tests;

internal sealed class FakeStack : IGattStack
{
    public delegate byte WritingHook(GattPeer peer, ushort handle, ReadOnlySpan<byte> value);

    public delegate void WrittenHook(GattPeer peer, ushort handle, ReadOnlySpan<byte> value);

    public HostOptions Options { get; set; } = new() { Caching = false };

    public HostStatistics Statistics { get; } = new();

    public long Now { get; set; } = 1_000_000;

    public TimerQueue Timers { get; } = new();

    public int PreferredMtu { get; set; } = 256;

    public bool HasHandler => Handler is not null;

    public ICryptographicBackEnd Cryptography { get; } = new SystemBackEnd();

    /// <summary>The events so far, as text: name and parts.</summary>
    public List<string> Events { get; } = new();

    public BleEventHandler? Handler { get; set; }

    public WritingHook? Writing { get; set; }

    public WrittenHook? Written { get; set; }

    public Func<ushort, int, byte>? Reading { get; set; }

    public Func<ushort, GattSubscription, byte>? Subscribing { get; set; }

    public Action<ushort, GattSubscription>? Subscribed { get; set; }

    /// <summary>When set, nothing is noted down.</summary>
    public bool IsSilent { get; set; }

    public int EventCount { get; private set; }

    public BleReply Raise(in BleEvent e)
    {
        EventCount++;
        if (!IsSilent)
            Events.Add(Text(e));
        return Handler is { } handler ? handler(e) : default;
    }

    public void Complete(GattOperation? operation, int status) => operation?.OnDone(status);

    public void Tell(GattOperation operation, in GattResult result) => result.Tell(operation);

    public byte AskWriting(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value)
    {
        if (Writing is null)
            return 0;
        Events.Add("ask write " + Hex(handle) + " " + Convert.ToHexString(value));
        return Writing(peer, handle, value);
    }

    public void TellWritten(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value)
    {
        if (Written is null)
            return;
        Events.Add("written " + Hex(handle) + " " + Convert.ToHexString(value));
        Written(peer, handle, value);
    }

    public byte AskReading(in GattPeer peer, ushort handle, int offset)
    {
        if (Reading is null)
            return 0;
        Events.Add("ask read " + Hex(handle) + " from " + offset);
        return Reading(handle, offset);
    }

    public byte AskSubscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription) => Subscribing?.Invoke(valueHandle, subscription) ?? 0;

    public void TellSubscription(in GattPeer peer, ushort valueHandle, GattSubscription subscription)
    {
        if (IsSilent)
            return;
        Events.Add("subscribed " + Hex(valueHandle) + " " + subscription);
        Subscribed?.Invoke(valueHandle, subscription);
    }

    /// <summary>Lets time pass; deadlines expire in their order.</summary>
    public void Pass(long microseconds)
    {
        Now += microseconds;
        while (Timers.TryTakeExpired(Now, out var timer))
            timer.Expire();
    }

    /// <summary>The events since the last call.</summary>
    public string[] TakeEvents()
    {
        var events = Events.ToArray();
        Events.Clear();
        return events;
    }

    private static string Text(in BleEvent e)
    {
        var h = e.Header;
        return e.Code switch
        {
            BleEventCode.GattsWrite => "GATTS_WRITE " + Hex(h.Connection) + " " + Hex(h.Handle),
            BleEventCode.GattsReadRequest => "READ_REQUEST " + Hex(h.Connection) + " " + Hex(h.Handle),
            BleEventCode.GattsIndicateDone => "INDICATE_DONE " + Hex(h.Handle) + " " + h.Status,
            BleEventCode.GattcServiceResult => "SERVICE " + Hex(h.Handle) + ".." + Hex(h.EndHandle) + " " + h.Uuid.ToShortString(),
            BleEventCode.GattcServiceDone => "SERVICE_DONE " + h.Status,
            BleEventCode.GattcCharacteristicResult => "CHARACTERISTIC " + Hex(h.Handle) + ".." + Hex(h.EndHandle) + " " + h.Kind.ToString("X2") + " " + h.Uuid.ToShortString(),
            BleEventCode.GattcCharacteristicDone => "CHARACTERISTIC_DONE " + h.Status,
            BleEventCode.GattcDescriptorResult => "DESCRIPTOR " + Hex(h.Handle) + " " + h.Uuid.ToShortString(),
            BleEventCode.GattcDescriptorDone => "DESCRIPTOR_DONE " + h.Status,
            BleEventCode.GattcReadResult => "READ " + Hex(h.Handle) + " " + Convert.ToHexString(e.Data),
            BleEventCode.GattcReadDone => "READ_DONE " + Hex(h.Handle) + " " + h.Status,
            BleEventCode.GattcWriteDone => "WRITE_DONE " + Hex(h.Handle) + " " + h.Status,
            BleEventCode.GattcNotify => "NOTIFY " + Hex(h.Handle) + " " + Convert.ToHexString(e.Data),
            BleEventCode.GattcIndicate => "INDICATE " + Hex(h.Handle) + " " + Convert.ToHexString(e.Data),
            BleEventCode.MtuExchanged => "MTU " + h.Handle,
            _ => e.Code.ToString(),
        };
    }

    private static string Hex(ushort number) => number.ToString("X4");
}
