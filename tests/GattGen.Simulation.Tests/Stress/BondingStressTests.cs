// Ten thousand times connected, paired, bonded, parted: nothing is left behind.
using System;
using System.Globalization;

namespace GattGen.Simulated.Tests;

[Collection("alone")]
public class BondingStressTests
{
    private const int Cycles = 10_000;
    private const long SmallGrowth = 256 * 1024;

    [Fact]
    public void Eight_links_at_once_connect_pair_bond_and_part_and_nothing_is_left()
    {
        var cycles = int.TryParse(Environment.GetEnvironmentVariable("GATTGEN_STRESS_CYCLES"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Cycles;
        var world = new BondingWorld(seed: 20_26);
        world.RunTo(cycles / 2);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        world.RunTo(cycles);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        world.End();
        Assert.Equal(BondingWorld.Centrals, world.MostLinks);
        Assert.True(world.Paired > cycles / 2, $"Only {world.Paired} links of {cycles} were paired anew.");
        Assert.True(world.Torn > cycles / 10, $"Only {world.Torn} links were torn apart.");
        Assert.True(growth < SmallGrowth, $"{growth} more octets are in use after {cycles / 2} more links.");
    }
}
