// One client configuration for all who listen to a characteristic (Core Vol 3, Part G, 3.3.3.3).
using System;
using System.Collections.Generic;
using System.Globalization;

namespace GattGen;

/// <summary>
/// Keeps the Client Characteristic Configuration descriptor of one characteristic as its listeners need it: written when the first
/// one comes, cleared when the last one goes. One write is under way at a time; what has changed meanwhile is caught up with after it.
/// A listener takes values before the descriptor is written, so none is lost between the write and its response.
/// </summary>
internal sealed class SharedSubscription
{
    private static readonly byte[] Notifications = { 0x01, 0x00 };
    private static readonly byte[] Indications = { 0x02, 0x00 };
    private static readonly byte[] Nothing = { 0x00, 0x00 };

    private readonly Link _link;
    private readonly ushort _valueHandle;
    private readonly ushort _endHandle;
    private readonly BleUuid _uuid;
    private readonly CachedDatabase? _known;
    private readonly byte[] _wanted;
    private List<FoundDescriptor> _found = new();
    private readonly List<SubscribeOperation> _subscribing = new();
    private readonly List<UnsubscribeOperation> _unsubscribing = new();
    private readonly Step _step;
    private EventStream[] _listeners = Array.Empty<EventStream>();
    private ushort _descriptor;
    private State _state;
    private bool _ended;

    public SharedSubscription(RemoteCharacteristic characteristic)
    {
        _link = characteristic.Link;
        _valueHandle = characteristic.ValueHandle;
        _endHandle = characteristic.EndHandle;
        _uuid = characteristic.Uuid;
        _known = characteristic.Service.Known;
        _wanted = (characteristic.Properties & GattFlags.Notify) != 0 ? Notifications : Indications;
        _step = new Step(this);
    }

    private enum State : byte
    {
        Off,
        Finding,
        SwitchingOn,
        On,
        SwitchingOff,
    }

    public int Count => _listeners.Length + _subscribing.Count + _unsubscribing.Count;

    /// <summary>A value has arrived. Under the gate.</summary>
    public void OnValue(in BleEventHeader header, ReadOnlySpan<byte> octets)
    {
        foreach (var listener in _listeners)
            listener.Push(header, octets);
    }

    public void Add(SubscribeOperation operation)
    {
        if (_listeners.Length >= Link.MaxListeners)
            throw new BleException(BleError.NoMemory, "The characteristic " + _uuid.ToString() + " has " + Link.MaxListeners.ToString(CultureInfo.InvariantCulture) + " subscriptions already; dispose of those that are not needed.");
        var listeners = new EventStream[_listeners.Length + 1];
        _listeners.CopyTo(listeners, 0);
        listeners[_listeners.Length] = operation.Stream;
        _listeners = listeners;
        if (_state == State.On)
        {
            operation.OnDone(BleStatus.Success);
            return;
        }

        _subscribing.Add(operation);
        Advance();
    }

    public void Cancel(SubscribeOperation operation)
    {
        if (!_subscribing.Remove(operation))
            return;

        // The step under way goes on for the others; what it has left behind for nobody is cleared after it.
        RemoveListener(operation.Stream);
        operation.EndCancelled();
    }

    public void Remove(UnsubscribeOperation operation)
    {
        RemoveListener(operation.Stream);
        if (_ended)
        {
            operation.OnDone(BleStatus.Success);
            return;
        }

        _unsubscribing.Add(operation);
        Advance();
    }

    /// <summary>The link has ended. Under the gate.</summary>
    public void End()
    {
        _ended = true;
        foreach (var operation in _subscribing)
            operation.OnDone(BleStatus.NotConnected);
        _subscribing.Clear();
        foreach (var operation in _unsubscribing)
            operation.OnDone(BleStatus.Success);
        _unsubscribing.Clear();
        foreach (var listener in _listeners)
            listener.End(_link.EndedException("The subscription to " + _uuid.ToString()));
        _listeners = Array.Empty<EventStream>();
    }

    /// <summary>Brings the descriptor nearer to what the listeners need, if nothing is under way.</summary>
    private void Advance()
    {
        if (_ended)
            return;
        if (_state is State.Off or State.On && (_listeners.Length > 0 || _state == State.Off))
        {
            foreach (var operation in _unsubscribing)
                operation.OnDone(BleStatus.Success);
            _unsubscribing.Clear();
        }

        try
        {
            if (_state == State.Off && _listeners.Length > 0)
            {
                if (_descriptor != 0)
                    Write(State.SwitchingOn, _wanted);
                else
                    Find();
            }
            else if (_state == State.On && _listeners.Length == 0)
            {
                Write(State.SwitchingOff, Nothing);
            }
            else if (_state == State.Off)
            {
                _link.Forget(_valueHandle, this);
            }
        }
        catch (BleException problem) when (problem.Error == BleError.NotConnected)
        {
            return;     // the event of the disconnection is on the way and tells everybody why
        }
        catch (BleException problem)
        {
            var wasOn = _state == State.SwitchingOff;
            _state = State.Off;
            if (wasOn)
                Advance();
            else
                Refuse(problem);
        }
    }

