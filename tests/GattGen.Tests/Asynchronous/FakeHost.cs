// A radio with a host whose peers are the tests: it records what the asynchronous layer asks for, and ends it when the test says so.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

internal enum RequestKind
{
    Read,
    Write,
    DiscoverServices,
    DiscoverCharacteristics,
    DiscoverDescriptors,
    ExchangeMtu,
    Indicate,
    WaitForRoom,
    Update,
    WriteLong,
    ReliableWrite,
    ReadMultiple,
    DiscoverIncludes,
    Pair,
    Delay,
}

internal sealed partial class FakeHost : Ble, IBleHost
{
    public static readonly BleAddress Peer = new(BleAddressType.Random, 0xC0FFEE000001);
    public static readonly BleAddress OtherPeer = new(BleAddressType.Random, 0xC0FFEE000002);

    private readonly object _gate = new();
    private readonly Dictionary<ushort, BleConnectionInfo> _connections = new();
    private readonly List<BleEventHeader> _events = new();
    private readonly Queue<(Action<object?> Callback, object? State)> _posted = new(1024);
    private int _depth;
    private bool _active = true;

    // ---- What the layer has asked for

    /// <summary>The requests that have not ended, oldest first.</summary>
    public List<Request> Requests { get; } = new();

    /// <summary>The write commands and notifications that were sent.</summary>
    public List<(bool IsNotification, ushort Connection, ushort Handle, byte[] Value)> Sent { get; } = new();

    /// <summary>How many more write commands and notifications there is room for.</summary>
    public int Room { get; set; } = int.MaxValue;

    /// <summary>Whether sent values are kept in <see cref="Sent"/>; off where allocations are measured.</summary>
    public bool Records { get; set; } = true;

    /// <summary>Answers reads and writes at once with this value; null leaves them to the test.</summary>
    public byte[]? Echo { get; set; }

    /// <summary>Thrown by the next request.</summary>
    public Exception? Refusal { get; set; }

    public (BleAddress Address, int Milliseconds, int? Min, int? Max)? Attempt { get; private set; }

    public int Attempts { get; private set; }

    public int AttemptCancels { get; private set; }

    public (int Duration, int Interval, int Window, bool Active)? Scan { get; private set; }

    /// <summary>Keeps the end of a stopped scan until <see cref="EndScan"/>.</summary>
    public bool HoldsScanDone { get; set; }

    public bool IsAdvertising { get; private set; }

    public int AdvertisingInterval { get; private set; }

    public byte[] AdvertisingData { get; private set; } = [];

    public byte[] ScanResponse { get; private set; } = [];

    public List<ushort> Disconnects { get; } = new();

    public int PostedCount
    {
        get
        {
            lock (_posted)
                return _posted.Count;
        }
    }

    public List<Exception> Failures { get; } = new();

