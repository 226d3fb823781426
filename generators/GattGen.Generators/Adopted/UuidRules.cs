// The rules of UUIDs: what a number is assigned to, and how it is best written.
using System;
using System.Collections.Immutable;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Adopted;

/// <summary>Checks the UUID of a service, characteristic or descriptor.</summary>
internal static class UuidRules
{
    private const string Base = "-0000-1000-8000-00805f9b34fb";

    /// <summary>Reports what is wrong with the UUID that stands first in an attribute.</summary>
    public static void Check(AttributeData attribute, UuidKind kind, IDiagnosticSink sink)
    {
        if (Uuids.Parse(attribute, null) is not { } uuid)
            return;
        if (uuid.Text is { } text)
        {
            if (text.EndsWith(Base, StringComparison.Ordinal))
                ReportBase(attribute, text, sink);
            return;
        }

        if (AdoptedTables.Name(kind, uuid.Value) is not null)
            Offer(attribute, kind, uuid.Value, sink);
        else if (Assigned(uuid.Value) is { } owner)
            sink.Report(AdoptedDiagnostics.AssignedToOther, Places.Of(attribute, 0), AdoptedNames.Number(uuid.Value), owner, Word(kind), Example(kind));
        else if (!IsAllocated(uuid.Value))
            sink.Report(AdoptedDiagnostics.AssignedToNothing, Places.Of(attribute, 0), AdoptedNames.Number(uuid.Value), Word(kind), Example(kind));
    }

    // The first 32 bits of what stands on the base are a number of the Bluetooth SIG (Core Vol 3, Part B, 2.5.1).
    private static void ReportBase(AttributeData attribute, string text, IDiagnosticSink sink)
    {
        var number = Uuids.Shortest(new UuidModel(0, text));
        if (number.Text is null)
        {
            var shortest = AdoptedNames.Number(number.Value);
            var properties = ImmutableDictionary<string, string?>.Empty.Add("uuid", shortest.Substring(2));
            sink.Report(AdoptedDiagnostics.OnBase, Places.Of(attribute, 0), properties, text, "it is the 16-bit UUID " + shortest + " written out, which takes 14 octets more in every packet; write " + shortest);
        }
        else
        {
            sink.Report(AdoptedDiagnostics.OnBase, Places.Of(attribute, 0), text, "its first 32 bits are a number that the Bluetooth SIG alone assigns; write 32 random hexadecimal digits");
        }
    }

    private static void Offer(AttributeData attribute, UuidKind kind, int number, IDiagnosticSink sink)
    {
        var expression = Places.Argument(attribute, 0)?.Expression;
        var constant = AdoptedNames.Constant(kind, number)!;
        var properties = ImmutableDictionary<string, string?>.Empty.Add("uuid", AdoptedNames.Number(number).Substring(2)).Add("name", AdoptedNames.Identifier(kind, number)).Add("constant", constant);
        if (expression is LiteralExpressionSyntax)
            sink.Report(AdoptedDiagnostics.LiteralHasName, expression.GetLocation(), properties, AdoptedNames.Number(number), constant);
        else if (expression is MemberAccessExpressionSyntax or IdentifierNameSyntax && expression.ToString().EndsWith(AdoptedNames.Identifier(kind, number)!, StringComparison.Ordinal))
            sink.Report(AdoptedDiagnostics.ConstantIsNumber, expression.GetLocation(), properties, expression.ToString(), AdoptedNames.Number(number));
    }

    /// <summary>What else a number is assigned to.</summary>
    private static string? Assigned(int number)
    {
        foreach (var kind in new[] { UuidKind.Service, UuidKind.Characteristic, UuidKind.Descriptor })
        {
            if (AdoptedTables.Name(kind, number) is { } name)
                return "the " + Word(kind) + " " + name;
        }

        // Assigned Numbers, 3.5 and 3.6; the ranges as a whole.
        return number switch
        {
            >= 0x2700 and <= 0x27FF => "a unit of measurement",
            >= 0x2800 and <= 0x2803 => "a declaration of the attribute protocol",
            _ => null,
        };
    }

    // Assigned Numbers, 3.10 and 3.11: what members of the Bluetooth SIG and other standards organisations have been given. Whose each is
    // changes every month.
    private static bool IsAllocated(int number) => number is >= 0xFC00 and <= 0xFEFF or >= 0xFFF2 and <= 0xFFFE;

    private static string Word(UuidKind kind) => kind switch
    {
        UuidKind.Service => "service",
        UuidKind.Characteristic => "characteristic",
        _ => "descriptor",
    };

    private static string Example(UuidKind kind) => AdoptedNames.Constant(kind, kind switch
    {
        UuidKind.Service => 0x180F,
        UuidKind.Characteristic => 0x2A19,
        _ => KnownDescriptors.UserDescription,
    })!;
}
