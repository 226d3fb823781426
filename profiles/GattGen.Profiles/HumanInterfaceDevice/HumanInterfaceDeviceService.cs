// The Human Interface Device service (Bluetooth SIG, HID Service 1.0; HID over GATT Profile 1.0; Assigned Numbers: 0x1812).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Makes a device a keyboard, a mouse, media keys, a gamepad, or several of them at once, for computers, tablets and phones.</summary>
/// <remarks>
/// The service itself has no keys. Make the devices that it is with it, before the start: <see cref="HidKeyboard"/>, <see cref="HidMouse"/>,
/// <see cref="HidConsumerControl"/>, <see cref="HidGamepad"/>, <see cref="HidVendorDevice"/>. Each adds its reports and its part of the report map, and is fed
/// with what the user does. Nothing is registered of what was not made. For other reports declare a service with <see cref="IHumanInterfaceDevice"/>.
/// <para>All values ask for an encrypted link, so hosts pair: let the server bond (<c>Bond = true</c>). The profile also wants a Battery service and a Device
/// Information service with a <see cref="PnpId"/>.</para>
/// <para>The client of other devices is <see cref="HidHost"/>. Each host chooses the protocol mode of its reports and suspends for itself, until its link ends: the others
/// do not feel it.</para>
/// </remarks>
/// <example>
/// <code>
/// [GattServer("Keyboard", Appearance = Appearance.Keyboard, Bond = true)]
/// public partial class TypingMachine
/// {
///     public HumanInterfaceDeviceService Hid { get; } = new();
///     public BatteryService Battery { get; } = new() { Level = 100 };
///     public DeviceInformationService Information { get; } = new() { PnpId = new PnpId(VendorIdSource.BluetoothSig, 0xFFFF, 1, 0x0100) };
///
///     public HidKeyboard Keyboard { get; }
///
///     public TypingMachine() =&gt; Keyboard = new HidKeyboard(Hid);
/// }
///
/// static class Greeter
/// {
///     public static async Task GreetAsync(Ble ble)
///     {
///         var machine = new TypingMachine();
///         await machine.StartAsync(ble);
///         await machine.Keyboard.TypeAsync("Hello");
///     }
/// }
/// </code>
/// </example>
[GattService(Assigned.Services.HumanInterfaceDevice)]
public partial class HumanInterfaceDeviceService : IHumanInterfaceDevice
{
    // The identifiers of the ready-made reports.
    internal const byte KeyboardId = 1;
    internal const byte MouseId = 2;
    internal const byte ConsumerId = 3;
    internal const byte GamepadId = 4;
    internal const byte VendorId = 5;

    private const GattFlags Input = GattFlags.Read | GattFlags.Notify | GattFlags.ReadEncrypted;
    private const GattFlags Output = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted;
    private const GattFlags FeatureFlags = GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted;

    private readonly List<byte> _map = new();

    // Those that have subscribed or written something, as long as their links last; used inside the gate.
    private readonly List<Host> _hosts = new();
    private HidKeyboard? _keyboard;
    private HidMouse? _mouse;
    private HidConsumerControl? _consumer;
    private HidGamepad? _gamepad;
    private HidVendorDevice? _vendor;
    private Host? _writer;

    /// <summary>A service that is no device yet.</summary>
    public HumanInterfaceDeviceService() => Information = HidInformation.Default;

    /// <summary>The hosts have suspended the device (true), or one has woken it (false). Raised on the executor of the stack; at the end of a link, outside of it.</summary>
    public event Action<bool>? SuspendedChanged;

    /// <summary>Whether all hosts that use the device have suspended it: it should save energy, and send only what is meant to wake a host.</summary>
    public bool IsSuspended { get; private set; }

    /// <summary>What the keyboard tells: <see cref="HidKeyboardReport"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(KeyboardId, GattReportType.Input), GattOptional]
    internal HidReportOctets KeyboardInput => new(_keyboard?.Octets ?? default);

    /// <summary>What the keyboard is told: <see cref="HidLeds"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, Output), GattReportReference(KeyboardId, GattReportType.Output), GattOptional]
    internal partial HidReportOctets KeyboardOutput { get; private set; }

