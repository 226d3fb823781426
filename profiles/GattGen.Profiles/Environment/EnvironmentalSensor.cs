// One sensor of the Environmental Sensing service: its descriptors, and when its value is sent (Environmental Sensing Service, 3.1).
using System;
using System.Text;

namespace GattGen.Profiles;

/// <summary>How one sensor of the Environmental Sensing service measures, what it is called, and when clients are told of its value.</summary>
/// <remarks>
/// Up to three trigger settings say when the value is sent; the ones that are inactive do not count. <see cref="Logic"/> says whether all the others must be met, or one of
/// them. They are looked at with each new value, and when a time of theirs has passed. "Changed" is met from a change until the value is sent, so that a change is not lost
/// while another setting holds it back. Clients may change the settings, their logic and the description as far as the service allows it.
/// </remarks>
/// <example>
/// <code>
/// var sensor = environment.TemperatureSensor;
/// sensor.Description = "Left bed";
/// sensor.Measurement = EnvironmentalSensingMeasurement.Of(SensorApplication.Soil, SamplingFunction.ArithmeticMean);
/// sensor.SetTrigger(0, EnvironmentalTrigger.Changed);
/// sensor.SetTrigger(1, EnvironmentalTrigger.NoMoreOftenThan(10));
/// sensor.Logic = TriggerLogic.And;
/// </code>
/// </example>
public sealed class EnvironmentalSensor
{
    /// <summary>How many trigger settings a sensor has.</summary>
    public const int TriggerCount = 3;

    // The longest description that the service keeps.
    private const int MaxDescriptionOctets = 512;

    private readonly EnvironmentalSensingService _service;
    private readonly SensorNumber _number;
    private readonly Action _send;
    private readonly SensorStore _store;
    private readonly EnvironmentalTrigger[] _triggers = { EnvironmentalTrigger.Changed, default, default };
    private readonly StackAlarm _alarm;
    private EnvironmentalSensingMeasurement _measurement;
    private TriggerLogic _logic;
    private string _description = string.Empty;
    private byte[] _least;
    private byte[] _greatest;
    private byte[]? _value;
    private long? _sentAt;
    private bool _isNew;
    private bool _hasChanged;

    internal EnvironmentalSensor(EnvironmentalSensingService service, BleUuid characteristic, SensorNumber number, byte[] least, byte[] greatest, Action send, SensorStore store)
    {
        _service = service;
        Characteristic = characteristic;
        _number = number;
        _least = least;
        _greatest = greatest;
        _send = send;
        _store = store;
        _alarm = new StackAlarm(service.Binding, Consider);
    }

    /// <summary>The characteristic of its value.</summary>
    public BleUuid Characteristic { get; }

    /// <summary>How it measures, and where it is.</summary>
    /// <exception cref="ArgumentException">Set: it cannot be encoded.</exception>
    public EnvironmentalSensingMeasurement Measurement
    {
        get
        {
            using (_service.Gate())
                return _measurement;
        }

        set
        {
            value.Encode(stackalloc byte[EnvironmentalSensingMeasurement.MaxLength]);
            using (_service.Gate())
            {
                _measurement = value;
                Refresh();
                _service.Tell(DescriptorChanges.Measurement, Characteristic);
            }
        }
    }

    /// <summary>What the sensor is called, for people: up to 512 octets in UTF-8.</summary>
    /// <exception cref="ArgumentException">Set: it is too long.</exception>
    public string Description
    {
        get => _description;
        set
        {
            if (Encoding.UTF8.GetByteCount(value ?? throw new ArgumentNullException(nameof(value))) > MaxDescriptionOctets)
                throw new ArgumentException("A description has at most 512 octets in UTF-8.", nameof(value));
            using (_service.Gate())
            {
                _description = value;
                Refresh();
                _service.Tell(DescriptorChanges.UserDescription, Characteristic);
            }
        }
    }

    /// <summary>Whether all trigger settings that are active must be met, or one of them.</summary>
    public TriggerLogic Logic
    {
        get => _logic;
        set
        {
            using (_service.Gate())
            {
                _logic = value;
                Refresh();
                _service.Tell(DescriptorChanges.Configuration, Characteristic);
                Consider();
            }
        }
    }

    /// <summary>A client has changed a trigger setting, their logic or the description. Raised on the executor of the stack, so that it can be kept.</summary>
    public event Action<DescriptorChanges>? ChangedByClient;

    /// <summary>A trigger setting.</summary>
    /// <param name="index">Which one, 0..2.</param>
    public EnvironmentalTrigger GetTrigger(int index)
    {
        using (_service.Gate())
            return _triggers[Checked(index)];
    }

