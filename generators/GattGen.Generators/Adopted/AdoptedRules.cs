// The rules of adopted services: what belongs to them, and which properties their characteristics have.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Adopted;

/// <summary>Checks one service against what the Bluetooth SIG has laid down for its UUID.</summary>
internal sealed class AdoptedRules
{
    private readonly INamedTypeSymbol _type;
    private readonly AdoptedService _service;
    private readonly List<(ISymbol Member, CharacteristicModel Model)> _characteristics;
    private readonly HashSet<int> _declared;
    private readonly IDiagnosticSink _sink;

    private AdoptedRules(INamedTypeSymbol type, AdoptedService service, List<(ISymbol Member, CharacteristicModel Model)> characteristics, IDiagnosticSink sink)
    {
        _type = type;
        _service = service;
        _characteristics = characteristics;
        _declared = DeclaredBy(type, characteristics);
        _sink = sink;
    }

    /// <summary>Reports what is wrong with the UUIDs and values of a service, and, if it is an adopted one, what it lacks.</summary>
    public static void Check(INamedTypeSymbol type, AttributeData attribute, List<(ISymbol Member, CharacteristicModel Model)> characteristics, IDiagnosticSink sink)
    {
        UuidRules.Check(attribute, UuidKind.Service, sink);
        foreach (var member in Declared.Members(type))
        {
            if (ServiceParser.DeclarationOf(member) is null)
                continue;
            if (DeclarationOf(member) is { } declaration)
                UuidRules.Check(declaration, UuidKind.Characteristic, sink);
            foreach (var descriptor in Names.Attributes(member, Names.Descriptor))
                UuidRules.Check(descriptor, UuidKind.Descriptor, sink);
        }

        foreach (var (member, model) in characteristics)
            ValueRules.CheckType(member, model, sink);
        if (Uuids.Parse(attribute, null) is { } uuid && Uuids.Shortest(uuid) is { Text: null, Value: var number } && AdoptedTables.Service(number) is { } service)
            new AdoptedRules(type, service, characteristics, sink).Check();
    }

    private void Check()
    {
        foreach (var required in _service.Characteristics.Where(each => each.IsMandatory && !_declared.Contains(each.Uuid)))
        {
            _sink.Report(
                AdoptedDiagnostics.MissingCharacteristic,
                Names.LocationOf(_type),
                Addition(required.Uuid),
                _type.Name,
                AdoptedNames.Service(_service.Uuid),
                AdoptedNames.Display(UuidKind.Characteristic, required.Uuid),
                Attribute(required.Uuid));
        }

        foreach (var condition in AdoptedConditions.All.Where(each => each.Service == _service.Uuid))
            Check(condition);
        foreach (var (member, model) in _characteristics)
        {
            if (Uuids.Shortest(model.Uuid) is { Text: null, Value: var number } && _service.Characteristics.FirstOrDefault(each => each.Uuid == number) is { } adopted)
            {
                CheckProperties(member, model, OfKind(model, adopted));
                ValueRules.CheckDescriptors(_service.Uuid, member, model, adopted, _characteristics.Count(each => each.Model.Uuid == model.Uuid) > 1, _sink);
            }
        }
    }

    private void CheckProperties(ISymbol member, CharacteristicModel model, AdoptedCharacteristic adopted)
    {
        Report(AdoptedDiagnostics.MissingProperty, adopted.MandatoryFlags & ~model.Flags);
        Report(AdoptedDiagnostics.ExcludedProperty, adopted.ExcludedFlags & model.Flags);

        void Report(DiagnosticDescriptor descriptor, int flags)
        {
            if (flags == 0)
                return;
            _sink.Report(
                descriptor,
                Names.Attribute(member, Names.Characteristic) is { } attribute ? Places.Of(attribute, 1) : Names.LocationOf(member),
                Properties(("uuid", Digits(adopted.Uuid)), ("flags", AdoptedNames.Flags(flags))),
                member.Name,
                AdoptedNames.Display(UuidKind.Characteristic, adopted.Uuid),
                AdoptedNames.Service(_service.Uuid),
                AdoptedNames.Flags(flags),
                member is IMethodSymbol ? "declare it as a property or field with [GattCharacteristic]" : descriptor == AdoptedDiagnostics.MissingProperty ? "add it to the flags" : "remove it from the flags");
        }
    }

    // What a HID report must have depends on what its Report Reference says that it is: an identifier and a type.
    private static AdoptedCharacteristic OfKind(CharacteristicModel model, AdoptedCharacteristic adopted)
        => adopted.Uuid == 0x2A4D
            && model.Descriptors.FirstOrDefault(descriptor => Uuids.Shortest(descriptor.Uuid) is { Text: null, Value: KnownDescriptors.ReportReference }) is { Value.Count: 2 } reference
            && AdoptedCorrections.Report(reference.Value[1]) is { } letters
            ? AdoptedTables.With(adopted, letters)
            : adopted;

