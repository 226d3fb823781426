// The client's side of a request: subscribe, write, wait for the indication (Core Vol 3, Part G, 4.9.3, 4.11.1).
using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>
/// A control point of a server as one call: the request is written, and what the server then indicates is the result. It subscribes at the first
/// request, and stays subscribed as long as the link lives. One request is under way at a time.
/// </summary>
/// <typeparam name="TRequest">The type of the requests.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
/// <example>
/// <code>
/// await using var link = await new Central(ble).ConnectAsync(address, cancel);
/// var service = (await link.FindServiceAsync(0x1815, cancel))!;
/// var calibrate = new RemoteRequest&lt;ushort, byte&gt;(service.Require(0x2A66), GattCodec.Encode, 2, GattCodec.TryDecode, 1);
/// byte result = await calibrate.RequestAsync(400, cancel);
/// </code>
/// </example>
public sealed class RemoteRequest<TRequest, TResult>
{
    // What fits every link (MTU 23), and what an indication takes of it.
    private const int AlwaysFits = 20;
    private const int HeaderOctets = 3;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private readonly GattEncoder<TRequest> _encoder;
    private readonly GattDecoder<TResult> _decoder;
    private readonly int _maxRequest;
    private readonly int _maxResult;
    private readonly AnswerStream _answers = new();
    private bool _isSubscribed;
    private int _isBusy;

    /// <summary>A control point.</summary>
    /// <param name="remote">Its characteristic.</param>
    /// <param name="encoder">Encodes requests, on the thread of the caller.</param>
    /// <param name="maxRequest">The largest number of octets that <paramref name="encoder"/> writes, 0..512.</param>
    /// <param name="decoder">Decodes results, outside of the stack.</param>
    /// <param name="maxResult">The largest result in octets, 0..512: above 20 the MTU is exchanged before the first request.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No value has so many octets.</exception>
    public RemoteRequest(RemoteCharacteristic remote, GattEncoder<TRequest> encoder, int maxRequest, GattDecoder<TResult> decoder, int maxResult)
    {
        Remote = remote ?? throw new ArgumentNullException(nameof(remote));
        _encoder = encoder ?? throw new ArgumentNullException(nameof(encoder));
        _decoder = decoder ?? throw new ArgumentNullException(nameof(decoder));
        _maxRequest = Checked(maxRequest, nameof(maxRequest));
        _maxResult = Checked(maxResult, nameof(maxResult));
    }

    /// <summary>The characteristic.</summary>
    public RemoteCharacteristic Remote { get; }

    /// <summary>Writes a request and waits for its result, at most 30 seconds.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Gives up waiting; the server goes on, and what it then indicates is dropped.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The request cannot be encoded.</exception>
    /// <exception cref="BleException">As the other overload.</exception>
    public ValueTask<TResult> RequestAsync(TRequest request, CancellationToken cancel = default) => RequestAsync(request, DefaultTimeout, cancel);

