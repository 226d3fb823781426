// The HID host: finds a keyboard, mouse or the like, connects, pairs, and yields what it tells (HID over GATT Profile 1.0, 4).
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace GattGen.Profiles;

/// <summary>The host of human interface devices: finds one, connects, pairs, reads its report map and report references, subscribes, and yields its reports. After a loss it connects again.</summary>
/// <remarks>
/// <see cref="Devices"/> are the HID services of the device while there is a link: lamps and settings can be written with the reports that they have. Most devices have one; of a
/// device with several, such as a keyboard with a mouse, the reports of all are yielded, and <see cref="HidRemoteReport.Device"/> tells which one it was.
/// </remarks>
/// <example>
/// <code>
/// var host = new HidHost(new Central(ble));
/// await foreach (var report in host.CollectAsync())
/// {
///     if (report.IsOn(HidKey.CapsLock) &amp;&amp; report.Source.Device.Find(report.Id, GattReportType.Output) is { } lamps)
///         await lamps.WriteAsync(new[] { (byte)HidLeds.CapsLock });
///     if (report.ValueOf(HidDesktopUsage.X) is { } right)
///         Console.WriteLine(right);
/// }
/// </code>
/// </example>
/// <seealso cref="HumanInterfaceDeviceService"/>
public sealed class HidHost : Collector<HidReport>
{
    /// <summary>A host that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default. The profile wants bonds: let <see cref="BleConfig.Bond"/> be set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="central"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public HidHost(Central central, CollectorOptions? options = null)
        : base(central, Assigned.Services.HumanInterfaceDevice, options)
    {
    }

    /// <summary>Raised for each HID service of the device, outside of the stack, when all are opened and their reports are subscribed to, before the first report.</summary>
    public event Action<HidRemoteDevice>? Opened;

    /// <summary>The device, its first HID service; null while there is none.</summary>
    public HidRemoteDevice? Device => Devices.Count > 0 ? Devices[0] : null;

    /// <summary>All HID services of the device; empty while there is none.</summary>
    public IReadOnlyList<HidRemoteDevice> Devices { get; private set; } = Array.Empty<HidRemoteDevice>();

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<HidReport> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var devices = await HidRemoteDevice.OpenAllAsync(link, cancel).ConfigureAwait(false);
        var reports = await HidRemoteDevice.SubscribeAsync(devices, null, cancel).ConfigureAwait(false);
        Devices = devices;
        try
        {
            foreach (var device in devices)
                Opened?.Invoke(device);
            await foreach (var report in reports.ConfigureAwait(false))
                yield return report;
        }
        finally
        {
            Devices = Array.Empty<HidRemoteDevice>();
            await reports.DisposeAsync().ConfigureAwait(false);
        }
    }
}
