// The measurement forgives the runtime what it takes once, and the code nothing.
using System;
using System.Collections.Generic;

namespace GattGen.Tests;

public class AllocationMeasurementTests
{
    private const int Times = 1000;
    private const int Warm = 100;

    [Fact]
    public void What_allocates_nothing_is_0_after_all_rounds()
    {
        var rounds = 0;
        Assert.Equal(0, Allocation.Of(() => rounds++, Times, Warm));
        Assert.True(rounds >= Warm + Times);
    }

    [Fact]
    public void The_smallest_object_of_each_round_is_seen()
        => Assert.True(Allocation.Of(static () => GC.KeepAlive(new object()), Times, Warm) >= 3 * IntPtr.Size * Times);

    [Fact]
    public void An_object_of_one_round_in_ten_is_seen()
    {
        var rounds = 0;
        var allocated = Allocation.Of(
            () =>
            {
                if (rounds++ % 10 == 0)
                    GC.KeepAlive(new object());
            },
            Times,
            Warm);
        Assert.True(allocated >= 3 * IntPtr.Size * Times / 10);
    }

    [Fact]
    public void A_list_that_only_grows_is_seen()
    {
        var list = new List<int>();
        Assert.True(Allocation.Of(() => list.Add(1), Times, Warm) > 0);
    }

    [Theory]
    [InlineData(Warm)]
    [InlineData(Warm + Times - 1)]
    public void What_is_taken_once_is_forgiven(int at)
    {
        var rounds = 0;
        var allocated = Allocation.Of(
            () =>
            {
                if (rounds++ == at)
                    GC.KeepAlive(new object());
            },
            Times,
            Warm);
        Assert.Equal(0, allocated);
        Assert.True(rounds > Warm + Times);
    }
}
