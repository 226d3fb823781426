// Makes diagnostics of what the parser finds.
using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Analyzers;

/// <summary>A sink that reports to the compiler.</summary>
internal sealed class Sink : IDiagnosticSink
{
    private readonly Action<Diagnostic> _report;

    public Sink(Action<Diagnostic> report) => _report = report;

    public void Report(DiagnosticDescriptor descriptor, Location? location, params object?[] arguments)
        => Report(descriptor, location, ImmutableDictionary<string, string?>.Empty, arguments);

    public void Report(DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object?[] arguments)
    {
        // A declaration in another assembly was analyzed where it was compiled.
        if (location is { IsInSource: true })
            _report(Diagnostic.Create(descriptor, location, properties, arguments));
    }
}
