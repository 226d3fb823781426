// Waits for what another thread does.
using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace GattGen.Meadow.Tests;

internal static class Waiting
{
    /// <summary>Waits until something that must be asked for holds.</summary>
    public static async Task For(Func<Task<bool>> condition)
    {
        var since = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), "It has not come to pass within ten seconds.");
            await Task.Delay(5);
        }
    }

    /// <summary>Waits until something holds, and fails when it does not within ten seconds.</summary>
    public static async Task For(Func<bool> condition)
    {
        var since = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(10), "It has not come to pass within ten seconds.");
            await Task.Delay(5);
        }
    }
}
