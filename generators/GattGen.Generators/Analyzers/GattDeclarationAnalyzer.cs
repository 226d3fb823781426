// Reports what is wrong with a single declaration, by running the parser of the generator over it with a sink.
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers;

/// <summary>
/// Looks at each service, server and value by itself. What is found stands at a real place, so that <c>#pragma</c> and
/// <c>.editorconfig</c> work; the generator, which does the same without a sink, is silent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Diagnostics.All.Where(descriptor => descriptor.Id != Diagnostics.SameService.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var sink = new Sink(context.ReportDiagnostic);
        if (Names.Attribute(type, Names.Service) is not null)
            ServiceParser.Parse(type, context.Compilation, sink, context.CancellationToken);
        if (PartParser.IsPart(type))
            PartParser.Check(type, context.Compilation, sink, context.CancellationToken);
        if (Names.Attribute(type, Names.Server) is not null)
            ServerParser.Parse(type, context.Compilation, sink, context.CancellationToken);
        if (Names.Attribute(type, Names.Value) is not null)
            ValueParser.Parse(type, sink);
    }
}
