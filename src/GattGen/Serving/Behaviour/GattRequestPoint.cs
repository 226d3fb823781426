// The server's side of a request: write, run, indicate (Core Vol 3, Part G, 4.9.3, 4.11.1; error codes: Part F, 3.4.1.1).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>Runs a request: the method of a service that has <see cref="GattRequestAttribute"/>.</summary>
/// <typeparam name="TRequest">What the client has written.</typeparam>
/// <typeparam name="TResult">What is indicated.</typeparam>
/// <param name="request">What the client has written.</param>
/// <param name="peer">The client.</param>
/// <param name="cancel">Cancelled when its link ends, or the service is not registered any more.</param>
public delegate ValueTask<TResult> GattRequestBody<TRequest, TResult>(TRequest request, GattPeer peer, CancellationToken cancel);

/// <summary>
/// Takes the requests of all clients to one control point. Generated code makes one for each <see cref="GattRequestAttribute"/>; applications do not need it.
/// </summary>
/// <typeparam name="TRequest">The type of the requests.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
/// <remarks>
/// A request begins when its write has been accepted for good, by hooks and by the handler of the application, and ends when the client has
/// confirmed the result. Of several writes that one Execute Write carries the last one counts.
/// </remarks>
public sealed class GattRequestPoint<TRequest, TResult> : GattBehaviour, IWriteCapture
{
    /// <summary>How many calls of the method may run, those for clients that have gone included. More are refused with <see cref="AttError.InsufficientResources"/>.</summary>
    public const int MaxRunning = 64;

    private readonly GattDecoder<TRequest> _decoder;
    private readonly GattEncoder<TResult> _encoder;
    private readonly int _maxResult;
    private readonly GattRequestBody<TRequest, TResult> _body;
    private readonly List<Run> _runs = new();
    private int _index;

    /// <summary>A control point that takes nothing yet.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="decoder">Decodes requests; runs outside of the stack.</param>
    /// <param name="encoder">Encodes results; runs outside of the stack.</param>
    /// <param name="maxResult">The largest result in octets, 0..512.</param>
    /// <param name="body">The method.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No value has so many octets.</exception>
    public GattRequestPoint(GattBinding binding, GattDecoder<TRequest> decoder, GattEncoder<TResult> encoder, int maxResult, GattRequestBody<TRequest, TResult> body)
        : base(binding)
    {
        _decoder = decoder ?? throw new ArgumentNullException(nameof(decoder));
        _encoder = encoder ?? throw new ArgumentNullException(nameof(encoder));
        _body = body ?? throw new ArgumentNullException(nameof(body));
        _maxResult = maxResult is >= 0 and <= 512 ? maxResult : throw new ArgumentOutOfRangeException(nameof(maxResult), maxResult, "An attribute value has 0..512 octets.");
    }

    /// <summary>The error code for a request while an earlier one of the client runs, 1..255; see <see cref="GattRequestAttribute.InProgressError"/>.</summary>
    public byte InProgressError { get; init; } = (byte)AttError.ProcedureAlreadyInProgress;

    /// <summary>The error code for a request of a client that has not subscribed, 1..255; see <see cref="GattRequestAttribute.NotSubscribedError"/>.</summary>
    public byte NotSubscribedError { get; init; } = (byte)AttError.ClientConfigurationImproperlyConfigured;

    /// <summary>Takes requests until the service is not registered any more. Call it from <see cref="IGattService.Attached"/>.</summary>
    /// <param name="index">Which value of the service it is; -1 for one that is not registered: what was begun for it ends.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio offers the module API only. <see cref="BleError.NoMemory"/>: it captures
    /// too many values already.</exception>
    public void Start(int index)
    {
        _index = index;
        if (index >= 0)
            Begin();
        else
            End();
    }

    /// <summary>Says whether a client may write a request now. Call it from <see cref="IGattService.Writing"/>.</summary>
    /// <param name="peer">The client.</param>
    /// <returns>0, or the ATT error code.</returns>
    public byte Ask(in GattPeer peer)
    {
        if (Layer is not { } layer || layer.Find(peer.Connection) is not { } link)
            return (byte)AttError.UnlikelyError;
        if (!IsWanted(link))
            return NotSubscribedError;
        if (Find(link) is not null)
            return InProgressError;
        return _runs.Count >= MaxRunning ? (byte)AttError.InsufficientResources : (byte)0;
    }

    bool IWriteCapture.Wants(ushort handle) => handle != 0 && handle == Binding.Handle(_index);

