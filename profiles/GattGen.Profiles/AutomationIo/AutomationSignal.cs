// One signal of the Automation IO service: which change of it counts, and when it is sent (Automation IO Service, Value and Time Trigger Setting).
using System;

namespace GattGen.Profiles;

/// <summary>When clients are told of a signal of the Automation IO service.</summary>
/// <remarks>
/// The value trigger says which change counts, by default each; the time trigger says when a change that counts is sent, by default at once. Clients may change both.
/// </remarks>
/// <example>
/// <code>
/// io.AnalogInput1Signal.Value = new ValueTrigger(ValueTriggerCondition.ChangedBy, 100);
/// io.AnalogInput1Signal.Time = new TimeTrigger(TimeTriggerCondition.NoMoreOftenThan, 5);
/// </code>
/// </example>
public sealed class AutomationSignal
{
    private readonly GattBinding _binding;
    private readonly Action _send;
    private readonly SignalStore _store;
    private readonly bool _isAnalog;
    private readonly StackAlarm _alarm;
    private ValueTrigger _valueTrigger;
    private TimeTrigger _timeTrigger;
    private byte[] _now = Array.Empty<byte>();
    private byte[] _counted = Array.Empty<byte>();
    private long? _sentAt;
    private long? _due;         // when the value is sent next, with a fixed interval
    private int _changes;

    internal AutomationSignal(bool isAnalog, GattBinding binding, Action send, SignalStore store)
    {
        _isAnalog = isAnalog;
        _binding = binding;
        _send = send;
        _store = store;
        _alarm = new StackAlarm(binding, OnTime);
    }

    /// <summary>Which change counts.</summary>
    /// <exception cref="ArgumentException">Set: the signal has no such condition.</exception>
    public ValueTrigger Value
    {
        get
        {
            using (_binding.Enter())
                return _valueTrigger;
        }

        set
        {
            if (!IsSupported(value))
                throw new ArgumentException("The signal has no such condition.", nameof(value));
            using (_binding.Enter())
            {
                _valueTrigger = value;
                Refresh();
            }
        }
    }

    /// <summary>When a change that counts is sent.</summary>
    /// <exception cref="ArgumentException">Set: there is no such condition, or the operand is 0.</exception>
    public TimeTrigger Time
    {
        get
        {
            using (_binding.Enter())
                return _timeTrigger;
        }

        set
        {
            if (!IsSupported(value))
                throw new ArgumentException("There is no such condition, or the operand is out of its range.", nameof(value));
            using (_binding.Enter())
            {
                _timeTrigger = value;
                _due = null;
                Refresh();
                Plan();
            }
        }
    }

    private IBleHost? Host => _binding.Ble as IBleHost;

    private long Interval => _timeTrigger.Operand * 1_000_000L;

    /// <summary>
    /// Its value is read, or the service has just been registered: then there is nothing in its descriptors, and generated code goes on to size their buffers, which
    /// clears them. So they are stored behind it. Nobody was told anything there, so that times and changes count anew, and a fixed interval begins. Under the gate.
    /// </summary>
    internal void OnRead(ushort trigger)
    {
        if (trigger == 0 || Host is not Ble ble || ble.GattsRead(trigger, stackalloc byte[ValueTrigger.MaxLength]) > 0)
            return;
        _sentAt = null;
        _due = null;
        _changes = 0;
        StackClock.Post(ble, () =>
        {
            using (_binding.Enter())
            {
                Refresh();
                Plan();
            }
        });
    }

    /// <summary>Stores the triggers as they are. Under the gate.</summary>
    internal void Refresh()
    {
        Span<byte> octets = stackalloc byte[ValueTrigger.MaxLength];
        _store(true, octets.Slice(0, _valueTrigger.Encode(octets)));
        _store(false, octets.Slice(0, _timeTrigger.Encode(octets)));
    }

    /// <summary>There is a value. Under the gate.</summary>
    internal void Set(ReadOnlySpan<byte> octets)
    {
        var before = _now;
        _now = octets.ToArray();
        if (before.Length == 0)
            _counted = _now;
        if (!Counts(before, _now))
            return;
        _counted = _now;
        _changes++;
        Consider();
    }

    internal void WritingValue(ReadOnlySpan<byte> octets, GattWrite write)
    {
        if (!ValueTrigger.TryDecode(octets, out var trigger))
            write.Reject(AttError.InvalidAttributeValueLength);
        else if (!IsSupported(trigger))
            write.Reject(AutomationIoService.TriggerConditionNotSupported);
    }

    internal void WrittenValue(ReadOnlySpan<byte> octets) => ValueTrigger.TryDecode(octets, out _valueTrigger);

