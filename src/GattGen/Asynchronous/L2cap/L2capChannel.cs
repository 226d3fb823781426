// An L2CAP channel, for applications that await (Core Vol 3, Part A, 3.4, 10.1).
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>
/// A connection-oriented channel on a link: SDUs out, a stream of octets in, with the flow control of its credits. It comes from
/// <see cref="Link.OpenChannelAsync"/> or from an <see cref="L2capListener"/>.
/// </summary>
/// <remarks>
/// Members may be used from any thread; one receives at a time. What was sent and awaited is on its way when the channel is closed. When the link
/// ends, everything under way ends with a <see cref="BleException"/> whose error is <see cref="BleError.NotConnected"/>.
/// </remarks>
public sealed partial class L2capChannel : IAsyncDisposable
{
    private const int MaxWaiting = 1024;

    private readonly Queue<SendOperation> _sending = new();
    private readonly Stack<SendOperation> _idleSends = new();
    private readonly Stack<ReceiveOperation> _idleReceives = new();
    private readonly List<CloseOperation> _closing = new();
    private readonly Action<L2capChannel> _opened;
    private readonly Action<L2capChannel, int> _closed;
    private ReceiveOperation? _receiving;
    private BleChannelInfo _info;
    private byte[] _left = Array.Empty<byte>();     // what had arrived when the channel ended
    private int _leftFrom;
    private int _status;
    private bool _isStalled;
    private volatile bool _isOpen;
    private volatile bool _hasEnded;

    internal L2capChannel(Link link, Action<L2capChannel> opened, Action<L2capChannel, int> closed)
    {
        Link = link;
        _opened = opened;
        _closed = closed;
        Stack = new Sink(this);
    }

    /// <summary>The link.</summary>
    public Link Link { get; }

    /// <summary>The Protocol/Service Multiplexer.</summary>
    public int Psm => _info.Psm;

    /// <summary>The local channel identifier, 0x0040..0x007F.</summary>
    public int Cid => _info.Cid;

    /// <summary>The largest SDU that we take, in octets.</summary>
    public int Mtu => _info.OurMtu;

    /// <summary>The largest SDU that can be sent, in octets: the MTU of the peer, and at most twice the own one.</summary>
    public int MaxSdu => Math.Min(_info.PeerMtu, 2 * _info.OurMtu);

    /// <summary>Whether the channel is open.</summary>
    public bool IsOpen => _isOpen && !_hasEnded;

    internal BleChannel Stack { get; }

    internal AsynchronousLayer Layer => Link.Layer;

    /// <summary>What is under way. Under the gate.</summary>
    internal int Count => _sending.Count + (_receiving is null ? 0 : 1) + _closing.Count;

    /// <summary>Sends one SDU; waits its turn, and for the credits of the peer. It completes when the last frame is on its way.</summary>
    /// <param name="sdu">The SDU, at most <see cref="MaxSdu"/> octets; it must not change until the end.</param>
    /// <param name="cancel">Gives up waiting. An SDU that was begun is sent whole all the same.</param>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the SDU is too long. <see cref="BleError.NotConnected"/>: the channel, or the link, has ended.</exception>
    public ValueTask SendAsync(ReadOnlyMemory<byte> sdu, CancellationToken cancel = default)
    {
        if (cancel.IsCancellationRequested)
            return new ValueTask(Task.FromCanceled(cancel));
        using (Layer.Enter())
        {
            var isBegun = false;
            if (IsOpen && sdu.Length <= MaxSdu && _sending.Count == 0 && !_isStalled)
            {
                if (Layer.Host.Send(Stack, sdu.Span))
                    return default;
                _isStalled = isBegun = true;
            }

            // Within the gate: the end of the stall must find the operation.
            var operation = _idleSends.Count > 0 ? _idleSends.Pop() : new SendOperation(this);
            return operation.Begin(sdu, isBegun, cancel);
        }
    }

    /// <summary>Waits until something has arrived, and takes it. SDUs are one stream of octets; when nothing is left, the peer gets its credits back.</summary>
    /// <param name="destination">Where it goes.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The number of octets; 0 when the channel was closed and all is taken, or when the destination is empty.</returns>
    /// <exception cref="InvalidOperationException">Another call is waiting.</exception>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>: the link has ended, and all is taken. <see cref="BleError.InputOutput"/>: the peer broke a rule.</exception>
    public ValueTask<int> ReceiveAsync(Memory<byte> destination, CancellationToken cancel = default)
    {
        if (cancel.IsCancellationRequested)
            return new ValueTask<int>(Task.FromCanceled<int>(cancel));
        ReceiveOperation? operation = null;
        using (Layer.Enter())
        {
            if (_receiving is not null)
                throw new InvalidOperationException("ReceiveAsync is under way: a channel has one reader.");
            var count = Take(destination.Span);
            if (count > 0 || destination.IsEmpty || (_hasEnded && _status == BleStatus.Success))
                return new ValueTask<int>(count);
            if (_idleReceives.Count > 0)
                operation = _idleReceives.Pop();
        }

        operation ??= new ReceiveOperation(this);
        return operation.Begin(destination, cancel);
    }

