// Writes the generated part of a service: table, handles, properties, hooks, dispatch, codecs, client.
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis.Text;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Emitting;

internal sealed partial class ServiceEmitter
{
    private const string Octet = "global::System.ReadOnlySpan<byte>";

    private readonly CodeWriter _code = new();
    private readonly ServiceModel _service;
    private readonly List<Slot> _slots = [];
    private readonly List<Slot> _values = [];
    private readonly bool _hasLayout;
    private readonly Dictionary<string, string> _locals;

    private ServiceEmitter(ServiceModel service)
    {
        _service = service;
        _hasLayout = service.Characteristics.Any(characteristic => characteristic.IsOptional);
        _locals = Names.Locals(service.Characteristics.Select(characteristic => characteristic.Name));
        foreach (var characteristic in service.Characteristics)
        {
            _values.Add(new Slot(_slots.Count, characteristic, null));
            _slots.Add(_values[_values.Count - 1]);
            foreach (var descriptor in characteristic.Descriptors)
                _slots.Add(new Slot(_slots.Count, characteristic, descriptor));
        }
    }

    public static SourceText Emit(ServiceModel service) => new ServiceEmitter(service).Emit();

    private SourceText Emit()
    {
        var blocks = _code.OpenType(_service.Type, _service.Includes.Count > 0 ? " : global::GattGen.IGattIncludingService" : " : global::GattGen.IGattService");
        EmitDefinition();
        EmitHandles();
        foreach (var slot in _values)
        {
            if (slot.Characteristic.Request is not null)
            {
                EmitRequest(slot.Characteristic);
                EmitDescriptors(slot.Characteristic);
                continue;
            }

            if (slot.Characteristic.Channel is not null)
            {
                EmitChannel(slot.Characteristic);
                EmitDescriptors(slot.Characteristic);
                continue;
            }

            EmitProperty(slot);
            EmitHooks(slot.Characteristic);
            EmitDescriptors(slot.Characteristic);
        }

        EmitClientState();
        EmitDispatch();
        foreach (var slot in _values)
        {
            if (slot.Characteristic.Request is not null)
                EmitRequestCodecs(slot.Characteristic);
            else
                EmitCodec(slot.Characteristic);
        }

        EmitClient();
        _code.CloseAll(blocks);
        return _code.Finish();
    }

    /// <summary>The expression of the index of a value on the stack.</summary>
    private string Index(Slot slot) => _hasLayout ? $"_layout.Index({slot.Ordinal})" : Number(slot.Ordinal);

    private void EmitDefinition()
    {
        _code.Line("private readonly global::GattGen.GattBinding _gatt = new global::GattGen.GattBinding();");
        if (_hasLayout)
        {
            var all = string.Join(", ", _service.Characteristics.Select(_ => "true"));
            _code.Line($"private global::GattGen.GattLayout _layout = new global::GattGen.GattLayout(Definition, {all});        // what is registered");
            _code.Line("private global::GattGen.GattLayout? _registering;       // what is about to be");
        }

        _code.Blank();
        _code.Line("/// <summary>The table of the service" + (_hasLayout ? " with all its optional characteristics" : string.Empty) + ".</summary>");
        _code.Line("public static global::GattGen.GattServiceDefinition Definition { get; } = new global::GattGen.GattServiceDefinition(");
        _code.Indent();
        var rows = new List<string> { UuidNumber(_service.Uuid) };
        foreach (var characteristic in _service.Characteristics)
        {
            var descriptors = characteristic.Descriptors.Count == 0
                ? string.Empty
                : ", new global::GattGen.GattDescriptorDefinition[] { " + string.Join(", ", characteristic.Descriptors.Select(Descriptor)) + " }";
            var more = More(("MinKeySize", characteristic.MinKeySize, Number(characteristic.MinKeySize)), ("ConfigurationFlags", characteristic.ConfigurationFlags, Flags(characteristic.ConfigurationFlags)), ("Handle", characteristic.Handle, Hex(characteristic.Handle, 4)), ("AsksOnRead", characteristic.AsksOnRead ? 1 : 0, "true"));
            rows.Add((more.Length == 0 ? string.Empty : "new global::GattGen.GattCharacteristicDefinition") + $"({UuidNumber(characteristic.Uuid)}, {Flags(characteristic.Flags)}{descriptors}){more}");
        }

        var service = new List<string>();
        if (_service.IsSecondary)
            service.Add("Kind = global::GattGen.GattServiceKind.Secondary");
        if (_service.Handle != 0)
            service.Add("Handle = " + Hex(_service.Handle, 4));
        if (_service.Includes.Count > 0)
            service.Add("Includes = new global::GattGen.GattServiceDefinition[] { " + string.Join(", ", _service.Includes.Select(include => include.TypeName + ".Definition")) + " }");
        var end = service.Count == 0 ? ");" : ") { " + string.Join(", ", service) + " };";
        for (var i = 0; i < rows.Count; i++)
            _code.Line(rows[i] + (i == rows.Count - 1 ? end : ","));
        _code.Unindent();
    }

