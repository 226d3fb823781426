// HCI over a stream of octets: TCP, unix sockets, serial ports, and whatever else is a Stream.
using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>
/// Carries HCI packets over a stream, in H4 framing (Core Vol 4, Part A) or by the three-wire transport, H5 (Part D). Sending never waits: what
/// the stream does not take at once is kept, up to a limit; beyond it the other side is taken for dead, and the transport closes. Either end of
/// HCI can stand on it.
/// </summary>
public sealed class HciStreamTransport : IHciTransport, IDisposable
{
    /// <summary>How many octets may wait to be written in H4 framing. More: the transport closes. For the three-wire transport its options say it.</summary>
    public const int MaxUnsentOctets = 4 * 1024 * 1024;

    // How long closing waits for what was sent before: the reset with which a host leaves, above all.
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly Stream _stream;
    private readonly CancellationTokenSource _reading = new();
    private readonly CancellationTokenSource _writing = new();
    private readonly SemaphoreSlim _resumed = new(0);
    private readonly SemaphoreSlim _toWrite = new(0);
    private readonly TaskCompletionSource<bool> _established = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StreamFraming _framing;
    private readonly object _lock = new();
    private readonly long _origin = Stopwatch.GetTimestamp();
    private readonly Timer? _deadline;
    private bool _isWriterIdle = true;
    private bool _isStarted;
    private bool _hasEnded;
    private IHciSink? _sink;
    private string? _problem;
    private int _isClosed;

    /// <summary>A transport in H4 framing over a stream, which it owns from then on.</summary>
    /// <param name="stream">A stream that can be read and written.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public HciStreamTransport(Stream stream)
    {
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
        _framing = new H4Framing(MaxUnsentOctets);
    }

