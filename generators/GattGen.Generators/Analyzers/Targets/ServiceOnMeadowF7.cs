// What the Meadow F7's own radio cannot do of a service.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using GattGen.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers.Targets;

internal sealed class ServiceOnMeadowF7
{
    // Each becomes a descriptor with this UUID; 0: the attribute gives it.
    private static readonly (string Attribute, int Uuid)[] Descriptors =
    [
        (Names.Descriptor, 0),
        (Names.Description, KnownDescriptors.UserDescription),
        (Names.Format, KnownDescriptors.PresentationFormat),
        (Names.Aggregate, KnownDescriptors.AggregateFormat),
        (Names.ValidRange, KnownDescriptors.ValidRange),
        (Names.ReportReference, KnownDescriptors.ReportReference),
    ];

    private readonly INamedTypeSymbol _type;
    private readonly IDiagnosticSink _sink;
    private readonly Location? _elsewhere;

    /// <summary>A service to be checked.</summary>
    /// <param name="type">Its class.</param>
    /// <param name="sink">Where to report.</param>
    /// <param name="elsewhere">Where to show what is declared in another assembly, of which only what is public can be seen.</param>
    public ServiceOnMeadowF7(INamedTypeSymbol type, IDiagnosticSink sink, Location? elsewhere)
    {
        _type = type;
        _sink = sink;
        _elsewhere = elsewhere;
    }

    /// <summary>Reports what the board cannot do.</summary>
    public void Check(AttributeData service)
    {
        if (Uuids.Parse(service, null) is { } uuid && Uuids.Shortest(uuid) is { Text: { } text })
            Report(TargetDiagnostics.LongServiceUuid, Places.Of(service, 0), MeadowF7Limit.LongServiceUuid, _type.Name, text);
        if (ServiceParser.IsSecondary(service))
            Report(TargetDiagnostics.Features, Places.Of(service, "Kind"), MeadowF7Limit.SecondaryServices, "The service '" + _type.Name + "' is secondary");
        CheckHandle(service, _type.Name);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in DeclaredValue.Of(_type))
        {
            var (member, attribute, name, _, isRequest) = value;
            if (names.TryGetValue(name, out var earlier) && earlier != name)
                Report(TargetDiagnostics.EqualNames, Names.LocationOf(member), MeadowF7Limit.EqualNames, earlier, name, _type.Name);
            names[name] = name;
            if (isRequest)
                CheckRequest(value);
            else
                CheckFlags(value);
            CheckKeySize(attribute, name);
            CheckHandle(attribute, name);
            CheckDescriptors(member, name);
            CheckHooks(value);
        }

