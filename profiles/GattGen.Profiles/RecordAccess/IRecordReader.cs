// How the records come in that a client has asked for.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Reads records while they are reported.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
internal interface IRecordReader<T> : IAsyncDisposable
{
    /// <summary>The record that was read last.</summary>
    T Current { get; }

    /// <summary>Waits for a record. Completes when its last part has arrived; false when no more come because the link has ended.</summary>
    Task<bool> MoveNextAsync();

    /// <summary>What is left of a record whose last part has not come, when the report is over.</summary>
    bool TryTakeLast(out T record);
}

/// <summary>Reads records of one part.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
internal sealed class SingleRecordReader<T> : IRecordReader<T>
{
    /// <summary>How records are kept until they are read: a client that is too slow is told.</summary>
    public static readonly SubscribeOptions Options = new() { BufferSize = 4096, Overflow = BufferOverflow.Fail };

    private readonly IAsyncEnumerator<T> _records;

    private SingleRecordReader(IAsyncEnumerator<T> records) => _records = records;

    public T Current => _records.Current;

    public static async ValueTask<IRecordReader<T>> OpenAsync(RemoteCharacteristic characteristic, GattDecoder<T> decoder, CancellationToken cancel)
    {
        var subscription = await characteristic.SubscribeAsync(decoder, Options, cancel).ConfigureAwait(false);
        return new SingleRecordReader<T>(subscription.GetAsyncEnumerator(CancellationToken.None));
    }

    public Task<bool> MoveNextAsync() => _records.MoveNextAsync().AsTask();

    public bool TryTakeLast(out T record)
    {
        record = default!;
        return false;
    }

    public ValueTask DisposeAsync() => _records.DisposeAsync();
}
