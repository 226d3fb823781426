using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

/// <summary>Callers, cancellations, the end of links and the driver on threads of their own: every operation ends once, and nothing is left.</summary>
public class ThreadsTests
{
    private static bool DecodeOctet(ReadOnlySpan<byte> octets, out byte value)
    {
        value = octets.Length > 0 ? octets[0] : (byte)0;
        return octets.Length > 0;
    }

    [Fact]
    public async Task Operations_cancelled_from_another_thread_end_exactly_once()
    {
        var host = new FakeHost();
        var location = host.Location(host.Link());
        await using var driver = new Driver(host, () =>
        {
            if (host.Requests.Count > 0)
                host.Requests[0].Answer(1);
        });
        var succeeded = 0;
        var cancelled = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                using var source = new CancellationTokenSource();
                var reading = location.ReadAsync<byte>(DecodeOctet, source.Token).AsTask();
                var cancelling = i % 3 == 0 ? Task.Run(source.Cancel) : Task.CompletedTask;
                try
                {
                    Assert.Equal(1, await reading);
                    Interlocked.Increment(ref succeeded);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref cancelled);
                }

                await cancelling;
            }
        })));
        await driver.DisposeAsync();
        Assert.Equal(2000, succeeded + cancelled);
        Assert.True(succeeded >= 1300);
        host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public async Task Subscriptions_come_and_go_on_many_threads_and_the_configuration_ends_cleared()
    {
        var host = new FakeHost();
        var measurement = host.Measurement(host.Link());
        var on = new ConcurrentQueue<bool>();
        await using var driver = new Driver(host, () =>
        {
            if (host.Requests.Count == 0)
                return;
            var request = host.Requests[0];
            if (request.Kind == RequestKind.DiscoverDescriptors)
                request.Operation.OnDescriptor(13, 0x2902);
            else
                on.Enqueue(request.Value[0] != 0);
            request.Done();
            host.Notify(1, 12, 5);
        });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                using var source = new CancellationTokenSource();
                if (i % 4 == worker)
                    source.CancelAfter(TimeSpan.FromTicks(i * 100));
                try
                {
                    await using var subscription = await measurement.SubscribeAsync<byte>(DecodeOctet, source.Token);
                }
                catch (OperationCanceledException)
                {
                    Assert.True(source.IsCancellationRequested);
                }
            }
        })));
        await driver.DisposeAsync();

        // What was cancelled is cleared in the background: one search and two writes at most.
        for (var i = 0; i < 4; i++)
        {
            host.RunPosted();
            if (host.Requests.Count == 0)
                break;
            if (host.Requests[0].Kind == RequestKind.Write)
                on.Enqueue(host.Requests[0].Value[0] != 0);
            host.Requests[0].Done();
        }

        host.AssertNothingLeft(links: 1);
        var written = on.ToArray();
        Assert.False(written[^1]);
        Assert.All(written.Select((value, i) => (value, i)), write => Assert.Equal(write.i % 2 == 0, write.value));
    }

    [Fact]
    public async Task Links_that_end_at_any_moment_end_every_operation_with_the_reason()
    {
        var host = new FakeHost();
        for (ushort round = 1; round <= 100; round++)
        {
            var location = host.Location(host.Link(round));
            await using var driver = new Driver(host, () =>
            {
                if (host.Requests.Count > 0 && host.Requests[0].Kind == RequestKind.Read)
                    host.Requests[0].Answer(1);
            });
            var workers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                var reads = 0;
                while (true)
                {
                    try
                    {
                        await location.ReadAsync<byte>(DecodeOctet);
                        reads++;
                    }
                    catch (BleException problem)
                    {
                        Assert.Equal((BleError.NotConnected, 0x13), (problem.Error, problem.Status));
                        return reads;
                    }
                }
            })).ToArray();
            await Task.Yield();
            driver.Inside(() => host.Lost(round, 0x13));
            await Task.WhenAll(workers);
            await driver.DisposeAsync();
            host.AssertNothingLeft();
        }
    }

    /// <summary>A thread that plays the peer and runs what was posted, until it is disposed of.</summary>
    private sealed class Driver : IAsyncDisposable
    {
        private readonly ConcurrentQueue<Action> _inside = new();
        private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool _stopped;

        public Driver(FakeHost host, Action step)
        {
            var thread = new Thread(() =>
            {
                try
                {
                    while (!_stopped)
                    {
                        host.Inside(() =>
                        {
                            step();
                            while (_inside.TryDequeue(out var action))
                                action();
                        });
                        host.RunPosted();
                        Thread.Yield();
                    }

                    _ended.SetResult(null);
                }
                catch (Exception problem)
                {
                    _ended.SetResult(problem);
                }
            });
            thread.Start();
        }

        public void Inside(Action action) => _inside.Enqueue(action);

        /// <summary>Stops; awaited, not joined, since it may be called on the very thread, by a continuation.</summary>
        public async ValueTask DisposeAsync()
        {
            _stopped = true;
            Assert.Null(await _ended.Task);
        }
    }
}
