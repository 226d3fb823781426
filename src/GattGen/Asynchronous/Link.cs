// A connection, as applications that await see it.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>
/// A connection to a peer, in either role: its GATT client, its state, its end. There is one object for each connection, shared by
/// all who use it; it comes from <see cref="Central.ConnectAsync(BleAddress, CancellationToken)"/>, <see cref="Peripheral.AdvertiseAsync(AdvertiseOptions, CancellationToken)"/>,
/// <see cref="Peripheral.AcceptAsync"/> or <see cref="TryFind"/>.
/// </summary>
/// <remarks>
/// Members may be used from any thread. Operations on different attributes may be under way at once; the stack sends one request at a
/// time, in the order of the calls. When the link ends, every operation ends with a <see cref="BleException"/> whose
/// <see cref="BleException.Error"/> is <see cref="BleError.NotConnected"/> and whose <see cref="BleException.Status"/> is the HCI error
/// code that ended it (Core Vol 1, Part F). A cancelled operation throws <see cref="OperationCanceledException"/>.
/// What follows an await runs where the driver of the stack runs completions, unless the caller has a synchronization context: it may
/// take part in the work, but must not block there (no <c>Result</c>, no <c>Wait</c>), since no other completion runs meanwhile.
/// </remarks>
/// <example>
/// <code>
/// await using var link = await central.ConnectAsync(address, cancel: cancel);
/// if (await link.FindServiceAsync(0x180F, cancel) is { } service)
/// {
///     byte[] level = await service.Require(0x2A19).ReadAsync(cancel);
/// }
/// </code>
/// </example>
public sealed partial class Link : IAsyncDisposable
{
    /// <summary>How many callers may wait for the end of a link, and how many may listen to one characteristic.</summary>
    internal const int MaxListeners = 1024;

    private readonly List<LinkEndOperation> _endWaiters = new();
    private readonly List<IPosted> _reasonWaiters = new();
    private readonly Dictionary<ushort, SharedSubscription> _subscriptions = new();
    private BleConnectionInfo _info;
    private int _reason;
    private bool _hasNoHash;
    private volatile bool _ended;

    internal Link(AsynchronousLayer layer, in BleConnectionInfo info)
    {
        Layer = layer;
        _info = info;
        _firstPeer = info.Peer;
        _room = new Room(this);
    }

    /// <summary>The radio.</summary>
    public Ble Ble => Layer.Ble;

    /// <summary>The connection handle, as the module API takes it.</summary>
    public ushort Handle => _info.Handle;

    /// <summary>The address of the peer.</summary>
    public BleAddress Peer => _info.Peer;

    /// <summary>Whether this side is the central.</summary>
    public bool IsCentral => _info.IsCentral;

    /// <summary>Whether the connection exists.</summary>
    public bool IsConnected => !_ended;

    /// <summary>The HCI error code that ended the link (Core Vol 1, Part F); null while it exists.</summary>
    public int? DisconnectionReason => _ended ? _reason : null;

    /// <summary>The ATT MTU in octets, 23..517; after the end of the link the last one.</summary>
    public int Mtu => Info.Mtu;

    /// <summary>Interval, latency, timeout and packet sizes as they are now; after the end of the link the last ones.</summary>
    public BleConnectionInfo Info
    {
        get
        {
            using (Layer.Enter())
            {
                Refresh();
                return _info;
            }
        }
    }

    internal AsynchronousLayer Layer { get; }

    internal bool IsEnded => _ended;

    /// <summary>What is under way on the link, not counting what the stack runs.</summary>
    internal int Count
    {
        get
        {
            var count = _endWaiters.Count + _reasonWaiters.Count + _sending.Count + _encryptionWaiters.Count + (_question is null ? 0 : 1);
            foreach (var subscription in _subscriptions.Values)
                count += 1 + subscription.Count;
            return count;
        }
    }

    /// <summary>The link of a connection handle, as events and hooks of services name it.</summary>
    /// <param name="ble">The radio.</param>
    /// <param name="connection">The connection handle.</param>
    /// <param name="link">The link, or null.</param>
    /// <returns>False when there is no such connection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public static bool TryFind(Ble ble, ushort connection, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Link? link)
    {
        var layer = AsynchronousLayer.Of(ble);
        using (layer.Enter())
            link = layer.Find(connection);
        return link is not null;
    }

    /// <summary>Exchanges the MTU (Core Vol 3, Part F, 3.4.2). Where that has been done before, the MTU in force is returned.</summary>
    /// <param name="cancel">Gives up waiting; the exchange goes on.</param>
    /// <returns>The MTU now in force, in octets.</returns>
    public ValueTask<int> ExchangeMtuAsync(CancellationToken cancel = default) => new ExchangeMtuOperation(this).Run(cancel);