        foreach (var member in Declared.Members(_type))
        {
            if (member is IMethodSymbol method && Names.Attribute(method, Names.Channel) is { } channel)
                Report(TargetDiagnostics.Features, Names.LocationOf(channel), MeadowF7Limit.L2capChannels, "'" + MethodShape.NameOf(method) + "' is a service of channels");
            if (member is INamedTypeSymbol && Names.Attribute(member, Names.ClientState) is { } state)
                Report(TargetDiagnostics.Features, Names.LocationOf(state), MeadowF7Limit.Connections, "'" + member.Name + "' is kept for each client");
            if (member is IPropertySymbol && Names.Attribute(member, Names.Include) is { } include)
                Report(TargetDiagnostics.Features, Names.LocationOf(include), MeadowF7Limit.IncludedServices, "'" + _type.Name + "' includes the service of '" + member.Name + "'");
        }
    }

    // The answer is an indication, whatever its flags say.
    private void CheckRequest(DeclaredValue request)
    {
        Report(TargetDiagnostics.Indications, Names.LocationOf(request.Attribute), MeadowF7Limit.Indications, "The request '" + request.Name + "' is answered by an indication");
        CheckSecurity(request.Flags ?? 0, Places.Of(request.Attribute, "Flags"), "'" + request.Name + "'");
        CheckConfiguration(request);
    }

    private void CheckConfiguration(DeclaredValue value)
        => CheckSecurity(Names.Argument(value.Attribute, "ConfigurationFlags", 0), Places.Of(value.Attribute, "ConfigurationFlags"), "The configuration of '" + value.Name + "'");

    private void CheckSecurity(int demanded, Location? place, string what)
    {
        var security = KnownFlags.Names.Where(each => (each.Flag & (KnownFlags.ReadSecurity | KnownFlags.WriteSecurity) & demanded) != 0).Select(each => each.Name).ToList();
        if (security.Count > 0)
            Report(TargetDiagnostics.Security, place, MeadowF7Limit.Security, what + " demands " + string.Join(" and ", security));
    }

    private void CheckFlags(DeclaredValue value)
    {
        var (_, characteristic, name, given, _) = value;
        var flags = given ?? 0;
        var place = Places.Of(characteristic, 1);
        if ((flags & KnownFlags.Indicate) != 0)
            Report(TargetDiagnostics.Indications, place, MeadowF7Limit.Indications, "'" + name + "' has the flag Indicate");
        CheckSecurity(flags, place, "'" + name + "'");
        CheckConfiguration(value);
        Feature(KnownFlags.Broadcast, MeadowF7Limit.Broadcast);
        Feature(KnownFlags.SignedWrite, MeadowF7Limit.SignedWrites);
        Feature(KnownFlags.AuxWrite, MeadowF7Limit.ReliableWrites);

        void Feature(int flag, MeadowF7Limit limit)
        {
            if ((flags & flag) != 0)
                Report(TargetDiagnostics.Features, place, limit, "'" + name + "' has the flag " + KnownFlags.Names.First(each => each.Flag == flag).Name);
        }
    }

    private void CheckKeySize(AttributeData attribute, string name)
    {
        if (Names.Argument(attribute, "MinKeySize", 0) is > 0 and var octets)
            Report(TargetDiagnostics.Security, Places.Of(attribute, "MinKeySize"), MeadowF7Limit.Security, "'" + name + "' demands a key of " + ServiceParser.Number(octets) + " octets");
    }

    private void CheckHandle(AttributeData attribute, string name)
    {
        if (Names.Argument<ushort>(attribute, "Handle", 0) != 0)
            Report(TargetDiagnostics.Features, Places.Of(attribute, "Handle"), MeadowF7Limit.FixedHandles, "'" + name + "' has a fixed handle");
    }

    private void CheckDescriptors(ISymbol member, string name)
    {
        foreach (var (attribute, number) in Descriptors)
        {
            foreach (var descriptor in Names.Attributes(member, attribute))
            {
                // Those that follow from flags are reported for every target.
                if ((number != 0 ? new UuidModel(number, null) : Uuids.Parse(descriptor, null)) is not { } given)
                    continue;
                var uuid = Uuids.Shortest(given);
                if (uuid.Text is not null)
                    Report(TargetDiagnostics.Descriptors, Names.LocationOf(descriptor), MeadowF7Limit.LongDescriptorUuid, name, Uuids.Print(uuid));
                var what = "The descriptor " + Uuids.Print(uuid) + " of '" + name + "'";
                if (number == 0 && descriptor.ConstructorArguments.Length > 1 && descriptor.ConstructorArguments[1].Value is int flags)
                    CheckSecurity(flags, Places.Of(descriptor, 1), what);
                if (Names.Argument(descriptor, "MinKeySize", 0) is > 0 and var octets)
                    Report(TargetDiagnostics.Security, Places.Of(descriptor, "MinKeySize"), MeadowF7Limit.Security, what + " demands a key of " + ServiceParser.Number(octets) + " octets");
            }
        }
    }

    private void CheckHooks(DeclaredValue value)
    {
        var name = value.Name;
        if (Written("On" + name + "Writing") is { } writing && CanRefuse(writing))
            Report(TargetDiagnostics.Hooks, writing.Identifier.GetLocation(), MeadowF7Limit.RefusedWrites, "The hook '" + writing.Identifier.ValueText + "' may refuse a write");
        if (Written("On" + name + "Reading") is { } reading)
            Report(TargetDiagnostics.Hooks, reading.Identifier.GetLocation(), MeadowF7Limit.ReadRequests, "The hook '" + reading.Identifier.ValueText + "' wants to run before a read");
        if ((value.Flags & KnownFlags.Read) != 0 && IsComputed(value.Member))
            Report(TargetDiagnostics.Hooks, Names.LocationOf(value.Member), MeadowF7Limit.ReadRequests, "'" + name + "' is computed at each read");
    }

    private MethodDeclarationSyntax? Written(string hook)
        => Declared.Members(_type, hook)
            .SelectMany(method => method.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax())
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => method.Body is not null || method.ExpressionBody is not null);

    // Who only looks at the peer refuses nothing.
    private static bool CanRefuse(MethodDeclarationSyntax hook)
    {
        var write = hook.ParameterList.Parameters.LastOrDefault()?.Identifier.ValueText;
        return ((SyntaxNode?)hook.Body ?? hook.ExpressionBody)!.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == write && name.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Peer" or "Error" });
    }

    private static bool IsComputed(ISymbol member)
        => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax property
            && !property.Modifiers.Any(SyntaxKind.PartialKeyword)
            && (property.ExpressionBody is not null || property.AccessorList?.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true);

    private void Report(DiagnosticDescriptor descriptor, Location? place, MeadowF7Limit limit, params object?[] arguments)
        => _sink.ReportLimit(descriptor, place ?? _elsewhere, limit, arguments);
}