    /// <summary>Changes a trigger setting. The first one is "changed" to begin with, the others are inactive.</summary>
    /// <param name="index">Which one, 0..2.</param>
    /// <param name="trigger">The setting.</param>
    /// <exception cref="ArgumentException">The value has no such condition, or its operand is wrong or outside of the valid range.</exception>
    public void SetTrigger(int index, EnvironmentalTrigger trigger)
    {
        Checked(index);
        if (Judge(trigger) != 0)
            throw new ArgumentException("The value has no such condition, or the operand is wrong or outside of the valid range.", nameof(trigger));
        using (_service.Gate())
        {
            _triggers[index] = trigger;
            Refresh();
            _service.Tell(DescriptorChanges.TriggerSetting, Characteristic);
            Consider();
        }
    }

    /// <summary>Says between which values the sensor measures; values outside are refused when they are set. For values that are one number.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="least">The least value.</param>
    /// <param name="greatest">The greatest value.</param>
    /// <param name="encoder">Encodes them.</param>
    /// <exception cref="ArgumentException">The values cannot be encoded or have no order, or the least is above the greatest.</exception>
    public void SetValidRange<T>(T least, T greatest, GattEncoder<T> encoder)
    {
        if (encoder is null)
            throw new ArgumentNullException(nameof(encoder));
        Span<byte> octets = stackalloc byte[16];
        var from = octets.Slice(0, encoder(least, octets)).ToArray();
        var to = octets.Slice(0, encoder(greatest, octets)).ToArray();
        if (_number.Compare(from, to) is null or > 0)
            throw new ArgumentException("The least value is above the greatest, or the values have no order.", nameof(least));
        using (_service.Gate())
        {
            _least = from;
            _greatest = to;
            Refresh();
        }
    }

    /// <summary>There is a new value. Under the gate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is outside of the valid range.</exception>
    internal void Measure(ReadOnlySpan<byte> octets)
    {
        if (!IsValid(octets))
            throw new ArgumentOutOfRangeException(nameof(octets), "The value is outside of the valid range of the sensor.");
        _hasChanged |= !octets.SequenceEqual(_value);
        if (_value is null || _value.Length != octets.Length)
            _value = octets.ToArray();
        else
            octets.CopyTo(_value);
        _isNew = true;
        Consider();
    }

    /// <summary>
    /// Its value is read, or the service has just been registered: then there is nothing in its descriptors, and generated code goes on to size their buffers, which
    /// clears them. So they are stored now, and once more behind it. Nobody was told anything there, so that times count anew; where the value is sent by itself after a fixed
    /// time, that begins. Under the gate.
    /// </summary>
    internal void OnRead(ushort trigger)
    {
        if (trigger == 0 || _service.Host is not Ble ble || ble.GattsRead(trigger, stackalloc byte[EnvironmentalTrigger.MaxLength]) > 0)
            return;
        _sentAt = null;
        Refresh();
        StackClock.Post(ble, () =>
        {
            using (_service.Gate())
            {
                Refresh();
                if (Array.Exists(_triggers, static each => each.Condition == TriggerCondition.FixedInterval))
                    Consider();
            }
        });
    }

    /// <summary>Stores the descriptors as they are. Under the gate.</summary>
    internal void Refresh()
    {
        Span<byte> octets = stackalloc byte[MaxDescriptionOctets];
        _store(SensorDescriptor.Measurement, octets.Slice(0, _measurement.Encode(octets)));
        for (var i = 0; i < TriggerCount; i++)
            _store(SensorDescriptor.FirstTrigger + i, octets.Slice(0, _triggers[i].Encode(octets)));
        octets[0] = (byte)_logic;
        _store(SensorDescriptor.Configuration, octets.Slice(0, 1));
        _store(SensorDescriptor.Description, octets.Slice(0, Encoding.UTF8.GetBytes(_description, octets)));
        _least.CopyTo(octets);
        _greatest.CopyTo(octets.Slice(_least.Length));
        _store(SensorDescriptor.ValidRange, octets.Slice(0, _least.Length + _greatest.Length));
    }

    /// <summary>A client wants to write a descriptor.</summary>
    internal void Writing(SensorDescriptor descriptor, ReadOnlySpan<byte> octets, GattWrite write)
    {
        byte error;
        if (!_service.AcceptsDescriptorWrites)
            error = EnvironmentalSensingService.WriteRequestRejected;
        else if (descriptor == SensorDescriptor.Description)
            error = GattCodec.TryDecode(octets, out string _) ? (byte)0 : EnvironmentalSensingService.WriteRequestRejected;
        else if (descriptor == SensorDescriptor.Configuration)
            error = octets.Length != 1 ? (byte)AttError.InvalidAttributeValueLength : octets[0] > (byte)TriggerLogic.Or ? (byte)AttError.OutOfRange : (byte)0;
        else
            error = EnvironmentalTrigger.TryDecode(octets, out var trigger) ? Judge(trigger) : (byte)AttError.InvalidAttributeValueLength;
        if (error != 0)
            write.Reject(error);
        else
            _service.Writer = write.Peer;
    }

