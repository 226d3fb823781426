// What arrives, kept in a bounded buffer until it is asked for.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace GattGen;

/// <summary>What happens to a value that arrives while the buffer of its reader is full.</summary>
public enum BufferOverflow
{
    /// <summary>The oldest value is dropped and counted.</summary>
    DropOldest,

    /// <summary>The value that has just arrived is dropped and counted.</summary>
    DropNewest,

    /// <summary>The value is dropped and counted, and the enumeration ends, after the values in the buffer, with a <see cref="BleException"/> (<see cref="BleError.NoMemory"/>).</summary>
    Fail,
}

/// <summary>Turns an event that was kept into a value; <c>tag</c> is what was kept with it.</summary>
internal delegate bool EventDecoder<T>(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag, out T value);

/// <summary>Gives what a reader has held back, when nothing more comes.</summary>
internal delegate bool EventFlush<T>(out T value);

/// <summary>The side of a stream at which events come in.</summary>
internal abstract class EventStream
{
    /// <summary>The largest buffer, in values.</summary>
    public const int MaxCapacity = 65_536;

    /// <summary>Keeps an event. Under the gate.</summary>
    public abstract void Push(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag = null);

    /// <summary>Ends the stream after what it holds. Under the gate.</summary>
    public abstract void End(Exception? problem);
}

/// <summary>
/// A ring of events in octets, and its one reader. The octets of each place are used again, so nothing is allocated for an event once
/// the ring has gone round; values are decoded when they are read, outside of the stack.
/// </summary>
internal sealed class EventStream<T> : EventStream, IAsyncEnumerator<T>, IValueTaskSource<bool>, IPosted
{
    private readonly EventDecoder<T> _decode;
    private readonly Func<ValueTask> _dispose;
    private readonly EventFlush<T>? _flush;
    private readonly BufferOverflow _overflow;
    private readonly Place[] _ring;
    private readonly List<CancellationTokenRegistration> _registrations = new(2);
    private ManualResetValueTaskSourceCore<bool> _core;
    private Exception? _problem;
    private CancellationToken _cancelledBy;
    private byte[] _octets = Array.Empty<byte>();
    private BleEventHeader _header;
    private int _first;
    private int _count;
    private long _dropped;
    private long _rejected;
    private bool _cancelled;
    private bool _ended;
    private bool _cleared;
    private bool _moving;
    private bool _waiting;
    private bool _woken;

    public EventStream(AsynchronousLayer layer, int capacity, BufferOverflow overflow, EventDecoder<T> decode, Func<ValueTask> dispose, EventFlush<T>? flush = null)
    {
        Layer = layer;
        _ring = new Place[capacity];
        _overflow = overflow;
        _decode = decode;
        _dispose = dispose;
        _flush = flush;
    }

    private enum Taken
    {
        Value,
        Nothing,
        End,
    }

    public AsynchronousLayer Layer { get; }

    public T Current { get; private set; } = default!;

    public long Dropped
    {
        get
        {
            using (Layer.Enter())
                return _dropped;
        }
    }

    public long Rejected => Interlocked.Read(ref _rejected);

    public override void Push(in BleEventHeader header, ReadOnlySpan<byte> octets, object? tag = null)
    {
        if (_ended)
            return;
        if (_count == _ring.Length)
        {
            _dropped++;
            if (_overflow == BufferOverflow.Fail)
            {
                End(new BleException(BleError.NoMemory, "More values arrived than were read: the buffer of " + _ring.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " is full. Read faster, make the buffer larger, or let values be dropped."));
                return;
            }

            if (_overflow == BufferOverflow.DropNewest)
                return;
            _first = Next(_first);
            _count--;
        }

        var at = _first + _count;
        if (at >= _ring.Length)
            at -= _ring.Length;
        ref var place = ref _ring[at];
        if (place.Octets is null || place.Octets.Length < octets.Length)
            place.Octets = new byte[Math.Max(32, octets.Length)];
        octets.CopyTo(place.Octets);
        place.Length = octets.Length;
        place.Header = header;
        place.Tag = tag;
        _count++;
        Wake();
    }

    public override void End(Exception? problem)
    {
        if (_ended)
            return;
        _ended = true;
        _problem = problem;
        Wake();
    }

    /// <summary>Ends the stream now: what it holds is given up.</summary>
    public void Clear()
    {
        _count = 0;
        _problem = null;
        _ended = true;
        _cleared = true;
        Wake();
    }

