// Streams with which something is wrong, or different.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Transports.Tests;

/// <summary>Passes octets on, but for one in so many written ones, which it loses or changes.</summary>
internal sealed class LossyStream(Stream inner, ulong seed, int oneIn) : AsynchronousStream
{
    private ulong _random = seed;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var octets = new MemoryStream();
        foreach (var octet in buffer.Span)
        {
            _random = (_random * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;
            var chance = (uint)(_random >> 33);
            if (chance % oneIn != 0)
                octets.WriteByte(octet);
            else if (chance / oneIn % 2 == 0)
                octets.WriteByte((byte)(octet ^ 0x10));
        }

        return inner.WriteAsync(octets.ToArray(), cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Never reads anything and takes nothing, whatever tokens say: only its end ends what waits, as some streams of Mono have it.</summary>
internal sealed class StubbornStream : AsynchronousStream
{
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _disposed.Task;
        throw new ObjectDisposedException(nameof(StubbornStream));
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _disposed.Task;
        throw new ObjectDisposedException(nameof(StubbornStream));
    }

    protected override void Dispose(bool disposing)
    {
        _disposed.TrySetResult();
        base.Dispose(disposing);
    }
}

/// <summary>Stays open when its user disposes of it.</summary>
internal sealed class KeptOpenStream(Stream inner) : AsynchronousStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
}

/// <summary>A stream that is only read and written asynchronously.</summary>
internal abstract class AsynchronousStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
