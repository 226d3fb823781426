// The explicit implementation of IGattService: what the stack calls.
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal sealed partial class ServiceEmitter
{
    private void EmitDispatch()
    {
        _code.Blank();
        _code.Line("global::GattGen.GattBinding global::GattGen.IGattService.Binding => _gatt;");
        _code.Blank();
        if (_hasLayout)
        {
            var present = string.Join(", ", _service.Characteristics.Select(each => each.IsOptional ? "_has" + each.Name : "true"));
            _code.Open("global::GattGen.GattServiceDefinition global::GattGen.IGattService.Definition");
            _code.Open("get");
            _code.Line($"_registering = new global::GattGen.GattLayout(Definition, {present});");
            _code.Line("return _registering.Definition;");
            _code.Close();
            _code.Close();
        }
        else
        {
            _code.Line("global::GattGen.GattServiceDefinition global::GattGen.IGattService.Definition => Definition;");
        }

        EmitIncluded();
        EmitAttached();
        EmitWriting();
        EmitWritten();
        EmitReading();
        EmitSubscribed();
    }

    private void EmitAttached()
    {
        _code.Blank();
        _code.Open("void global::GattGen.IGattService.Attached()");
        if (_hasLayout)
            _code.Line("_layout = _registering ?? _layout;");
        EmitClientStateAttached();
        foreach (var slot in _values)
        {
            if (slot.Characteristic.BufferLength > 0)
                _code.Line($"_gatt.SetBuffer({Index(slot)}, {slot.Characteristic.BufferLength}{(slot.Characteristic.Append ? ", append: true" : string.Empty)});");
        }

        foreach (var slot in _slots)
        {
            var characteristic = slot.Characteristic;
            if (slot.Descriptor is { } descriptor)
            {
                if (descriptor.CanWrite)
                    _code.Line($"_gatt.SetBuffer({Index(slot)}, {WireTypes.Longest});");
                if (descriptor.Parts.Count > 0)
                    _code.Line($"_gatt.StoreHandles({Index(slot)}, {string.Join(", ", descriptor.Parts.Select(FormatIndex))});");
                else if (descriptor.Value.Count > 0)
                    _code.Line($"_gatt.Store({Index(slot)}, {Bytes(descriptor)});" + (descriptor.Text is null ? string.Empty : "        // " + Comment(descriptor.Text)));
            }
            else if (characteristic.Append || characteristic.Request is not null || characteristic.Channel is not null || !characteristic.CanRead && !characteristic.CanSubscribe)
            {
                continue;
            }
            else if (characteristic.IsOptional)
            {
                _code.Open($"if (_layout.Index({slot.Ordinal}) >= 0)");
                EmitPass(slot, Source(characteristic), "Store");
                _code.Close();
            }
            else if (characteristic.Type.IsOctets)
            {
                EmitPass(slot, Source(characteristic), "Store");
            }
            else
            {
                _code.Open();
                EmitPass(slot, Source(characteristic), "Store");
                _code.Close();
            }
        }

        EmitRequestsAttached();
        EmitChannelsAttached();
        _code.Close();
    }

    private static string Source(CharacteristicModel characteristic)
        => characteristic.Form == CharacteristicForm.Computed ? Names.Own(characteristic.Name)
            : characteristic.HasGeneratedField && characteristic.Type.IsOctets ? characteristic.Field + ".Span"
            : Field(characteristic);

    /// <summary>Encodes an expression and passes it to the stack.</summary>
    private void EmitPass(Slot slot, string value, string method)
    {
        var characteristic = slot.Characteristic;
        var type = characteristic.Type;
        var gate = method == "Update" ? "using (_gatt.Enter())\n    " : string.Empty;
        if (type.IsOctets)
        {
            var stored = characteristic.HasGeneratedField;
            var span = stored ? value : type.Kind == WireKind.Memory ? value + ".Span" : $"new {Octet}({value})";

            // Octets of a partial property were checked when they were set; none may have been set yet.
            var minimum = type.MinLength > 0 && stored ? 0 : type.MinLength;
            _code.Line($"{gate}_gatt.{method}({Index(slot)}, {(stored ? span : $"global::GattGen.GattCodec.Check({span}, {minimum}, {type.MaxLength})")});");
            return;
        }

        _code.Line($"global::System.Span<byte> octets = stackalloc byte[{type.MaxLength}];");
        _code.Line($"var length = Encode{characteristic.Name}({value}, octets);");
        _code.Line($"{gate}_gatt.{method}({Index(slot)}, octets.Slice(0, length));");
    }

    private void EmitWriting()
    {
        const string Head = "byte global::GattGen.IGattService.Writing(in global::GattGen.GattPeer peer, int index, global::System.ReadOnlySpan<byte> value)";
        _code.Blank();
        var slots = Written().ToList();
        if (slots.Count == 0)
        {
            _code.Line(Head + " => 0;");
            return;
        }

        _code.Open(Head);
        OpenSwitch(withError: true);
        foreach (var slot in slots)
        {
            var characteristic = slot.Characteristic;
            var type = characteristic.Type;
            Case(slot);
            if (slot.Descriptor is not null)
            {
                _code.Line($"On{slot.HandleName}Writing(value, new global::GattGen.GattWrite(peer, error));");
                EndCase();
                continue;
            }

            string value;
            if (type.IsOctets)
            {
                value = "value";
                if (!characteristic.Append && (type.MinLength > 0 || type.MaxLength < WireTypes.Longest))
                {
                    _code.Line(type.IsFixed ? $"if (value.Length != {type.MaxLength})" : type.MinLength > 0 ? $"if (value.Length is < {type.MinLength} or > {type.MaxLength})" : $"if (value.Length > {type.MaxLength})");
                    _code.Line("    return (byte)global::GattGen.AttError.InvalidAttributeValueLength;");
                }
            }
            else
            {
                // A decoder takes a list of any length, and octets behind a value with flags; what is stored has a limit.
                var tooLong = type.MaxLength < WireTypes.Longest && (type.Kind == WireKind.Value || type.IsList && type.Count == 0);
                var tooShort = type.HasLeast ? $"value.Length < {type.MinLength} || " : string.Empty;
                value = _locals[characteristic.Name] + "Value";
                _code.Line($"if ({tooShort}{(tooLong ? $"value.Length > {type.MaxLength} || " : string.Empty)}!TryDecode{characteristic.Name}(value, out var {value}))");
                _code.Line("    return (byte)global::GattGen.AttError.InvalidAttributeValueLength;");
            }

            if (characteristic.Request is not null)
            {
                _code.Line($"error[0] = {RequestField(characteristic)}!.Ask(peer);");
                _code.Line("if (error[0] == 0)");
                _code.Line($"    On{characteristic.Name}Writing({value}, new global::GattGen.GattWrite(peer, error));");
                EndCase();
                continue;
            }

            // Decoders are lenient; what is stored must be what can be sent.
            if (type.HasRange)
            {
                _code.Line($"if (!{value}.IsInRange())");
                _code.Line("    return (byte)global::GattGen.AttError.OutOfRange;");
            }
            else if (type.Element is { HasRange: true })
            {
                _code.Open($"foreach (var element in {value})");
                _code.Line("if (!element.IsInRange())");
                _code.Line("    return (byte)global::GattGen.AttError.OutOfRange;");
                _code.Close();
            }

            _code.Line($"On{characteristic.Name}Writing({value}, new global::GattGen.GattWrite(peer, error));");
            EndCase();
        }

        _code.Close();
        _code.Line("return error[0];");
        _code.Close();
    }

    private void EmitWritten()
    {
        const string Head = "void global::GattGen.IGattService.Written(in global::GattGen.GattPeer peer, int index, global::System.ReadOnlySpan<byte> value)";
        _code.Blank();
        var slots = Written().Where(slot => slot.Descriptor is not null || slot.Characteristic.Request is null).ToList();
        _code.Open(Head);
        if (slots.Count > 0)
        {
            OpenSwitch(withError: false);
            foreach (var slot in slots)
            {
                Case(slot);
                if (slot.Descriptor is null)
                    EmitWrittenCase(slot);
                else
                    _code.Line($"On{slot.HandleName}Written(value);");
                EndCase();
            }

            _code.Close();
        }

        _code.Close();
    }

    private void EmitWrittenCase(Slot slot)
    {
        var characteristic = slot.Characteristic;
        var name = characteristic.Name;
        if (characteristic.Type.IsOctets)
        {
            switch (characteristic.Form)
            {
                case CharacteristicForm.PartialProperty or CharacteristicForm.Part:
                    _code.Line($"{characteristic.Field}.Set(value);");
                    break;
                case CharacteristicForm.Field:
                    _code.Line($"{Field(characteristic)} = value.ToArray();");
                    break;
                default:
                    if (characteristic.Setter is not null)
                        _code.Line($"{Names.Own(name)} = value.ToArray();");
                    break;
            }

            _code.Line($"On{name}Written(value);");
            if (characteristic is { Append: true, HasWrittenHook: true })
                _code.Line($"_gatt.Store({Index(slot)}, default);        // the hook has taken the octets");
            return;
        }

        var value = _locals[name] + "Value";
        _code.Open($"if (TryDecode{name}(value, out var {value}))");
        if (characteristic.Form != CharacteristicForm.Computed)
            _code.Line($"{Field(characteristic)} = {value};");
        else if (characteristic.Setter is not null)
            _code.Line($"{Names.Own(name)} = {value};");
        _code.Line($"On{name}Written({value});");
        _code.Close();
    }

    private void EmitReading()
    {
        const string Head = "byte global::GattGen.IGattService.Reading(in global::GattGen.GattPeer peer, int index, int offset)";
        _code.Blank();
        var slots = _values.Where(slot => slot.Characteristic.CanRead).ToList();
        if (slots.Count == 0)
        {
            _code.Line(Head + " => 0;");
            return;
        }

        _code.Open(Head);
        OpenSwitch(withError: true);
        foreach (var slot in slots)
        {
            var characteristic = slot.Characteristic;
            Case(slot);
            _code.Line($"On{characteristic.Name}Reading(new global::GattGen.GattRead(peer, error));");
            if (characteristic.Form == CharacteristicForm.Computed)
            {
                _code.Open("if (offset == 0 && error[0] == 0)");
                EmitPass(slot, Names.Own(characteristic.Name), "Store");
                _code.Close();
            }

            EndCase();
        }

        _code.Close();
        _code.Line("return error[0];");
        _code.Close();
    }

    private void EmitSubscribed()
    {
        const string Head = "void global::GattGen.IGattService.Subscribed(in global::GattGen.GattPeer peer, int index, global::GattGen.GattSubscription subscription)";
        _code.Blank();
        var slots = _values.Where(slot => slot.Characteristic.CanSubscribe).ToList();
        _code.Open(Head);
        if (slots.Count > 0)
        {
            OpenSwitch(withError: false);
            foreach (var slot in slots)
            {
                Case(slot);
                _code.Line($"On{slot.Characteristic.Name}Subscribed(peer, subscription);");
                EndCase();
            }

            _code.Close();
        }

        _code.Close();
    }

    private void OpenSwitch(bool withError)
    {
        if (withError)
        {
            _code.Line("global::System.Span<byte> error = stackalloc byte[1];");
            _code.Line("error[0] = 0;");
        }

        _code.Open(_hasLayout ? "switch (_layout.Ordinal(index))" : "switch (index)");
    }

    private void Case(Slot slot)
    {
        _code.Line($"case {slot.Ordinal}:        // {slot.HandleName}");
        _code.Indent();
    }

    private void EndCase()
    {
        _code.Line("break;");
        _code.Unindent();
    }

    private static string Bytes(DescriptorModel descriptor)
        => "new byte[] { " + string.Join(", ", descriptor.Value.Select(octet => Hex(octet, 2))) + " }";

    private static string Comment(string text) => Literal(text);
}
