// Advertising that goes on from one central to the next, while it is enumerated.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>What <see cref="Peripheral.AcceptAllAsync"/> returns: each enumeration advertises for itself.</summary>
internal sealed class AcceptedLinks : IAsyncEnumerable<Link>
{
    // More centrals than a radio has links have come and mostly gone, and nobody has looked: the oldest is left out.
    private const int MaxUnread = 64;

    private readonly AsynchronousLayer _layer;
    private readonly Advertisement _advertisement;
    private readonly CancellationToken _cancel;

    public AcceptedLinks(AsynchronousLayer layer, Advertisement advertisement, CancellationToken cancel)
    {
        _layer = layer;
        _advertisement = advertisement;
        _cancel = cancel;
    }

    public IAsyncEnumerator<Link> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => new Enumerator(_layer, _advertisement, _cancel, cancellationToken);

    private sealed class Enumerator : IAsyncEnumerator<Link>, IAdvertiser
    {
        private readonly AsynchronousLayer _layer;
        private readonly Advertisement _advertisement;
        private readonly CancellationToken _cancel;
        private readonly CancellationToken _alsoCancel;
        private readonly EventStream<Link> _stream;
        private readonly Deadline _deadline;
        private bool _started;
        private bool _advertises;

        public Enumerator(AsynchronousLayer layer, Advertisement advertisement, CancellationToken cancel, CancellationToken alsoCancel)
        {
            _layer = layer;
            _advertisement = advertisement;
            _cancel = cancel;
            _alsoCancel = alsoCancel;
            _stream = new EventStream<Link>(layer, MaxUnread, BufferOverflow.DropOldest, Decode, StopAsync);
            _deadline = new Deadline(layer, OnTimeOver);
        }

        public Link Current => _stream.Current;

        public ValueTask<bool> MoveNextAsync()
        {
            if (_started)
                return _stream.MoveNextAsync();
            if (_cancel.IsCancellationRequested || _alsoCancel.IsCancellationRequested)
                return new ValueTask<bool>(Task.FromCanceled<bool>(_cancel.IsCancellationRequested ? _cancel : _alsoCancel));
            try
            {
                using (_layer.Enter())
                    Start();
            }
            catch (BleException problem)
            {
                return new ValueTask<bool>(Task.FromException<bool>(problem));
            }

            _started = true;
            _stream.CancelWith(_cancel);
            _stream.CancelWith(_alsoCancel);
            return _stream.MoveNextAsync();
        }

        public ValueTask DisposeAsync()
        {
            _started = true;
            return _stream.DisposeAsync();
        }

        bool IAdvertiser.OnConnected(Link link)
        {
            _stream.Push(default, default, link);
            _advertises = false;
            return AdvertiseAgain();
        }

        void IAdvertiser.OnSlotFree()
        {
            if (!_advertises && !AdvertiseAgain())
                _layer.ReleaseAdvertising(this, stop: false);
        }

        void IAdvertiser.Fail(Exception problem)
        {
            _deadline.Stop();
            _stream.End(problem);
        }

        private static bool Decode(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag, out Link value)
        {
            value = (Link)tag!;
            return true;
        }

        private void Start()
        {
            _layer.TakeAdvertising(this);
            try
            {
                Advertise();
                _deadline.Start(_advertisement.Duration);
            }
            catch
            {
                _layer.ReleaseAdvertising(this, stop: true);
                throw;
            }
        }

        private bool AdvertiseAgain()
        {
            try
            {
                Advertise();
                return true;
            }
            catch (BleException problem)
            {
                ((IAdvertiser)this).Fail(problem);
                return false;
            }
        }

        private void Advertise()
        {
            try
            {
                _advertisement.Start(_layer.Ble, connectable: true);
                _advertises = true;
            }
            catch (BleException full) when (full.Error == BleError.NoMemory)
            {
                _advertises = false;    // every connection slot is taken: the end of a connection is the next occasion
            }
        }

        private void OnTimeOver()
        {
            if (_layer.ReleaseAdvertising(this, stop: true))
                _stream.End(null);
        }

        private ValueTask StopAsync()
        {
            using (_layer.Enter())
            {
                _stream.Clear();
                _deadline.Stop();
                _layer.ReleaseAdvertising(this, stop: true);
            }

            return default;
        }
    }
}
