// All fixes of the assembly, as an editor finds them.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GattGen.CodeFixes.Tests;

/// <summary>The fixes, and what they mend.</summary>
internal static class Fixes
{
    /// <summary>The assembly.</summary>
    public static Assembly Assembly { get; } = Assembly.Load("GattGen.CodeFixes");

    /// <summary>One of each.</summary>
    public static IReadOnlyList<CodeFixProvider> All { get; } =
        Assembly.GetTypes().Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), false)).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToList();

    /// <summary>The identifiers that they mend, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        All.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToList();
}
