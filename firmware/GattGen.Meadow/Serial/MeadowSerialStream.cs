// A serial port of a board as a stream, with its traps kept away.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Meadow.Hardware;

namespace GattGen.Meadow;

/// <summary>
/// Octets over an <see cref="ISerialPort"/>. Its reads never wait, so a read here waits for the event of the port. Its writes misread an array that
/// is longer than 255 octets or written in parts, so what it gets are arrays of at most 255 octets that are written whole or not looked at again.
/// </summary>
internal sealed class MeadowSerialStream : Stream
{
    private const int LargestWrite = 255;
    private const int LargestRead = 1024;
    private const int FastestPort = 115_200;

    // Where the event of the port was missed, the port is looked at after this long.
    private const int LookAgainMs = 50;

    // How often a port that takes nothing is tried again, once each millisecond.
    private const int Patience = 2000;

    private readonly ISerialPort _port;
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly byte[] _received = new byte[LargestRead];
    private readonly ExactArrays _arrays = new(LargestWrite);
    private int _isArrivalTold;
    private int _overruns;
    private volatile bool _isClosed;

    /// <summary>A stream over a port, which it opens if it is not open, and closes at its end.</summary>
    /// <exception cref="IOException">The port cannot be opened.</exception>
    public MeadowSerialStream(ISerialPort port)
    {
        _port = port;
        port.DataReceived += OnDataReceived;
        port.BufferOverrun += OnBufferOverrun;
        try
        {
            if (!port.IsOpen)
                port.Open();
        }
#pragma warning disable CA1031 // Meadow throws what it likes
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Leave();
            var isTooFast = port.BaudRate > FastestPort;
            throw new IOException("The serial port " + port.PortName + " could not be opened: " + problem.Message + (isTooFast ? " Meadow's ports end at 115,200 bits per second: set the module to that speed, or a lower one." : string.Empty), problem);
        }
    }

    /// <summary>How often the port has lost octets because nobody had read in time.</summary>
    public int Overruns => Volatile.Read(ref _overruns);

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

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_isClosed)
                return 0;
            var length = Take(Math.Min(buffer.Length, LargestRead));
            if (length > 0)
            {
                _received.AsSpan(0, length).CopyTo(buffer.Span);
                return length;
            }

            if (await _arrived.WaitAsync(LookAgainMs, cancellationToken).ConfigureAwait(false))
                Volatile.Write(ref _isArrivalTold, 0);      // what arrives from now on is told; what has arrived is looked at
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var tries = 0;
        while (!buffer.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var written = Give(buffer.Span.Slice(0, Math.Min(buffer.Length, LargestWrite)));
            buffer = buffer.Slice(written);
            tries = written > 0 ? 0 : tries + 1;
            if (tries == Patience)
                throw new IOException("The serial port " + _port.PortName + " takes nothing.");
            if (written == 0)
                await Task.Delay(1, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

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
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            Leave();
            try
            {
                _port.Close();
            }
#pragma warning disable CA1031 // a port that cannot be closed is gone
            catch (Exception problem)
#pragma warning restore CA1031
            {
                CloseProblem = problem;
            }

            Tell();
        }

        base.Dispose(disposing);
    }

    /// <summary>What closing the port threw, or null.</summary>
    internal Exception? CloseProblem { get; private set; }

    /// <summary>How many signals of arrival nobody has taken: at most one.</summary>
    internal int Signals => _arrived.CurrentCount;

    private int Take(int count)
    {
        try
        {
            if (_port.BytesToRead > 0)
                return _port.Read(_received, 0, count);
            if (!_port.IsOpen && !_isClosed)
                throw new IOException("The serial port " + _port.PortName + " was closed by somebody else.");
            return 0;
        }
#pragma warning disable CA1031 // Meadow throws what it likes
        catch (Exception problem) when (problem is not IOException)
#pragma warning restore CA1031
        {
            throw new IOException("The serial port " + _port.PortName + " could not be read: " + problem.Message, problem);
        }
    }

    // An array of its own length, at offset 0. After a partial write the rest goes in another one.
    private int Give(ReadOnlySpan<byte> octets)
    {
        try
        {
            return Math.Min(octets.Length, Math.Max(0, _port.Write(_arrays.Of(octets))));
        }
#pragma warning disable CA1031 // Meadow throws what it likes
        catch (Exception problem) when (problem is not IOException)
#pragma warning restore CA1031
        {
            throw new IOException("The serial port " + _port.PortName + " could not be written: " + problem.Message, problem);
        }
    }

    private void Leave()
    {
        _port.DataReceived -= OnDataReceived;
        _port.BufferOverrun -= OnBufferOverrun;
    }

    private void OnDataReceived(object sender, SerialDataReceivedEventArgs e) => Tell();

    private void OnBufferOverrun(object? sender, EventArgs e)
    {
        Interlocked.Increment(ref _overruns);
        Tell();
    }

    // One signal at a time: the next one is given when this one has been taken.
    private void Tell()
    {
        if (Interlocked.Exchange(ref _isArrivalTold, 1) == 0)
            _arrived.Release();
    }
}
