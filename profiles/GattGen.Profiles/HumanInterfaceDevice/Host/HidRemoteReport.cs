// A report of a remote human interface device (HID Service 1.0, 2.5).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A report of a remote device: which one it is, what its bits mean, and what can be done with it.</summary>
public sealed class HidRemoteReport
{
    internal HidRemoteReport(HidRemoteDevice device, RemoteCharacteristic remote, byte id, GattReportType type, HidReportInfo? info)
    {
        Device = device;
        Remote = remote;
        Id = id;
        Type = type;
        Info = info;
    }

    /// <summary>The device that has it.</summary>
    public HidRemoteDevice Device { get; }

    /// <summary>Its characteristic.</summary>
    public RemoteCharacteristic Remote { get; }

    /// <summary>Its identifier; 0 in a map without identifiers.</summary>
    public byte Id { get; }

    /// <summary>Its type.</summary>
    public GattReportType Type { get; }

    /// <summary>What the report map says of it; null where the map does not have it.</summary>
    public HidReportInfo? Info { get; }

    /// <summary>Reads it: what an input report told last, what was written to another one.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The octets, without the identifier.</returns>
    /// <exception cref="BleException">The device refused, or the link has ended.</exception>
    public ValueTask<byte[]> ReadAsync(CancellationToken cancel = default) => Remote.ReadAsync(cancel);

    /// <summary>Writes it, and waits until the device has taken it.</summary>
    /// <param name="octets">The octets, without the identifier.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="BleException">The device refused, as it does for an input report, or the link has ended.</exception>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default) => Remote.WriteAsync(octets, cancel);

    /// <summary>Writes an output report without waiting for the device.</summary>
    /// <param name="octets">The octets, without the identifier; at most the MTU less 3.</param>
    /// <param name="cancel">Gives it up while it waits for room.</param>
    /// <exception cref="BleException">It does not fit, or the link has ended.</exception>
    public ValueTask WriteWithoutResponseAsync(ReadOnlyMemory<byte> octets, CancellationToken cancel = default) => Remote.WriteWithoutResponseAsync(octets, cancel);

    /// <summary>Prints type and identifier.</summary>
    public override string ToString() => Type.ToString() + " " + Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a remote device has told.</summary>
/// <param name="Source">Which report it is.</param>
/// <param name="Octets">Its octets, without the identifier.</param>
public readonly record struct HidReport(HidRemoteReport Source, ReadOnlyMemory<byte> Octets)
{
    /// <summary>The identifier of the report. Those of a device tell its reports apart; two HID services of a peer may have the same.</summary>
    public byte Id => Source.Id;

    /// <summary>Whether a key, button or other usage is on.</summary>
    /// <param name="usage">The usage.</param>
    /// <returns>False also where the report map does not have it.</returns>
    public bool IsOn(HidUsage usage)
    {
        foreach (var field in Source.Info?.Fields ?? Array.Empty<HidReportField>())
        {
            if (!field.IsConstant && field.Contains(Octets.Span, usage))
                return true;
        }

        return false;
    }

    /// <summary>Whether a key is pressed.</summary>
    /// <param name="key">The key.</param>
    public bool IsOn(HidKey key) => IsOn(new HidUsage(HidUsagePage.Keyboard, (ushort)key));

    /// <summary>The value of an axis or another usage.</summary>
    /// <param name="usage">The usage.</param>
    /// <returns>The value as the device tells it, or null where the report does not have it.</returns>
    public int? ValueOf(HidUsage usage)
        => Source.Info is { } info && info.TryFind(usage, out var field, out var index) && field.IsVariable ? field.Read(Octets.Span, index) : null;

    /// <summary>The value of an axis.</summary>
    /// <param name="usage">The usage.</param>
    public int? ValueOf(HidDesktopUsage usage) => ValueOf(new HidUsage(HidUsagePage.GenericDesktop, (ushort)usage));
}
