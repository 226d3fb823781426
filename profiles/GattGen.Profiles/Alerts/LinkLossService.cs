// The Link Loss service (Bluetooth SIG, Link Loss Service 1.0.1; Assigned Numbers: 0x1803).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>Makes a device alert when the link to a client is lost.</summary>
/// <remarks>
/// Make a noise or a light according to <see cref="Current"/> whenever <see cref="Changed"/> is raised. Each client chooses its own level. A link that
/// one side has ended on purpose is not lost. The alert ends when the client has connected again, or with <see cref="Silence"/>, for a button of the
/// device or a timer. Of several clients that are lost the highest level counts, until each of them has connected again; of more than 16 those with the
/// lowest levels are forgotten. It needs a radio whose host runs here.
/// </remarks>
/// <example>
/// <code>
/// var linkLoss = new LinkLossService();
/// linkLoss.Changed += level => buzzer.SetVolume(level == AlertLevel.High ? 1.0 : level == AlertLevel.Mild ? 0.3 : 0);
/// // the other side
/// var client = await LinkLossService.Client.DiscoverAsync(link);
/// await client.Level.WriteAsync(AlertLevel.Mild);
/// </code>
/// </example>
[GattService(Assigned.Services.LinkLoss)]
public partial class LinkLossService
{
    // Reasons with which one side ends a link on purpose (Core Vol 1, Part F, 1.3).
    private const int RemoteUser = 0x13;
    private const int RemoteLowResources = 0x14;
    private const int RemotePowerOff = 0x15;
    private const int LocalHost = 0x16;

    // Anybody may connect, under any address, and be lost.
    private const int MostLost = 16;

    private readonly Return _return;
    private readonly List<(BleAddress Peer, AlertLevel Level)> _lost = new();
    private GattPeer _writer;

    /// <summary>A service without an alert.</summary>
    public LinkLossService() => _return = new Return(this);

    /// <summary>The level that is alerted when the link of the client is lost: what it has written, or none. A read shows a client its own.</summary>
    [GattCharacteristic(Assigned.Characteristics.AlertLevel, GattFlags.Read | GattFlags.Write)]
    public partial AlertLevel Level { get; private set; }

    /// <summary>How loud the device is to be now: the highest level of those clients that are lost.</summary>
    public AlertLevel Current { get; private set; }

    /// <summary>The client whose link was lost, of several the one whose level counts; null while there is no alert.</summary>
    public BleAddress? Lost { get; private set; }

    /// <summary><see cref="Current"/> has changed. Raised outside of the stack; when a client has come back, on its executor.</summary>
    public event Action<AlertLevel>? Changed;

    /// <summary>Ends the alert, because the user has noticed, or it was long enough.</summary>
    public void Silence()
    {
        using (_gatt.Enter())
        {
            _lost.Clear();
            if (!Settle())
                return;
        }

        Changed?.Invoke(AlertLevel.None);
    }

    partial void OnLevelReading(GattRead read) => Level = StateOf(read.Peer).Level;

    partial void OnLevelWriting(AlertLevel value, GattWrite write)
    {
        if (value > AlertLevel.High)
            write.Reject(AttError.OutOfRange);
        else
            _writer = write.Peer;
    }

    partial void OnLevelWritten(AlertLevel value)
    {
        var state = StateOf(_writer);
        state.Level = value;
        state.Service = this;
        if (state.Link is null && _gatt.Ble is { } ble && Link.TryFind(ble, _writer.Connection, out var link))
            state.Link = link;
    }

    private void OnEnded(Watch watch)
    {
        var reason = watch.Link?.DisconnectionReason;
        if (watch.Level == AlertLevel.None || reason is null or RemoteUser or RemoteLowResources or RemotePowerOff or LocalHost)
            return;
        var peer = watch.Link!.Peer;
        AlertLevel level;
        using (_gatt.Enter())
        {
            _lost.RemoveAll(lost => lost.Peer == peer);
            if (_lost.Count == MostLost)
                _lost.RemoveAt(Lowest());
            _lost.Add((peer, watch.Level));
            if (_gatt.Ble is { } ble)
                _return.Start(ble);
            if (!Settle())
                return;
            level = Current;
        }

        Changed?.Invoke(level);
    }

    // On the executor: inside the gate.
    private void OnBack(BleAddress peer)
    {
        if (_lost.RemoveAll(lost => lost.Peer == peer) > 0 && Settle())
            Changed?.Invoke(Current);
    }

    private int Lowest()
    {
        var lowest = 0;
        for (var i = 1; i < _lost.Count; i++)
        {
            if (_lost[i].Level < _lost[lowest].Level)
                lowest = i;
        }

        return lowest;
    }

    /// <summary>The highest level of those that are lost counts, of equal ones that of the first.</summary>
    /// <returns>Whether <see cref="Current"/> has changed.</returns>
    private bool Settle()
    {
        var before = Current;
        (Current, Lost) = (AlertLevel.None, null);
        foreach (var (peer, level) in _lost)
        {
            if (level > Current)
                (Current, Lost) = (level, peer);
        }

        if (_lost.Count == 0)
            _return.Stop();
        return Current != before;
    }

    /// <summary>What one client wants.</summary>
    [GattClientState]
    private sealed class Watch : IDisposable
    {
        public LinkLossService? Service { get; set; }

        public Link? Link { get; set; }

        public AlertLevel Level { get; set; }

        public void Dispose() => Service?.OnEnded(this);
    }

    /// <summary>Sees that the client comes back.</summary>
    private sealed class Return : IBleEventSink
    {
        private readonly LinkLossService _service;
        private Ble? _ble;

        public Return(LinkLossService service) => _service = service;

        public void Start(Ble ble)
        {
            _ble = ble;
            ble.AddSink(this);
        }

        public void Stop()
        {
            _ble?.RemoveSink(this);
            _ble = null;
        }

        public BleReply OnEvent(in BleEvent e)
        {
            switch (e.Code)
            {
                case BleEventCode.CentralConnect:
                    _service.OnBack(e.CentralConnect.Address);
                    break;
                case BleEventCode.PeripheralConnect:
                    _service.OnBack(e.PeripheralConnect.Address);
                    break;
            }

            return default;
        }
    }
}
