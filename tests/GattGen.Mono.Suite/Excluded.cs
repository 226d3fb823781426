// The tests that are not run on Mono, each with its reason.
using System;
using System.Collections.Generic;

namespace GattGen.Mono.Suite;

/// <summary>What is left out, by the name of the class or of the method.</summary>
internal static class Excluded
{
    /// <summary>Names and reasons.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };
}
