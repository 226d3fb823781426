// The Automation IO service (Bluetooth SIG, Automation IO Service 1.0; Assigned Numbers: 0x1815).
using System;

namespace GattGen.Profiles;

/// <summary>Exposes digital and analog inputs and outputs of a device.</summary>
/// <remarks>
/// What is set before the start is offered: up to 255 digital inputs and as many outputs, and two analog inputs and outputs; a device with more analog signals has several
/// objects of this class. Set inputs whenever they are measured: clients are told when the triggers of the signal want it. <see cref="OutputWritten"/> is raised when a client
/// has set an output. <see cref="Aggregate"/> holds all inputs in one value. The members of a client count characteristics of one kind, inputs and outputs alike; where a
/// device may lack some, <see cref="Client.FindDigitals"/> and <see cref="Client.FindAnalogs"/> tell inputs from outputs.
/// </remarks>
/// <example>
/// <code>
/// var io = new AutomationIoService { DigitalInputCount = 2, DigitalInputs = Digitals.Of(DigitalState.Inactive, DigitalState.Inactive), AnalogInput1 = 0 };
/// io.AnalogInput1Signal.Value = new ValueTrigger(ValueTriggerCondition.CrossedBoundary, 512);
/// io.DigitalInputs = io.DigitalInputs.With(1, DigitalState.Active);       // subscribers are notified
/// // the other side
/// var client = await AutomationIoService.Client.DiscoverAsync(link);
/// bool isOn = (await client.DigitalInputs!.ReadAsync())[1] == DigitalState.Active;
/// </code>
/// </example>
[GattService(Assigned.Services.AutomationIO)]
public partial class AutomationIoService
{
    /// <summary>The error with which a trigger is refused that the signal does not have: Trigger Condition Value Not Supported (Automation IO Service, 1.6).</summary>
    public const byte TriggerConditionNotSupported = 0x80;

    private Digitals _digitalInputs;
    private AutomationSignal? _digitalInputsSignal;
    private AnalogValue _analogInput1;
    private AutomationSignal? _analogInput1Signal;
    private AnalogValue _analogInput2;
    private AutomationSignal? _analogInput2Signal;
    private Digitals _digitalOutputs;
    private Digitals _outputsBefore;

