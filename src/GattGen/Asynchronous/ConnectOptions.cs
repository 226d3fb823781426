// How to connect (module specification, gap_connect).
using System;

namespace GattGen;

/// <summary>How <see cref="Central.ConnectAsync(BleAddress, ConnectOptions, System.Threading.CancellationToken)"/> connects.</summary>
public sealed class ConnectOptions
{
    /// <summary>How long each attempt waits for an advertisement of the device, in whole milliseconds above 0; 10 s by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many attempts are made, 1..1,000; 1 by default. Another one follows when the device was not there in time or the controller gave up.</summary>
    public int Attempts { get; set; } = 1;

    /// <summary>How long to wait before another attempt; 250 ms by default. Other attempts and a scan may run meanwhile.</summary>
    public TimeSpan AttemptDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The shortest connection interval, 7.5 ms..4 s; null for 30 ms (or the longest, if that is shorter).</summary>
    public TimeSpan? MinInterval { get; set; }

    /// <summary>The longest connection interval, 7.5 ms..4 s; null for 50 ms (or the shortest, if that is longer).</summary>
    public TimeSpan? MaxInterval { get; set; }

    internal ConnectOptions Copy() => (ConnectOptions)MemberwiseClone();

    internal void Check()
    {
        if (Timeout < TimeSpan.FromMilliseconds(1) || Timeout.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException("options", Timeout, "The time to wait for a device is at least 1 ms.");
        if (Attempts is < 1 or > 1000)
            throw new ArgumentOutOfRangeException("options", Attempts, "There are 1..1,000 attempts.");
        if (AttemptDelay < TimeSpan.Zero || AttemptDelay.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException("options", AttemptDelay, "The time between attempts is not negative.");
        if (!IsInterval(MinInterval) || !IsInterval(MaxInterval))
            throw new ArgumentOutOfRangeException("options", MinInterval, "A connection interval is 7.5 ms..4 s.");
        if (MinInterval > MaxInterval)
            throw new ArgumentOutOfRangeException("options", MinInterval, "The shortest connection interval is above the longest.");
    }

    private static bool IsInterval(TimeSpan? interval) => interval is not { } time || (time.Ticks >= 7_500 * 10 && time <= TimeSpan.FromSeconds(4));
}