    /// <summary>What the layer still knows of: links, attempts, scans, subscriptions, waiters.</summary>
    public int LayerCount
    {
        get
        {
            var layer = typeof(Ble).GetProperty("Asynchronous", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(this);
            return layer is null ? 0 : (int)layer.GetType().GetProperty("Count")!.GetValue(layer)!;
        }
    }

    public FakeHost() => HandlerFailed += Failures.Add;

    // ---- What a test does

    /// <summary>Runs everything that was posted, outside of the stack.</summary>
    public int RunPosted()
    {
        var count = 0;
        while (true)
        {
            (Action<object?> Callback, object? State) next;
            lock (_posted)
            {
                if (!_posted.TryDequeue(out next))
                    return count;
            }

            Assert.False(Monitor.IsEntered(_gate), "Completions run outside of the stack.");
            next.Callback(next.State);
            count++;
        }
    }

    /// <summary>Does something inside the stack.</summary>
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

    /// <summary>The oldest request, which must be of a kind. Where there is none yet, what was posted runs first: a discovery begins with the database hash.</summary>
    public Request Take(RequestKind kind)
    {
        if (Requests.Count == 0)
            RunPosted();
        Assert.NotEmpty(Requests);
        Assert.Equal(kind, Requests[0].Kind);
        return Requests[0];
    }

    public void Raise(in BleEventHeader header, ReadOnlySpan<byte> data = default)
    {
        EnterStack();
        try
        {
            Dispatch(new BleEvent(header, data));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>A connection exists, and its event is raised.</summary>
    public void Connected(ushort connection, bool isCentral = true, BleAddress? peer = null, int mtu = 23)
    {
        AddConnection(connection, isCentral, peer, mtu);
        if (isCentral)
            Attempt = null;
        else
            IsAdvertising = false;
        Raise(new BleEventHeader(isCentral ? BleEventCode.PeripheralConnect : BleEventCode.CentralConnect, connection) { Address = peer ?? Peer });
    }

    public void AddConnection(ushort connection, bool isCentral = true, BleAddress? peer = null, int mtu = 23)
        => _connections[connection] = new BleConnectionInfo(connection, isCentral, peer ?? Peer, mtu, 30_000, 0, 2560, 27, 27);

    public void AttemptFailed(int status)
    {
        Attempt = null;
        Raise(new BleEventHeader(BleEventCode.PeripheralDisconnect, 0xFFFF) { Address = BleAddress.None, Status = status });
    }

    /// <summary>A connection ends as the contract says: its requests first, then the event with the reason.</summary>
    public void Lost(ushort connection, int reason = 0x08)
    {
        EndRequests(connection);
        TellLost(connection, reason);
    }

    /// <summary>The first half of <see cref="Lost"/>: the connection is gone and its requests have ended, but no event has told of it.</summary>
    public void EndRequests(ushort connection)
    {
        EnterStack();
        _info = _connections[connection];
        _connections.Remove(connection);
        foreach (var request in Requests.Where(r => r.Connection == connection).ToArray())
            request.Done(BleStatus.NotConnected);
        ExitStack();
    }

    /// <summary>The second half of <see cref="Lost"/>.</summary>
    public void TellLost(ushort connection, int reason)
        => Raise(new BleEventHeader(_info.IsCentral ? BleEventCode.PeripheralDisconnect : BleEventCode.CentralDisconnect, connection) { Address = _info.Peer, Status = reason });

    private BleConnectionInfo _info;

    public void Notify(ushort connection, ushort handle, params byte[] value)
        => Raise(new BleEventHeader(BleEventCode.GattcNotify, connection) { Handle = handle }, value);

    public void Indicate(ushort connection, ushort handle, params byte[] value)
        => Raise(new BleEventHeader(BleEventCode.GattcIndicate, connection) { Handle = handle }, value);

    public void Advertisement(BleAddress address, sbyte rssi, params byte[] data)
        => Raise(new BleEventHeader(BleEventCode.ScanResult) { Address = address, Kind = (byte)AdvertisingType.ConnectableUndirected, Status = rssi }, data);

    public void EndScan()
    {
        Scan = null;
        Raise(new BleEventHeader(BleEventCode.ScanDone));
    }

    /// <summary>A link made by the central of this radio.</summary>
    public Link Link(ushort connection = 1, int mtu = 23)
    {
        var connecting = new Central(this).ConnectAsync(Peer);
        Connected(connection, mtu: mtu);
        RunPosted();
        return Outcome.Of(connecting);
    }

    /// <summary>A service 0x180D at 10..20 with a characteristic 0x2A37 (notify, value 12, descriptors up to 14) and 0x2A38 (read, write, value 16).</summary>
    public RemoteService Service(Link link)
    {
        var finding = link.FindServiceAsync(0x180D);
        var services = Take(RequestKind.DiscoverServices);
        services.Operation.OnService(10, 20, 0x180D);
        services.Done();
        RunPosted();
        var characteristics = Take(RequestKind.DiscoverCharacteristics);
        characteristics.Operation.OnCharacteristic(14, 12, 0x10, 0x2A37);
        characteristics.Operation.OnCharacteristic(20, 16, 0x0E, 0x2A38);
        characteristics.Done();
        RunPosted();
        return Outcome.Of(finding)!;
    }

    public RemoteCharacteristic Measurement(Link link) => Service(link).Require(0x2A37);

    public RemoteCharacteristic Location(Link link) => Service(link).Require(0x2A38);

    /// <summary>Answers the search for the client configuration: handle 13.</summary>
    public void AnswerDescriptor()
    {
        var request = Take(RequestKind.DiscoverDescriptors);
        request.Operation.OnDescriptor(13, 0x2902);
        request.Done();
        RunPosted();
    }

    /// <summary>Answers the write of the client configuration, which must be this one.</summary>
    public void AnswerConfiguration(params byte[] expected)
    {
        var request = Take(RequestKind.Write);
        Assert.Equal(13, request.Handle);
        Assert.Equal(expected, request.Value);
        request.Done();
        RunPosted();
    }

    public void AssertNothingLeft(int links = 0)
    {
        RunPosted();
        Assert.Empty(Requests);
        Assert.Equal(links, LayerCount);
        Assert.Empty(Failures);
    }

    // ---- Ble

    public override BleConfig Config => throw new NotSupportedException();

    public override bool Active
    {
        get => Volatile.Read(ref _active);
        set
        {
            EnterStack();
            if (_active && !value)
            {
                Volatile.Write(ref _active, false);
                _connections.Clear();
                Attempt = null;
                Scan = null;
                IsAdvertising = false;
                foreach (var request in Requests.ToArray())
                    request.Done(BleStatus.Local + (int)BleError.NoDevice);
                DetachServices();
            }

            Volatile.Write(ref _active, value);
            ExitStack();
        }
    }

    protected override void EnterStack()
    {
        Monitor.Enter(_gate);
        _depth++;
    }

    protected override void ExitStack()
    {
        while (_depth == 1 && _events.Count > 0)
        {
            var next = _events[0];
            _events.RemoveAt(0);
            Dispatch(new BleEvent(next, default));
        }

        _depth--;
        Monitor.Exit(_gate);
    }

    // The values of the first service from 100, those of the second from 200.
    protected override ushort[][] RegisterCore(GattServiceDefinition[] services)
        => [.. services.Select((service, i) => Enumerable.Range((i + 1) * 100, service.ValueCount).Select(handle => (ushort)handle).ToArray())];

    public override void GapAdvertise(int intervalUs, bool connectable = true) => Advertise(intervalUs, connectable);

    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, bool connectable = true)
    {
        Advertise(intervalUs, connectable);
        AdvertisingData = advData.ToArray();
    }

    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, ReadOnlySpan<byte> respData, bool connectable = true)
    {
        Advertise(intervalUs, connectable);
        AdvertisingData = advData.ToArray();
        ScanResponse = respData.ToArray();
    }

    public override void GapAdvertiseResponse(int intervalUs, ReadOnlySpan<byte> respData, bool connectable = true) => throw new NotSupportedException();

    public override void GapAdvertiseStop()
    {
        RequireActive();
        IsAdvertising = false;
    }

    public override void GapScan(int durationMs, int intervalUs = 1_280_000, int windowUs = 11_250, bool active = false)
    {
        RequireActive();
        if (Scan is not null)
            throw new BleException(BleError.Already);
        if (Attempt is not null)
            throw new BleException(BleError.Busy);
        Scan = (durationMs, intervalUs, windowUs, active);
    }

    public override void GapScanStop()
    {
        RequireActive();
        if (Scan is null)
            return;
        Scan = null;
        if (!HoldsScanDone)
            Later(new BleEventHeader(BleEventCode.ScanDone));
    }

    public override void GapConnect(BleAddress address, int scanDurationMs = 2000, int? minConnIntervalUs = null, int? maxConnIntervalUs = null)
    {
        RequireActive();
        ThrowRefusal();
        if (Attempt is not null || _connections.Values.Any(c => c.Peer == address))
            throw new BleException(BleError.Already);
        GapScanStop();
        Attempts++;
        Attempt = (address, scanDurationMs, minConnIntervalUs, maxConnIntervalUs);
    }

    public override void GapConnectCancel()
    {
        RequireActive();
        AttemptCancels++;
        if (Attempt is null)
            throw new BleException(BleError.Already);
    }

    public override bool GapDisconnect(ushort connection)
    {
        RequireActive();
        Disconnects.Add(connection);
        return _connections.ContainsKey(connection);
    }

    public override byte[] GattsRead(ushort handle) => throw new NotSupportedException();

    public override int GattsRead(ushort handle, Span<byte> destination) => throw new NotSupportedException();

    public override void GattsWrite(ushort handle, ReadOnlySpan<byte> data, bool sendUpdate = false) => throw new NotSupportedException();

    public override void GattsNotify(ushort connection, ushort handle) => throw new NotSupportedException();

    public override void GattsNotify(ushort connection, ushort handle, ReadOnlySpan<byte> data) => throw new NotSupportedException();

    public override void GattsIndicate(ushort connection, ushort handle) => throw new NotSupportedException();

    public override void GattsIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> data) => throw new NotSupportedException();

