// The ranges of connection parameters (Core Vol 6, Part B, 4.5.1, 4.5.2), for declarations and for calls.
using System.Globalization;

namespace GattGen.Generators.Parsing;

internal static class ConnectionRanges
{
    private const int ShortestUs = 7_500;
    private const int LongestUs = 4_000_000;

    /// <summary>What is wrong with a pair of intervals in microseconds, and whether it is the longest one; null if nothing is.</summary>
    public static (bool IsMost, string Problem)? Interval(double? least, double? most)
    {
        if (least is < ShortestUs or > LongestUs)
            return (false, Milliseconds(least.Value) + " is no connection interval: give 7.5 to 4,000 ms");
        if (most is < ShortestUs or > LongestUs)
            return (true, Milliseconds(most.Value) + " is no connection interval: give 7.5 to 4,000 ms");
        return least > most
            ? (true, "The longest connection interval, " + Milliseconds(most.Value) + ", is below the shortest, " + Milliseconds(least.Value) + ": exchange them")
            : null;
    }

    /// <summary>What is wrong with a latency in connection events.</summary>
    public static string? Latency(int latency)
        => latency is < 0 or > 499 ? "A latency of " + latency.ToString("N0", CultureInfo.InvariantCulture) + " connection events is none: give 0 to 499" : null;

    /// <summary>What is wrong with a supervision timeout in milliseconds.</summary>
    public static string? Timeout(int timeout, int latency, double most)
    {
        if (timeout is < 100 or > 32_000)
            return "A supervision timeout of " + timeout.ToString("N0", CultureInfo.InvariantCulture) + " ms is none: give 100 to 32,000 ms";
        var least = (1 + latency) * most * 2 / 1000;
        return timeout <= least
            ? "A supervision timeout of " + timeout.ToString("N0", CultureInfo.InvariantCulture) + " ms ends a connection that is well: give more than " + least.ToString("#,0.##", CultureInfo.InvariantCulture) + " ms, which is (1 + latency) × longest interval × 2"
            : null;
    }

    private static string Milliseconds(double us) => (us / 1000).ToString("#,0.###", CultureInfo.InvariantCulture) + " ms";
}
