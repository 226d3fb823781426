// H4 over a stream of octets (Core Vol 4, Part A): TCP, unix sockets, and whatever else is a Stream.
using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>
/// Carries HCI packets over a stream in H4 framing. Sending never waits: what the stream does not take at once is kept, up to a
/// limit; beyond it the other side is taken for dead, and the transport closes. Either end of HCI can stand on it.
/// </summary>
public sealed class HciStreamTransport : IHciTransport, IDisposable
{
    /// <summary>How many octets may wait to be written. More: the transport closes.</summary>
    public const int MaxUnsentOctets = 4 * 1024 * 1024;

    // How long closing waits for what was sent before: the reset with which a host leaves, above all.
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly Stream _stream;
    private readonly CancellationTokenSource _reading = new();
    private readonly CancellationTokenSource _writing = new();
    private readonly SemaphoreSlim _resumed = new(0);
    private readonly SemaphoreSlim _toWrite = new(0);
    private readonly H4Framer _framer = new(ushort.MaxValue);
    private readonly object _sending = new();
    private byte[] _unsent = new byte[4096];
    private int _unsentLength;
    private byte[] _leaving = new byte[4096];
    private bool _isWriterIdle = true;
    private IHciSink? _sink;
    private string? _problem;
    private int _isClosed;

    /// <summary>A transport over a stream, which it owns from then on.</summary>
    /// <param name="stream">A stream that can be read and written.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public HciStreamTransport(Stream stream) => _stream = stream ?? throw new ArgumentNullException(nameof(stream));

    /// <summary>Whether the transport has closed.</summary>
    public bool IsClosed => Volatile.Read(ref _isClosed) != 0;

    /// <summary>The work of reading and writing; it ends, without an exception, when the transport has closed.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <inheritdoc/>
    public void Open(IHciSink sink)
    {
        if (sink is null)
            throw new ArgumentNullException(nameof(sink));
        if (Interlocked.CompareExchange(ref _sink, sink, null) is not null)
            throw new InvalidOperationException("The transport has been opened before.");
        Completion = RunAsync();
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> packet)
    {
        var isTooMuch = false;
        lock (_sending)
        {
            if (IsClosed)
                return;
            if (_unsentLength + packet.Length > MaxUnsentOctets)
            {
                isTooMuch = true;
            }
            else
            {
                if (_unsentLength + packet.Length > _unsent.Length)
                    Array.Resize(ref _unsent, Math.Max(_unsent.Length * 2, _unsentLength + packet.Length));
                packet.CopyTo(_unsent.AsSpan(_unsentLength));
                _unsentLength += packet.Length;
                if (_isWriterIdle)
                {
                    _isWriterIdle = false;
                    _toWrite.Release();
                }
            }
        }

        if (isTooMuch)
            Fail("The other side has not read for too long.");
    }

    /// <inheritdoc/>
    public void Resume() => _resumed.Release();

    /// <inheritdoc/>
    public void Close()
    {
        lock (_sending)
        {
            if (_isClosed != 0)
                return;
            _isClosed = 1;
            if (_isWriterIdle)
            {
                _isWriterIdle = false;
                _toWrite.Release();     // the writer ends when there is nothing left to write
            }
        }

        _reading.Cancel();
        _writing.CancelAfter(Farewell);
        if (_sink is null)
            _stream.Dispose();
    }

    /// <summary>Closes the transport, and lets go of it when what was sent has left.</summary>
    public void Dispose()
    {
        Close();
        Completion.ContinueWith(
            static (_, state) =>
            {
                var transport = (HciStreamTransport)state!;
                transport._reading.Dispose();
                transport._writing.Dispose();
                transport._resumed.Dispose();
                transport._toWrite.Dispose();
            },
            this,
            TaskScheduler.Default);
    }

    // Ends the transport from this side of the stream: the sink is told, as when the other side had gone.
    private void Fail(string reason)
    {
        _problem ??= reason;
        _writing.Cancel();
        _reading.Cancel();
    }

    private async Task RunAsync()
    {
        var writing = Task.Run(WriteAsync);
        await Task.Run(ReadAsync).ConfigureAwait(false);
        await writing.ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        var sink = _sink!;
        var buffer = new byte[64 * 1024];
        string? reason = null;
        try
        {
            while (true)
            {
                var read = await _stream.ReadAsync(buffer, _reading.Token).ConfigureAwait(false);
                if (read == 0)
                    break;
                var rest = new ReadOnlyMemory<byte>(buffer, 0, read);
                while (true)
                {
                    var result = _framer.Feed(rest.Span, sink, out var taken);
                    rest = rest[taken..];
                    if (result == H4Result.Refused)
                        await _resumed.WaitAsync(_reading.Token).ConfigureAwait(false);
                    else
                        break;
                }

                if (_framer.Error is { } error)
                {
                    reason = error;
                    break;
                }
            }

            if (reason is null && _framer.IsInsidePacket)
                reason = "The stream ended inside a packet.";
        }
        catch (OperationCanceledException)
        {
            reason = _problem;
        }
        catch (Exception problem) when (problem is IOException or SocketException or ObjectDisposedException)
        {
            reason = problem.Message;
        }
#pragma warning disable CA1031 // a sink that throws must not leave a transport that is open and deaf
        catch (Exception problem)
#pragma warning restore CA1031
        {
            reason = "What was delivered could not be worked on: " + problem.Message;
        }

        if (!IsClosed)
        {
            Close();
            sink.Closed(reason);
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            while (true)
            {
                int length;
                bool isOver;
                lock (_sending)
                {
                    (_unsent, _leaving) = (_leaving, _unsent);
                    length = _unsentLength;
                    _unsentLength = 0;
                    _isWriterIdle = length == 0;
                    isOver = _isClosed != 0;
                }

                if (length > 0)
                    await _stream.WriteAsync(_leaving.AsMemory(0, length), _writing.Token).ConfigureAwait(false);
                else if (isOver)
                    return;
                else
                    await _toWrite.WaitAsync(_writing.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The transport is closing; the reader reports why.
        }
        catch (Exception problem) when (problem is IOException or SocketException or ObjectDisposedException)
        {
            Fail(problem.Message);
        }
    }
}