    /// <summary>A client has written a descriptor.</summary>
    internal void Written(SensorDescriptor descriptor, ReadOnlySpan<byte> octets)
    {
        DescriptorChanges change;
        if (descriptor == SensorDescriptor.Description)
        {
            GattCodec.TryDecode(octets, out _description);
            change = DescriptorChanges.UserDescription;
        }
        else if (descriptor == SensorDescriptor.Configuration)
        {
            _logic = (TriggerLogic)octets[0];
            change = DescriptorChanges.Configuration;
        }
        else
        {
            EnvironmentalTrigger.TryDecode(octets, out _triggers[descriptor - SensorDescriptor.FirstTrigger]);
            change = DescriptorChanges.TriggerSetting;
        }

        _service.TellOthers(change | DescriptorChanges.ByClient, Characteristic);
        ChangedByClient?.Invoke(change);
        Consider();
    }

    private static int Checked(int index)
        => index is >= 0 and < TriggerCount ? index : throw new ArgumentOutOfRangeException(nameof(index), index, "A sensor has the trigger settings 0, 1 and 2.");

    /// <summary>The error with which a client's setting is refused; 0 for none.</summary>
    private byte Judge(EnvironmentalTrigger trigger)
    {
        switch (trigger.Condition)
        {
            case TriggerCondition.Inactive or TriggerCondition.Changed:
                return trigger.Operand.IsEmpty ? (byte)0 : (byte)AttError.InvalidAttributeValueLength;
            case TriggerCondition.FixedInterval or TriggerCondition.NoMoreOftenThan:
                return trigger.Seconds is not { } seconds ? (byte)AttError.InvalidAttributeValueLength : seconds == 0 ? (byte)AttError.OutOfRange : (byte)0;
            case <= TriggerCondition.NotEqual when _number.HasOrder:
                return trigger.Operand.Count != _number.Octets ? (byte)AttError.InvalidAttributeValueLength : IsValid(trigger.Operand.Span) ? (byte)0 : (byte)AttError.OutOfRange;
            default:
                return EnvironmentalSensingService.ConditionNotSupported;
        }
    }

    // What is not known, and what has no order, has no range.
    private bool IsValid(ReadOnlySpan<byte> octets) => _number.Compare(octets, _least) is null or >= 0 && _number.Compare(octets, _greatest) is null or <= 0;

    /// <summary>Sends the value if the settings want it, and waits for the next time of theirs. Under the gate.</summary>
    private void Consider()
    {
        if (_value is not { } value || _service.Host is not { } host)
            return;
        var now = host.NowMicroseconds;
        if (IsDue(value, now))
        {
            _sentAt = now;
            _isNew = false;
            _hasChanged = false;
            _send();
        }

        _alarm.Set(host, NextTime(now));
    }

    private bool IsDue(byte[] value, long now)
    {
        var (active, met, isTime) = (0, 0, false);
        foreach (var trigger in _triggers)
        {
            if (trigger.Condition == TriggerCondition.Inactive)
                continue;
            active++;
            if (!IsMet(trigger, value, now))
                continue;
            met++;
            isTime |= trigger.Condition == TriggerCondition.FixedInterval;
        }

        // A value that was sent is sent again only because a fixed time has passed.
        return active > 0 && (_logic == TriggerLogic.Or ? met > 0 : met == active) && (_isNew || isTime);
    }

    private bool IsMet(in EnvironmentalTrigger trigger, byte[] value, long now)
    {
        switch (trigger.Condition)
        {
            case TriggerCondition.FixedInterval or TriggerCondition.NoMoreOftenThan:
                return _sentAt is not { } last || now - last >= Microseconds(trigger);
            case TriggerCondition.Changed:
                return _hasChanged;
        }

        var order = _number.Compare(value, trigger.Operand.Span);
        return trigger.Condition switch
        {
            TriggerCondition.LessThan => order < 0,
            TriggerCondition.LessThanOrEqual => order <= 0,
            TriggerCondition.GreaterThan => order > 0,
            TriggerCondition.GreaterThanOrEqual => order >= 0,
            TriggerCondition.Equal => order == 0,
            _ => order is not null and not 0,
        };
    }

    private long? NextTime(long now)
    {
        long? next = null;
        foreach (var trigger in _triggers)
        {
            if (trigger.Seconds is null || _sentAt is not { } last)
                continue;
            var time = last + Microseconds(trigger);
            if (time > now && (next is null || time < next))
                next = time;
        }

        return next;
    }

    private static long Microseconds(in EnvironmentalTrigger trigger) => (trigger.Seconds ?? 0) * 1_000_000L;
}

/// <summary>Stores a descriptor of a sensor.</summary>
internal delegate void SensorStore(SensorDescriptor descriptor, ReadOnlySpan<byte> octets);

/// <summary>The descriptors of a sensor.</summary>
internal enum SensorDescriptor
{
    Measurement,
    FirstTrigger,
    SecondTrigger,
    ThirdTrigger,
    Configuration,
    Description,
    ValidRange,
}