    void IWriteCapture.OnWritten(in BleEventHeader header, ReadOnlySpan<byte> value, Link link)
    {
        if (Layer is not { } layer)
            return;
        if (Find(link) is { } earlier)
        {
            earlier.Replace(value);
            return;
        }

        var run = new Run(this, layer, link, value);
        _runs.Add(run);
        link.Add(run);
        layer.Post(run);
    }

    void IWriteCapture.End(BleException problem)
    {
        // The radio is off: OnEnded has let go of everything.
    }

    private protected override void OnBegun(AsynchronousLayer layer) => layer.AddCapture(this);

    private protected override void OnEnded(AsynchronousLayer layer)
    {
        layer.RemoveCapture(this);
        foreach (var run in _runs)
            run.GiveUp();
    }

    private bool IsWanted(Link link)
        => Layer is { } layer && (layer.Host.GetSubscription(link.Handle, Binding.Handle(_index)) & GattSubscription.Indications) != 0;

    private Run? Find(Link link)
    {
        foreach (var run in _runs)
        {
            if (ReferenceEquals(run.Link, link) && !run.IsOver)
                return run;
        }

        return null;
    }

    /// <summary>One request, from its write to the confirmation of its result. Its fields are touched under the gate.</summary>
#pragma warning disable CA1001 // a source without a timer has nothing to give up, and it may be cancelled until the end
    private sealed class Run : GattOperation, IPosted, ILinkListener
#pragma warning restore CA1001
    {
        private readonly GattRequestPoint<TRequest, TResult> _point;
        private readonly CancellationTokenSource _source = new();
        private byte[] _octets;
        private bool _hasBegun;
        private bool _isCancelled;

        public Run(GattRequestPoint<TRequest, TResult> point, AsynchronousLayer layer, Link link, ReadOnlySpan<byte> octets)
        {
            _point = point;
            Layer = layer;
            Link = link;
            _octets = octets.ToArray();
        }

        public AsynchronousLayer Layer { get; }

        public Link Link { get; }

        /// <summary>Nobody waits for the result any more.</summary>
        public bool IsOver { get; private set; }

        /// <summary>Another write of the same queue.</summary>
        public void Replace(ReadOnlySpan<byte> octets)
        {
            if (!_hasBegun)
                _octets = octets.ToArray();
        }

        public void GiveUp()
        {
            if (IsOver)
                return;
            IsOver = true;
            Layer.Post(this);
        }

        void ILinkListener.OnLinkEnded(Link link) => GiveUp();

        /// <summary>Outside of the stack: first to run the method, then, if nobody waits any more, to cancel it.</summary>
        public void RunPosted()
        {
            bool begins, cancels;
            using (Layer.Enter())
            {
                begins = !_hasBegun;
                cancels = IsOver && !_isCancelled;
                _hasBegun = true;
                _isCancelled |= cancels;
                if (begins && cancels)
                    Remove();
            }

            if (cancels)
                _source.Cancel();
            else if (begins)
                _ = ExecuteAsync();
        }

        /// <summary>The indication has ended. Under the gate: a request that comes right behind the confirmation finds the way free.</summary>
        public override void OnDone(int status) => Remove();

        private async Task ExecuteAsync()
        {
            try
            {
                if (!_point._decoder(_octets, out var request))
                    throw new BleException(BleError.InvalidArgument, "A request that was accepted cannot be decoded.");
                var result = await _point._body(request, new GattPeer(Link.Handle, Link.Peer), _source.Token).ConfigureAwait(false);
                Answer(Encode(result));
            }
#pragma warning disable CA1031 // whatever the method throws must not end the driver
            catch (Exception problem)
#pragma warning restore CA1031
            {
                Fail(problem);
            }
        }

        private ReadOnlyMemory<byte> Encode(TResult result)
        {
            var octets = new byte[_point._maxResult];
            return octets.AsMemory(0, _point._encoder(result, octets));
        }

        private void Answer(ReadOnlyMemory<byte> result)
        {
            using (Layer.Enter())
            {
                if (IsOver || !_point.IsWanted(Link))
                {
                    Remove();
                    return;
                }

                Link.CheckLength(result.Length);
                Layer.Host.StartIndicate(Link.Handle, _point.Binding.Handle(_point._index), result.Span, this);
            }
        }

        private void Fail(Exception problem)
        {
            using (Layer.Enter())
            {
                Remove();

                // That nobody waits any more is no failure of the method.
                var isEnd = problem is OperationCanceledException ? IsOver : problem is BleException { Error: BleError.NotConnected };
                if (!isEnd)
                    Layer.Ble.ReportFailure(problem);
            }
        }

        private void Remove()
        {
            _point._runs.Remove(this);
            Link.Remove(this);
        }
    }
}
