// Two streams, each of which reads what the other one writes.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace SimulatedF7;

/// <summary>One end of a line in memory.</summary>
internal sealed class LineEnd : Stream
{
    private readonly Queue<byte> _octets = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly int _limit;
    private LineEnd? _other;
    private bool _isClosed;

    private LineEnd(int limit) => _limit = limit;

    /// <summary>Told when octets have come to this end, by whoever has written them.</summary>
    public event Action? Arrived;

    /// <summary>Told when octets were lost because this end had not read.</summary>
    public event Action? Overrun;

    /// <summary>How many octets wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_octets)
                return _octets.Count;
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A line.</summary>
    /// <param name="limit">How many octets wait at the first end; more are lost.</param>
    public static (LineEnd First, LineEnd Second) Create(int limit)
    {
        var (first, second) = (new LineEnd(limit), new LineEnd(int.MaxValue));
        (first._other, second._other) = (second, first);
        return (first, second);
    }

    /// <summary>Takes what is there, without waiting.</summary>
    public int Take(Span<byte> buffer)
    {
        lock (_octets)
        {
            var count = 0;
            while (count < buffer.Length && _octets.Count > 0)
                buffer[count++] = _octets.Dequeue();
            return count;
        }
    }

    /// <summary>The next octet, which stays, or -1.</summary>
    public int Peek()
    {
        lock (_octets)
            return _octets.Count > 0 ? _octets.Peek() : -1;
    }

    /// <summary>Sends octets to the other end.</summary>
    public void Give(ReadOnlySpan<byte> octets) => _other!.Receive(octets);

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (Take(buffer.Span) is > 0 and var count)
                return count;
            if (_isClosed || _other!._isClosed)
                return 0;
            await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Give(buffer.Span);
        return default;
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Give(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Give(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _isClosed = true;
        _arrived.Release();
        _other!._arrived.Release();
        base.Dispose(disposing);
    }

    private void Receive(ReadOnlySpan<byte> octets)
    {
        var isLost = false;
        lock (_octets)
        {
            foreach (var octet in octets)
            {
                if (_octets.Count < _limit)
                    _octets.Enqueue(octet);
                else
                    isLost = true;
            }
        }

        _arrived.Release();
        Arrived?.Invoke();
        if (isLost)
            Overrun?.Invoke();
    }
}
