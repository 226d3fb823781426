// The rules of the values of adopted characteristics, and of their descriptors.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Adopted;

internal static class ValueRules
{
    /// <summary>Reports a type that does not fit the fields of an adopted characteristic.</summary>
    public static void CheckType(ISymbol member, CharacteristicModel model, IDiagnosticSink sink)
    {
        if (Uuids.Shortest(model.Uuid) is not { Text: null, Value: var number } || AdoptedTables.Layout(number) is not { } layout || AdoptedTypes.Fits(model.Type, layout))
            return;
        var type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (type is null)
            return;
        var fitting = AdoptedTypes.Fitting(layout);
        sink.Report(
            AdoptedDiagnostics.WrongType,
            Places.OfType(member),
            ImmutableDictionary<string, string?>.Empty.Add("uuid", AdoptedNames.Number(number).Substring(2)).Add("type", fitting),
            member.Name,
            type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            AdoptedTypes.Octets(model.Type.MinLength, model.Type.MaxLength),
            AdoptedNames.Display(UuidKind.Characteristic, number),
            AdoptedTypes.Describe(layout),
            layout.Single is null ? "use a [GattValue] struct with these fields, or byte[]" : "use " + fitting);
    }

    /// <summary>Reports descriptors that a characteristic of an adopted service must have, but has not.</summary>
    public static void CheckDescriptors(int service, ISymbol member, CharacteristicModel model, AdoptedCharacteristic adopted, bool isRepeated, IDiagnosticSink sink)
    {
        var declared = new HashSet<int>(model.Descriptors.Select(descriptor => Uuids.Shortest(descriptor.Uuid)).Where(uuid => uuid.Text is null).Select(uuid => uuid.Value));
        foreach (var (uuid, when) in adopted.Descriptors)
        {
            // These follow from the flags.
            if (KnownDescriptors.IsAutomatic(uuid) || declared.Contains(uuid) || Reason(when, model, isRepeated) is not { } reason)
                continue;
            sink.Report(
                AdoptedDiagnostics.MissingDescriptor,
                Names.LocationOf(member),
                ImmutableDictionary<string, string?>.Empty.Add("uuid", AdoptedNames.Number(uuid).Substring(2)).Add("name", AdoptedNames.Identifier(UuidKind.Descriptor, uuid)),
                member.Name,
                AdoptedNames.Display(UuidKind.Characteristic, adopted.Uuid),
                AdoptedNames.Service(service),
                AdoptedNames.Display(UuidKind.Descriptor, uuid) + reason,
                Attribute(uuid));
        }
    }

    // As it is written; what stands in it is for the reader to choose.
    private static string Attribute(int uuid) => uuid switch
    {
        KnownDescriptors.UserDescription => "[GattDescription(text)]",
        KnownDescriptors.PresentationFormat => "[GattFormat(unit)]",
        KnownDescriptors.ValidRange => "[GattValidRange(least, greatest)]",
        KnownDescriptors.ReportReference => "[GattReportReference(id, type)]",
        _ => "[GattDescriptor(" + AdoptedNames.Constant(UuidKind.Descriptor, uuid) + ", GattFlags.Read)] with its Value",
    };

    private static string? Reason(string when, CharacteristicModel model, bool isRepeated) => when switch
    {
        "M" => string.Empty,
        "notify" when model.Can(KnownFlags.Notify) => " because it is notified",
        "write" when model.CanWrite => " because clients write it",
        "repeated" when isRepeated => " because there are several of them",
        _ => null,
    };
}