    private static string More(params (string Name, int Given, string Text)[] properties)
    {
        var given = properties.Where(property => property.Given != 0).Select(property => property.Name + " = " + property.Text).ToList();
        return given.Count == 0 ? string.Empty : " { " + string.Join(", ", given) + " }";
    }

    private static string Descriptor(DescriptorModel descriptor)
    {
        var more = More(("MinKeySize", descriptor.MinKeySize, Number(descriptor.MinKeySize)));
        return (more.Length == 0 ? string.Empty : "new global::GattGen.GattDescriptorDefinition") + $"({UuidNumber(descriptor.Uuid)}, {Flags(descriptor.Flags)}){more}";
    }

    private void EmitHandles()
    {
        _code.Member("/// <summary>The handles of the values; 0 before the service is registered.</summary>", "public HandleMap Handles => new HandleMap(this);");
        _code.Blank();
        _code.Line("/// <summary>The handles of the values by name.</summary>");
        _code.Open("public readonly struct HandleMap");
        _code.Line($"private static readonly string[] Names = {{ {string.Join(", ", _slots.Select(slot => Literal(slot.HandleName)))} }};");
        _code.Line($"private readonly {_service.Type.FullName} _service;");
        _code.Blank();
        _code.Open($"internal HandleMap({_service.Type.FullName} service)");
        _code.Line("_service = service;");
        _code.Close();
        foreach (var slot in _slots)
        {
            var index = _hasLayout ? $"_service._layout.Index({slot.Ordinal})" : Number(slot.Ordinal);
            var what = slot.Descriptor is null ? slot.Characteristic.Name : "the descriptor " + Uuids.Print(slot.Descriptor.Uuid) + " of " + slot.Characteristic.Name;
            _code.Member(
                $"/// <summary>The handle of {what}; 0 where it is not registered.</summary>",
                $"public ushort {Names.Escape(slot.HandleName)} => _service._gatt.Handle({index});");
        }

        _code.Blank();
        _code.Line("/// <summary>The handles for a printed map.</summary>");
        _code.Line("/// <param name=\"name\">What the service is called there.</param>");
        if (_hasLayout)
        {
            _code.Open("public global::GattGen.GattHandleSection ToSection(string name)");
            _code.Line("var names = new string[_service._layout.Definition.ValueCount];");
            _code.Line("for (var i = 0; i < names.Length; i++)");
            _code.Line("    names[i] = Names[_service._layout.Ordinal(i)];");
            _code.Line("return new global::GattGen.GattHandleSection(name, _service._layout.Definition, _service._gatt, names);");
            _code.Close();
        }
        else
        {
            _code.Line("public global::GattGen.GattHandleSection ToSection(string name) => new global::GattGen.GattHandleSection(name, Definition, _service._gatt, Names);");
        }

        _code.Member("/// <summary>Prints the handles.</summary>", $"public override string ToString() => ToSection({Literal(_service.Type.Name.TrimStart('@'))}).ToString();");
        _code.Close();
    }

