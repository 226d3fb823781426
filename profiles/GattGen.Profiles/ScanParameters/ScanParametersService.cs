// The Scan Parameters service (Bluetooth SIG, Scan Parameters Service 1.0; Assigned Numbers: 0x1813).
using System;

namespace GattGen.Profiles;

/// <summary>Lets a client say how it scans, so that a device that wants to connect again can advertise no more often than that needs.</summary>
/// <remarks>
/// A client writes how it scans: <see cref="Scanning"/> has it, and <see cref="ScanningChanged"/> is raised. Who wants to ask for it calls <see cref="RequestRefresh"/>; set
/// <see cref="HasRefresh"/> before the start to offer that. Values out of range, and a window above its interval, are not taken.
/// </remarks>
/// <example>
/// <code>
/// var scan = new ScanParametersService { HasRefresh = true };
/// scan.ScanningChanged += scanning =&gt; Console.WriteLine(scanning.Interval * 0.625 + " ms");
/// </code>
/// </example>
[GattService(Assigned.Services.ScanParameters)]
public partial class ScanParametersService
{
    /// <summary>How the client scans, as it has written last; (0, 0) before.</summary>
    [GattCharacteristic(Assigned.Characteristics.ScanIntervalWindow, GattFlags.WriteNoResponse)]
    public partial ScanIntervalWindow Scanning { get; }

    /// <summary>What clients are asked for; see <see cref="RequestRefresh"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.ScanRefresh, GattFlags.Notify), GattOptional]
    public partial ScanRefresh Refresh { get; private set; }

    /// <summary>A client has said how it scans. Raised on the executor of the stack.</summary>
    public event Action<ScanIntervalWindow>? ScanningChanged;

    /// <summary>Asks every subscriber to say how it scans.</summary>
    /// <exception cref="InvalidOperationException"><see cref="HasRefresh"/> was not set.</exception>
    public void RequestRefresh()
    {
        if (!HasRefresh)
            throw new InvalidOperationException("The service does not offer Scan Refresh: set HasRefresh before the start.");
        Refresh = ScanRefresh.ServerRequiresRefresh;
    }

    partial void OnScanningWriting(ScanIntervalWindow value, GattWrite write)
    {
        if (!value.IsValid)
            write.Reject(AttError.OutOfRange);
    }

    partial void OnScanningWritten(ScanIntervalWindow value) => ScanningChanged?.Invoke(value);
}
