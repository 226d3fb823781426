// Where the parser says what is wrong. The generator passes none; the analyzers pass one.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators;

/// <summary>Takes the problems that the parser finds.</summary>
internal interface IDiagnosticSink
{
    /// <summary>Takes a problem.</summary>
    /// <param name="descriptor">What it is.</param>
    /// <param name="location">Where it is; null when the declaration stands in another assembly.</param>
    /// <param name="arguments">What its message names.</param>
    void Report(DiagnosticDescriptor descriptor, Location? location, params object?[] arguments);

    /// <summary>Takes a problem, with what a code fix needs to know of it.</summary>
    /// <param name="descriptor">What it is.</param>
    /// <param name="location">Where it is; null when the declaration stands in another assembly.</param>
    /// <param name="properties">What a code fix needs, by name.</param>
    /// <param name="arguments">What its message names.</param>
    void Report(DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> properties, params object?[] arguments);
}
