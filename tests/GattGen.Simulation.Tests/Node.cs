// One radio of a world: what it has been told, checked against what it may be told (CONFORMANCE 1.3).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Host;

namespace GattGen.Simulated.Tests;

/// <summary>A radio, its watches, and a model of what its application knows.</summary>
internal sealed class Node
{
    /// <summary>Octets of a numbered value: the identifier of the link, the number, its own length.</summary>
    public const int NumberedOctets = 10;

    private readonly World _world;
    private readonly int _mostConnections;
    private bool _mayRaise;

    public Node(World world, int number, HostOptions options, ControllerOptions controller)
    {
        _world = world;
        Number = number;
        _mostConnections = controller.MaximumConnections;
        Radio = world.Simulation.AddRadio(options, controller, transport =>
        {
            Controller = (VirtualController)transport;
            return Hci = new HciWatch(transport, world.IsHostile, Fail, world.Digest);
        });
        Radio.Irq(OnEvent);
        Radio.HandlerFailed += OnFailure;
    }

    public int Number { get; }

    public HostBle Radio { get; }

    public IBleHost Host => Radio;

    public HciWatch Hci { get; private set; } = null!;

    public VirtualController Controller { get; private set; } = null!;

    public BleAddress Address { get; private set; }

    /// <summary>The value handles of the two services: see <see cref="Definitions"/>.</summary>
    public ushort[][] Handles { get; private set; } = [];

    /// <summary>Open connections by handle.</summary>
    public Dictionary<ushort, WatchedLink> Links { get; } = [];

    /// <summary>Scans that were begun and whose end has not been told.</summary>
    public int Scans { get; set; }

    /// <summary>Connection attempts that were begun and whose end has not been told; two while a handler cancels one and begins another.</summary>
    public int Attempts { get; set; }

    public bool IsInHandler { get; private set; }

    public List<WatchedOperation> Operations { get; } = [];

    /// <summary>What the handler does besides looking; null for nothing.</summary>
    public Action<Node>? React { get; set; }

    /// <summary>The same services on every node, so that each knows the handles of the others.</summary>
    public static GattServiceDefinition[] Definitions() =>
    [
        new(
            0xA000,
            (0xA001, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate),
            (0xA002, GattFlags.Read | GattFlags.Notify | GattFlags.Indicate, [(0x2901, GattFlags.Read | GattFlags.Write)]),
            (0xA003, GattFlags.Read | GattFlags.Write)),
        new(
            new BleUuid("6e400001-b5a3-f393-e0a9-e50e24dcca9e"),
            (new BleUuid("6e400002-b5a3-f393-e0a9-e50e24dcca9e"), GattFlags.Write | GattFlags.Notify | GattFlags.Indicate)),
    ];

    public ushort NotifyHandle => Handles[0][1];

    public ushort IndicateHandle => Handles[1][0];

    /// <summary>The controller was torn out; the radio stays off.</summary>
    public bool IsUnplugged { get; private set; }

    public void Unplug()
    {
        IsUnplugged = true;
        Controller.Unplug("torn out");
    }

    public void SwitchOn()
    {
        _mayRaise = true;
        Radio.Active = true;
        if (_world.Random.OneIn(3))
            Radio.Config.AddressMode = BleAddressMode.Random;
        Address = Radio.Config.Mac;
        Handles = Radio.GattsRegisterServices(Definitions());
        Radio.GattsSetBuffer(Handles[0][0], 100, append: false);
        Radio.GattsWrite(Handles[0][2], new byte[300]);
    }

    /// <summary>Switches off. What was under way ends in silence; operations are told.</summary>
    public void SwitchOff()
    {
        _mayRaise = false;
        Radio.Active = false;
        Links.Clear();
        Scans = Attempts = 0;
        if (!IsInHandler)
            CheckOff();
    }

    /// <summary>While the radio is off, nothing is under way; what was ended by a handler that has switched it off has ended when that has returned.</summary>
    public void CheckOff()
    {
        if (Radio.Active)
            return;

        // A radio whose controller has failed tells the end of everything before it is off; one that was switched off tells nothing.
        if (Links.Count + Scans + Attempts > 0)
            Fail($"The radio is off, and the end of {Links.Count} connections, {Scans} scans and {Attempts} attempts was not told.");
        if (Operations.FirstOrDefault(operation => !operation.HasEnded) is { } operation)
            Fail($"{operation} has not ended although the radio is off.");
        Operations.Clear();
    }

