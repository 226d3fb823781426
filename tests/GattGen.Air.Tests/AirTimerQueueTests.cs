// The queue of timers against a sorted list.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Air.Tests;

public sealed class AirTimerQueueTests
{
    [Fact]
    public void Timers_expire_by_time_and_then_in_the_order_of_setting()
    {
        var random = new Random(1);
        var queue = new AirTimerQueue();
        var timers = Enumerable.Range(0, 50).Select(static _ => new Nothing()).ToArray();
        var model = new List<(long Due, int Order, Nothing Timer)>();
        for (int i = 0; i < 20_000; i++)
        {
            Nothing timer = timers[random.Next(timers.Length)];
            switch (random.Next(3))
            {
                case 0:
                    queue.Cancel(timer);
                    model.RemoveAll(entry => entry.Timer == timer);
                    break;
                case 1 when queue.First is { } first:
                    queue.Cancel(first);
                    model.RemoveAll(entry => entry.Timer == first);
                    break;
                default:
                    long due = random.Next(30);
                    queue.Set(timer, due);
                    model.RemoveAll(entry => entry.Timer == timer);
                    model.Add((due, i, timer));
                    break;
            }

            (long Due, int Order, Nothing? Timer) next = model.Count == 0 ? (long.MaxValue, 0, null) : model.MinBy(static entry => (entry.Due, entry.Order));
            Assert.Equal(next.Due, queue.NextDue);
            Assert.Same(next.Timer, queue.First);
            Assert.Equal(model.Any(entry => entry.Timer == timer), timer.IsSet);
        }
    }

    private sealed class Nothing : AirTimer
    {
        public override void Expire() => throw new InvalidOperationException("Nobody lets it expire.");
    }
}