    /// <summary>What the mouse tells: <see cref="HidMouseReport"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(MouseId, GattReportType.Input), GattOptional]
    internal HidReportOctets MouseInput => new(_mouse?.Octets ?? default);

    /// <summary>What the media keys tell: <see cref="HidConsumerReport"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(ConsumerId, GattReportType.Input), GattOptional]
    internal HidReportOctets ConsumerInput => new(_consumer?.Octets ?? default);

    /// <summary>What the gamepad tells: <see cref="HidGamepadReport"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(GamepadId, GattReportType.Input), GattOptional]
    internal HidReportOctets GamepadInput => new(_gamepad?.Octets ?? default);

    /// <summary>What the vendor's device tells.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, Input), GattReportReference(VendorId, GattReportType.Input), GattOptional]
    internal HidReportOctets VendorInput => new(_vendor?.Octets ?? default);

    /// <summary>What the vendor's device is told.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, Output), GattReportReference(VendorId, GattReportType.Output), GattOptional]
    internal partial HidReportOctets VendorOutput { get; private set; }

    /// <summary>The settings of the vendor's device.</summary>
    [GattCharacteristic(Assigned.Characteristics.Report, FeatureFlags), GattReportReference(VendorId, GattReportType.Feature), GattOptional]
    internal partial HidReportOctets VendorFeature { get; set; }

    /// <summary>What the keyboard tells in the boot protocol.</summary>
    [GattCharacteristic(Assigned.Characteristics.BootKeyboardInputReport, Input), GattOptional]
    public HidKeyboardReport BootKeyboardInput => _keyboard?.Report ?? default;

    /// <summary>The lamps of the keyboard in the boot protocol, as the host has set them last.</summary>
    [GattCharacteristic(Assigned.Characteristics.BootKeyboardOutputReport, Output), GattOptional]
    public partial HidLeds BootKeyboardOutput { get; private set; }

    /// <summary>What the mouse tells in the boot protocol.</summary>
    [GattCharacteristic(Assigned.Characteristics.BootMouseInputReport, Input), GattOptional]
    public HidBootMouseReport BootMouseInput => _mouse?.BootReport ?? default;

    internal GattBinding.Scope Enter() => _gatt.Enter();

    internal void Add(HidKeyboard keyboard)
    {
        AddMap(_keyboard, HidReportMaps.Keyboard(KeyboardId));
        _keyboard = keyboard;
        HasKeyboardInput = true;
        KeyboardOutput = new HidReportOctets(new byte[1]);
        HasBootKeyboardInput = true;
        BootKeyboardOutput = HidLeds.None;
        ProtocolMode = HidProtocolMode.Report;
    }

    internal void Add(HidMouse mouse)
    {
        AddMap(_mouse, HidReportMaps.Mouse(MouseId));
        _mouse = mouse;
        HasMouseInput = true;
        HasBootMouseInput = true;
        ProtocolMode = HidProtocolMode.Report;
    }

    internal void Add(HidConsumerControl consumer)
    {
        AddMap(_consumer, HidReportMaps.ConsumerControl(ConsumerId));
        _consumer = consumer;
        HasConsumerInput = true;
    }

    internal void Add(HidGamepad gamepad)
    {
        AddMap(_gamepad, HidReportMaps.Gamepad(GamepadId));
        _gamepad = gamepad;
        HasGamepadInput = true;
    }

    internal void Add(HidVendorDevice vendor, byte[] map, int outputOctets, int featureOctets)
    {
        AddMap(_vendor, map);
        _vendor = vendor;
        HasVendorInput = vendor.Octets.Length > 0;
        if (outputOctets > 0)
            VendorOutput = new HidReportOctets(new byte[outputOctets]);
        if (featureOctets > 0)
            VendorFeature = new HidReportOctets(new byte[featureOctets]);
    }

