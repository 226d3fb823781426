// A scan that runs while it is enumerated.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>What <see cref="Central.ScanAsync"/> returns: each enumeration is a scan of its own.</summary>
internal sealed class Scan : IAsyncEnumerable<ScanResult>
{
    private readonly AsynchronousLayer _layer;
    private readonly ScanOptions _options;
    private readonly CancellationToken _cancel;

    public Scan(AsynchronousLayer layer, ScanOptions options, CancellationToken cancel)
    {
        _layer = layer;
        _options = options;
        _cancel = cancel;
    }

    public IAsyncEnumerator<ScanResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => new Enumerator(_layer, _options, _cancel, cancellationToken);

    private sealed class Enumerator : IAsyncEnumerator<ScanResult>
    {
        private readonly AsynchronousLayer _layer;
        private readonly ScanOptions _options;
        private readonly EventStream<ScanResult> _stream;
        private readonly ScanSieve _sieve;
        private readonly CancellationToken _cancel;
        private readonly CancellationToken _alsoCancel;
        private bool _started;
        private bool _disposed;

        public Enumerator(AsynchronousLayer layer, ScanOptions options, CancellationToken cancel, CancellationToken alsoCancel)
        {
            _layer = layer;
            _options = options;
            _cancel = cancel;
            _alsoCancel = alsoCancel;
            _sieve = new ScanSieve(options);
            _stream = new EventStream<ScanResult>(layer, options.BufferSize, options.Overflow, Decode, StopAsync, Flush);
        }

        public ScanResult Current => _stream.Current;

        public ValueTask<bool> MoveNextAsync()
        {
            if (_started || _disposed)
                return _stream.MoveNextAsync();
            if (_cancel.IsCancellationRequested || _alsoCancel.IsCancellationRequested)
                return new ValueTask<bool>(Task.FromCanceled<bool>(_cancel.IsCancellationRequested ? _cancel : _alsoCancel));
            try
            {
                _layer.StartScan(_stream, _options);
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

        public ValueTask DisposeAsync() => _stream.DisposeAsync();

        private bool Decode(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag, out ScanResult value)
            => _sieve.TryTake(header, octets, _stream.Dropped, out value);

        private bool Flush(out ScanResult value) => _sieve.TryFlush(_stream.Dropped, out value);

        private ValueTask StopAsync()
        {
            using (_layer.Enter())
                _stream.Clear();
            if (_disposed)
                return default;
            _disposed = true;
            return _started ? new ScanEndOperation(_layer, _stream).RunWithoutResult(default) : default;
        }
    }
}
