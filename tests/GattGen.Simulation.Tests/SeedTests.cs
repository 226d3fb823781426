// Many worlds: GATTGEN_SEEDS=n sets how many (default 10), GATTGEN_SEED=s runs that one alone.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit.Abstractions;

namespace GattGen.Simulated.Tests;

public class SeedTests
{
    private const int Steps = 300;

    private readonly ITestOutputHelper _output;

    public SeedTests(ITestOutputHelper output) => _output = output;

    private static IEnumerable<BleEventCode> Events
        => Enum.GetValues<BleEventCode>().Where(code => code is (<= BleEventCode.MtuExchanged or BleEventCode.ConnectionUpdate));

    public static IEnumerable<ulong> Seeds
        => Variable("GATTGEN_SEED") is { } one ? [one] : Enumerable.Range(1, (int)(Variable("GATTGEN_SEEDS") ?? 10)).Select(seed => (ulong)seed);

    [Fact]
    public void Whatever_happens_events_keep_their_order_credits_are_kept_and_nothing_is_left()
    {
        var failures = new List<SimulationFailedException>();
        var counts = new int[32];
        foreach (var seed in Seeds)
        {
            var world = new World(seed, Steps);
            try
            {
                world.Run();
            }
            catch (SimulationFailedException failure)
            {
                failures.Add(failure);
            }

            for (var code = 0; code < counts.Length; code++)
                counts[code] += world.EventCounts[code];
        }

        _output.WriteLine(string.Join(", ", Events.Select(code => $"{code} {counts[(int)code]}")));

        Assert.True(failures.Count == 0, string.Join("\n", failures.Select(failure => failure.Summary)) + "\n\n" + failures.FirstOrDefault()?.Message);

        // A world in which something never happens proves nothing about it.
        if (Seeds.Count() >= 10)
            Assert.All(Events, code => Assert.True(counts[(int)code] > 0, $"{code} was never raised."));
    }

    [Fact]
    public void A_seed_replays_octet_for_octet_and_another_one_is_another_world()
    {
        var seed = Seeds.First();
        Assert.Equal(TraceOf(seed), TraceOf(seed));
        Assert.NotEqual(TraceOf(seed), TraceOf(seed + 1));
    }

    internal static ulong? Variable(string name)
        => ulong.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static ulong TraceOf(ulong seed)
    {
        var world = new World(seed, Steps);
        world.Run();
        return world.Trace;
    }
}
