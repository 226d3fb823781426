// From a [GattService] class to its model. The generator and the analyzers both come here.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using GattGen.Generators.Adopted;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal static class ServiceParser
{
    /// <summary>The model of a service; null when something is so wrong that nothing can be generated.</summary>
    public static ServiceModel? Parse(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel)
        => Parse(type, compilation, sink, cancel, out _);

    /// <summary>The same, with the member that declares each characteristic.</summary>
    public static ServiceModel? Parse(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel, out IReadOnlyList<ISymbol> members)
    {
        members = [];
        var attribute = Names.Attribute(type, Names.Service);
        if (attribute is null)
            return null;
        var usable = IsOrdinary(type, "service", sink);
        if (Names.NotPartial(type) is { } closed)
        {
            sink?.Report(Diagnostics.NotPartial, Names.LocationOf(type), "The service", type.Name, closed.Name);
            usable = false;
        }

        var uuid = Uuids.Parse(attribute, sink);
        var characteristics = Characteristics(type, compilation, sink, cancel, out var declared);
        members = characteristics.Select(each => each.Member).ToList();
        var includes = IncludeParser.Parse(type, sink, cancel);
        if (declared == 0 && includes.Count == 0 && !IsAdoptedEmpty(uuid))
            sink?.Report(Diagnostics.EmptyService, Names.LocationOf(type), type.Name);
        if (sink is not null)
        {
            ProtocolRules.Check(type, attribute, characteristics, sink);
            ChannelRules.Check(type, characteristics, sink);
            AdoptedRules.Check(type, attribute, characteristics, sink);
        }

        var state = ClientStateParser.Parse(type, sink);
        if (!NameRules.Check(type, state is not null, characteristics, includes, sink) || !usable || uuid is null)
            return null;
        return new ServiceModel(
            Names.TypeOf(type),
            uuid.Value,
            IsSecondary(attribute),
            Names.Argument<ushort>(attribute, "Handle", 0),
            new(characteristics.Select(each => each.Model)),
            new(includes))
        {
            ClientState = state,
        };
    }

    // That an adopted service without characteristics is there is what it says.
    private static bool IsAdoptedEmpty(UuidModel? uuid)
        => uuid is { } given && Uuids.Shortest(given) is { Text: null, Value: var number } && AdoptedTables.Service(number) is { Characteristics.Count: 0 };

    /// <summary>Whether a service is found only where it is included.</summary>
    public static bool IsSecondary(AttributeData attribute) => Names.Argument(attribute, "Kind", 0) == 1;

    private const string Ordinary = "an object of it must be made, and one class has one table. Make it an ordinary class";

    /// <summary>Whether a class is neither abstract, static, generic, file-local nor derived from another of its kind.</summary>
    public static bool IsOrdinary(INamedTypeSymbol type, string kind, IDiagnosticSink? sink)
    {
        var parent = Parents(type).FirstOrDefault(each => Names.Attribute(each, kind == "service" ? Names.Service : Names.Server) is not null);
        var wrong = type.IsStatic ? "static" : type.IsAbstract ? "abstract" : type.Arity > 0 ? "generic" : parent is not null ? "derived from the " + kind + " '" + parent.Name + "'" : null;
        if (wrong is not null)
            sink?.Report(Diagnostics.WrongClass, Names.LocationOf(type), kind, type.Name, wrong, Ordinary);
        return wrong is null & CanBeContinued(type, kind, sink);
    }

    /// <summary>Whether a part of a type can stand in another file.</summary>
    public static bool CanBeContinued(INamedTypeSymbol type, string kind, IDiagnosticSink? sink)
    {
        if (!Names.IsFileLocal(type))
            return true;
        var outermost = type;
        while (outermost.ContainingType is { } outer)
            outermost = outer;
        var how = type.IsFileLocal ? "file-local" : "nested in the file-local type '" + outermost.Name + "'";
        sink?.Report(Diagnostics.WrongClass, Names.LocationOf(type), kind, type.Name, how, "its generated part stands in another file, which cannot name it. Write 'internal' instead of 'file' before '" + outermost.Name + "'");
        return false;
    }

    private static List<(ISymbol Member, CharacteristicModel Model)> Characteristics(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel, out int declared)
    {
        var found = new List<(ISymbol Member, CharacteristicModel Model)>();
        var parser = new CharacteristicParser(type, compilation, sink, cancel);
        var ofParts = new CharacteristicParser(type, compilation, null, cancel);
        var requests = new RequestParser(type, compilation, sink, cancel);
        var channels = new ChannelParser(type, compilation, sink, cancel);
        declared = 0;
        foreach (var (member, attribute) in InOrder(type, sink, cancel))
        {
            declared++;
            var isOfPart = member.ContainingType.TypeKind == TypeKind.Interface;
            var model = member is not IMethodSymbol method ? (isOfPart ? ofParts : parser).Parse(member, attribute)
                : Names.Is(attribute.AttributeClass!, Names.Channel) ? channels.Parse(method, attribute)
                : requests.Parse(method, attribute);
            if (model is null)
                continue;
            if (isOfPart && model.Accessibility == "public" && model.ClientAccessibility == "internal" && Names.IsPublic(type))
            {
                sink?.Report(Diagnostics.WrongMember, Names.LocationOf(type), member.Name, "its type is not public, and a public class implements '" + member.ContainingType.Name + "' with a public property", "Make the type public, or the class internal");
                continue;
            }

            if (model.Form == CharacteristicForm.Part && Reach.Hidden(((IPropertySymbol)member).Type, type) is { } hidden)
            {
                sink?.Report(Diagnostics.WrongMember, Names.LocationOf(type), member.Name, "its type is hidden in '" + hidden.ContainingType.Name + "', and '" + type.Name + "', which more can see, implements '" + member.ContainingType.Name + "'", "Make '" + hidden.Name + "' internal");
                continue;
            }

            var occurrence = 0;
            CharacteristicModel? twin = null;
            foreach (var (_, earlier) in found)
            {
                if (earlier.Uuid != model.Uuid)
                    continue;
                occurrence++;
                if (!IsDescribed(earlier) || !IsDescribed(model))
                    twin ??= earlier;
            }

            if (twin is not null)
                sink?.Report(Diagnostics.SameUuid, Places.Of(attribute, 0), "'" + model.Name + "'", Uuids.Print(model.Uuid), "'" + twin.Name + "'", "Give one of them another UUID, or both a descriptor that says what it is: [GattDescription(\"...\")]");
            found.Add((member, occurrence == 0 ? model : model with { Occurrence = occurrence }));
            if (sink is not null && model.Form == CharacteristicForm.Part)
                new HookParser(type, sink).Check(model, ((IPropertySymbol)member).Type);
        }

        return found;
    }

    // The members that are characteristics, in the order of the table.
    private static List<(ISymbol Member, AttributeData Attribute)> InOrder(INamedTypeSymbol type, IDiagnosticSink? sink, CancellationToken cancel)
    {
        var members = new List<(ISymbol Member, AttributeData Attribute, int Order)>();
        var parts = new Dictionary<int, SyntaxNode?>();
        foreach (var member in Declared.Members(type))
        {
            // The backing field of an automatic property carries no attribute of ours, and the implementing half of a partial property is no member.
            if (member is not (IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation }) || member.IsImplicitlyDeclared)
                continue;
            if (DeclarationOf(member) is not { } attribute)
            {
                if (sink is not null)
                    ReportStrays(member, sink);
                continue;
            }

            var order = Names.Argument(attribute, "Order", 0);
            var declaration = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel).FirstAncestorOrSelf<TypeDeclarationSyntax>();
            if (!parts.TryGetValue(order, out var part))
                parts.Add(order, declaration);
            else if (declaration != part)
                sink?.Report(Diagnostics.UndefinedOrder, Names.LocationOf(member), type.Name, "characteristics");
            members.Add((member, attribute, order));
        }

        foreach (var (member, attribute) in PartParser.Of(type))
            members.Add((member, attribute, Names.Argument(attribute, "Order", 0)));
        return members.OrderBy(each => each.Order).Select(each => (each.Member, each.Attribute)).ToList();
    }

    /// <summary>The attribute by which a member is a characteristic; null for none.</summary>
    internal static AttributeData? DeclarationOf(ISymbol member) => member is IMethodSymbol
        ? Names.Attribute(member, Names.Channel) ?? Names.Attribute(member, Names.Request)
        : Names.Attribute(member, Names.Characteristic);

    /// <summary>The attributes that would make a member a characteristic, and what the member is, for messages.</summary>
    internal static (string Attributes, string Member) WouldDeclare(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary }
        ? ("[GattRequest] or [GattChannel]", "method")
        : ("[GattCharacteristic]", "property or field");

    /// <summary>Reports descriptors on a member that is no characteristic.</summary>
    internal static void ReportStrays(ISymbol member, IDiagnosticSink sink)
    {
        var (attributes, kind) = WouldDeclare(member);
        foreach (var stray in Strays(member))
            sink.Report(Diagnostics.DescriptorWithoutCharacteristic, Names.LocationOf(stray) ?? Names.LocationOf(member), member.Name, attributes, kind);
    }

    // The attributes of a member that belong to a characteristic. Where the compiler refuses them it says so.
    private static IEnumerable<AttributeData> Strays(ISymbol member)
        => member.GetAttributes().Where(attribute => attribute.AttributeClass is { } kind && (member is IMethodSymbol ? OfMethods : OfCharacteristics).Any(name => Names.Is(kind, name)));

    private static readonly string[] OfCharacteristics = [Names.Descriptor, Names.Description, Names.Format, Names.Aggregate, Names.ValidRange, Names.ReportReference];

    private static readonly string[] OfMethods = [Names.Descriptor, Names.Description];

    // The Characteristic User Description and the Presentation Format tell instances apart (Core Vol 3, Part G, 3.3.3.2, 3.3.3.5).
    private static bool IsDescribed(CharacteristicModel characteristic)
        => characteristic.Lists(KnownDescriptors.UserDescription) || characteristic.Lists(KnownDescriptors.PresentationFormat) || characteristic.Lists(KnownDescriptors.ReportReference);

    private static IEnumerable<INamedTypeSymbol> Parents(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            yield return parent;
    }

    /// <summary>A number in messages.</summary>
    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