    /// <summary>A three-wire transport over a stream, which it owns from then on.</summary>
    /// <param name="stream">A stream that can be read and written; it may lose and damage octets.</param>
    /// <param name="threeWire">The choices and limits of this end.</param>
    /// <exception cref="ArgumentNullException">There is no stream, or there are no options.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public HciStreamTransport(Stream stream, ThreeWireOptions threeWire)
    {
        if (threeWire is null)
            throw new ArgumentNullException(nameof(threeWire));
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
        var framing = new ThreeWireFraming(threeWire, _lock, () => Now);
        _framing = framing;
        ThreeWireStatistics = framing.Statistics;
        _deadline = new Timer(static state => ((HciStreamTransport)state!).WakeWriter(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Whether the transport has closed.</summary>
    public bool IsClosed => Volatile.Read(ref _isClosed) != 0;

    /// <summary>What the three-wire transport has met on its line; null in H4 framing.</summary>
    public ThreeWireStatistics? ThreeWireStatistics { get; }

    /// <summary>The work of reading and writing; it ends, without an exception, when the transport has closed.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    private long Now => Microseconds.Since(_origin);

    /// <inheritdoc/>
    public void Open(IHciSink sink)
    {
        if (sink is null)
            throw new ArgumentNullException(nameof(sink));
        lock (_lock)
        {
            if (_sink is not null)
                throw new InvalidOperationException("The transport has been opened before.");
            _sink = sink;
            if (_hasEnded)
                ThreadPool.QueueUserWorkItem(static state => ((HciStreamTransport)state!)._sink!.Closed(((HciStreamTransport)state)._problem), this);
        }

        Start();
        _opened.TrySetResult(true);
    }

    /// <summary>
    /// Begins to read and write before there is anybody to deliver to, and waits until packets can be carried: at once in H4 framing, when the
    /// link is established by the three-wire transport. <see cref="Open"/> does not wait for it; what is sent before waits in the transport.
    /// </summary>
    /// <param name="cancel">Gives up waiting; the transport stays as it is.</param>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the transport has closed instead, for the reason in the message.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task EstablishAsync(CancellationToken cancel = default)
    {
        Start();
        if (!await _established.Task.WaitAsync(cancel).ConfigureAwait(false))
            throw new BleException(BleError.InputOutput, _problem ?? "The other side has closed the line.");
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> packet)
    {
        var isTooMuch = false;
        lock (_lock)
        {
            if (IsClosed)
                return;
            isTooMuch = !_framing.TrySend(packet);
            if (_isWriterIdle && !isTooMuch)
            {
                _isWriterIdle = false;
                _toWrite.Release();
            }
        }

        if (isTooMuch)
            Fail(_framing.Error);
    }

    /// <inheritdoc/>
    public void Resume() => _resumed.Release();

    /// <inheritdoc/>
    public void Close()
    {
        lock (_lock)
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
        _established.TrySetResult(false);
        if (!_isStarted)
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
                transport._deadline?.Dispose();
            },
            this,
            TaskScheduler.Default);
    }

    // Ends the transport from this side of the stream: the sink is told, as when the other side had gone, but not from inside of Send.
    private void Fail(string? reason)
    {
        _problem ??= reason;
        ThreadPool.UnsafeQueueUserWorkItem(
            static state =>
            {
                var transport = (HciStreamTransport)state!;
                try
                {
                    transport._reading.Cancel();
                    transport._writing.Cancel();
                }
                catch (ObjectDisposedException)
                {
                    // It has ended meanwhile, and was disposed of.
                }
            },
            this);
    }

    private void Start()
    {
        lock (_lock)
        {
            if (_isStarted || IsClosed)
                return;
            _isStarted = true;
            _framing.Start(Now);
            Completion = RunAsync();
        }
    }

    private async Task RunAsync()
    {
        var reading = Task.Run(ReadAsync);
        using (_writing.Token.Register(static state => ((Stream)state!).Dispose(), _stream))
            await Task.Run(WriteAsync).ConfigureAwait(false);

        // The writer ends after what the reader has met, or after Close. There are streams that end a read in no other way than this.
        await _stream.DisposeAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        string? reason = null;
        try
        {
            if (_framing.IsEstablished)
                _established.TrySetResult(true);
            while (true)
            {
                var read = await _stream.ReadAsync(buffer, _reading.Token).ConfigureAwait(false);
                if (read == 0)
                {
                    reason = _problem ?? _framing.Unfinished;
                    break;
                }

                var result = await FeedAsync(buffer.AsMemory(0, read)).ConfigureAwait(false);
                if (result == H4Result.Broken)
                {
                    reason = _framing.Error;
                    break;
                }
            }
        }
        catch (OperationCanceledException)
        {
            reason = _problem;
        }
        catch (Exception problem) when (problem is IOException or SocketException or ObjectDisposedException)
        {
            reason = _problem ?? problem.Message;
        }
#pragma warning disable CA1031 // a sink that throws must not leave a transport that is open and deaf
        catch (Exception problem)
#pragma warning restore CA1031
        {
            reason = "What was delivered could not be worked on: " + problem.Message;
        }

        IHciSink? told = null;
        lock (_lock)
        {
            _problem = reason;
            _hasEnded = !IsClosed;
            if (_hasEnded)
                told = _sink;
        }

        Close();
        told?.Closed(reason);
    }

    private async ValueTask<H4Result> FeedAsync(ReadOnlyMemory<byte> octets)
    {
        while (true)
        {
            var sink = Volatile.Read(ref _sink) ?? NobodyYet.Instance;
            var result = _framing.Feed(octets.Span, sink, out var taken);
            octets = octets[taken..];
            if (_framing.Answers)
                WakeWriter();
            if (_framing.IsEstablished)
                _established.TrySetResult(true);
            if (result != H4Result.Refused)
                return result;
            if (sink == NobodyYet.Instance)
                await _opened.Task.WaitAsync(_reading.Token).ConfigureAwait(false);
            else
                await _resumed.WaitAsync(_reading.Token).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            while (true)
            {
                ReadOnlyMemory<byte> octets;
                bool isOver;
                string? error;
                lock (_lock)
                {
                    octets = _framing.Take(Now);
                    error = _framing.Error;
                    isOver = _isClosed != 0;
                    _isWriterIdle = octets.IsEmpty && !isOver;
                    if (_isWriterIdle)
                        WakeAt(_framing.NextDeadline);
                }

                if (error is not null)
                    Fail(error);
                if (!octets.IsEmpty)
                    await _stream.WriteAsync(octets, _writing.Token).ConfigureAwait(false);
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

        lock (_lock)
            _isWriterIdle = false;      // nobody wakes it any more
    }

    private void WakeWriter()
    {
        lock (_lock)
        {
            if (!_isWriterIdle)
                return;
            _isWriterIdle = false;
            _toWrite.Release();
        }
    }

    // Called under the lock.
    private void WakeAt(long deadline)
    {
        if (_deadline is null)
            return;
        var wait = deadline == long.MaxValue ? Timeout.Infinite : Math.Clamp((deadline - Now + 999) / 1000, 1, int.MaxValue);
        _deadline.Change(wait, Timeout.Infinite);
    }

    /// <summary>Stands in for the sink until there is one.</summary>
    private sealed class NobodyYet : IHciSink
    {
        public static readonly NobodyYet Instance = new();

        public bool Receive(ReadOnlySpan<byte> packet) => false;

        public void Closed(string? reason)
        {
        }
    }
}
