// Takes L2CAP channels that peers open, on every link of a radio.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>Listens on a PSM until it is disposed of, or until the radio is switched off (Core Vol 3, Part A, 4.22). Channels that were accepted live on.</summary>
public sealed class L2capListener : IAsyncDisposable, IAsyncEnumerable<L2capChannel>
{
    private const int MaxWaiting = 1024;

    private readonly AsynchronousLayer _layer;
    private readonly Sink _sink;
    private readonly int _backlog;
    private readonly List<L2capChannel> _ready = new();
    private readonly List<AcceptChannelOperation> _accepting = new();
    private int _opening;
    private BleError _ended;

    private L2capListener(AsynchronousLayer layer, int psm, int backlog)
    {
        _layer = layer;
        _backlog = backlog;
        _sink = new Sink(this);
        Psm = psm;
    }

    /// <summary>The Protocol/Service Multiplexer.</summary>
    public int Psm { get; }

    /// <summary>Begins to listen.</summary>
    /// <param name="ble">The radio; it must be active.</param>
    /// <param name="psm">The Protocol/Service Multiplexer, 1..0xFFFF; 0x80..0xFF are for applications.</param>
    /// <param name="options">What is taken, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: the PSM is listened on. <see cref="BleError.NoDevice"/>: the radio is off.
    /// <see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public static L2capListener Start(Ble ble, int psm, L2capListenerOptions? options = null)
    {
        options ??= new L2capListenerOptions();
        var wanted = options.Checked();
        var layer = AsynchronousLayer.Of(ble);
        var listener = new L2capListener(layer, psm, options.Backlog);
        layer.Host.StartListening(listener._sink, psm, wanted);
        return listener;
    }

    /// <summary>Waits for the next channel.</summary>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The open channel.</returns>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio was switched off. <see cref="BleError.NoEntry"/>: the listener was disposed of.</exception>
    public ValueTask<L2capChannel> AcceptAsync(CancellationToken cancel = default) => new AcceptChannelOperation(this).Run(cancel);

    /// <summary>The channels as they come, until the listener is disposed of or the radio is switched off.</summary>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    public async IAsyncEnumerator<L2capChannel> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            L2capChannel channel;
            try
            {
                channel = await AcceptAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (BleException problem) when (problem.Error is BleError.NoDevice or BleError.NoEntry)
            {
                yield break;
            }

            yield return channel;
        }
    }

    /// <summary>Stops listening; channels that nobody has accepted are closed.</summary>
    public ValueTask DisposeAsync()
    {
        using (_layer.Enter())
        {
            _layer.Host.StopListening(_sink);
            End(BleError.NoEntry);
            foreach (var channel in _ready.ToArray())
                _layer.Host.CloseChannel(channel.Stack);
        }

        return default;
    }

    private void End(BleError reason)
    {
        if (_ended != BleError.None)
            return;
        _ended = reason;
        foreach (var operation in _accepting)
            operation.Fail(Ended());
        _accepting.Clear();
    }

    private BleException Ended() => new(_ended, _ended == BleError.NoDevice ? "The listener ended: the radio was switched off." : "The listener was disposed of.");

    private void OnOpened(L2capChannel channel)
    {
        _opening--;
        if (_ended != BleError.None)
        {
            _layer.Host.CloseChannel(channel.Stack);
            return;
        }

        if (_accepting.Count == 0)
        {
            _ready.Add(channel);
            return;
        }

        var first = _accepting[0];
        _accepting.RemoveAt(0);
        first.Complete(channel);
    }

    private void OnClosed(L2capChannel channel, bool wasOpen)
    {
        if (wasOpen)
            _ready.Remove(channel);
        else
            _opening--;
    }

    private sealed class Sink : BleChannelListener
    {
        private readonly L2capListener _listener;

        public Sink(L2capListener listener) => _listener = listener;

        public override BleChannel? OnRequest(in BleChannelInfo info)
        {
            if (_listener._ready.Count + _listener._opening >= _listener._backlog || _listener._layer.Find(info.Connection) is not { } link)
                return null;
            _listener._opening++;
            var wasOpen = false;
            return new L2capChannel(
                link,
                channel =>
                {
                    wasOpen = true;
                    _listener.OnOpened(channel);
                },
                (channel, _) => _listener.OnClosed(channel, wasOpen)).Stack;
        }

        public override void OnStopped() => _listener.End(BleError.NoDevice);
    }

    private sealed class AcceptChannelOperation : Operation<L2capChannel>
    {
        private readonly L2capListener _listener;
        private L2capChannel? _channel;

        public AcceptChannelOperation(L2capListener listener)
            : base(listener._layer, null) => _listener = listener;

        protected override string What => "Accepting a channel";

        public void Complete(L2capChannel channel)
        {
            _channel = channel;
            OnDone(BleStatus.Success);
        }

        protected override void Start()
        {
            if (_listener._ready.Count > 0)
            {
                var channel = _listener._ready[0];
                _listener._ready.RemoveAt(0);
                Complete(channel);
            }
            else if (_listener._ended != BleError.None)
            {
                Fail(_listener.Ended());
            }
            else if (_listener._accepting.Count >= MaxWaiting)
            {
                throw new BleException(BleError.NoMemory, "Too many callers wait for a channel.");
            }
            else
            {
                _listener._accepting.Add(this);
            }
        }

        protected override void GiveUp()
        {
            if (_listener._accepting.Remove(this))
                EndCancelled();
        }

        protected override L2capChannel Result() => _channel!;
    }
}