    /// <summary>
    /// Asks for other connection parameters: as central with the procedure of the controller, as peripheral by a request to the central
    /// (Core Vol 3, Part A, 4.20). <see cref="Info"/> tells what came of it.
    /// </summary>
    /// <param name="parameters">What is asked for.</param>
    /// <param name="cancel">Gives up waiting; the request goes on.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the central has refused.</exception>
    public ValueTask UpdateParametersAsync(BleConnectionParameters parameters, CancellationToken cancel = default)
        => new UpdateOperation(this, parameters).RunWithoutResult(cancel);

    /// <summary>Ends the connection and waits for its end. Nothing happens when it has ended.</summary>
    /// <param name="cancel">Gives up waiting; the link is ended all the same.</param>
    public async ValueTask DisconnectAsync(CancellationToken cancel = default)
    {
        using (Layer.Enter())
        {
            if (!_ended && Layer.Ble.Active)
                Layer.Ble.GapDisconnect(Handle);
        }

        await WaitForDisconnectionAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Waits for the end of the link.</summary>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The HCI error code that ended it (Core Vol 1, Part F), for example 0x13 when the peer did and 0x08 when it was lost.</returns>
    public ValueTask<int> WaitForDisconnectionAsync(CancellationToken cancel = default) => new LinkEndOperation(this).Run(cancel);

    /// <summary>Ends the connection for all who use it, as <see cref="DisconnectAsync"/> does.</summary>
    public ValueTask DisposeAsync() => _ended ? default : DisconnectAsync();

    /// <summary>Prints the address of the peer and the connection handle.</summary>
    public override string ToString() => Peer.ToString() + " (connection " + Handle.ToString(System.Globalization.CultureInfo.InvariantCulture) + (_ended ? ", ended)" : ")");

    /// <summary>The link has ended. Under the gate.</summary>
    internal void End(int reason)
    {
        _reason = reason;
        _ended = true;
        EndSending(BleStatus.NotConnected);
        EndSecurity();
        TellListeners();
        foreach (var subscription in _subscriptions.Values)
            subscription.End();
        _subscriptions.Clear();
        foreach (var waiting in _reasonWaiters)
            Layer.Post(waiting);
        _reasonWaiters.Clear();
        foreach (var waiting in _endWaiters)
            waiting.OnDone(BleStatus.Success);
        _endWaiters.Clear();
    }

    /// <summary>What everything that needs the link throws after its end.</summary>
    internal BleException EndedException(string what)
        => new(
            BleError.NotConnected,
            what + " failed: the link to " + Peer.ToString() + (_ended ? " has ended: " + DisconnectReason.Text(_reason) + "." : " has ended."),
            _ended ? _reason : 0);

    /// <summary>Keeps the completion of an operation that has ended with the link until the event has told the reason.</summary>
    internal bool WaitsForReason(IPosted operation)
    {
        using (Layer.Enter())
        {
            // A stack that still has the connection will not tell of its end soon: then there is nothing to wait for.
            if (_ended || Layer.Host.TryGetConnection(Handle, out _))
                return false;
            _reasonWaiters.Add(operation);
            return true;
        }
    }

    internal void OnValue(in BleEventHeader header, ReadOnlySpan<byte> octets)
    {
        if (_subscriptions.TryGetValue(header.Handle, out var subscription))
            subscription.OnValue(header, octets);
    }

    internal SharedSubscription Share(RemoteCharacteristic characteristic)
    {
        if (!_subscriptions.TryGetValue(characteristic.ValueHandle, out var subscription))
        {
            subscription = new SharedSubscription(characteristic);
            _subscriptions.Add(characteristic.ValueHandle, subscription);
        }

        return subscription;
    }

    internal void Forget(ushort valueHandle, SharedSubscription subscription)
    {
        if (_subscriptions.TryGetValue(valueHandle, out var known) && known == subscription && subscription.Count == 0)
            _subscriptions.Remove(valueHandle);
    }

    internal void AddEndWaiter(LinkEndOperation operation)
    {
        if (_endWaiters.Count >= MaxListeners)
            throw new BleException(BleError.NoMemory, "Too many callers wait for the end of the link.");
        _endWaiters.Add(operation);
    }

    internal bool RemoveEndWaiter(LinkEndOperation operation) => _endWaiters.Remove(operation);

    private void Refresh()
    {
        if (!_ended && Layer.Host.TryGetConnection(Handle, out var info))
            _info = info;
    }
}
