// The asynchronous layer in many worlds: whatever is cancelled, disconnected or switched off, every task ends and nothing is left.
using System.Collections.Generic;
using System.Linq;
using Xunit.Abstractions;

namespace GattGen.Simulated.Tests;

public class RoamingTests
{
    private const int Steps = 300;

    private readonly ITestOutputHelper _output;

    public RoamingTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Whatever_is_cancelled_every_task_ends_no_continuation_runs_in_a_handler_and_nothing_is_left()
    {
        var failures = new List<SimulationFailedException>();
        var succeeded = new Dictionary<string, int>();
        foreach (var seed in SeedTests.Seeds)
        {
            var world = new RoamingWorld(seed, Steps);
            try
            {
                world.Run();
            }
            catch (SimulationFailedException failure)
            {
                failures.Add(failure);
            }

            foreach (var (what, count) in world.Succeeded)
                succeeded[what] = succeeded.GetValueOrDefault(what) + count;
        }

        _output.WriteLine(string.Join(", ", succeeded));
        Assert.True(failures.Count == 0, string.Join("\n", failures.Select(failure => failure.Summary)) + "\n\n" + failures.FirstOrDefault()?.Message);

        // A world in which nothing succeeds proves nothing.
        if (SeedTests.Seeds.Count() >= 10)
        {
            foreach (var what in (string[])["scanning", "connecting", "advertising", "discovering", "using a value", "listening", "sending", "capturing", "exchanging the MTU", "updating", "disconnecting", "waiting for the end"])
                Assert.True(succeeded.GetValueOrDefault(what) > 0, $"In all these worlds {what} has never succeeded.");
        }
    }

    [Fact]
    public void A_seed_replays()
    {
        var seed = SeedTests.Seeds.First();
        Assert.Equal(TraceOf(seed), TraceOf(seed));
        Assert.NotEqual(TraceOf(seed), TraceOf(seed + 1));
    }

    private static ulong TraceOf(ulong seed)
    {
        var world = new RoamingWorld(seed, Steps);
        world.Run();
        return world.Trace;
    }
}
