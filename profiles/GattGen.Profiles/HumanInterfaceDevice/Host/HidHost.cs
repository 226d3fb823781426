// The HID host: finds a keyboard, mouse or the like, connects, pairs, and yields what it tells (HID over GATT Profile 1.0, 4).
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace GattGen.Profiles;

/// <summary>The host of human interface devices: finds one, connects, pairs, reads its report map and report references, subscribes, and yields its reports. After a loss it connects again.</summary>
/// <remarks>
/// <see cref="Device"/> is the device while there is a link: its lamps and settings can be written with the reports that it has. Of a device with several HID services the
/// first one counts.
/// </remarks>
/// <example>
/// <code>
/// var host = new HidHost(new Central(ble));
/// await foreach (var report in host.CollectAsync())
/// {
///     if (report.IsOn(HidKey.CapsLock) &amp;&amp; host.Device?.Find(report.Id, GattReportType.Output) is { } lamps)
///         await lamps.WriteAsync(new[] { (byte)HidLeds.CapsLock });
///     if (report.ValueOf(HidDesktopUsage.X) is { } right)
///         Console.WriteLine(right);
/// }
/// </code>
/// </example>
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

    /// <summary>Raised, outside of the stack, when the device was opened and its reports are subscribed to, before the first report.</summary>
    public event Action<HidRemoteDevice>? Opened;

    /// <summary>The device; null while there is none.</summary>
    public HidRemoteDevice? Device { get; private set; }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<HidReport> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var device = await HidRemoteDevice.OpenAsync(link, cancel).ConfigureAwait(false);
        var reports = await device.SubscribeAsync(cancel).ConfigureAwait(false);
        Device = device;
        try
        {
            Opened?.Invoke(device);
            await foreach (var report in reports.ConfigureAwait(false))
                yield return report;
        }
        finally
        {
            Device = null;
            await reports.DisposeAsync().ConfigureAwait(false);
        }
    }
}
