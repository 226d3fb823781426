// Takes what a transport delivers, and lets a test wait for it.
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Transports.Tests;

/// <summary>Keeps packets; refuses, or throws, when told to.</summary>
internal sealed class TransportSink : IHciSink, IDisposable
{
    private readonly ConcurrentQueue<byte[]> _packets = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _ends;

    public int Refuse { get; set; }

    public bool Throws { get; set; }

    public int Ends => _ends;

    public bool IsEmpty => _packets.IsEmpty;

    public TaskCompletionSource Refused { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource<string?> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Receive(ReadOnlySpan<byte> packet)
    {
        if (Throws)
            throw new NotSupportedException("on purpose");
        if (Refuse > 0)
        {
            Refuse--;
            Refused.TrySetResult();
            return false;
        }

        _packets.Enqueue(packet.ToArray());
        _arrived.Release();
        return true;
    }

    public void Dispose() => _arrived.Dispose();

    public void Closed(string? reason)
    {
        Interlocked.Increment(ref _ends);
        Ended.TrySetResult(reason);
    }

    public async Task<byte[]> NextAsync()
    {
        if (!await _arrived.WaitAsync(TimeSpan.FromSeconds(30)))
            throw new IOException("No packet was delivered.");
        return _packets.TryDequeue(out var packet) ? packet : throw new IOException("No packet.");
    }
}