    private void Find()
    {
        _state = State.Finding;
        if (_valueHandle == _endHandle)
            throw NoDescriptor();
        if (_known?.Descriptors(_valueHandle) is { } known)
        {
            _descriptor = known.Find(static found => found.Uuid.ToUuid128() == RemoteDescriptor.ClientCharacteristicConfiguration.ToUuid128()).Handle;
            if (_descriptor == 0)
                throw NoDescriptor();
            Write(State.SwitchingOn, _wanted);
            return;
        }

        _found = new List<FoundDescriptor>();
        _link.Layer.Host.StartDiscoverDescriptors(_link.Handle, _valueHandle, _endHandle, _step);
    }

    private void Write(State state, byte[] value)
    {
        _state = state;
        _link.Layer.Host.StartWrite(_link.Handle, _descriptor, value, _step);
    }

    /// <summary>A step has ended. Under the gate, outside of the stack.</summary>
    private void OnStep(int status)
    {
        if (_ended || status is BleStatus.NotConnected)
            return;     // the event of the disconnection tells the listeners why
        switch (_state)
        {
            case State.Finding:
                _state = State.Off;
                if (status != BleStatus.Success)
                    Refuse(BleStatus.ToException(status, "Finding the client configuration of " + _uuid.ToString()));
                else
                    _known?.KeepDescriptors(_valueHandle, _found);
                if (status == BleStatus.Success && _descriptor == 0)
                    Refuse(NoDescriptor());
                break;
            case State.SwitchingOn when status == BleStatus.Success:
                _state = State.On;
                foreach (var operation in _subscribing)
                    operation.OnDone(BleStatus.Success);
                _subscribing.Clear();
                break;
            case State.SwitchingOn:
                _state = State.Off;
                Refuse(BleStatus.ToException(status, "Subscribing to " + _uuid.ToString()));
                break;
            default:
                _state = State.Off;     // a refusal leaves nothing that could be done
                break;
        }

        Advance();
    }

    private void Refuse(BleException problem)
    {
        foreach (var operation in _subscribing)
        {
            RemoveListener(operation.Stream);
            operation.Fail(problem);
        }

        _subscribing.Clear();
        Advance();
    }

    private BleException NoDescriptor()
        => new(BleError.NoEntry, "The characteristic " + _uuid.ToString() + " (handle 0x" + _valueHandle.ToString("X4", CultureInfo.InvariantCulture) + ") has no Client Characteristic Configuration descriptor, so nothing can be subscribed to.");

    private void RemoveListener(EventStream stream)
    {
        var at = Array.IndexOf(_listeners, stream);
        if (at < 0)
            return;
        var listeners = _listeners.Length == 1 ? Array.Empty<EventStream>() : new EventStream[_listeners.Length - 1];
        Array.Copy(_listeners, listeners, at);
        Array.Copy(_listeners, at + 1, listeners, at, listeners.Length - at);
        _listeners = listeners;
    }

    /// <summary>One procedure of the client; its end is looked at outside of the stack, where the next one may be started.</summary>
    private sealed class Step : GattOperation, IPosted
    {
        private readonly SharedSubscription _owner;
        private int _status;

        public Step(SharedSubscription owner) => _owner = owner;

        public AsynchronousLayer Layer => _owner._link.Layer;

        public override void OnDescriptor(ushort handle, BleUuid uuid)
        {
            _owner._found.Add(new FoundDescriptor(handle, uuid));
            if (uuid == RemoteDescriptor.ClientCharacteristicConfiguration && _owner._descriptor == 0)
                _owner._descriptor = handle;
        }

        public override void OnDone(int status)
        {
            _status = status;
            Layer.Post(this);
        }

        public void RunPosted()
        {
            using (Layer.Enter())
                _owner.OnStep(_status);
        }
    }
}

/// <summary>Waits until a characteristic is subscribed to.</summary>
internal sealed class SubscribeOperation : Operation<bool>
{
    private readonly RemoteCharacteristic _characteristic;
    private SharedSubscription? _shared;

    public SubscribeOperation(RemoteCharacteristic characteristic, EventStream stream)
        : base(characteristic.Link.Layer, characteristic.Link)
    {
        _characteristic = characteristic;
        Stream = stream;
    }

    public EventStream Stream { get; }

    public SharedSubscription? Shared => _shared;

    protected override string What => "Subscribing to " + _characteristic.Uuid.ToString();

    protected override void Start()
    {
        _shared = Link!.Share(_characteristic);
        _shared.Add(this);
    }

    protected override void GiveUp() => _shared!.Cancel(this);

    protected override bool Result() => true;
}

/// <summary>Takes a listener away, and waits until the descriptor is as the others need it.</summary>
internal sealed class UnsubscribeOperation : Operation<bool>
{
    private readonly SharedSubscription _shared;

    public UnsubscribeOperation(AsynchronousLayer layer, SharedSubscription shared, EventStream stream)
        : base(layer, null)
    {
        _shared = shared;
        Stream = stream;
    }

    public EventStream Stream { get; }

    protected override string What => "Unsubscribing";

    protected override void Start() => _shared.Remove(this);

    protected override bool Result() => true;
}