    public override void GattsSetBuffer(ushort handle, int length, bool append = false) => throw new NotSupportedException();

    public override void GattcDiscoverServices(ushort connection) => throw new NotSupportedException();

    public override void GattcDiscoverServices(ushort connection, BleUuid uuid) => throw new NotSupportedException();

    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle) => throw new NotSupportedException();

    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid) => throw new NotSupportedException();

    public override void GattcDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle) => throw new NotSupportedException();

    public override void GattcRead(ushort connection, ushort valueHandle) => throw new NotSupportedException();

    public override void GattcWrite(ushort connection, ushort valueHandle, ReadOnlySpan<byte> data, GattcWriteMode mode = GattcWriteMode.WithoutResponse) => throw new NotSupportedException();

    public override void GattcExchangeMtu(ushort connection) => throw new NotSupportedException();

    public override ValueTask DisposeAsync()
    {
        Active = false;
        return default;
    }

    // ---- IBleHost

    public long NowMicroseconds => 0;

    public bool TryGetConnection(ushort connection, out BleConnectionInfo info) => _connections.TryGetValue(connection, out info);

    public void StartRead(ushort connection, ushort handle, GattOperation operation)
    {
        if (Echo is { } echo && Refusal is null)
        {
            operation.OnData(echo);
            operation.OnDone(BleStatus.Success);
            return;
        }

        Start(new Request(this, RequestKind.Read, connection, operation) { Handle = handle });
    }

    public void StartWrite(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
    {
        if (Echo is not null && Refusal is null)
        {
            operation.OnDone(BleStatus.Success);
            return;
        }

        Start(new Request(this, RequestKind.Write, connection, operation) { Handle = handle, Value = value.ToArray() });
    }

    public void StartDiscoverServices(ushort connection, BleUuid uuid, GattOperation operation)
        => Start(new Request(this, RequestKind.DiscoverServices, connection, operation) { Uuid = uuid });

    public void StartDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation)
        => Start(new Request(this, RequestKind.DiscoverCharacteristics, connection, operation) { Handle = startHandle, EndHandle = endHandle, Uuid = uuid });

    public void StartDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation)
        => Start(new Request(this, RequestKind.DiscoverDescriptors, connection, operation) { Handle = startHandle, EndHandle = endHandle });

    public void StartExchangeMtu(ushort connection, GattOperation operation) => Start(new Request(this, RequestKind.ExchangeMtu, connection, operation));

    public bool TryWriteCommand(ushort connection, ushort handle, ReadOnlySpan<byte> value) => Send(false, connection, handle, value);

    public bool TryNotify(ushort connection, ushort handle, ReadOnlySpan<byte> value) => Send(true, connection, handle, value);

    public void StartIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
        => Start(new Request(this, RequestKind.Indicate, connection, operation) { Handle = handle, Value = value.ToArray() });

    public void StartWaitForRoom(ushort connection, GattOperation operation) => Start(new Request(this, RequestKind.WaitForRoom, connection, operation));

    public void StartUpdateConnection(ushort connection, in BleConnectionParameters parameters, GattOperation operation)
        => Start(new Request(this, RequestKind.Update, connection, operation) { Parameters = parameters });

    public void Abandon(GattOperation operation)
    {
        EnterStack();
        var request = Requests.Find(r => r.Operation == operation);
        request?.Done(BleStatus.Local + (int)BleError.NoEntry);
        ExitStack();
    }

    public void Post(Action<object?> callback, object? state)
    {
        lock (_posted)
            _posted.Enqueue((callback, state));
    }

    public void SetMtu(ushort connection, int mtu) => _connections[connection] = _connections[connection] with { Mtu = mtu };

    private void Later(in BleEventHeader header)
    {
        EnterStack();
        _events.Add(header);
        ExitStack();
    }

    private void Advertise(int intervalUs, bool connectable)
    {
        RequireActive();
        ThrowRefusal();
        IsConnectable = connectable;
        Advertisings++;
        IsAdvertising = true;
        AdvertisingInterval = intervalUs;
    }

    private bool Send(bool isNotification, ushort connection, ushort handle, ReadOnlySpan<byte> value)
    {
        ThrowRefusal();
        if (!_connections.ContainsKey(connection))
            throw new BleException(BleError.NotConnected);
        if (Room == 0)
            return false;
        Room--;
        if (Records)
            Sent.Add((isNotification, connection, handle, value.ToArray()));
        return true;
    }

    private void Start(Request request)
    {
        Assert.True(Monitor.IsEntered(_gate), "Requests are started under the gate.");
        ThrowRefusal();
        if (!_connections.ContainsKey(request.Connection))
            throw new BleException(BleError.NotConnected);
        Requests.Add(request);
    }

    private void ThrowRefusal()
    {
        if (Refusal is { } refusal)
        {
            Refusal = null;
            throw refusal;
        }
    }

    private void RequireActive()
    {
        if (!_active)
            throw new BleException(BleError.NoDevice);
    }

    /// <summary>A request under way.</summary>
    internal sealed class Request
    {
        private readonly FakeHost _host;

        public Request(FakeHost host, RequestKind kind, ushort connection, GattOperation operation)
        {
            _host = host;
            Kind = kind;
            Connection = connection;
            Operation = operation;
        }

        public RequestKind Kind { get; }

        public ushort Connection { get; }

        public GattOperation Operation { get; }

        public ushort Handle { get; init; }

        public ushort EndHandle { get; init; }

        public BleUuid Uuid { get; init; }

        public byte[] Value { get; init; } = [];

        public BleConnectionParameters Parameters { get; init; }

        public long Microseconds { get; init; }

        public GattValueWrite[] Writes { get; init; } = [];

        public ushort[] Handles { get; init; } = [];

        /// <summary>The request ends. What the layer is told must not run anything of the application.</summary>
        public void Done(int status = 0)
        {
            _host.EnterStack();
            Assert.True(_host.Requests.Remove(this));
            Operation.OnDone(status);
            _host.ExitStack();
        }

        public void Answer(params byte[] value)
        {
            Operation.OnData(value);
            Done();
        }
    }
}
