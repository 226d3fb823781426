// Makes diagnostics of what the parser finds.
using System;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Analyzers;

/// <summary>A sink that reports to the compiler.</summary>
internal sealed class Sink : IDiagnosticSink
{
    private readonly Action<Diagnostic> _report;

    public Sink(Action<Diagnostic> report) => _report = report;

    public void Report(DiagnosticDescriptor descriptor, Location? location, params object?[] arguments)
    {
        // A declaration in another assembly was analyzed where it was compiled.
        if (location is { IsInSource: true })
            _report(Diagnostic.Create(descriptor, location, arguments));
    }
}
