// What a server sends of its own to one client: notifications and indications, and what the client wants of them
// (Core Vol 3, Part F, 3.4.7; Part G, 3.3.3.3, 4.10, 4.11; CONFORMANCE 1.2, gatts_notify/indicate, send_update).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>
/// The client configurations of one link, the indication that awaits its confirmation, those that wait for it, and the values that
/// have changed but could not be sent yet: of those the latest value is sent as soon as that is possible.
/// </summary>
internal sealed class GattUpdates
{
    private const byte SubscriptionBits = 3;
    private const byte Changed = 0x80;
    private const byte SetOnThisLink = 0x40;
    private const int ServiceChangedConfiguration = AttributeLayout.ServiceChangedConfiguration;
    private const int HeaderOctets = 3;

    private readonly IGattStack _stack;
    private readonly AttBearer _bearer;
    private readonly Pool<Indication> _pool;
    private readonly Queue<Indication> _waiting = new();
    private readonly HostTimer _timer;
    private AttributeDatabase _database = AttributeDatabase.Empty;     // to which the configurations belong
    private byte[] _configurations = Array.Empty<byte>();
    private int _changedCount;
    private int _nextChanged;
    private Indication? _outstanding;
    private ushort _affectedStart;      // what Service Changed is to tell
    private ushort _affectedEnd;

    public GattUpdates(IGattStack stack, AttBearer bearer)
    {
        _stack = stack;
        _bearer = bearer;
        _pool = new Pool<Indication>(() => new Indication(this));
        _timer = new HostTimer(OnTimeout);
    }

    /// <summary>How many subscriptions there are, that to Service Changed included.</summary>
    public int SubscriptionCount
    {
        get
        {
            var count = 0;
            foreach (var configuration in _configurations)
                count += (configuration & SubscriptionBits) != 0 ? 1 : 0;
            return count;
        }
    }

    private int LargestValue => _bearer.Mtu - HeaderOctets;

    // ---- the link

    public void Open()
    {
        _database = _bearer.Server.Database;
        var count = _database.ConfigurationCount;
        if (_configurations.Length == count)
            Array.Clear(_configurations, 0, count);
        else
            _configurations = new byte[count];
        _changedCount = _nextChanged = 0;
        _affectedStart = _affectedEnd = 0;
    }

    /// <summary>The link has ended: indications fail, subscriptions end, and both are told.</summary>
    public void Close()
    {
        _stack.Timers.Stop(_timer);
        _changedCount = 0;
        if (_outstanding is { } outstanding)
        {
            _outstanding = null;
            Finish(outstanding, BleStatus.NotConnected);
        }

        while (_waiting.Count > 0)
            Finish(_waiting.Dequeue(), BleStatus.NotConnected);

        // The bond keeps the subscriptions; the services hear that nobody listens any more. Handlers and hooks may register other services: then the rest of the subscriptions are gone with the old ones.
        for (var i = 0; i < _configurations.Length && ReferenceEquals(_database, _bearer.Server.Database); i++)
        {
            var wasSubscribed = (_configurations[i] & SubscriptionBits) != 0;
            _configurations[i] = 0;
            if (wasSubscribed && i != ServiceChangedConfiguration)
                _stack.TellSubscription(_bearer.Link.Peer, _database.Configured(i).Handle, GattSubscription.None);
        }
    }

    /// <summary>The application's services are others now: subscriptions in the range that has changed have ended, the others are left.</summary>
    public void OnServicesReplaced(bool isChanged, ushort start, ushort end)
    {
        var (oldDatabase, old) = (_database, _configurations);
        _database = _bearer.Server.Database;
        _configurations = new byte[_database.ConfigurationCount];
        _changedCount = _nextChanged = 0;
        for (var i = 0; i < _configurations.Length; i++)
        {
            var handle = _database.Configured(i).ConfiguredBy!.Handle;
            if (isChanged && handle >= start && handle <= end && i != ServiceChangedConfiguration)
                continue;
            if (oldDatabase.Find(handle) is { Role: AttributeRole.ClientConfiguration } before)
                _configurations[i] = (byte)(old[before.Configuration] & (SubscriptionBits | SetOnThisLink));
        }

        if (isChanged)
            ServiceChanged(start, end);
        else if (_affectedEnd != 0)
            Update(ServiceChangedConfiguration);
    }

    /// <summary>A range of handles means something else than the client knows: it is told if it has subscribed to Service Changed.</summary>
    public void ServiceChanged(ushort start, ushort end)
    {
        if (SubscriptionTo(ServiceChangedConfiguration) == GattSubscription.None)
            return;
        _affectedStart = _affectedEnd == 0 ? start : Math.Min(_affectedStart, start);
        _affectedEnd = Math.Max(_affectedEnd, end);
        Update(ServiceChangedConfiguration);
    }

