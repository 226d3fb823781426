// A radio without air: a server whose clients are the tests. What needs a peer of its own (scanning, connecting, the GATT client) it does not support.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests;

internal sealed class FakeBle : Ble
{
    private readonly object _gate = new();
    private readonly Dictionary<ushort, byte[]> _values = new();
    private readonly HashSet<ushort> _appending = new();
    private readonly Dictionary<ushort, int> _capacities = new();
    private readonly Dictionary<ushort, BleAddress> _connections = new();
    private bool _active;
    private int _dispatching;

    public FakeBle(bool active = true)
    {
        _active = active;
        Config = new FakeConfig();
    }

    /// <summary>How many connections there can be; no connectable advertising when all are taken.</summary>
    public int Slots { get; set; } = 2;

    /// <summary>Run once by the next thread that wants to enter the stack, before it does.</summary>
    public Action? Entering { get; set; }

    /// <summary>Run once by the next registration, before it is done.</summary>
    public Action? Registering { get; set; }

    public BleError? ActivationFailure { get; set; }

    public BleError? AdvertisingFailure { get; set; }

    public bool IsAdvertising { get; private set; }

    public int AdvertisingStarts { get; private set; }

    public int AdvertisingIntervalUs { get; private set; }

    public byte[] AdvertisingData { get; private set; } = [];

    public byte[] ScanResponseData { get; private set; } = [];

    public int Activations { get; private set; }

    /// <summary>How deep the thread that asks is inside the stack.</summary>
    public int Depth { get; private set; }

    public List<(ushort Handle, byte[] Value)> Updates { get; } = new();

    public List<(ushort Handle, int Length, bool Append)> Buffers { get; } = new();

    public override BleConfig Config { get; }

    public override bool Active
    {
        get => Volatile.Read(ref _active);
        set
        {
            EnterStack();
            try
            {
                if (value == _active)
                    return;
                if (value && _dispatching > 0)
                    throw new BleException(BleError.Busy);
                if (value && ActivationFailure is { } failure)
                    throw new BleException(failure);
                if (value)
                    Activations++;
                Volatile.Write(ref _active, value);
                IsAdvertising = false;
                _values.Clear();
                _connections.Clear();
                DetachServices();
            }
            finally
            {
                ExitStack();
            }
        }
    }

    // ---- What a test does in the role of a client, or of the stack

    /// <summary>Raises an event, and returns the number of the answer.</summary>
    public int Raise(in BleEventHeader header, ReadOnlySpan<byte> data = default)
    {
        EnterStack();
        _dispatching++;
        try
        {
            return Dispatch(new BleEvent(header, data)).Value;
        }
        finally
        {
            _dispatching--;
            ExitStack();
        }
    }

    public void Connect(ushort connection, BleAddress address)
    {
        if (!IsAdvertising)
            throw new InvalidOperationException("Nobody can connect to a device that does not advertise.");
        IsAdvertising = false;
        _connections.Add(connection, address);
        Raise(new BleEventHeader(BleEventCode.CentralConnect, connection) { Address = address });
    }

    public void Disconnect(ushort connection)
    {
        _connections.Remove(connection, out var address);
        Raise(new BleEventHeader(BleEventCode.CentralDisconnect, connection) { Address = address });
    }

    /// <summary>A client writes. As in every stack, what the buffer does not hold is cut before the service is asked.</summary>
    public byte RemoteWrite(GattPeer peer, ushort handle, params byte[] value)
    {
        EnterStack();
        try
        {
            var room = _capacities.GetValueOrDefault(handle, 20) - (_appending.Contains(handle) ? _values[handle].Length : 0);
            value = value[..Math.Min(value.Length, room)];
            var error = AskWriting(peer, handle, value);
            if (error != 0)
                return error;
            _values[handle] = _appending.Contains(handle) ? [.. _values[handle], .. value] : value;
            TellWritten(peer, handle, value);
            return 0;
        }
        finally
        {
            ExitStack();
        }
    }

    public byte RemoteRead(GattPeer peer, ushort handle, int offset, out byte[] value)
    {
        EnterStack();
        try
        {
            var error = AskReading(peer, handle, offset);
            value = error == 0 ? _values[handle][offset..] : [];
            return error;
        }
        finally
        {
            ExitStack();
        }
    }