    /// <summary>Asks for something that ends with an event.</summary>
    /// <param name="link">The connection.</param>
    /// <param name="done">The event that ends it.</param>
    /// <param name="handle">The handle that the event names, or 0.</param>
    /// <param name="call">The call.</param>
    public void Ask(WatchedLink link, BleEventCode done, ushort handle, Action call)
    {
        var pending = new Pending(done, handle);
        link.Pending.Add(pending);
        try
        {
            call();
            pending.IsTentative = false;
        }
        catch
        {
            link.Pending.Remove(pending);
            throw;
        }
    }

    /// <summary>Builds a numbered value of that length, at least <see cref="NumberedOctets"/>.</summary>
    public static byte[] NumberedValue(WatchedLink link, int kind, int length)
    {
        var value = new byte[length];
        BinaryPrimitives.WriteUInt32LittleEndian(value, link.Identifier);
        BinaryPrimitives.WriteUInt32LittleEndian(value.AsSpan(4), link.Sent[kind]);
        BinaryPrimitives.WriteUInt16LittleEndian(value.AsSpan(8), (ushort)length);
        for (var i = NumberedOctets; i < length; i++)
            value[i] = (byte)(i + link.Sent[kind]);
        return value;
    }

    /// <summary>The host has told the controller to end the connection, or is about to.</summary>
    public bool IsEnding(WatchedLink link) => Radio.FindConnection(link.Handle) is null or { IsEnding: true };

    public void Fail(string problem) => _world.Fail($"Node {Number}: {problem}");

    public override string ToString() => $"node {Number}";

    private BleReply OnEvent(in BleEvent e)
    {
        var header = e.Header;
        _world.Note(this, header, e.Data);
        if (!_mayRaise)
            Fail($"{header.Code} was raised while the radio was off.");
        if (IsInHandler)
            Fail($"{header.Code} was raised inside a handler.");
        Look(header, e.Data);
        if (React is { } react)
        {
            IsInHandler = true;
            try
            {
                react(this);
            }
            finally
            {
                IsInHandler = false;
            }
        }

        if (_world.Random.OneIn(300))
            throw new DeliberateException();
        return header.Code == BleEventCode.GattsReadRequest && _world.Random.OneIn(10) ? (int)AttError.ReadNotPermitted : 0;
    }

    // A controller may have room for fewer connections than its host; that is found out when it is told to advertise.
    private void OnFailure(Exception problem)
    {
        if (problem is DeliberateException)
            return;
        if (problem is not BleException { Status: (int)HciError.ConnectionLimitExceeded } || Controller.ConnectionCount < _mostConnections)
            Fail("A failure was reported: " + problem);
    }

    private void Look(in BleEventHeader header, ReadOnlySpan<byte> data)
    {
        switch (header.Code)
        {
            case BleEventCode.CentralConnect:
                OnConnected(header, isCentral: false);
                return;
            case BleEventCode.PeripheralConnect:
                if (Attempts-- <= 0)
                    Fail("A connection was made that nobody had asked for.");
                OnConnected(header, isCentral: true);
                return;
            case BleEventCode.PeripheralDisconnect when header.Connection == 0xFFFF:
                if (Attempts-- <= 0)
                    Fail("A connection attempt ended that was not under way.");
                return;
            case BleEventCode.ScanResult:
                if (Scans == 0)
                    Fail("A scan result came while no scan was running.");
                return;
            case BleEventCode.ScanDone:
                if (Scans-- <= 0)
                    Fail("A scan ended that was not running.");
                return;
            case BleEventCode.GetSecret or BleEventCode.SetSecret:
                return;     // of no link; this application keeps none
        }

        if (!Links.TryGetValue(header.Connection, out var link))
        {
            Fail($"{header.Code} came on connection {header.Connection}, which is not open.");
            return;
        }

        switch (header.Code)
        {
            case BleEventCode.CentralDisconnect:
            case BleEventCode.PeripheralDisconnect:
                OnDisconnected(link, header.Code == BleEventCode.PeripheralDisconnect);
                break;
            case BleEventCode.GattcServiceResult:
                OnResult(link, BleEventCode.GattcServiceDone, 0, isLast: false);
                break;
            case BleEventCode.GattcCharacteristicResult:
                OnResult(link, BleEventCode.GattcCharacteristicDone, 0, isLast: false);
                break;
            case BleEventCode.GattcDescriptorResult:
                OnResult(link, BleEventCode.GattcDescriptorDone, 0, isLast: false);
                break;
            case BleEventCode.GattcReadResult:
                OnResult(link, BleEventCode.GattcReadDone, header.Handle, isLast: true);
                break;
            case BleEventCode.GattcServiceDone:
            case BleEventCode.GattcCharacteristicDone:
            case BleEventCode.GattcDescriptorDone:
                OnDone(link, header.Code, 0, header.Status);
                break;
            case BleEventCode.GattsIndicateDone when header.Handle == Handles[0][0]:
                break;      // of an indication that a write of the value has caused
            case BleEventCode.GattcReadDone:
            case BleEventCode.GattcWriteDone:
            case BleEventCode.GattsIndicateDone:
                OnDone(link, header.Code, header.Handle, header.Status);
                break;
            case BleEventCode.GattcNotify:
                OnNumbered(link, 0, header.Handle, NotifyHandle, data);
                break;
            case BleEventCode.GattcIndicate:
                OnNumbered(link, 1, header.Handle, IndicateHandle, data);
                break;
            case BleEventCode.MtuExchanged:
                if (header.Handle is < 23 or > 517)
                    Fail($"An MTU of {header.Handle} was reported.");
                if (++link.MtuEvents > 2 && !link.IsHostile)
                    Fail("The MTU was exchanged more than once from each side.");
                break;
        }
    }

