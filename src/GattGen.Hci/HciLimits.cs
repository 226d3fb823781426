// Sizes and ranges of HCI that every side of it has to know (Core Vol 4, Part E, 5.3, 5.4 and 7.8).
namespace GattGen.Hci;

/// <summary>Sizes and ranges of HCI.</summary>
public static class HciLimits
{
    /// <summary>The highest connection handle; those above are reserved (5.3.1).</summary>
    public const ushort MaximumConnectionHandle = 0x0EFF;

    /// <summary>Octets of legacy advertising data and of a scan response (7.8.7).</summary>
    public const int AdvertisingDataLength = 31;

    /// <summary>The smallest advertising interval, in units of 0.625 ms: 20 ms (7.8.5).</summary>
    public const ushort MinimumAdvertisingInterval = 0x0020;

    /// <summary>The largest advertising interval, in units of 0.625 ms: 10.24 s (7.8.5).</summary>
    public const ushort MaximumAdvertisingInterval = 0x4000;

    /// <summary>The smallest scan interval and window, in units of 0.625 ms: 2.5 ms (7.8.10).</summary>
    public const ushort MinimumScanInterval = 0x0004;

    /// <summary>The largest scan interval and window, in units of 0.625 ms: 10.24 s (7.8.10).</summary>
    public const ushort MaximumScanInterval = 0x4000;

    /// <summary>The smallest connection interval, in units of 1.25 ms: 7.5 ms (7.8.12).</summary>
    public const ushort MinimumConnectionInterval = 0x0006;

    /// <summary>The largest connection interval, in units of 1.25 ms: 4 s (7.8.12).</summary>
    public const ushort MaximumConnectionInterval = 0x0C80;

    /// <summary>The largest peripheral latency, in connection events (7.8.12).</summary>
    public const ushort MaximumLatency = 0x01F3;

    /// <summary>The smallest supervision timeout, in units of 10 ms: 100 ms (7.8.12).</summary>
    public const ushort MinimumSupervisionTimeout = 0x000A;

    /// <summary>The largest supervision timeout, in units of 10 ms: 32 s (7.8.12).</summary>
    public const ushort MaximumSupervisionTimeout = 0x0C80;

    /// <summary>The smallest of the largest data packets, in octets; what every link can do (7.8.33).</summary>
    public const ushort MinimumDataOctets = 0x001B;

    /// <summary>The largest data packet, in octets (7.8.33).</summary>
    public const ushort MaximumDataOctets = 0x00FB;

    /// <summary>The time that a packet of 27 octets takes on the LE 1M PHY, in microseconds (7.8.33).</summary>
    public const ushort MinimumDataTime = 0x0148;

    /// <summary>The time that a packet of 251 octets takes on the slowest coded PHY, in microseconds (7.8.33).</summary>
    public const ushort MaximumDataTime = 0x4290;

    /// <summary>The RSSI that means "not available", in dBm (7.7.65.2).</summary>
    public const sbyte RssiNotAvailable = 127;

    /// <summary>
    /// Tells whether connection parameters are within their ranges and agree with each other: a maximum not below its minimum,
    /// and a supervision timeout of more than (1 + latency) * maximum interval * 2 (7.8.12).
    /// </summary>
    /// <param name="intervalMin">Smallest interval, in units of 1.25 ms.</param>
    /// <param name="intervalMax">Largest interval, in units of 1.25 ms.</param>
    /// <param name="latency">Connection events that the peripheral may leave out.</param>
    /// <param name="supervisionTimeout">In units of 10 ms.</param>
    public static bool AreConnectionParametersValid(ushort intervalMin, ushort intervalMax, ushort latency, ushort supervisionTimeout) =>
        intervalMin is >= MinimumConnectionInterval and <= MaximumConnectionInterval
        && intervalMax is >= MinimumConnectionInterval and <= MaximumConnectionInterval
        && intervalMin <= intervalMax
        && latency <= MaximumLatency
        && supervisionTimeout is >= MinimumSupervisionTimeout and <= MaximumSupervisionTimeout
        && supervisionTimeout * 8 > (1 + latency) * intervalMax * 2; // both in units of 1.25 ms
}