    private void EmitProperty(Slot slot)
    {
        var characteristic = slot.Characteristic;
        var type = characteristic.Type;
        if (characteristic.Form != CharacteristicForm.Computed)
        {
            if (characteristic.HasGeneratedField)
            {
                _code.Blank();
                var initial = type.IsOctets ? string.Empty : type.IsReference && !type.IsNullableReference ? " = " + ValueEmitter.Empty(type) : string.Empty;
                _code.Line($"private {(type.IsOctets ? "global::GattGen.GattOctets" : type.DeclaredName)} {characteristic.Field}{initial};");
            }

            _code.Blank();
            if (characteristic.Form != CharacteristicForm.PartialProperty)
                EmitDocs(characteristic, $"The characteristic {Uuids.Print(characteristic.Uuid)}.");
            var partial = characteristic.Form == CharacteristicForm.PartialProperty ? " partial" : string.Empty;
            var modifiers = (characteristic.Modifiers + partial).TrimStart();
            _code.Open($"{modifiers}{(modifiers.Length == 0 ? string.Empty : " ")}{type.DeclaredName} {Names.Escape(characteristic.Name)}");
            EmitGetter(characteristic);
            if (characteristic.Setter is not null)
                EmitSetter(slot);
            _code.Close();
        }

        var name = characteristic.Name;
        if (characteristic.CanSubscribe)
            _code.Member($"/// <summary>Who has subscribed to {name}.</summary>", $"{characteristic.Accessibility} global::GattGen.GattSubscribers {name}Subscribers => _gatt.Subscribers({Index(slot)});");
        if (characteristic.IsOptional)
        {
            var initial = characteristic.HasInitializer ? " = true" : string.Empty;
            _code.Blank();
            _code.Line($"private bool _has{name}{initial};");
            _code.Member(
                $"/// <summary>Whether {name}, which is optional, is registered. Setting {name} sets it; a change takes effect at the next registration.</summary>",
                $"{characteristic.Accessibility} bool Has{name}\n{{\n    get => _has{name};\n    set => _has{name} = value;\n}}");
        }

        if (characteristic.Append && !characteristic.HasWrittenHook)
        {
            _code.Member(
                $"/// <summary>Takes the octets that clients have written to {name} since the last call, oldest first; at most {characteristic.BufferLength}.</summary>",
                $"{characteristic.Accessibility} byte[] Take{name}()\n{{\n    using (_gatt.Enter())\n        return _gatt.Take({Index(slot)});\n}}");
        }

        if (characteristic.Form == CharacteristicForm.Computed && characteristic.CanSubscribe)
        {
            _code.Blank();
            _code.Line($"/// <summary>Computes {name}, stores it and tells the subscribers.</summary>");
            _code.Open($"{characteristic.Accessibility} void Update{name}()");
            EmitPass(slot, Names.Own(name), "Update");
            _code.Close();
        }
    }

    private void EmitGetter(CharacteristicModel characteristic)
    {
        var type = characteristic.Type;
        var partial = characteristic.HasGeneratedField;
        var value = partial && type.IsOctets ? characteristic.Field + ".ToArray()" : Field(characteristic);
        if (type.IsAtomic && !(partial && type.IsOctets))
        {
            _code.Line($"{characteristic.Getter} => {value};");
            return;
        }

        _code.Open(characteristic.Getter);
        _code.Line("using (_gatt.Enter())");
        _code.Line($"    return {value};");
        _code.Close();
    }

    private void EmitSetter(Slot slot)
    {
        var characteristic = slot.Characteristic;
        var type = characteristic.Type;
        _code.Open(characteristic.Setter!);
        if (type.IsReference && !type.IsNullableReference)
        {
            _code.Line("if (value is null)");
            _code.Line("    throw new global::System.ArgumentNullException(nameof(value));");
        }

        string octets;
        if (type.IsOctets)
        {
            var span = type.Kind == WireKind.Memory ? "value.Span" : $"new {Octet}(value)";
            _code.Line($"var octets = global::GattGen.GattCodec.Check({span}, {type.MinLength}, {type.MaxLength});");
            octets = "octets";
        }
        else
        {
            _code.Line($"global::System.Span<byte> octets = stackalloc byte[{type.MaxLength}];");
            _code.Line($"var length = Encode{characteristic.Name}(value, octets);");
            octets = "octets.Slice(0, length)";
        }

        _code.Open("using (_gatt.Enter())");
        if (characteristic.HasGeneratedField && type.IsOctets)
            _code.Line($"{characteristic.Field}.Set({octets});");
        else
            _code.Line($"{Field(characteristic)} = value;");
        if (characteristic.IsOptional)
            _code.Line($"_has{characteristic.Name} = true;");
        _code.Line($"_gatt.{(characteristic.ChangesOnly ? "UpdateChanged" : characteristic.CanSubscribe ? "Update" : "Store")}({Index(slot)}, {octets});");
        _code.Close();
        _code.Close();
    }

    // Local variables are called by the names of characteristics, which begin with "_" rarely, and behind it a suffix.
    private static string Field(CharacteristicModel characteristic)
        => characteristic.Field[0] == '_' && !characteristic.Field.EndsWith("Value", System.StringComparison.Ordinal) ? characteristic.Field : Names.Own(characteristic.Field.TrimStart('@'));

