// How a collector finds, connects to and keeps its sensor.
using System;

namespace GattGen.Profiles;

/// <summary>How a <see cref="Collector{TMeasurement}"/> finds its sensor, connects to it and comes back to it.</summary>
public sealed class CollectorOptions
{
    /// <summary>The sensor; null, the default, for the first one that advertises the service and that <see cref="Where"/> takes.</summary>
    public BleAddress? Address { get; set; }

    /// <summary>Which of the devices that advertise the service is taken; null, the default, for any. Asked outside of the stack.</summary>
    public Func<ScanResult, bool>? Where { get; set; }

    /// <summary>How long to search for a sensor, in whole milliseconds; zero, the default, for ever.</summary>
    public TimeSpan SearchTime { get; set; }

    /// <summary>How to connect; null for the default.</summary>
    public ConnectOptions? Connecting { get; set; }

    /// <summary>How to pair when the sensor asks for it; null for the default.</summary>
    public PairOptions? Pairing { get; set; }

    /// <summary>Whether to pair when the sensor refuses because the link is not encrypted or not authenticated; true by default. False lets the refusal out.</summary>
    public bool PairWhenAsked { get; set; } = true;

    /// <summary>Whether to pair, or encrypt with the bond that there is, before anything is asked of the sensor; false by default. Sensors that send what they have
    /// stored as soon as the link is encrypted want the client to be quick, and others refuse to be asked for pairing.</summary>
    public bool PairAtOnce { get; set; }

    /// <summary>Whether to connect again when the link is lost, or the sensor was not there in time; true by default. False ends the enumeration with the
    /// <see cref="BleException"/> that tells the reason. Many sensors end the link when they have sent their measurement, and advertise again for the next one.</summary>
    public bool Reconnect { get; set; } = true;

    /// <summary>How long to wait before connecting again; 500 ms by default, on the clock of the stack.</summary>
    public TimeSpan ReconnectDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    internal CollectorOptions Copy() => (CollectorOptions)MemberwiseClone();

    internal void Check()
    {
        if (SearchTime < TimeSpan.Zero || SearchTime.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException("options", SearchTime, "A search lasts whole milliseconds, or zero for ever.");
        if (ReconnectDelay < TimeSpan.Zero || ReconnectDelay.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException("options", ReconnectDelay, "The time before connecting again is not negative.");
    }
}
