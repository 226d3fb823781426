// What several reports tell, as one stream.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>What a remote device, or each of several, tells in all of its input reports. Reports of one kind come in their order; of those of several kinds that wait, each kind has its turn.</summary>
public sealed class HidReportStream : IAsyncEnumerable<HidReport>, IAsyncDisposable
{
    private readonly List<(HidRemoteReport Report, RemoteSubscription<byte[]> Subscription)> _sources;
    private int _enumerated;

    internal HidReportStream(List<(HidRemoteReport Report, RemoteSubscription<byte[]> Subscription)> sources) => _sources = sources;

    /// <summary>How many reports were lost because they arrived while the buffer of their kind was full.</summary>
    public long DroppedCount
    {
        get
        {
            var dropped = 0L;
            foreach (var (_, subscription) in _sources)
                dropped += subscription.DroppedCount;
            return dropped;
        }
    }

    /// <summary>Enumerates the reports, once; what has arrived since the subscription comes first. It unsubscribes when it ends.</summary>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">It has been enumerated before.</exception>
    /// <exception cref="BleException">While enumerating: <see cref="BleError.NotConnected"/>: the link has ended.</exception>
    public IAsyncEnumerator<HidReport> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) != 0)
            throw new InvalidOperationException("The reports are enumerated once: subscribe again.");
        return EnumerateAsync(cancellationToken);
    }

    /// <summary>Says where the loop goes on while it is enumerated; here because the type is both enumerable and disposable.</summary>
    /// <param name="continueOnCapturedContext">False: where the report arrives.</param>
    public ConfiguredCancelableAsyncEnumerable<HidReport> ConfigureAwait(bool continueOnCapturedContext)
        => ((IAsyncEnumerable<HidReport>)this).ConfigureAwait(continueOnCapturedContext);

    /// <summary>Unsubscribes. A link that has ended, or a device that refuses, makes no difference.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, subscription) in _sources)
            await subscription.DisposeAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerator<HidReport> EnumerateAsync(CancellationToken cancel)
    {
        // The one that has told goes to the end: WhenAny prefers those at the beginning.
        var turns = new List<(HidRemoteReport Report, IAsyncEnumerator<byte[]> Values)>();
        var waiting = new List<Task<bool>>();
        try
        {
            foreach (var (report, subscription) in _sources)
            {
                var values = subscription.GetAsyncEnumerator(cancel);
                turns.Add((report, values));
                waiting.Add(values.MoveNextAsync().AsTask());
            }

            while (waiting.Count > 0)
            {
                var done = await Task.WhenAny(waiting).ConfigureAwait(false);
                var at = waiting.IndexOf(done);
                var turn = turns[at];
                waiting.RemoveAt(at);
                turns.RemoveAt(at);
                if (!await done.ConfigureAwait(false))
                    continue;
                yield return new HidReport(turn.Report, turn.Values.Current);
                turns.Add(turn);
                waiting.Add(turn.Values.MoveNextAsync().AsTask());
            }
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
            foreach (var left in waiting)
                _ = left.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