    /// <summary>Sends a report to every host that has subscribed to it and has not chosen the boot protocol. Call it inside <see cref="Enter"/>, so that reports go in the order in which they were made; await it outside.</summary>
    internal ValueTask SendAsync(GattSubscribers subscribers, ushort handle, ReadOnlyMemory<byte> report, CancellationToken cancel)
    {
        List<Task>? waiting = null;
        Send(subscribers, handle, report, HidProtocolMode.Report, ref waiting, cancel);
        return waiting is null ? default : new ValueTask(AllAsync(waiting));
    }

    /// <summary>Sends a report to every host that has subscribed to it, and the boot report to those that have chosen the boot protocol; an empty one to nobody.</summary>
    internal ValueTask SendAsync(
        GattSubscribers subscribers, ushort handle, ReadOnlyMemory<byte> report, GattSubscribers bootSubscribers, ushort bootHandle, ReadOnlyMemory<byte> bootReport, CancellationToken cancel)
    {
        List<Task>? waiting = null;
        Send(subscribers, handle, report, HidProtocolMode.Report, ref waiting, cancel);
        if (!bootReport.IsEmpty)
            Send(bootSubscribers, bootHandle, bootReport, HidProtocolMode.Boot, ref waiting, cancel);
        return waiting is null ? default : new ValueTask(AllAsync(waiting));
    }

    private void Send(GattSubscribers subscribers, ushort handle, ReadOnlyMemory<byte> report, HidProtocolMode mode, ref List<Task>? waiting, CancellationToken cancel)
    {
        foreach (var peer in subscribers)
        {
            if (_gatt.Ble is not { } ble || !Link.TryFind(ble, peer.Connection, out var link) || ModeOf(link) != mode)
                continue;
            var sent = link.NotifyAsync(handle, report, cancel);
            if (!sent.IsCompletedSuccessfully)
                (waiting ??= new List<Task>()).Add(sent.AsTask());
        }
    }

    private HidProtocolMode ModeOf(Link link)
    {
        foreach (var host in _hosts)
        {
            if (ReferenceEquals(host.Link, link))
                return host.Mode;
        }

        return HidProtocolMode.Report;
    }

    private static async Task AllAsync(List<Task> waiting)
    {
        foreach (var sent in waiting)
        {
            try
            {
                await sent.ConfigureAwait(false);
            }
            catch (BleException gone) when (gone.Error == BleError.NotConnected)
            {
                // A host that has gone meanwhile wants no report.
            }
        }
    }

    private static bool IsWrong(ReadOnlyMemory<byte> octets, int length, GattWrite write)
    {
        if (octets.Length == length)
            return false;
        write.Reject(AttError.InvalidAttributeValueLength);
        return true;
    }

    private void AddMap(object? device, byte[] map)
    {
        if (device is not null)
            throw new InvalidOperationException("The service has such a device already: a second one needs a service of its own.");
        if (_gatt.IsAttached)
            throw new InvalidOperationException("The service is registered: make its devices before the start.");
        if (_map.Count + map.Length > HidReportMap.MaxLength)
            throw new InvalidOperationException("The report map of all devices has more than 512 octets.");
        _map.AddRange(map);
        ReportMap = _map.ToArray();
    }

    partial void OnKeyboardOutputWriting(HidReportOctets value, GattWrite write) => IsWrong(value.Octets, 1, write);

    partial void OnKeyboardOutputWritten(HidReportOctets value) => _keyboard?.SetLeds((HidLeds)value.Octets.Span[0]);

    partial void OnBootKeyboardOutputWritten(HidLeds value) => _keyboard?.SetLeds(value);

    partial void OnVendorOutputWriting(HidReportOctets value, GattWrite write) => IsWrong(value.Octets, VendorOutput.Octets.Length, write);

    partial void OnVendorOutputWritten(HidReportOctets value) => _vendor?.OnOutput(value.Octets);

    partial void OnVendorFeatureWriting(HidReportOctets value, GattWrite write) => IsWrong(value.Octets, VendorFeature.Octets.Length, write);

    partial void OnVendorFeatureWritten(HidReportOctets value) => _vendor?.OnFeature(value.Octets);

