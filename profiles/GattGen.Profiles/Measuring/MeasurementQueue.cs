// What is indicated to clients one after the other, and kept while nobody listens (Health Thermometer Service 1.0, 3.1; Blood Pressure Service 1.0, 3.1;
// Weight Scale Service 1.0, 3.2: measurements that could not be sent are stored, and sent later in the order in which they were taken).
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Indicates measurements to the clients that have subscribed, one after the other; while there are none, it keeps a bounded number of them.</summary>
/// <typeparam name="T">The type of a measurement.</typeparam>
internal sealed class MeasurementQueue<T>
{
    /// <summary>How many measurements wait where nothing is said.</summary>
    public const int DefaultCapacity = 100;

    private readonly GattBinding _binding;
    private readonly Func<ushort> _handle;
    private readonly Func<GattSubscribers> _subscribers;
    private readonly GattEncoder<T> _encoder;
    private readonly int _maxLength;
    private readonly Action<T> _set;
    private readonly Queue<Entry> _waiting = new();
    private int _capacity = DefaultCapacity;
    private long _dropped;
    private bool _isSending;
    private bool _hasChanged;       // a subscription, while a measurement was sent

    /// <summary>An empty queue.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="handle">The handle of the measurement.</param>
    /// <param name="subscribers">Who has subscribed to it.</param>
    /// <param name="encoder">Encodes a measurement.</param>
    /// <param name="maxLength">The most octets that it writes.</param>
    /// <param name="set">Sets the value of the characteristic: what is left to do on a radio that offers the module API only.</param>
    public MeasurementQueue(GattBinding binding, Func<ushort> handle, Func<GattSubscribers> subscribers, GattEncoder<T> encoder, int maxLength, Action<T> set)
    {
        _binding = binding;
        _handle = handle;
        _subscribers = subscribers;
        _encoder = encoder;
        _maxLength = maxLength;
        _set = set;
    }

    /// <summary>Cuts a measurement into parts that a number of octets carries; null where it is sent whole.</summary>
    public Func<T, int, IReadOnlyList<T>>? Split { get; set; }

    /// <summary>How many measurements wait at most, 1..65,536.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Capacity
    {
        get => _capacity;
        set => _capacity = value is >= 1 and <= 65_536 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "1..65,536 measurements wait.");
    }

    /// <summary>How many measurements wait.</summary>
    public int Count
    {
        get
        {
            using (_binding.Enter())
                return _waiting.Count;
        }
    }

    /// <summary>How many were dropped because too many waited, because they do not fit the MTU of a client, or because they could not be encoded or split for it.</summary>
    public long Dropped
    {
        get
        {
            using (_binding.Enter())
                return _dropped;
        }
    }

    /// <summary>Sends a measurement as soon as somebody listens and the earlier ones are sent.</summary>
    /// <exception cref="ArgumentException">It cannot be encoded.</exception>
    public void Add(T measurement)
    {
        Encode(measurement);        // a mistake throws here, and not where it is sent
        using (_binding.Enter())
        {
            if (_binding.Ble is { } ble and not IBleHost)
            {
                _set(measurement);
                return;
            }

            if (_waiting.Count >= _capacity)
            {
                _waiting.Dequeue();
                _dropped++;
            }

            _waiting.Enqueue(new Entry(measurement));
            SendIfHeard();
        }
    }

    /// <summary>A client has changed its subscription. Call it from the hook.</summary>
    public void OnSubscribed()
    {
        using (_binding.Enter())
        {
            _hasChanged = true;
            SendIfHeard();
        }
    }

    private void SendIfHeard()
    {
        if (_isSending || _waiting.Count == 0 || _binding.Ble is not { } ble || _subscribers().IsEmpty)
            return;
        _isSending = true;
        StackClock.PostAsync(ble, () => SendAsync(ble));
    }

    private async Task SendAsync(Ble ble)
    {
        var isOver = false;
        try
        {
            while (Next() is { } entry)
            {
                var (taken, refused) = await TellAsync(ble, entry).ConfigureAwait(false);
                if (!Finish(entry, taken, refused))
                    break;
            }

            isOver = true;
        }
        finally
        {
            // What comes next is sent all the same. Otherwise the flag was taken back already, and may be set again.
            if (!isOver)
                Stop();
        }
    }

    // Whether a client has it, and whether it cannot be told to one.
    private async Task<(bool Taken, bool Refused)> TellAsync(Ble ble, Entry entry)
    {
        var (taken, refused) = (false, false);
        foreach (var link in Listeners())
        {
            try
            {
                foreach (var part in Split?.Invoke(entry.Measurement, link.Mtu) ?? new[] { entry.Measurement })
                    await link.IndicateAsync(_handle(), Encode(part)).ConfigureAwait(false);
                taken = true;
            }
            catch (BleException problem)
            {
                refused |= problem.Error == BleError.TooBig;
            }
#pragma warning disable CA1031 // a measurement that cannot be told must not stand in the way of those behind it
            catch (Exception problem)
#pragma warning restore CA1031
            {
                refused = true;
                ble.ReportOutside(problem);
            }
        }

        return (taken, refused);
    }

    private void Stop()
    {
        using (_binding.Enter())
            _isSending = false;
    }

    private Entry? Next()
    {
        using (_binding.Enter())
        {
            _hasChanged = false;
            if (_waiting.Count > 0 && !_subscribers().IsEmpty)
                return _waiting.Peek();
            _isSending = false;
            return null;
        }
    }

    // Goes on if somebody has it, or nobody can have it, or somebody came who was not asked; otherwise it waits for the next subscription.
    private bool Finish(Entry entry, bool taken, bool refused)
    {
        using (_binding.Enter())
        {
            if ((taken || refused) && _waiting.Count > 0 && ReferenceEquals(_waiting.Peek(), entry))
            {
                _waiting.Dequeue();
                _dropped += taken ? 0 : 1;
            }

            _isSending = taken || refused || _hasChanged;
            return _isSending;
        }
    }

    private List<Link> Listeners()
    {
        var links = new List<Link>();
        foreach (var peer in _subscribers())
        {
            if (_binding.Ble is { } ble && Link.TryFind(ble, peer.Connection, out var link))
                links.Add(link);
        }

        return links;
    }

    private ReadOnlyMemory<byte> Encode(T measurement)
    {
        var octets = new byte[_maxLength];
        return octets.AsMemory(0, _encoder(measurement, octets));
    }

    private sealed class Entry
    {
        public Entry(T measurement) => Measurement = measurement;

        public T Measurement { get; }
    }
}