    /// <summary>The digital inputs. Clients are told as their triggers say.</summary>
    [GattCharacteristic(Assigned.Characteristics.Digital, GattFlags.Read | GattFlags.Notify), GattOptional]
    [GattFormat(GattUnit.Unitless, Format = GattFormatType.Opaque)]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.NumberOfDigitals, GattFlags.Read, Name = "Count")]
    [GattDescriptor(Assigned.Descriptors.ValueTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ValueTrigger")]
    [GattDescriptor(Assigned.Descriptors.TimeTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "TimeTrigger")]
    public Digitals DigitalInputs
    {
        get
        {
            using (_gatt.Enter())
            {
                StoreCount(SetDigitalInputsCount, DigitalInputCount);
                DigitalInputsSignal.OnRead(Handles.DigitalInputsValueTrigger);
                return _digitalInputs;
            }
        }

        set
        {
            Check(value, DigitalInputCount);
            Span<byte> octets = stackalloc byte[Digitals.MaxLength];
            var length = value.Encode(octets);
            using (_gatt.Enter())
            {
                _digitalInputs = value;
                HasDigitalInputs = true;
                DigitalInputsSignal.Set(octets.Slice(0, length));
                TellAll();
            }
        }
    }

    /// <summary>When clients are told of the digital inputs.</summary>
    public AutomationSignal DigitalInputsSignal => _digitalInputsSignal ??= new AutomationSignal(false, _gatt, UpdateDigitalInputs, StoreDigitalInputs);

    /// <summary>The digital outputs: what they are to be. Clients set them; a signal that they write as <see cref="DigitalState.TriState"/> stays as it is.</summary>
    [GattCharacteristic(Assigned.Characteristics.Digital, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    [GattFormat(GattUnit.Unitless, Format = GattFormatType.Opaque)]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.NumberOfDigitals, GattFlags.Read, Name = "Count")]
    public Digitals DigitalOutputs
    {
        get
        {
            using (_gatt.Enter())
            {
                StoreCount(SetDigitalOutputsCount, DigitalOutputCount);
                return _digitalOutputs;
            }
        }

        set
        {
            Check(value, DigitalOutputCount);
            using (_gatt.Enter())
            {
                _digitalOutputs = value;
                HasDigitalOutputs = true;
            }
        }
    }

    /// <summary>The first analog input. Clients are told as its triggers say.</summary>
    [GattCharacteristic(Assigned.Characteristics.Analog, GattFlags.Read | GattFlags.Notify), GattOptional]
    [GattFormat(GattUnit.Unitless, Format = GattFormatType.UInt16)]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValueTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ValueTrigger")]
    [GattDescriptor(Assigned.Descriptors.TimeTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "TimeTrigger")]
    public AnalogValue AnalogInput1
    {
        get
        {
            using (_gatt.Enter())
            {
                AnalogInput1Signal.OnRead(Handles.AnalogInput1ValueTrigger);
                return _analogInput1;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[AnalogValue.MaxLength];
            var length = value.Encode(octets);
            using (_gatt.Enter())
            {
                _analogInput1 = value;
                HasAnalogInput1 = true;
                AnalogInput1Signal.Set(octets.Slice(0, length));
                TellAll();
            }
        }
    }

    /// <summary>When clients are told of the first analog input.</summary>
    public AutomationSignal AnalogInput1Signal => _analogInput1Signal ??= new AutomationSignal(true, _gatt, UpdateAnalogInput1, StoreAnalogInput1);

    /// <summary>The second analog input. Clients are told as its triggers say.</summary>
    [GattCharacteristic(Assigned.Characteristics.Analog, GattFlags.Read | GattFlags.Notify), GattOptional]
    [GattFormat(GattUnit.Unitless, Format = GattFormatType.UInt16)]
    [GattDescription("", Writable = true)]
    [GattDescriptor(Assigned.Descriptors.ValueTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "ValueTrigger")]
    [GattDescriptor(Assigned.Descriptors.TimeTriggerSetting, GattFlags.Read | GattFlags.Write, Name = "TimeTrigger")]
    public AnalogValue AnalogInput2
    {
        get
        {
            using (_gatt.Enter())
            {
                AnalogInput2Signal.OnRead(Handles.AnalogInput2ValueTrigger);
                return _analogInput2;
            }
        }

        set
        {
            Span<byte> octets = stackalloc byte[AnalogValue.MaxLength];
            var length = value.Encode(octets);
            using (_gatt.Enter())
            {
                _analogInput2 = value;
                HasAnalogInput2 = true;
                AnalogInput2Signal.Set(octets.Slice(0, length));
                TellAll();
            }
        }
    }

    /// <summary>When clients are told of the second analog input.</summary>
    public AutomationSignal AnalogInput2Signal => _analogInput2Signal ??= new AutomationSignal(true, _gatt, UpdateAnalogInput2, StoreAnalogInput2);

    /// <summary>The first analog output: what it is to be. Clients set it.</summary>
    [GattCharacteristic(Assigned.Characteristics.Analog, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    [GattFormat(GattUnit.Unitless, Format = GattFormatType.UInt16)]
    [GattDescription("", Writable = true)]
    public partial AnalogValue AnalogOutput1 { get; set; }

    /// <summary>The second analog output: what it is to be. Clients set it.</summary>
    [GattCharacteristic(Assigned.Characteristics.Analog, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse), GattOptional]
    [GattFormat(GattUnit.Unitless, Format = GattFormatType.UInt16)]
    [GattDescription("", Writable = true)]
    public partial AnalogValue AnalogOutput2 { get; set; }

    /// <summary>All inputs in one value: digital ones first, then the analog ones that are offered. Clients are told of each change.</summary>
    [GattCharacteristic(Assigned.Characteristics.Aggregate, GattFlags.Read | GattFlags.Notify), GattOptional]
    public AutomationInputs Aggregate
    {
        get
        {
            using (_gatt.Enter())
            {
                var analogs = (HasAnalogInput1, HasAnalogInput2) switch
                {
                    (true, true) => new[] { _analogInput1.Steps, _analogInput2.Steps },
                    (true, false) => new[] { _analogInput1.Steps },
                    (false, true) => new[] { _analogInput2.Steps },
                    _ => Array.Empty<ushort>(),
                };
                return AutomationInputs.Of(_digitalInputs, analogs);
            }
        }
    }

    /// <summary>How many digital inputs there are, 0..255; set it before the inputs.</summary>
    public byte DigitalInputCount { get; set; }

    /// <summary>How many digital outputs there are, 0..255; set it before the outputs.</summary>
    public byte DigitalOutputCount { get; set; }

    /// <summary>A client has set an output. Raised on the executor of the stack.</summary>
    public event Action? OutputWritten;

    partial void OnDigitalOutputsWriting(Digitals value, GattWrite write)
    {
        if (value.Octets.Count != (DigitalOutputCount + 3) / 4)
            write.Reject(AttError.InvalidAttributeValueLength);
        _outputsBefore = _digitalOutputs;
    }

    partial void OnDigitalOutputsWritten(Digitals value)
    {
        var outputs = _outputsBefore;
        for (var i = 0; i < DigitalOutputCount; i++)
        {
            if (value[i] <= DigitalState.Active)
                outputs = outputs.With(i, value[i]);
        }

        _digitalOutputs = outputs;

        OutputWritten?.Invoke();
    }

    partial void OnDigitalInputsValueTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => DigitalInputsSignal.WritingValue(value, write);

    partial void OnDigitalInputsValueTriggerWritten(ReadOnlySpan<byte> value) => DigitalInputsSignal.WrittenValue(value);

    partial void OnDigitalInputsTimeTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => AutomationSignal.WritingTime(value, write);

    partial void OnDigitalInputsTimeTriggerWritten(ReadOnlySpan<byte> value) => DigitalInputsSignal.WrittenTime(value);

    partial void OnAnalogInput1ValueTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => AnalogInput1Signal.WritingValue(value, write);

    partial void OnAnalogInput1ValueTriggerWritten(ReadOnlySpan<byte> value) => AnalogInput1Signal.WrittenValue(value);

    partial void OnAnalogInput1TimeTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => AutomationSignal.WritingTime(value, write);

    partial void OnAnalogInput1TimeTriggerWritten(ReadOnlySpan<byte> value) => AnalogInput1Signal.WrittenTime(value);

    partial void OnAnalogInput2ValueTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => AnalogInput2Signal.WritingValue(value, write);

    partial void OnAnalogInput2ValueTriggerWritten(ReadOnlySpan<byte> value) => AnalogInput2Signal.WrittenValue(value);

    partial void OnAnalogInput2TimeTriggerWriting(ReadOnlySpan<byte> value, GattWrite write) => AutomationSignal.WritingTime(value, write);

    partial void OnAnalogInput2TimeTriggerWritten(ReadOnlySpan<byte> value) => AnalogInput2Signal.WrittenTime(value);

    partial void OnAnalogOutput1Written(AnalogValue value) => OutputWritten?.Invoke();

    partial void OnAnalogOutput2Written(AnalogValue value) => OutputWritten?.Invoke();

    private static void Check(Digitals value, int count)
    {
        if (value.Octets.Count != (count + 3) / 4)
            throw new ArgumentException("There are " + count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " digital signals: set their number first, then all of them.", nameof(value));
    }

    private static void StoreCount(SetDescriptor set, byte count) => set(stackalloc byte[1] { count });

    private void TellAll()
    {
        if (HasAggregate)
            UpdateAggregate();
    }

    private void StoreDigitalInputs(bool isValueTrigger, ReadOnlySpan<byte> octets)
    {
        if (isValueTrigger)
            SetDigitalInputsValueTrigger(octets);
        else
            SetDigitalInputsTimeTrigger(octets);
    }

    private void StoreAnalogInput1(bool isValueTrigger, ReadOnlySpan<byte> octets)
    {
        if (isValueTrigger)
            SetAnalogInput1ValueTrigger(octets);
        else
            SetAnalogInput1TimeTrigger(octets);
    }

    private void StoreAnalogInput2(bool isValueTrigger, ReadOnlySpan<byte> octets)
    {
        if (isValueTrigger)
            SetAnalogInput2ValueTrigger(octets);
        else
            SetAnalogInput2TimeTrigger(octets);
    }

    private delegate void SetDescriptor(ReadOnlySpan<byte> octets);
}