    private void OnConnected(in BleEventHeader header, bool isCentral)
    {
        var link = new WatchedLink(_world.NextIdentifier(), header.Connection, isCentral, header.Address) { IsHostile = _world.IsHostile(header.Address) };
        if (!Links.TryAdd(header.Connection, link))
            Fail($"Connection {header.Connection} was announced twice.");
        if (!Host.TryGetConnection(header.Connection, out var info) || info.IsCentral != isCentral || info.Peer != header.Address)
            Fail("The state of a connection is not complete when it is announced.");
    }

    private void OnDisconnected(WatchedLink link, bool isCentral)
    {
        if (link.IsCentral != isCentral)
            Fail("A connection ended with the event of the other role.");
        if (link.Pending.FirstOrDefault(pending => !pending.IsTentative) is { } pending)
            Fail($"The connection ended before {pending.Done} for handle {pending.Handle}.");
        if (Operations.Exists(operation => operation.Connection == link.Handle && !operation.HasEnded))
            Fail("The connection ended before an operation on it.");
        Links.Remove(link.Handle);
    }

    private void OnResult(WatchedLink link, BleEventCode done, ushort handle, bool isLast)
    {
        var pending = link.Pending.FirstOrDefault(pending => pending.Done == done);
        if (pending is null || pending.Handle != handle || pending.HasResult)
            Fail($"A result came on connection {link.Handle} where {done} for handle {handle} was not to come next.");
        else
            pending.HasResult = isLast;
    }

    private void OnDone(WatchedLink link, BleEventCode done, ushort handle, int status)
    {
        var pending = link.Pending.FirstOrDefault(pending => pending.Done == done);
        if (pending is null || pending.Handle != handle)
        {
            Fail($"{done} for handle {handle} came on connection {link.Handle}; nothing like it was to end next.");
            return;
        }

        if (done == BleEventCode.GattcReadDone && pending.HasResult != (status == 0))
            Fail($"A read ended with status {status}, and its result " + (pending.HasResult ? "came." : "did not come."));
        link.Pending.Remove(pending);
    }

    // Values that the application of the peer has numbered, on the two handles that are kept for them.
    private void OnNumbered(WatchedLink link, int kind, ushort handle, ushort expected, ReadOnlySpan<byte> data)
    {
        if (link.IsHostile || handle != expected)
            return;
        var name = kind == 0 ? "notification" : "indication";
        if (data.Length < NumberedOctets)
        {
            Fail($"A {name} of {data.Length} octets came.");
            return;
        }

        var from = BinaryPrimitives.ReadUInt32LittleEndian(data);
        var number = BinaryPrimitives.ReadUInt32LittleEndian(data.Slice(4));
        var length = BinaryPrimitives.ReadUInt16LittleEndian(data.Slice(8));
        if (link.From == 0)
            link.From = from;
        if (from != link.From)
            Fail($"A {name} of another connection came.");
        if (number != link.Got[kind])
            Fail($"The {name} {number} came on connection {link.Handle} instead of {link.Got[kind]}.");
        link.Got[kind] = number + 1;
        for (var i = NumberedOctets; i < data.Length; i++)
        {
            if (data[i] == (byte)(i + number) && data.Length <= length)
                continue;
            Fail($"The content of a {name} was changed.");
            return;
        }
    }

    /// <summary>Handlers may throw: that is reported, and nothing comes of it.</summary>
    private sealed class DeliberateException : Exception;
}