    internal static void WritingTime(ReadOnlySpan<byte> octets, GattWrite write)
    {
        if (!TimeTrigger.TryDecode(octets, out var trigger))
            write.Reject(AttError.InvalidAttributeValueLength);
        else if (!IsSupported(trigger))
            write.Reject(AutomationIoService.TriggerConditionNotSupported);
    }

    internal void WrittenTime(ReadOnlySpan<byte> octets)
    {
        TimeTrigger.TryDecode(octets, out _timeTrigger);
        _changes = 0;
        _due = null;
        Plan();
    }

    private static bool IsSupported(TimeTrigger trigger)
        => trigger.Condition == TimeTriggerCondition.None || (trigger.Condition <= TimeTriggerCondition.EveryNthChange && trigger.Operand is > 0 and <= 0xFFFFFF);

    private bool IsSupported(ValueTrigger trigger) => trigger.Condition switch
    {
        ValueTriggerCondition.Changed or ValueTriggerCondition.None => true,
        ValueTriggerCondition.Mask => !_isAnalog,
        ValueTriggerCondition.CrossedBoundaries or ValueTriggerCondition.OnBoundaries => _isAnalog && trigger.First <= trigger.Second,
        <= ValueTriggerCondition.OnBoundaries => _isAnalog,
        _ => false,
    };

    private bool Counts(byte[] before, byte[] now)
    {
        switch (_valueTrigger.Condition)
        {
            case ValueTriggerCondition.Changed:
                return !now.AsSpan().SequenceEqual(before);
            case ValueTriggerCondition.Mask:
                for (var i = 0; i < _valueTrigger.Mask.Octets.Count; i++)
                {
                    if (((At(before, i) ^ At(now, i)) & _valueTrigger.Mask.Octets[i]) != 0)
                        return true;
                }

                return false;
            case ValueTriggerCondition.None:
                return false;
        }

        if (before.Length == 0)
            return false;
        var (old, value) = (Number(before), Number(now));
        return _valueTrigger.Condition switch
        {
            ValueTriggerCondition.CrossedBoundary => Side(old, _valueTrigger.First) * Side(value, _valueTrigger.First) < 0,
            ValueTriggerCondition.OnBoundary => IsOn(old, value, _valueTrigger.First),
            ValueTriggerCondition.ChangedBy => Math.Abs(value - Number(_counted)) > _valueTrigger.First,
            ValueTriggerCondition.CrossedBoundaries => (old >= _valueTrigger.First && value < _valueTrigger.First) || (old <= _valueTrigger.Second && value > _valueTrigger.Second),
            _ => IsOn(old, value, _valueTrigger.First) || IsOn(old, value, _valueTrigger.Second),
        };
    }

    private static byte At(byte[] octets, int index) => index < octets.Length ? octets[index] : (byte)0;

    private static int Number(byte[] octets) => At(octets, 0) | (At(octets, 1) << 8);

    private static int Side(int value, int boundary) => Math.Sign(value - boundary);

    private static bool IsOn(int old, int value, int boundary) => (old == boundary) != (value == boundary);

    /// <summary>Sends changes that count if it is time. Under the gate.</summary>
    private void Consider()
    {
        if (Host is not { } host)
            return;
        var now = host.NowMicroseconds;
        var isDue = _timeTrigger.Condition switch
        {
            TimeTriggerCondition.FixedInterval => false,
            TimeTriggerCondition.NoMoreOftenThan => _sentAt is not { } last || now - last >= Interval,
            TimeTriggerCondition.EveryNthChange => _changes >= _timeTrigger.Operand,
            _ => true,
        };
        if (isDue)
            Send(now);
        Plan();
    }

    private void Send(long now)
    {
        _changes = 0;
        _sentAt = now;
        _send();
    }

    // The next time at which something is to be sent by itself. A fixed interval counts from when it was set, or from the registration; no change moves it.
    private void Plan()
    {
        if (Host is not { } host)
            return;
        if (_timeTrigger.Condition == TimeTriggerCondition.FixedInterval)
            _due ??= host.NowMicroseconds + Interval;
        _alarm.Set(host, _timeTrigger.Condition switch
        {
            TimeTriggerCondition.FixedInterval => _due,
            TimeTriggerCondition.NoMoreOftenThan when _changes > 0 && _sentAt is { } last => last + Interval,
            _ => null,
        });
    }

    private void OnTime()
    {
        if (Host is not { } host)
            return;
        var now = host.NowMicroseconds;
        if (_timeTrigger.Condition == TimeTriggerCondition.FixedInterval)
        {
            // A time that was missed is not made up for.
            _due = _due is { } due && due + Interval > now ? due + Interval : null;
            Send(now);
        }
        else if (_changes > 0)
        {
            Send(now);
        }

        Plan();
    }
}

/// <summary>Stores a trigger of a signal.</summary>
internal delegate void SignalStore(bool isValueTrigger, ReadOnlySpan<byte> octets);