    /// <summary>Closes the channel and waits until both sides know. SDUs that are waiting to be sent end with an exception; nothing happens when it has ended.</summary>
    /// <param name="cancel">Gives up waiting; the channel is closed all the same.</param>
    public ValueTask CloseAsync(CancellationToken cancel = default)
        => _hasEnded ? default : new CloseOperation(this).RunWithoutResult(cancel);

    /// <summary>Closes the channel as <see cref="CloseAsync"/> does.</summary>
    public ValueTask DisposeAsync() => CloseAsync();

    /// <summary>The channel as a stream: what is written goes in SDUs of at most <see cref="MaxSdu"/> octets. Disposing of it asynchronously closes the channel.</summary>
    /// <returns>A stream with asynchronous reading and writing only.</returns>
    public Stream AsStream() => new L2capStream(this);

    /// <summary>Prints the link and the channel identifier.</summary>
    public override string ToString() => Link.ToString() + " channel 0x" + _info.Cid.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A channel that is yet to be opened; whoever awaits the opening owns it.</summary>
    internal static L2capChannel Of(Link link, Action<L2capChannel> opened, Action<L2capChannel, int> closed) => new(link, opened, closed);

    private int Take(Span<byte> destination)
    {
        if (IsOpen)
            return Layer.Host.Receive(Stack, destination);
        var count = Math.Min(destination.Length, _left.Length - _leftFrom);
        _left.AsSpan(_leftFrom, count).CopyTo(destination);
        _leftFrom += count;
        return count;
    }

    private void Release(SendOperation operation)
    {
        using (Layer.Enter())
            _idleSends.Push(operation);
    }

    private void Release(ReceiveOperation operation)
    {
        using (Layer.Enter())
            _idleReceives.Push(operation);
    }

    private BleException Ended() => L2capResult.ToException(_status, "The channel has ended");

    private void SendWaiting()
    {
        while (!_isStalled && _sending.Count > 0)
        {
            var next = _sending.Peek();
            if (!Layer.Host.Send(Stack, next.Sdu.Span))
            {
                _isStalled = next.IsBegun = true;
                return;
            }

            _sending.Dequeue().OnDone(BleStatus.Success);
        }
    }

    /// <summary>What the stack tells of the channel.</summary>
    private sealed class Sink : BleChannel
    {
        private readonly L2capChannel _channel;

        public Sink(L2capChannel channel) => _channel = channel;

        public override void OnOpened(in BleChannelInfo info)
        {
            _channel._info = info;
            _channel._isOpen = true;
            _channel._opened(_channel);
        }

        public override void OnReceived()
        {
            if (_channel._receiving is not { } operation)
                return;
            operation.Taken = _channel.Take(operation.Destination.Span);
            if (operation.Taken == 0)
                return;     // an SDU without octets
            _channel._receiving = null;
            operation.OnDone(BleStatus.Success);
        }

        public override void OnSendReady(int status)
        {
            _channel._isStalled = false;
            if (_channel._sending.Count > 0 && _channel._sending.Peek() is { IsBegun: true } first)
            {
                first.IsBegun = false;      // what was lost is sent again
                if (status == 0)
                    _channel._sending.Dequeue().OnDone(BleStatus.Success);
            }

            _channel.SendWaiting();
        }

        public override void OnClosing()
        {
            var host = _channel.Layer.Host;
            _channel._left = new byte[host.GetAvailable(this)];
            host.Receive(this, _channel._left);
        }

        public override void OnClosed(int status)
        {
            _channel._hasEnded = true;
            _channel._status = status;
            while (_channel._sending.Count > 0)
                End(_channel._sending.Dequeue(), status);
            if (_channel._receiving is { } operation)
            {
                _channel._receiving = null;
                operation.Taken = 0;
                if (status == BleStatus.Success)
                    operation.OnDone(BleStatus.Success);
                else
                    End(operation, status);
            }

            foreach (var closing in _channel._closing)
                closing.OnDone(BleStatus.Success);
            _channel._closing.Clear();
            _channel._closed(_channel, status);
        }

        private void End<T>(Operation<T> operation, int status)
        {
            if (status == BleStatus.NotConnected)
                operation.OnDone(status);       // the link tells the reason
            else
                operation.Fail(_channel.Ended());
        }
    }
}
