// A human interface device as a host sees it (HID over GATT Profile 1.0, 4).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A HID service of a peer: its report map, its reports by identifier and type, and what a host tells it.</summary>
/// <remarks>Such devices show themselves on an encrypted link only: pair first, or use <see cref="HidHost"/>, which does it. A peer may have several HID services: <see cref="OpenAllAsync"/> opens each.</remarks>
/// <example>
/// <code>
/// await using var link = await new Central(ble).ConnectAsync(address, cancel);
/// await link.PairAsync();
/// var device = await HidRemoteDevice.OpenAsync(link);
/// await foreach (var report in await device.SubscribeAsync())
/// {
///     if (report.IsOn(HidKey.Escape))
///         break;
/// }
/// </code>
/// </example>
/// <seealso cref="HumanInterfaceDeviceService.Client"/>
public sealed class HidRemoteDevice
{
    private const byte ReferenceOctets = 2;

    private readonly List<HidRemoteReport> _reports = new();

    private HidRemoteDevice(RemoteService service, byte[] map, HidReportLayout layout, HidInformation information)
    {
        Service = service;
        ReportMap = map;
        Layout = layout;
        Information = information;
    }

    /// <summary>The service.</summary>
    public RemoteService Service { get; }

    /// <summary>What the device says of itself.</summary>
    public HidInformation Information { get; }

    /// <summary>The report map, as the device sends it.</summary>
    public ReadOnlyMemory<byte> ReportMap { get; }

    /// <summary>What the report map says.</summary>
    public HidReportLayout Layout { get; }

    /// <summary>The reports. One without a reference that can be read is left out: nothing tells which one it is.</summary>
    public IReadOnlyList<HidRemoteReport> Reports => _reports;

    /// <summary>Opens the first HID service of a peer.</summary>
    /// <param name="link">The link, which must be as secure as the device wants it.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the peer has no such service, or no report map. <see cref="BleError.InputOutput"/>: the device refused, and
    /// <see cref="BleException.Status"/> is the ATT error code, 0x05 or 0x0F where the link is not encrypted; or its report map contradicts itself, and it is 0.</exception>
    public static async ValueTask<HidRemoteDevice> OpenAsync(Link link, CancellationToken cancel = default)
    {
        if (link is null)
            throw new ArgumentNullException(nameof(link));
        var service = await link.FindServiceAsync(HumanInterfaceDeviceService.Definition.Uuid, cancel).ConfigureAwait(false)
            ?? throw new BleException(BleError.NoEntry, link.Peer.ToString() + " has no HID service.");
        return await OpenAsync(service, cancel).ConfigureAwait(false);
    }

    /// <summary>Opens all HID services of a peer: a keyboard with a mouse may have one for each.</summary>
    /// <param name="link">The link, which must be as secure as the device wants it.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The services in their order, one or more. Beside one that can be used, those without a report map, or whose map contradicts itself, are left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is null.</exception>
    /// <exception cref="BleException">As for one service.</exception>
    public static async ValueTask<IReadOnlyList<HidRemoteDevice>> OpenAllAsync(Link link, CancellationToken cancel = default)
    {
        if (link is null)
            throw new ArgumentNullException(nameof(link));
        var devices = new List<HidRemoteDevice>();
        BleException? unusable = null;
        foreach (var service in await link.FindServicesAsync(HumanInterfaceDeviceService.Definition.Uuid, cancel).ConfigureAwait(false))
        {
            try
            {
                devices.Add(await OpenAsync(service, cancel).ConfigureAwait(false));
            }
            catch (BleException problem) when (problem.Error == BleError.NoEntry || problem is { Error: BleError.InputOutput, Status: 0 })
            {
                unusable ??= problem;
            }
        }

        return devices.Count > 0 ? devices : throw unusable ?? new BleException(BleError.NoEntry, link.Peer.ToString() + " has no HID service.");
    }

    /// <summary>Opens a HID service; a device may have several.</summary>
    /// <param name="service">The service.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="BleException">As for a link.</exception>
    public static async ValueTask<HidRemoteDevice> OpenAsync(RemoteService service, CancellationToken cancel = default)
    {
        if (service is null)
            throw new ArgumentNullException(nameof(service));
        var information = await service.Require(Assigned.Characteristics.HIDInformation).ReadAsync<HidInformation>(HidInformation.TryDecode, cancel).ConfigureAwait(false);
        var map = await service.Require(Assigned.Characteristics.ReportMap).ReadAsync(cancel).ConfigureAwait(false);
        if (!HidReportLayout.TryParse(map, out var layout))
            throw new BleException(BleError.InputOutput, "The report map of " + service.Link.Peer.ToString() + " is cut off or contradicts itself.");
        var device = new HidRemoteDevice(service, map, layout, information);
        foreach (var characteristic in service.Characteristics)
        {
            if (characteristic.Uuid == Assigned.Characteristics.Report)
                await device.AddAsync(characteristic, cancel).ConfigureAwait(false);
        }

        return device;
    }