    /// <summary>Lets a token end the enumeration.</summary>
    public void CancelWith(CancellationToken cancel)
    {
        if (!cancel.CanBeCanceled)
            return;
        var registration = cancel.Register(static state => ((Cancellation)state!).Cancel(), new Cancellation(this, cancel));
        using (Layer.Enter())
            _registrations.Add(registration);
    }

    public ValueTask<bool> MoveNextAsync()
    {
        using (Layer.Enter())
        {
            if (_moving)
                throw new InvalidOperationException("MoveNextAsync is under way: an enumeration has one reader.");
            _moving = true;
        }

        try
        {
            switch (Take(out var problem))
            {
                case Taken.Value:
                    _moving = false;
                    return new ValueTask<bool>(true);
                case Taken.End:
                    _moving = false;
                    return problem switch
                    {
                        null => new ValueTask<bool>(false),
                        OperationCanceledException cancelled => new ValueTask<bool>(Task.FromCanceled<bool>(cancelled.CancellationToken)),
                        _ => new ValueTask<bool>(Task.FromException<bool>(problem)),
                    };
                default:
                    return new ValueTask<bool>(this, _core.Version);
            }
        }
        catch
        {
            _moving = false;
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        CancellationTokenRegistration[] registrations;
        using (Layer.Enter())
        {
            registrations = _registrations.ToArray();
            _registrations.Clear();
        }

        foreach (var registration in registrations)
            registration.Dispose();
        return _dispose();
    }

    void IPosted.RunPosted()
    {
        Taken taken;
        Exception? problem;
        try
        {
            taken = Take(out problem);
        }
#pragma warning disable CA1031 // it is handed to the reader
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            taken = Taken.End;
            problem = thrown;
        }

        if (taken == Taken.Nothing)
            return;
        if (problem is not null)
            _core.SetException(problem);
        else
            _core.SetResult(taken == Taken.Value);
    }

    bool IValueTaskSource<bool>.GetResult(short token)
    {
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending)
            throw new InvalidOperationException("Nothing has arrived yet: await it; use AsTask to wait in another way.");
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            _moving = false;
        }
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    /// <summary>Takes the next value that can be decoded; where there is nothing, the reader waits from now on.</summary>
    private Taken Take(out Exception? problem)
    {
        while (true)
        {
            int length;
            object? tag;
            using (Layer.Enter())
            {
                _woken = false;
                _waiting = false;
                problem = null;
                if (_cancelled)
                {
                    problem = new OperationCanceledException(_cancelledBy);
                    return Taken.End;
                }

                if (_count == 0)
                {
                    if (!_ended)
                    {
                        _waiting = true;
                        return Taken.Nothing;
                    }

                    problem = _problem;
                    if (_cleared || _flush is null)
                        return Taken.End;
                    break;
                }

                // The place gets the octets of the last value in exchange, so that nothing is copied under the gate.
                ref var place = ref _ring[_first];
                (_octets, place.Octets) = (place.Octets!, _octets);
                length = place.Length;
                _header = place.Header;
                tag = place.Tag;
                place.Tag = null;
                _first = Next(_first);
                _count--;
            }

            if (_decode(_header, _octets.AsSpan(0, length), tag, out var value))
            {
                Current = value;
                return Taken.Value;
            }

            Interlocked.Increment(ref _rejected);
        }

        if (!_flush(out var last))
            return Taken.End;
        Current = last;
        problem = null;
        return Taken.Value;
    }

    private int Next(int at) => at + 1 == _ring.Length ? 0 : at + 1;

    private void Wake()
    {
        if (!_waiting || _woken)
            return;
        _woken = true;
        Layer.Post(this);
    }

    private void Cancel(CancellationToken cancel)
    {
        using (Layer.Enter())
        {
            if (_cancelled)
                return;
            _cancelled = true;
            _cancelledBy = cancel;
            Wake();
        }
    }

    private struct Place
    {
        public byte[]? Octets;
        public int Length;
        public BleEventHeader Header;
        public object? Tag;
    }

    /// <summary>A token and the stream that it ends.</summary>
    private sealed class Cancellation
    {
        private readonly EventStream<T> _stream;
        private readonly CancellationToken _cancel;

        public Cancellation(EventStream<T> stream, CancellationToken cancel)
        {
            _stream = stream;
            _cancel = cancel;
        }

        public void Cancel() => _stream.Cancel(_cancel);
    }
}
