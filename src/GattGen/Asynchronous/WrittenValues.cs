// What clients write to this side's server, as a stream.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>A value that a client has written.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Link">The link over which it was written; it may have ended since.</param>
/// <param name="Handle">The handle of the value.</param>
/// <param name="Value">What was written; in append mode what was appended.</param>
public readonly record struct GattWritten<T>(Link Link, ushort Handle, T Value);

/// <summary>
/// Captures what clients write, from the call that made it on, until it is disposed of: one value for each write that was accepted, in the order of the writes. What a
/// hook of a service, or the handler of the application, refuses does not come. It is enumerated once. When the radio is switched off the enumeration throws, after
/// what had been written, a <see cref="BleException"/> with <see cref="BleError.NoDevice"/>.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class WrittenValues<T> : IAsyncEnumerable<GattWritten<T>>, IAsyncDisposable, IWriteCapture
{
    private readonly AsynchronousLayer _layer;
    private readonly ushort[] _handles;
    private readonly GattDecoder<T> _decoder;
    private readonly EventStream<GattWritten<T>> _stream;
    private int _enumerated;

    private WrittenValues(AsynchronousLayer layer, ushort[] handles, GattDecoder<T> decoder, SubscribeOptions options)
    {
        _layer = layer;
        _handles = handles;
        _decoder = decoder;
        _stream = new EventStream<GattWritten<T>>(layer, options.BufferSize, options.Overflow, Decode, StopAsync);
    }

    /// <summary>How many values were lost because they arrived while the buffer was full.</summary>
    public long DroppedCount => _stream.Dropped;

    /// <summary>How many values were left out because the decoder refused them.</summary>
    public long RejectedCount => _stream.Rejected;

    /// <summary>Enumerates the values; what has been written since the capture began comes first.</summary>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">It has been enumerated before.</exception>
    public IAsyncEnumerator<GattWritten<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerated, 1) != 0)
            throw new InvalidOperationException("A capture is enumerated once. Begin another one.");
        _stream.CancelWith(cancellationToken);
        return _stream;
    }

    /// <summary>Says where the loop goes on while it is enumerated; here because the type is both enumerable and disposable.</summary>
    /// <param name="continueOnCapturedContext">False: where the value arrives.</param>
    public ConfiguredCancelableAsyncEnumerable<GattWritten<T>> ConfigureAwait(bool continueOnCapturedContext)
        => ((IAsyncEnumerable<GattWritten<T>>)this).ConfigureAwait(continueOnCapturedContext);

    /// <summary>Ends the capture.</summary>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    internal static WrittenValues<T> Start(AsynchronousLayer layer, IReadOnlyList<ushort> handles, GattDecoder<T> decoder, SubscribeOptions? options, CancellationToken cancel)
    {
        options ??= new SubscribeOptions();
        options.Check();
        var copy = new ushort[handles.Count];
        for (var i = 0; i < copy.Length; i++)
            copy[i] = handles[i];
        var values = new WrittenValues<T>(layer, copy, decoder, options);
        using (layer.Enter())
            layer.AddCapture(values);
        values._stream.CancelWith(cancel);
        return values;
    }

    bool IWriteCapture.Wants(ushort handle) => _handles.Length == 0 || Array.IndexOf(_handles, handle) >= 0;

    void IWriteCapture.OnWritten(in BleEventHeader header, ReadOnlySpan<byte> value, Link link) => _stream.Push(header, value, link);

    void IWriteCapture.End(BleException problem) => _stream.End(problem);

    private bool Decode(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag, out GattWritten<T> value)
    {
        var isValue = _decoder(octets, out var decoded);
        value = new GattWritten<T>((Link)tag!, header.Handle, decoded);
        return isValue;
    }

    private ValueTask StopAsync()
    {
        using (_layer.Enter())
        {
            _stream.Clear();
            _layer.RemoveCapture(this);
        }

        return default;
    }
}