    /// <summary>A report by its identifier and type.</summary>
    /// <param name="id">The identifier; 0 in a map without identifiers.</param>
    /// <param name="type">The type.</param>
    /// <returns>The report, or null.</returns>
    public HidRemoteReport? Find(byte id, GattReportType type) => _reports.Find(report => report.Id == id && report.Type == type);

    /// <summary>Subscribes to all input reports: when the await returns, the device knows.</summary>
    /// <param name="cancel">Gives it up, and later ends the enumeration.</param>
    /// <exception cref="BleException">The device refused, or the link has ended.</exception>
    public ValueTask<HidReportStream> SubscribeAsync(CancellationToken cancel = default) => SubscribeAsync(null, cancel);

    /// <summary>Subscribes to all input reports: when the await returns, the device knows.</summary>
    /// <param name="options">The buffer of each report, or null for the default.</param>
    /// <param name="cancel">Gives it up, and later ends the enumeration.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException">The device refused, or the link has ended.</exception>
    public ValueTask<HidReportStream> SubscribeAsync(SubscribeOptions? options, CancellationToken cancel = default) => SubscribeAsync(new[] { this }, options, cancel);

    /// <summary>Subscribes to all input reports of several devices.</summary>
    internal static async ValueTask<HidReportStream> SubscribeAsync(IReadOnlyList<HidRemoteDevice> devices, SubscribeOptions? options, CancellationToken cancel)
    {
        var sources = new List<(HidRemoteReport, RemoteSubscription<byte[]>)>();
        var stream = new HidReportStream(sources);
        try
        {
            foreach (var device in devices)
            {
                foreach (var report in device._reports)
                {
                    if (report.Type == GattReportType.Input && (report.Remote.Properties & GattFlags.Notify) != 0)
                        sources.Add((report, await report.Remote.SubscribeAsync<byte[]>(GattCodec.TryDecode, options, cancel).ConfigureAwait(false)));
                }
            }
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return stream;
    }

    /// <summary>Chooses between boot and other reports, until the link ends.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the device has no boot reports.</exception>
    public ValueTask SetProtocolAsync(HidProtocolMode mode, CancellationToken cancel = default)
        => Service.Require(Assigned.Characteristics.ProtocolMode).WriteWithoutResponseAsync(new[] { (byte)mode }, cancel);

    /// <summary>Reads which reports the device sends.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The mode; <see cref="HidProtocolMode.Report"/> of a device without boot reports.</returns>
    /// <exception cref="BleException">The device refused, or the link has ended.</exception>
    public async ValueTask<HidProtocolMode> GetProtocolAsync(CancellationToken cancel = default)
    {
        if (Service.Find(Assigned.Characteristics.ProtocolMode) is not { } mode)
            return HidProtocolMode.Report;
        var octets = await mode.ReadAsync(cancel).ConfigureAwait(false);
        return octets.Length > 0 && octets[0] == (byte)HidProtocolMode.Boot ? HidProtocolMode.Boot : HidProtocolMode.Report;
    }

    /// <summary>Tells the device that the host goes to sleep.</summary>
    /// <param name="cancel">Gives it up.</param>
    public ValueTask SuspendAsync(CancellationToken cancel = default) => ControlAsync(HidControlPoint.Suspend, cancel);

    /// <summary>Tells the device that the host is awake again.</summary>
    /// <param name="cancel">Gives it up.</param>
    public ValueTask ExitSuspendAsync(CancellationToken cancel = default) => ControlAsync(HidControlPoint.ExitSuspend, cancel);

    private ValueTask ControlAsync(HidControlPoint what, CancellationToken cancel)
        => Service.Require(Assigned.Characteristics.HIDControlPoint).WriteWithoutResponseAsync(new[] { (byte)what }, cancel);

    private async ValueTask AddAsync(RemoteCharacteristic characteristic, CancellationToken cancel)
    {
        if (await characteristic.FindDescriptorAsync(Assigned.Descriptors.ReportReference, cancel).ConfigureAwait(false) is not { } descriptor)
            return;
        var reference = await descriptor.ReadAsync(cancel).ConfigureAwait(false);
        if (reference.Length < ReferenceOctets || reference[1] is < (byte)GattReportType.Input or > (byte)GattReportType.Feature)
            return;
        var (id, type) = (reference[0], (GattReportType)reference[1]);
        _reports.Add(new HidRemoteReport(this, characteristic, id, type, Layout.Find(id, type)));
    }
}
