// Reports a limit of the Meadow F7: every message ends with what cannot be done and what can.
using System.Linq;
using GattGen.Targets;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Analyzers.Targets;

internal static class LimitSink
{
    /// <summary>Reports that a declaration meets a limit.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="descriptor">The rule.</param>
    /// <param name="place">The place.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="arguments">What the message says before the limit.</param>
    public static void ReportLimit(this IDiagnosticSink sink, DiagnosticDescriptor descriptor, Location? place, MeadowF7Limit limit, params object?[] arguments)
    {
        var row = MeadowF7.Of(limit);
        sink.Report(descriptor, place, [.. arguments, row.Cannot, row.Instead]);
    }
}