    /// <summary>Writes a request and waits for its result.</summary>
    /// <param name="request">The request.</param>
    /// <param name="timeout">How long the server may take from the write on, on the clock of the stack; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancel">Gives up waiting; the server goes on, and what it then indicates is dropped.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The request cannot be encoded.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is no positive time.</exception>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: a request of this object is under way. <see cref="BleError.TimedOut"/>: no result has come.
    /// <see cref="BleError.InputOutput"/>: the server refused, and <see cref="BleException.Status"/> is the ATT error code, 0xFE where an earlier request of this
    /// client still runs; or what it indicated is no result, and it is 0. <see cref="BleError.NotConnected"/>: the link has ended.</exception>
    public async ValueTask<TResult> RequestAsync(TRequest request, TimeSpan timeout, CancellationToken cancel = default)
    {
        if (timeout <= TimeSpan.Zero && timeout != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A request takes at least a moment, or Timeout.InfiniteTimeSpan.");
        var octets = new byte[_maxRequest];
        var length = _encoder(request, octets);
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
            throw new BleException(BleError.Already, Remote.Name("A request to ") + " is under way: await it first.");
        try
        {
            if (!_isSubscribed)
            {
                await new SubscribeOperation(Remote, _answers).RunWithoutResult(cancel).ConfigureAwait(false);
                _isSubscribed = true;
            }

            if (_maxResult > AlwaysFits && _maxResult > Remote.Link.Mtu - HeaderOctets)
                await Remote.Link.ExchangeMtuAsync(cancel).ConfigureAwait(false);
            var answer = await new RequestOperation(Remote, _answers, octets.AsMemory(0, length), timeout).Run(cancel).ConfigureAwait(false);
            return _decoder(answer, out var result)
                ? result
                : throw new BleException(BleError.InputOutput, Remote.Name("What the server indicated of ") + " is no result: it has " + answer.Length.ToString(CultureInfo.InvariantCulture) + " octets.");
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    private static int Checked(int length, string parameter)
        => length is >= 0 and <= 512 ? length : throw new ArgumentOutOfRangeException(parameter, length, "An attribute value has 0..512 octets.");
}

/// <summary>Gives what is indicated to the request that waits for it. Under the gate.</summary>
internal sealed class AnswerStream : EventStream
{
    public RequestOperation? Waiting { get; set; }

    /// <summary>A request was given up after its write: its result may yet come.</summary>
    public bool IsOwed { get; set; }

    public override void Push(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag = null) => Waiting?.OnAnswer(octets);

    public override void End(Exception? problem) => Waiting?.OnLinkEnded();
}

/// <summary>One request, from its write to the indication.</summary>
internal sealed class RequestOperation : Operation<byte[]>
{
    private readonly RemoteCharacteristic _remote;
    private readonly AnswerStream _answers;
    private readonly ReadOnlyMemory<byte> _request;
    private readonly TimeSpan _timeout;
    private readonly Deadline _deadline;
    private readonly WriteStep _write;
    private byte[]? _answer;
    private bool _isWritten;

    public RequestOperation(RemoteCharacteristic remote, AnswerStream answers, ReadOnlyMemory<byte> request, TimeSpan timeout)
        : base(remote.Link.Layer, remote.Link)
    {
        _remote = remote;
        _answers = answers;
        _request = request;
        _timeout = timeout;
        _deadline = new Deadline(Layer, OnTimeOver);
        _write = new WriteStep(this);
    }

    protected override string What => _remote.Name("The request to ");

    /// <summary>The server has indicated something.</summary>
    public void OnAnswer(ReadOnlySpan<byte> octets)
    {
        // A server accepts no request before the earlier one has ended: what comes before the response may be the result of one that was given up.
        if (_answer is not null || (!_isWritten && _answers.IsOwed))
            return;
        _answer = octets.ToArray();
        CompleteIfDone();
    }

    public void OnLinkEnded()
    {
        Detach();
        OnDone(BleStatus.NotConnected);
    }

    protected override void Start()
    {
        _answers.Waiting = this;
        try
        {
            _deadline.Start(_timeout);
            _remote.StartWrite(_request.Span, _write);
        }
        catch
        {
            Detach();
            throw;
        }
    }

    protected override void GiveUp()
    {
        Abandon();
        EndCancelled();
    }

    protected override byte[] Result() => _answer!;

    private void OnWritten(int status)
    {
        if (_answers.Waiting != this)
            return;
        if (status != BleStatus.Success)
        {
            Detach();
            OnDone(status);
            return;
        }

        _isWritten = true;
        _answers.IsOwed = false;
        CompleteIfDone();
    }

    private void CompleteIfDone()
    {
        if (_answer is null || !_isWritten)
            return;
        Detach();
        OnDone(BleStatus.Success);
    }

    private void OnTimeOver()
    {
        Abandon();
        Fail(new BleException(BleError.TimedOut, What + " had no result in " + _timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s."));
    }

    private void Abandon()
    {
        Detach();
        _answers.IsOwed = true;
        if (!_isWritten)
            Layer.Host.Abandon(_write);
    }

    private void Detach()
    {
        _answers.Waiting = null;
        _deadline.Stop();
    }

    private sealed class WriteStep : GattOperation
    {
        private readonly RequestOperation _owner;

        public WriteStep(RequestOperation owner) => _owner = owner;

        public override void OnDone(int status) => _owner.OnWritten(status);
    }
}