    /// <summary>A subscription from an earlier link; what the client has set on this one counts more.</summary>
    public void Restore(GattAttribute configuration, GattSubscription subscription)
    {
        ref var octet = ref _configurations[configuration.Configuration];
        if ((octet & SetOnThisLink) == 0)
            octet = (byte)((octet & ~SubscriptionBits) | (byte)(subscription & configuration.Offered));
    }

    /// <summary>Tells the services of all subscriptions: they are new, or the subscriptions are restored.</summary>
    public void TellSubscriptions()
    {
        var session = _bearer.Session;
        var database = _database;
        for (var i = ServiceChangedConfiguration + 1; i < _configurations.Length; i++)
        {
            if (SubscriptionTo(i) is not GattSubscription.None and var subscription)
                _stack.TellSubscription(_bearer.Link.Peer, database.Configured(i).Handle, subscription);
            if (_bearer.Session != session || !ReferenceEquals(database, _database))
                return;
        }
    }

    /// <summary>The link may be good enough now for what waits.</summary>
    public void OnSecurityChanged() => Pump();

    /// <summary>The queue to the peer has room again.</summary>
    public void OnRoom() => Pump();

    // ---- subscriptions

    public GattSubscription SubscriptionTo(int configuration) => (GattSubscription)(_configurations[configuration] & SubscriptionBits);

    /// <summary>The client writes a configuration.</summary>
    /// <returns>Whether that changes it.</returns>
    public bool Subscribe(int configuration, GattSubscription subscription)
    {
        var isChanged = SubscriptionTo(configuration) != subscription;
        if (isChanged)
            Unmark(configuration);
        _configurations[configuration] = (byte)((_configurations[configuration] & Changed) | SetOnThisLink | (byte)subscription);
        return isChanged;
    }

    // ---- notifications

    /// <summary>Throws when a value does not fit into one PDU.</summary>
    /// <exception cref="ArgumentException">The value is longer than the MTU less 3 octets.</exception>
    public void RequireFits(ReadOnlySpan<byte> value) => _bearer.RequireFits(value);

    /// <summary>Notifies, whether the client has subscribed or not; the value is cut to the MTU.</summary>
    public void Notify(ushort handle, ReadOnlySpan<byte> value)
    {
        _bearer.RequireOpen();
        AttBearer.RequireHandle(handle);
        if (!TrySend(AttOpcode.HandleValueNotification, handle, value))
            throw new BleException(BleError.NoMemory, "The queue of the connection is full: notify again when it has emptied.");
    }

    /// <summary>Notifies if there is room.</summary>
    public bool TryNotify(ushort handle, ReadOnlySpan<byte> value)
    {
        _bearer.RequireOpen();
        AttBearer.RequireHandle(handle);
        RequireFits(value);
        return TrySend(AttOpcode.HandleValueNotification, handle, value);
    }

    // ---- indications

    /// <summary>Indicates, whether the client has subscribed or not; waits its turn. The value is cut to the MTU.</summary>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="operation">Who is told of the end, or null for the event.</param>
    public void Indicate(ushort handle, ReadOnlySpan<byte> value, GattOperation? operation)
    {
        _bearer.RequireOpen();
        AttBearer.RequireHandle(handle);
        if (_waiting.Count >= _stack.Options.MaxQueuedIndications)
            throw new BleException(BleError.NoMemory, "Too many indications wait for a confirmation on this connection.");
        var indication = _pool.Rent();
        indication.Begin(handle, value.Slice(0, Math.Min(value.Length, LargestValue)), operation, raisesEvent: operation is null);
        _waiting.Enqueue(indication);
        Pump();
    }

    /// <summary>The client has confirmed (Core Vol 3, Part F, 3.4.7.3).</summary>
    public void OnConfirmation()
    {
        if (_outstanding is not { } confirmed)
        {
            _bearer.Statistics.UnexpectedAttPdus++;
            return;
        }

        _stack.Timers.Stop(_timer);
        _outstanding = null;
        var (session, isServiceChanged) = (_bearer.Session, confirmed.IsServiceChanged && _affectedEnd == 0);
        Finish(confirmed, BleStatus.Success);
        if (isServiceChanged && _bearer.Session == session)
            _bearer.Caching.OnServiceChangedConfirmed();
        Pump();
    }

    /// <summary>The owner of an operation has given it up. An indication that has left is still confirmed, and nobody hears of it.</summary>
    public void Abandon(Indication indication)
    {
        var operation = indication.End();
        if (!ReferenceEquals(indication, _outstanding))
        {
            for (var left = _waiting.Count; left > 0; left--)
            {
                var next = _waiting.Dequeue();
                if (ReferenceEquals(next, indication))
                    _pool.Return(next);
                else
                    _waiting.Enqueue(next);
            }
        }

        _stack.Complete(operation, BleStatus.Local + (int)BleError.NoEntry);
    }

    // ---- values that change (gatts_write with send_update)

