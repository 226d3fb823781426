// How a declared server starts.
using System;

namespace GattGen;

/// <summary>How a <c>[GattServer]</c> class starts. The values are taken when <c>StartAsync</c> is called; later changes have no effect.</summary>
/// <example><code>await monitor.StartAsync(ble, new GattServerOptions { AdvertisingIntervalUs = 1_000_000 });</code></example>
public sealed class GattServerOptions
{
    // Core Vol 4, Part E, 7.8.5: 0x0020..0x4000 times 0.625 ms.
    private const int ShortestIntervalUs = 20_000;
    private const int LongestIntervalUs = 10_240_000;

    private const int DefaultIntervalUs = 100_000;

    private int? _advertisingIntervalUs;

    /// <summary>The advertising interval in microseconds, 20,000..10,240,000; by default what <see cref="GattServerAttribute.AdvertisingIntervalMs"/> says, and 100,000 where it
    /// says nothing. It is rounded down to a multiple of 625.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is out of range.</exception>
    public int AdvertisingIntervalUs
    {
        get => _advertisingIntervalUs ?? DefaultIntervalUs;
        set => _advertisingIntervalUs = value is >= ShortestIntervalUs and <= LongestIntervalUs
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An advertising interval is 20,000..10,240,000 microseconds.");
    }

    internal bool HasAdvertisingInterval => _advertisingIntervalUs is not null;

    /// <summary>Whether the server advertises when it has started; true by default. False leaves advertising to the application.</summary>
    public bool Advertise { get; set; } = true;

    /// <summary>
    /// Whether the server goes on advertising, which a connection ends: after a central has connected as long as there is room for
    /// another one, and after one has disconnected. True by default; without effect where <see cref="Advertise"/> is false.
    /// </summary>
    public bool KeepAdvertising { get; set; } = true;
}
