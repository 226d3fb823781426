// What code allocates: every test that asserts that it is nothing measures here.
using System;

namespace GattGen.Tests.Shared;

/// <summary>Measures what the current thread allocates.</summary>
internal static class Allocation
{
    /// <summary>
    /// What <paramref name="times"/> rounds allocate on this thread, in octets, after <paramref name="warm"/> rounds that are not measured.
    /// There may be more rounds than that: a test that needs their number counts them.
    /// </summary>
    /// <remarks>
    /// Now and then the runtime itself charges a few octets to a thread, once: it replaces code by faster code, or a collection that another
    /// thread started takes away what is left of the thread's piece of the heap. So a result that is not 0 is measured again, at most twice,
    /// and the smallest counts. That hides nothing: what each round allocates shows in every measurement. What grows by doubling, such as a
    /// list that nobody empties, shows as well, because each new measurement has as many rounds as all before it together, the warm ones
    /// included. Its result is converted to <paramref name="times"/> rounds and rounded up.
    /// </remarks>
    public static long Of(Action once, int times, int warm)
    {
        Run(once, warm);
        var least = Measure(once, times);
        var rounds = warm + times;
        for (var again = 0; again < 2 && least != 0; again++)
        {
            least = Math.Min(least, ((Measure(once, rounds) * times) + rounds - 1) / rounds);
            rounds *= 2;
        }

        return least;
    }

    private static long Measure(Action once, int times)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(once, times);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Run(Action once, int times)
    {
        for (var i = 0; i < times; i++)
            once();
    }
}