    private void EmitHooks(CharacteristicModel characteristic)
    {
        var name = characteristic.Name;
        var type = characteristic.Type.IsOctets ? Octet : characteristic.Type.DeclaredName;
        if (characteristic.CanWrite)
        {
            _code.Member($"/// <summary>A client wants to write {name}; nothing is stored yet, and <paramref name=\"write\"/> may refuse it.</summary>", $"partial void On{name}Writing({type} value, global::GattGen.GattWrite write);");
            _code.Member($"/// <summary>A client has written {name}; it is stored.</summary>", $"partial void On{name}Written({type} value);");
        }

        if (characteristic.CanRead)
            _code.Member($"/// <summary>A client reads {name}; <paramref name=\"read\"/> may deny it, and a value that is set now is what it gets.</summary>", $"partial void On{name}Reading(global::GattGen.GattRead read);");
        if (characteristic.CanSubscribe)
            _code.Member($"/// <summary>A client has changed its subscription to {name}.</summary>", $"partial void On{name}Subscribed(global::GattGen.GattPeer peer, global::GattGen.GattSubscription subscription);");
    }

    private void EmitCodec(CharacteristicModel characteristic, bool withOctets = false)
    {
        var type = characteristic.Type;
        if (type.IsOctets && !withOctets)
            return;
        var name = characteristic.Name;
        var isSimple = type is { Kind: WireKind.Value } or { Kind: WireKind.Text, Count: 0 } or { Kind: WireKind.Scalar, Width: 0 };
        _code.Blank();
        if (isSimple)
        {
            var (limit, most) = type.Kind == WireKind.Text ? (", ", Number(type.MaxLength)) : (string.Empty, string.Empty);
            var call = type.Kind == WireKind.Value ? "value.Encode(octets" : "global::GattGen.GattCodec.Encode(value, octets";
            var codec = type.Kind == WireKind.Value ? type.Name : "global::GattGen.GattCodec";
            _code.Line(type.HasLeast
                ? $"private static int Encode{name}({type.DeclaredName} value, global::System.Span<byte> octets) => {AtLeast(type, call + limit + most + ")")};"
                : $"private static int Encode{name}({type.DeclaredName} value, global::System.Span<byte> octets) => {call}{limit}{most});");
            _code.Blank();
            _code.Line($"private static bool TryDecode{name}({Octet} octets, out {type.Name} value) => {codec}.TryDecode(octets{limit}{most}, out value);");
            return;
        }

        _code.Open($"private static int Encode{name}({type.DeclaredName} value, global::System.Span<byte> octets)");
        _code.Line("var writer = new global::GattGen.GattWriter(octets);");
        WireEmitter.Write(_code, type, "value");
        _code.Line($"return {AtLeast(type, "writer.Length")};");
        _code.Close();
        _code.Blank();
        _code.Open($"private static bool TryDecode{name}({Octet} octets, out {type.Name} value)");
        _code.Line("value = " + (type.IsReference ? ValueEmitter.Empty(type) : "default") + ";");
        _code.Line("var reader = new global::GattGen.GattReader(octets);");
        var read = WireEmitter.Read(_code, type, "decoded");
        _code.Line($"value = {read};");
        _code.Line("return reader.IsAtEnd;");
        _code.Close();
    }

    // The smallest length is checked where a value is set; what a server sends is taken as it is.
    private static string AtLeast(WireType type, string length)
        => type.HasLeast ? $"global::GattGen.GattCodec.AtLeast({length}, {type.MinLength})" : length;

    private void EmitDocs(CharacteristicModel characteristic, string otherwise)
    {
        if (characteristic.Docs.Count == 0)
            _code.Line($"/// <summary>{otherwise}</summary>");
        foreach (var line in characteristic.Docs)
            _code.Line(line);
    }

    private static string UuidNumber(UuidModel uuid)
        => uuid.Text is null ? Hex(uuid.Value, 4) : $"new global::GattGen.BleUuid({Literal(uuid.Text)})";

    private static string Flags(int flags)
    {
        if (flags == 0)
            return "global::GattGen.GattFlags.None";
        var text = TextBuffer.Take();
        foreach (var (flag, name) in KnownFlags.Names)
        {
            if ((flags & flag) == 0)
                continue;
            if (text.Length > 0)
                text.Append(" | ");
            text.Append("global::GattGen.GattFlags.").Append(name);
        }

        return text.Finish();
    }

    /// <summary>A value that has a handle: that of a characteristic, or a listed descriptor of it.</summary>
    private sealed record Slot(int Ordinal, CharacteristicModel Characteristic, DescriptorModel? Descriptor)
    {
        public string HandleName => GeneratedNames.HandleName(Characteristic, Descriptor);
    }
}
