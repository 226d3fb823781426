// The rules of what a server advertises of itself: numbers that the Bluetooth SIG has assigned.
using System.Globalization;
using System.Linq;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Adopted;

/// <summary>Checks the appearance and the company identifier of a server.</summary>
internal static class AssignedNumberRules
{
    /// <summary>Reports what is wrong with them.</summary>
    public static void Check(AttributeData attribute, IDiagnosticSink sink)
    {
        if (Given(attribute, "Appearance") is { } appearance && !AdoptedTables.IsAppearance(appearance))
            sink.Report(AdoptedDiagnostics.UnknownAppearance, Places.Of(attribute, "Appearance"), AdoptedNames.Number(appearance), Lacking(appearance));
        if (Given(attribute, "CompanyId") is { } company && !AdoptedTables.IsCompany(company))
            sink.Report(AdoptedDiagnostics.UnknownCompany, Places.Of(attribute, "CompanyId"), AdoptedNames.Number(company));
    }

    private static ushort? Given(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: ushort value } ? value : null;

    // Ten bits of category, six of subcategory (Assigned Numbers, 2.6.2).
    private static string Lacking(ushort appearance)
    {
        var category = (appearance >> 6).ToString(CultureInfo.InvariantCulture);
        return AdoptedTables.IsAppearance(appearance & ~0x3F)
            ? "the category " + category + " has no subcategory " + (appearance & 0x3F).ToString(CultureInfo.InvariantCulture)
            : "there is no category " + category;
    }
}
