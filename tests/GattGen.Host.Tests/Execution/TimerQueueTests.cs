// Timers expire in the order of their time, whatever is started and stopped in between.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests.Execution;

public class TimerQueueTests
{
    [Fact]
    public void Timers_behave_as_a_sorted_list_does()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var queue = new TimerQueue();
            var model = new Dictionary<int, long>();
            var expired = new List<int>();
            var timers = new HostTimer[40];
            for (var i = 0; i < timers.Length; i++)
            {
                var index = i;
                timers[i] = new HostTimer(() => expired.Add(index));
            }

            long now = 0;
            for (var step = 0; step < 300; step++)
            {
                var which = random.Next(timers.Length);
                switch (random.Next(4))
                {
                    case 0 or 1:
                        model[which] = now + random.Next(50);
                        queue.Start(timers[which], model[which]);
                        break;
                    case 2:
                        model.Remove(which);
                        queue.Stop(timers[which]);
                        break;
                    default:
                        now += random.Next(20);
                        expired.Clear();
                        var dues = new List<long>();
                        while (queue.TryTakeExpired(now, out var timer))
                        {
                            dues.Add(timer.Due);
                            timer.Expire();
                        }

                        Assert.Equal(dues.Order(), dues);
                        Assert.Equal(model.Where(p => p.Value <= now).Select(static p => p.Key).Order(), expired.Order());
                        foreach (var done in expired)
                            model.Remove(done);
                        break;
                }

                Assert.Equal(model.Count, queue.Count);
                Assert.Equal(model.Count == 0 ? long.MaxValue : model.Values.Min(), queue.Next);
                Assert.Equal(model.ContainsKey(which), timers[which].IsRunning);
            }
        }
    }
}