    partial void OnKeyboardInputSubscribed(GattPeer peer, GattSubscription subscription) => OnSubscribed(peer, subscription);

    partial void OnMouseInputSubscribed(GattPeer peer, GattSubscription subscription) => OnSubscribed(peer, subscription);

    partial void OnConsumerInputSubscribed(GattPeer peer, GattSubscription subscription) => OnSubscribed(peer, subscription);

    partial void OnGamepadInputSubscribed(GattPeer peer, GattSubscription subscription) => OnSubscribed(peer, subscription);

    partial void OnVendorInputSubscribed(GattPeer peer, GattSubscription subscription) => OnSubscribed(peer, subscription);

    partial void OnBootKeyboardInputSubscribed(GattPeer peer, GattSubscription subscription) => OnSubscribed(peer, subscription);

    partial void OnBootMouseInputSubscribed(GattPeer peer, GattSubscription subscription) => OnSubscribed(peer, subscription);

    // Each host reads its own mode.
    partial void OnProtocolModeReading(GattRead read)
        => _gatt.Ble?.GattsWrite(Handles.ProtocolMode, stackalloc byte[] { (byte)(Link.TryFind(_gatt.Ble, read.Peer.Connection, out var link) ? ModeOf(link) : HidProtocolMode.Report) });

    partial void OnProtocolModeWriting(HidProtocolMode value, GattWrite write)
    {
        if (value > HidProtocolMode.Report)
            write.Reject(AttError.ValueNotAllowed);
        else
            _writer = Meet(write.Peer);
    }

    partial void OnProtocolModeWritten(HidProtocolMode value)
    {
        _writer!.Mode = value;
        ProtocolMode = SharedMode();
    }

    partial void OnControlPointWriting(HidControlPoint value, GattWrite write)
    {
        if (value > HidControlPoint.ExitSuspend)
            write.Reject(AttError.ValueNotAllowed);
        else
            _writer = Meet(write.Peer);
    }

    partial void OnControlPointWritten(HidControlPoint value)
    {
        _writer!.IsSuspended = value == HidControlPoint.Suspend;
        if (Settle())
            SuspendedChanged?.Invoke(IsSuspended);
    }

    // A new link begins awake and in the report protocol (HID Service 1.0, 2.2, 2.11).
    private void OnSubscribed(in GattPeer peer, GattSubscription subscription)
    {
        if (subscription == GattSubscription.None)
            return;
        Meet(peer);
        if (Settle())
            SuspendedChanged?.Invoke(IsSuspended);
    }

    private Host Meet(in GattPeer peer)
    {
        var host = StateOf(peer);
        if (host.Service is null && _gatt.Ble is { } ble && Link.TryFind(ble, peer.Connection, out var link))
        {
            host.Service = this;
            host.Link = link;
            _hosts.Add(host);
        }

        return host;
    }

    private HidProtocolMode SharedMode() => _hosts.Exists(static host => host.Mode == HidProtocolMode.Boot) ? HidProtocolMode.Boot : HidProtocolMode.Report;

    /// <summary>Whether <see cref="IsSuspended"/> has changed.</summary>
    private bool Settle()
    {
        var before = IsSuspended;
        IsSuspended = _hosts.Count > 0 && _hosts.TrueForAll(static host => host.IsSuspended);
        return IsSuspended != before;
    }

    private void OnGone(Host host)
    {
        bool isChanged, isSuspended;
        using (_gatt.Enter())
        {
            _hosts.Remove(host);
            if (HasProtocolMode)
                ProtocolMode = SharedMode();
            isChanged = Settle();
            isSuspended = IsSuspended;
        }

        if (isChanged)
            SuspendedChanged?.Invoke(isSuspended);
    }

    /// <summary>A host, as long as its link lasts.</summary>
    [GattClientState]
    private sealed class Host : IDisposable
    {
        public HumanInterfaceDeviceService? Service { get; set; }

        public Link? Link { get; set; }

        public HidProtocolMode Mode { get; set; } = HidProtocolMode.Report;

        public bool IsSuspended { get; set; }

        public void Dispose() => Service?.OnGone(this);
    }
}