    public byte Subscribe(GattPeer peer, ushort handle, GattSubscription subscription)
    {
        EnterStack();
        try
        {
            var error = subscription == GattSubscription.None ? (byte)0 : AskSubscribing(peer, handle, subscription);
            if (error == 0)
                TellSubscription(peer, handle, subscription);
            return error;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Runs something inside the stack.</summary>
    public void Inside(Action action)
    {
        EnterStack();
        try
        {
            action();
        }
        finally
        {
            ExitStack();
        }
    }

    // ---- Ble

    protected override void EnterStack()
    {
        if (Entering is { } before)
        {
            Entering = null;
            before();
        }

        Monitor.Enter(_gate);
        Depth++;
    }

    protected override void ExitStack()
    {
        Depth--;
        Monitor.Exit(_gate);
    }

    protected override ushort[][] RegisterCore(GattServiceDefinition[] services)
    {
        if (Registering is { } before)
        {
            Registering = null;
            before();
        }

        RequireActive();
        if (IsAdvertising)
            throw new BleException(BleError.Busy);
        _values.Clear();
        _appending.Clear();
        _capacities.Clear();
        ushort handle = 10;
        var handles = new ushort[services.Length][];
        for (var i = 0; i < services.Length; i++)
        {
            handle++;                               // the declaration of the service
            var list = new List<ushort>();
            foreach (var characteristic in services[i].Characteristics)
            {
                handle++;                           // the declaration of the characteristic
                list.Add(handle++);
                foreach (var descriptor in characteristic.Descriptors)
                    list.Add(handle++);
            }

            handles[i] = list.ToArray();
            foreach (var value in handles[i])
                _values[value] = [];
        }

        return handles;
    }

    public override void GapAdvertise(int intervalUs, bool connectable = true) => GapAdvertise(intervalUs, AdvertisingData, ScanResponseData, connectable);

    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, bool connectable = true) => GapAdvertise(intervalUs, advData, ScanResponseData, connectable);

    public override void GapAdvertiseResponse(int intervalUs, ReadOnlySpan<byte> respData, bool connectable = true) => GapAdvertise(intervalUs, AdvertisingData, respData, connectable);

    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, ReadOnlySpan<byte> respData, bool connectable = true)
    {
        RequireActive();
        if (AdvertisingFailure is { } failure)
            throw new BleException(failure);
        if (connectable && _connections.Count >= Slots)
            throw new BleException(BleError.NoMemory);
        AdvertisingIntervalUs = intervalUs;
        AdvertisingData = advData.ToArray();
        ScanResponseData = respData.ToArray();
        IsAdvertising = true;
        AdvertisingStarts++;
    }

    public override void GapAdvertiseStop()
    {
        RequireActive();
        IsAdvertising = false;
    }

    public override byte[] GattsRead(ushort handle)
    {
        var value = (byte[])Value(handle).Clone();
        if (_appending.Contains(handle))
            _values[handle] = [];
        return value;
    }

    public override int GattsRead(ushort handle, Span<byte> destination)
    {
        var value = Value(handle);
        value.CopyTo(destination);
        return value.Length;
    }

    public override void GattsWrite(ushort handle, ReadOnlySpan<byte> data, bool sendUpdate = false)
    {
        EnterStack();
        try
        {
            Value(handle);
            _values[handle] = data.ToArray();
            _capacities[handle] = Math.Max(_capacities.GetValueOrDefault(handle, 20), data.Length);
            if (sendUpdate)
                Updates.Add((handle, data.ToArray()));
        }
        finally
        {
            ExitStack();
        }
    }

    public override void GattsSetBuffer(ushort handle, int length, bool append = false)
    {
        Value(handle);
        if (length is < 1 or > 65535)
            throw new BleException(BleError.InvalidArgument);
        Buffers.Add((handle, length, append));
        _capacities[handle] = length;
        if (append)
            _appending.Add(handle);
    }

    public override ValueTask DisposeAsync()
    {
        Active = false;
        return default;
    }

    public override void GapScan(int durationMs, int intervalUs = 1_280_000, int windowUs = 11_250, bool active = false) => throw Unsupported();

    public override void GapScanStop() => throw Unsupported();

    public override void GapConnect(BleAddress address, int scanDurationMs = 2000, int? minConnIntervalUs = null, int? maxConnIntervalUs = null) => throw Unsupported();

    public override void GapConnectCancel() => throw Unsupported();

    public override bool GapDisconnect(ushort connection) => throw Unsupported();

    public override void GattsNotify(ushort connection, ushort handle) => throw Unsupported();

    public override void GattsNotify(ushort connection, ushort handle, ReadOnlySpan<byte> data) => throw Unsupported();

    public override void GattsIndicate(ushort connection, ushort handle) => throw Unsupported();

    public override void GattsIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> data) => throw Unsupported();

    public override void GattcDiscoverServices(ushort connection) => throw Unsupported();

    public override void GattcDiscoverServices(ushort connection, BleUuid uuid) => throw Unsupported();

    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle) => throw Unsupported();

    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid) => throw Unsupported();

    public override void GattcDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle) => throw Unsupported();

    public override void GattcRead(ushort connection, ushort valueHandle) => throw Unsupported();

    public override void GattcWrite(ushort connection, ushort valueHandle, ReadOnlySpan<byte> data, GattcWriteMode mode = GattcWriteMode.WithoutResponse) => throw Unsupported();

    public override void GattcExchangeMtu(ushort connection) => throw Unsupported();

    private static BleException Unsupported() => new(BleError.NotSupported, "The fake radio has no air.");

    private void RequireActive()
    {
        if (!Active)
            throw new BleException(BleError.NoDevice);
    }

    private byte[] Value(ushort handle)
    {
        RequireActive();
        return _values.TryGetValue(handle, out var value) ? value : throw new BleException(BleError.InvalidArgument);
    }

    private sealed class FakeConfig : BleConfig
    {
        public override BleAddress Mac => new(BleAddressType.Public, 0x112233445566);

        public override BleAddressMode AddressMode { get; set; }

        public override string GapName { get; set; } = "";

        public override ushort Appearance { get; set; }

        public override int RxBuf { get; set; } = 4096;

        public override int Mtu { get; set; } = 256;
    }
}
