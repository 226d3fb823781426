// Rules across types: what the services of a server are to each other. They need the whole compilation, so they run at its end.
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GattGen.Generators.Analyzers;

/// <summary>Looks at the services of each server together.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattServerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Diagnostics.SameService);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var servers = new ConcurrentBag<INamedTypeSymbol>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (Names.Attribute(symbol.Symbol, Names.Server) is not null)
                        servers.Add((INamedTypeSymbol)symbol.Symbol);
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var server in servers)
                    CheckUuids(server, new Sink(end.ReportDiagnostic));
            });
        });
    }

    // Objects of one class are told apart by their order; of two classes a client cannot know which it has found.
    private static void CheckUuids(INamedTypeSymbol server, Sink sink)
    {
        var first = new Dictionary<UuidModel, IPropertySymbol>();
        foreach (var (property, service) in ServerParser.Holders(server))
        {
            if (Uuids.Parse(service, null) is not { } given)
                continue;
            var uuid = Uuids.Shortest(given);
            if (!first.TryGetValue(uuid, out var earlier))
                first.Add(uuid, property);
            else if (!SymbolEqualityComparer.Default.Equals(earlier.Type, property.Type))
                sink.Report(Diagnostics.SameService, Names.LocationOf(property), property.Name, earlier.Name, server.Name, Uuids.Print(uuid));
        }
    }
}