    /// <summary>A value has changed: if the client has subscribed to it, it is sent now or as soon as possible.</summary>
    public void Update(int configuration)
    {
        if (!_bearer.IsOpen || (_configurations[configuration] & SubscriptionBits) == 0)
            return;
        if ((_configurations[configuration] & Changed) == 0)
        {
            _configurations[configuration] |= Changed;
            _changedCount++;
        }

        SendChanged(configuration);
    }

    private void SendChanged(int configuration)
    {
        var value = _database.Configured(configuration);
        if (!MayReceive(value))
            return;
        Span<byte> affected = stackalloc byte[4];
        scoped var octets = value.Value.AttributeOctets;
        if (configuration == ServiceChangedConfiguration)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(affected, _affectedStart);
            BinaryPrimitives.WriteUInt16LittleEndian(affected.Slice(2), _affectedEnd);
            octets = affected;
        }

        if ((SubscriptionTo(configuration) & GattSubscription.Notifications) != 0)
        {
            if (TrySend(AttOpcode.HandleValueNotification, value.Handle, octets))
                MarkSent(configuration);
            else
                _bearer.Link.WantRoom();
        }
        else if (_outstanding is null && _waiting.Count == 0)
        {
            if (!TrySend(AttOpcode.HandleValueIndication, value.Handle, octets))
            {
                _bearer.Link.WantRoom();
                return;
            }

            MarkSent(configuration);
            var indication = _pool.Rent();
            var isServiceChanged = configuration == ServiceChangedConfiguration;
            if (isServiceChanged)
                _affectedStart = _affectedEnd = 0;
            indication.Begin(value.Handle, default, null, raisesEvent: !isServiceChanged, isServiceChanged);
            Await(indication);
        }
    }

    // A subscription that was restored, or made before the application took its word back: the update waits until the link is good enough.
    private bool MayReceive(GattAttribute value)
    {
        var configuration = value.ConfiguredBy!;
        var security = _bearer.Link.Security;
        return AttributePermissions.Check(configuration.Flags | GattFlags.Write, configuration.MinKeySize, AttributeAccess.Write, security) == AttError.None
            && (security.IsAuthorized || !AttributePermissions.NeedsAuthorization(configuration.Flags, AttributeAccess.Write));
    }

    // It was its turn; the one behind it is the next.
    private void MarkSent(int configuration)
    {
        Unmark(configuration);
        _nextChanged = (configuration + 1) % _configurations.Length;
    }

    private void Unmark(int configuration)
    {
        if ((_configurations[configuration] & Changed) == 0)
            return;
        _configurations[configuration] &= 0xFF ^ Changed;
        _changedCount--;
    }

    // ---- sending

    // Sends the indication whose turn it is, then what has changed, each value in its turn.
    private void Pump()
    {
        if (!_bearer.IsOpen)
            return;
        if (_outstanding is null && _waiting.Count > 0)
        {
            var indication = _waiting.Peek();
            if (!TrySend(AttOpcode.HandleValueIndication, indication.Handle, indication.Octets))
            {
                _bearer.Link.WantRoom();
                return;
            }

            Await(_waiting.Dequeue());
        }

        var count = _configurations.Length;
        var first = _nextChanged;
        for (var i = 0; i < count && _changedCount > 0; i++)
        {
            var configuration = (first + i) % count;
            if ((_configurations[configuration] & Changed) != 0)
                SendChanged(configuration);
        }
    }

    private bool TrySend(AttOpcode opcode, ushort handle, ReadOnlySpan<byte> value)
    {
        var length = Math.Min(value.Length, LargestValue);
        if (!_bearer.Link.TryReservePdu(HeaderOctets + length, false, out var pdu))
            return false;
        pdu[0] = (byte)opcode;
        BinaryPrimitives.WriteUInt16LittleEndian(pdu.Slice(1), handle);
        value.Slice(0, length).CopyTo(pdu.Slice(HeaderOctets));
        _bearer.Link.SendPdu(HeaderOctets + length);
        return true;
    }

    private void Await(Indication indication)
    {
        _outstanding = indication;
        _stack.Timers.Start(_timer, _stack.Now + _stack.Options.AttTimeoutMicroseconds);
    }

    private void OnTimeout()
    {
        if (_outstanding is not { } late)
            return;
        _outstanding = null;
        _bearer.Fail();
        Finish(late, BleStatus.TimedOut);
    }

    // Tells the end; the state is complete, whatever the handler does.
    private void Finish(Indication indication, int status)
    {
        var handle = indication.Handle;
        var raises = indication.RaisesEvent;
        var operation = indication.End();
        _pool.Return(indication);
        if (operation is not null)
            _stack.Complete(operation, status);
        else if (raises)
            _stack.Raise(new BleEvent(new BleEventHeader(BleEventCode.GattsIndicateDone, _bearer.Link.Handle) { Handle = handle, Status = status }, default));
    }
}
