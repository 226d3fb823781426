// Checks declarations against the limits of the board for which a program is written. Without a target it does nothing.
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Analyzers.Targets;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers;

/// <summary>Looks at services and servers for a board: <c>&lt;GattTarget&gt;MeadowF7&lt;/GattTarget&gt;</c> or <c>[assembly: GattTarget]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattTargetAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = TargetDiagnostics.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(static end =>
        {
            foreach (var (name, place) in TargetChoice.Unknown(end.Compilation, end.Options))
                end.ReportDiagnostic(Diagnostic.Create(TargetDiagnostics.UnknownTarget, place ?? Location.None, name, TargetChoice.Existing));
        });
        context.RegisterCompilationStartAction(static start =>
        {
            if (TargetChoice.IsMeadowF7(start.Compilation, start.Options))
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || type.GetAttributes().IsEmpty)
            return;
        var sink = new Sink(context.ReportDiagnostic);
        if (Names.Attribute(type, Names.Service) is { } service)
            new ServiceOnMeadowF7(type, sink, null).Check(service);
        if (Names.Attribute(type, Names.Server) is { } server)
            new ServerOnMeadowF7(type, context.Compilation, sink, context.CancellationToken).Check(server);
    }
}
