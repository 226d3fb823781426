// What all users of the asynchronous layer of one radio share: its links, its scan, its connection attempt, its advertising.
using System;
using System.Collections.Generic;
using System.Threading;

namespace GattGen;

/// <summary>
/// The shared part of the asynchronous layer, one for each <see cref="Ble"/>. All of its state, and that of links, subscriptions and
/// operations, is touched under the gate of the stack only; what an application awaits is completed in callbacks that
/// <see cref="IBleHost.Post"/> runs outside of the stack.
/// </summary>
internal sealed partial class AsynchronousLayer : IBleEventSink
{
    private static readonly Action<object?> RunPosted = Run;

    private readonly Dictionary<ushort, Link> _links = new();

    private AsynchronousLayer(Ble ble, IBleHost host)
    {
        Ble = ble;
        Host = host;
        Cache = new DiscoveryCache(this);
    }

    public Ble Ble { get; }

    public IBleHost Host { get; }

    public DiscoveryCache Cache { get; }

    /// <summary>How many links, waiting or running operations of its own, and scans it knows: zero when nothing is going on.</summary>
    public int Count
    {
        get
        {
            using (Enter())
            {
                var count = _waitingAttempts.Count + (_attempt is null ? 0 : 1) + (_scan is null ? 0 : 1) + (_advertiser is null ? 0 : 1) + _accepting.Count + _captures.Length;
                foreach (var link in _links.Values)
                    count += 1 + link.Count;
                return count;
            }
        }
    }

    /// <summary>The layer of a radio.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio has no host of its own.</exception>
    public static AsynchronousLayer Of(Ble ble)
    {
        if (ble is null)
            throw new ArgumentNullException(nameof(ble));
        if (ble is not IBleHost host)
        {
            throw new BleException(
                BleError.NotSupported,
                ble.GetType().Name + " offers the module API only. Central, Peripheral and Link need a radio whose host runs here (one that implements IBleHost): HostBle over a serial, TCP or Linux HCI controller, or over a virtual one.");
        }

        ble.EnterStack();
        try
        {
            if (ble.Asynchronous is { } layer)
                return layer;
            layer = new AsynchronousLayer(ble, host);
            ble.Asynchronous = layer;
            ble.AddSink(layer);

            // Connections that are older than the layer: 0x0EFF is the last handle there is (Core Vol 4, Part E, 5.4.2).
            for (ushort connection = 0; connection <= 0x0EFF; connection++)
                layer.Find(connection);
            return layer;
        }
        finally
        {
            ble.ExitStack();
        }
    }

    /// <summary>Enters the gate of the stack.</summary>
    public Gate Enter() => new(Ble);

    /// <summary>Completes something outside of the stack.</summary>
    public void Post(IPosted posted) => Host.Post(RunPosted, posted);

    /// <summary>The link with a handle, made now if the connection is older than this layer. Under the gate.</summary>
    public Link? Find(ushort connection)
    {
        if (_links.TryGetValue(connection, out var link))
            return link;
        return Host.TryGetConnection(connection, out var info) ? Add(info) : null;
    }

    /// <inheritdoc/>
    public BleReply OnEvent(in BleEvent e)
    {
        var header = e.Header;
        switch (header.Code)
        {
            case BleEventCode.GattcNotify:
            case BleEventCode.GattcIndicate:
                if (_links.TryGetValue(header.Connection, out var notified))
                    notified.OnValue(header, e.Data);
                break;
            case BleEventCode.ScanResult:
                _scan?.Push(header, e.Data);
                break;
            case BleEventCode.ScanDone:
                EndScan(null);
                break;
            case BleEventCode.CentralConnect:
                OnCentralConnected(Connected(header, isCentral: false));
                break;
            case BleEventCode.PeripheralConnect:
                OnAttemptConnected(Connected(header, isCentral: true));
                break;
            case BleEventCode.CentralDisconnect:
            case BleEventCode.PeripheralDisconnect:
                if (_links.Remove(header.Connection, out var ended))
                    ended.End(header.Status);
                if (header.Code == BleEventCode.PeripheralDisconnect)
                    OnAttemptDisconnected(header.Connection, header.Status);
                _advertiser?.OnSlotFree();
                break;
            case BleEventCode.EncryptionUpdate:
                Find(header.Connection)?.OnSecurity(e.EncryptionUpdate.IsEncrypted);
                break;
            case BleEventCode.PasskeyAction:
                return Find(header.Connection)?.OnPasskeyAction(e.PasskeyAction) ?? false;
        }

        return default;
    }

    /// <summary>The radio was switched off: what runs has ended, and no event will tell of it. Under the gate.</summary>
    public void RadioOff()
    {
        var links = new List<Link>(_links.Values);
        _links.Clear();
        foreach (var link in links)
            link.End(DisconnectReason.LocalHost);
        EndAttempts();
        EndAdvertising();
        EndCaptures();
        EndScan(new BleException(BleError.NoDevice, "The scan ended: the radio was switched off."));
    }

    private static void Run(object? state)
    {
        var posted = (IPosted)state!;

        // Continuations run here and now, in the order in which things were posted, so that a simulation replays. A context of the
        // thread that drives the stack would send those of tasks to the thread pool.
        var context = SynchronizationContext.Current;
        if (context is not null)
            SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            posted.RunPosted();
        }
#pragma warning disable CA1031 // whatever a continuation throws must not end the driver
        catch (Exception problem)
#pragma warning restore CA1031
        {
            using (posted.Layer.Enter())
                posted.Layer.Ble.ReportFailure(problem);
        }
        finally
        {
            if (context is not null)
                SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private Link Connected(in BleEventHeader header, bool isCentral)
    {
        // The connection may be gone already when its event was kept while a handler ran; the event of its end follows.
        if (!Host.TryGetConnection(header.Connection, out var info))
            info = new BleConnectionInfo(header.Connection, isCentral, header.Address, 23, 0, 0, 0, 27, 27);
        if (_links.TryGetValue(header.Connection, out var link))
            return link;
        return Add(info);
    }

    private Link Add(in BleConnectionInfo info)
    {
        var link = new Link(this, info);
        _links.Add(info.Handle, link);
        return link;
    }

    /// <summary>The gate of the stack, held while this lives.</summary>
    public readonly ref struct Gate
    {
        private readonly Ble _ble;

        public Gate(Ble ble)
        {
            _ble = ble;
            ble.EnterStack();
        }

        public void Dispose() => _ble.ExitStack();
    }
}
