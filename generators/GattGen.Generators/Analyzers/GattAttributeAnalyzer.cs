// Reports attributes that mean nothing where they stand. No parser comes across them, so nothing would be said otherwise.
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers;

/// <summary>Looks at members outside of the declarations to which their attributes belong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattAttributeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Diagnostics.WithoutEffect, Diagnostics.DescriptorWithoutCharacteristic);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.Property, SymbolKind.Field, SymbolKind.Parameter, SymbolKind.Method, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var member = context.Symbol;
        if (member.GetAttributes().IsEmpty)
            return;
        var sink = new Sink(context.ReportDiagnostic);
        var isInService = member.ContainingType is { } type && (Names.Attribute(type, Names.Service) is not null || (member is IPropertySymbol && PartParser.IsPart(type)));
        if (member is INamedTypeSymbol)
        {
            if (!isInService && Names.Attribute(member, Names.ClientState) is { } state)
                sink.Report(Diagnostics.WithoutEffect, Names.LocationOf(state), "GattClientState", member.Name, "it nests in no service; put it into a class with [GattService]");
            return;
        }

        var characteristic = Names.Attribute(member, Names.Characteristic);
        if (characteristic is not null && !isInService)
            sink.Report(Diagnostics.WithoutEffect, Names.LocationOf(characteristic), "GattCharacteristic", member.Name, "'" + member.ContainingType?.Name + "' is no service; put [GattService] on it");

        if (!isInService && member is IMethodSymbol && Names.Attribute(member, Names.Request) is { } request)
            sink.Report(Diagnostics.WithoutEffect, Names.LocationOf(request), "GattRequest", member.Name, "'" + member.ContainingType?.Name + "' is no service; put [GattService] on it");

        if (!isInService && member is IMethodSymbol && Names.Attribute(member, Names.Channel) is { } channel)
            sink.Report(Diagnostics.WithoutEffect, Names.LocationOf(channel), "GattChannel", member.Name, "'" + member.ContainingType?.Name + "' is no service; put [GattService] on it");

        // In a service the parser reports them; it looks at no accessors.
        var declaration = ServiceParser.DeclarationOf(member);
        if (declaration is null && (!isInService || member is IMethodSymbol { MethodKind: not MethodKind.Ordinary }))
            ServiceParser.ReportStrays(member, sink);

        if (declaration is null && Names.Attribute(member, Names.Optional) is { } optional && !IsService(member))
        {
            var (attributes, kind) = ServiceParser.WouldDeclare(member);
            sink.Report(Diagnostics.WithoutEffect, Names.LocationOf(optional), "GattOptional", member.Name, "it has no " + attributes + "; put both on the same " + kind);
        }

        if (!isInService && Names.Attribute(member, Names.Include) is { } include)
            sink.Report(Diagnostics.WithoutEffect, Names.LocationOf(include), "GattInclude", member.Name, "'" + member.ContainingType?.Name + "' is no service; put [GattService] on it");
        if (Names.Attribute(member, Names.Field) is { } field && WhyNoField(member) is { } why)
            sink.Report(Diagnostics.WithoutEffect, Names.LocationOf(field), "GattField", member.Name, why);
    }

    // A service that a server holds, or that another one includes.
    private static bool IsService(ISymbol member)
        => member is IPropertySymbol property
            && Names.Attribute(property.Type, Names.Service) is not null
            && (Names.Attribute(member, Names.Include) is not null || Names.Attribute(member.ContainingType, Names.Server) is not null);

    private static string? WhyNoField(ISymbol member)
    {
        if (member.ContainingType is not { } type || Names.Attribute(type, Names.Value) is null)
            return "'" + member.ContainingType?.Name + "' is no value; put [GattValue] on it";
        if (member is IParameterSymbol { ContainingSymbol: IMethodSymbol method })
            return type.IsRecord && Declares(method) ? null : "the parameter is none of the record struct itself; put it on a field or property";
        return type.IsRecord && type.InstanceConstructors.Any(Declares)
            ? "the fields of '" + type.Name + "' are its parameters; put it on a parameter, without 'property:' or 'field:'"
            : null;
    }

    // Whether a constructor stands at the head of the type.
    private static bool Declares(IMethodSymbol constructor)
        => constructor.MethodKind == MethodKind.Constructor && constructor.Parameters.Length > 0 && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;
}
