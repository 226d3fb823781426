// The server's side of L2CAP channels that are found through GATT (Core Vol 3, Part A, 4.22).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>Uses a channel: the method of a service that has <see cref="GattChannelAttribute"/>.</summary>
/// <param name="channel">The open channel; it is closed when the method has ended.</param>
/// <param name="peer">The client.</param>
/// <param name="cancel">Cancelled when the link ends, or the service is not registered any more.</param>
public delegate ValueTask GattChannelBody(L2capChannel channel, GattPeer peer, CancellationToken cancel);

/// <summary>Listens for the channels of one PSM. Generated code makes one for each <see cref="GattChannelAttribute"/>; applications do not need it.</summary>
public sealed class GattChannelPoint : GattBehaviour
{
    // What applications may choose (Core Vol 3, Part A, 4.22). Who chooses a number takes one from the beginning, so the search begins at the end.
    private const int FirstFree = 0x80;
    private const int Last = 0xFF;

    private readonly GattChannelBody _body;
    private readonly L2capListenerOptions _options;
    private readonly int _minKeySize;
    private readonly int _wanted;
    private readonly int _most;
    private readonly Sink _sink;
    private readonly List<Run> _runs = new();
    private int _psm;

    /// <summary>Listens to nothing yet.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="psm">The PSM, 1..0xFF; 0 for the highest of 0x80..0xFF that is free.</param>
    /// <param name="mtu">The largest SDU that is taken, in octets, 32..65535.</param>
    /// <param name="most">How many calls of the method may run, 1..64.</param>
    /// <param name="security">What a link must be: ReadEncrypted, ReadAuthenticated, or neither.</param>
    /// <param name="body">The method.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public GattChannelPoint(GattBinding binding, int psm, int mtu, int most, GattFlags security, GattChannelBody body)
        : base(binding)
    {
        _body = body ?? throw new ArgumentNullException(nameof(body));
        _wanted = psm is >= 0 and <= Last ? psm : throw new ArgumentOutOfRangeException(nameof(psm), psm, "A PSM is 1..0xFF, or 0 for one that is free.");
        _most = most is >= 1 and <= 64 ? most : throw new ArgumentOutOfRangeException(nameof(most), most, "1..64 calls may run.");
        var isAuthenticated = (security & GattFlags.ReadAuthenticated) != 0;
        _options = new L2capListenerOptions { Mtu = mtu, RequireEncryption = isAuthenticated || (security & GattFlags.ReadEncrypted) != 0, RequireAuthentication = isAuthenticated };
        _options.Checked();
        _sink = new Sink(this);
    }

    /// <summary>The smallest key in octets, 7..16, with which a demand for security is content; 0 for any. See <see cref="GattChannelAttribute.MinKeySize"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No key has so many octets.</exception>
    public int MinKeySize
    {
        get => _minKeySize;
        init
        {
            _minKeySize = KeySize.Require(value);

            // Without a demand for security no key is too short.
            _options = _options with { MinimumKeySize = _options.RequireEncryption ? value : 0 };
        }
    }

    /// <summary>Listens until the service is not registered any more, and publishes the PSM. Call it from <see cref="IGattService.Attached"/>.</summary>
    /// <param name="index">Which value of the service holds the PSM; -1 for one that is not registered: what was begun for it ends.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only. <see cref="BleError.Already"/>: the PSM is
    /// listened on. <see cref="BleError.NoMemory"/>: too many listeners.</exception>
    public void Start(int index)
    {
        if (index < 0)
        {
            End();
            return;
        }

        Begin();
        Span<byte> octets = stackalloc byte[2];
        octets[0] = (byte)_psm;
        octets[1] = (byte)(_psm >> 8);
        Binding.Store(index, octets);
    }

    private protected override void OnBegun(AsynchronousLayer layer)
    {
        _psm = _wanted > 0 ? _wanted : Last;
        while (true)
        {
            try
            {
                layer.Host.StartListening(_sink, _psm, _options.Checked());
                return;
            }
            catch (BleException taken) when (taken.Error == BleError.Already && _wanted == 0 && _psm > FirstFree)
            {
                _psm--;
            }
        }
    }

    private protected override void OnEnded(AsynchronousLayer layer)
    {
        layer.Host.StopListening(_sink);
        foreach (var run in _runs.ToArray())
            run.GiveUp();
    }

    private BleChannel? Take(in BleChannelInfo info)
    {
        if (_runs.Count >= _most || Layer is not { } layer || layer.Find(info.Connection) is not { } link)
            return null;
        var run = new Run(this, link);
        _runs.Add(run);
        link.Add(run);
        return run.Channel.Stack;
    }

    private sealed class Sink : BleChannelListener
    {
        private readonly GattChannelPoint _point;

        public Sink(GattChannelPoint point) => _point = point;

        public override BleChannel? OnRequest(in BleChannelInfo info) => _point.Take(info);
    }

    /// <summary>One channel, from its request to the end of the method. Its fields are touched under the gate.</summary>
#pragma warning disable CA1001 // a source without a timer has nothing to give up, and it may be cancelled until the end
    private sealed class Run : IPosted, ILinkListener
#pragma warning restore CA1001
    {
        private readonly GattChannelPoint _point;
        private readonly Link _link;
        private readonly CancellationTokenSource _source = new();
        private bool _isOpen;
        private bool _hasBegun;
        private bool _isOver;

        public Run(GattChannelPoint point, Link link)
        {
            _point = point;
            _link = link;
            Channel = L2capChannel.Of(link, _ => OnOpened(), (_, _) => OnClosed());
        }

        public L2capChannel Channel { get; }

        public AsynchronousLayer Layer => _link.Layer;

        public void GiveUp()
        {
            if (_isOver)
                return;
            _isOver = true;
            if (!_isOpen)
                return;
            Layer.Host.CloseChannel(Channel.Stack);
            Layer.Post(this);
        }

        void ILinkListener.OnLinkEnded(Link link)
        {
            if (_isOver)
                return;
            _isOver = true;
            if (_isOpen)
                Layer.Post(this);
        }

        /// <summary>Outside of the stack: first to run the method, then, if the link or the service has gone, to cancel it.</summary>
        public void RunPosted()
        {
            bool begins, isOver;
            using (Layer.Enter())
            {
                begins = !_hasBegun;
                isOver = _isOver;
                _hasBegun = true;
                if (begins && isOver)
                    Remove();
            }

            if (isOver)
                _source.Cancel();
            else if (begins)
                _ = ExecuteAsync();
        }

        private void OnOpened()
        {
            _isOpen = true;
            if (_isOver)
                Layer.Host.CloseChannel(Channel.Stack);
            Layer.Post(this);
        }

        private void OnClosed()
        {
            // One that was open is at its end when the method is.
            if (!_isOpen)
                Remove();
        }

        private async Task ExecuteAsync()
        {
            try
            {
                await _point._body(Channel, new GattPeer(_link.Handle, _link.Peer), _source.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // whatever the method throws must not end the driver
            catch (Exception problem)
#pragma warning restore CA1031
            {
                // That the link or the service has gone is no failure of the method.
                using (Layer.Enter())
                {
                    var isEnd = problem is OperationCanceledException ? _isOver : problem is BleException { Error: BleError.NotConnected };
                    if (!isEnd)
                        Layer.Ble.ReportFailure(problem);
                }
            }

            await Channel.CloseAsync().ConfigureAwait(false);
            using (Layer.Enter())
                Remove();
        }

        private void Remove()
        {
            _point._runs.Remove(this);
            _link.Remove(this);
        }
    }
}