    private void Check(AdoptedCondition condition)
    {
        if (condition.Kind != ConditionKind.Without && condition.Kind != ConditionKind.Alone && _declared.Contains(condition.Characteristic))
            return;
        var name = AdoptedNames.Display(UuidKind.Characteristic, condition.Characteristic);
        var needed = condition.Kind switch
        {
            ConditionKind.Without when !condition.Others.Any(_declared.Contains)
                => "at least one of the characteristics " + string.Join(" and ", condition.Others.Select(each => AdoptedNames.Display(UuidKind.Characteristic, each))),
            ConditionKind.Alone when _declared.All(condition.Others.Contains) => "at least one characteristic of what it is about, such as " + name,
            ConditionKind.With when condition.Others.FirstOrDefault(_declared.Contains) is > 0 and var other
                => "the characteristic " + name + " because it has " + AdoptedNames.Display(UuidKind.Characteristic, other),
            ConditionKind.Field when WithField(condition) is { } member => "the characteristic " + name + " because '" + member + "' holds " + condition.Field,
            ConditionKind.WritableDescriptor when WithWritable(condition) is { } member => "the characteristic " + name + " because clients can write a descriptor of '" + member + "'",
            _ => null,
        };
        if (needed is not null)
            _sink.Report(AdoptedDiagnostics.UnmetCondition, Names.LocationOf(_type), Addition(condition.Characteristic), _type.Name, AdoptedNames.Service(_service.Uuid), needed, Attribute(condition.Characteristic));
    }

    private string? WithField(AdoptedCondition condition)
        => Holders(condition).FirstOrDefault(each => TypeOf(each.Member) is INamedTypeSymbol { TypeKind: TypeKind.Struct } value
            && Names.Attribute(value, Names.Value) is not null
            && ValueParser.Parse(value, null) is { } shape
            && shape.Fields.Any(field => field.When == condition.Bit && !field.IsInverted)).Member?.Name;

    private IEnumerable<(ISymbol Member, CharacteristicModel Model)> Holders(AdoptedCondition condition)
        => _characteristics.Where(each => Uuids.Shortest(each.Model.Uuid) is { Text: null, Value: var number } && condition.Others.Contains(number));

    private string? WithWritable(AdoptedCondition condition)
        => _characteristics.FirstOrDefault(each => each.Model.Descriptors.Any(descriptor => Uuids.Shortest(descriptor.Uuid) is { Text: null, Value: var number }
            && condition.Others.Contains(number)
            && (descriptor.Flags & KnownFlags.OfWriting) != 0)).Member?.Name;

    // A method that answers requests is a characteristic, too; its flags follow from what it is.
    private static AttributeData? DeclarationOf(ISymbol member) => Names.Attribute(member, member is IMethodSymbol ? Names.Request : Names.Characteristic);

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    // A characteristic with an error is reported as that, and not as missing, too.
    private static HashSet<int> DeclaredBy(INamedTypeSymbol type, List<(ISymbol Member, CharacteristicModel Model)> characteristics)
        => new(Declared.Members(type)
            .Select(member => DeclarationOf(member) is { } attribute ? Uuids.Parse(attribute, null) : null)
            .Concat(characteristics.Select(each => (UuidModel?)each.Model.Uuid))
            .OfType<UuidModel>()
            .Select(Uuids.Shortest)
            .Where(uuid => uuid.Text is null)
            .Select(uuid => uuid.Value));

    private string Attribute(int uuid)
        => "[GattCharacteristic(" + AdoptedNames.Constant(UuidKind.Characteristic, uuid) + ", " + AdoptedNames.Flags(FlagsOf(uuid)) + ")]";

    private int FlagsOf(int uuid) => _service.Characteristics.First(each => each.Uuid == uuid).MandatoryFlags is not 0 and var flags ? flags : KnownFlags.Read;

    private ImmutableDictionary<string, string?> Addition(int uuid) => Properties(
        ("uuid", Digits(uuid)),
        ("name", AdoptedNames.Identifier(UuidKind.Characteristic, uuid)),
        ("flags", AdoptedNames.Flags(FlagsOf(uuid))),
        ("type", AdoptedTypes.Fitting(AdoptedTables.Layout(uuid))));

    private static ImmutableDictionary<string, string?> Properties(params (string Name, string? Value)[] properties)
        => properties.ToImmutableDictionary(each => each.Name, each => each.Value);

    private static string Digits(int uuid) => AdoptedNames.Number(uuid).Substring(2);
}
