// Tests that need a program which is not part of the project.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Tests.Shared;

/// <summary>
/// A test that runs an outside program. Where it is absent, the test is skipped with a message; with GATTGEN_REQUIRE_TOOLS=1 it runs
/// all the same, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        Tool = tool;
        Skip = OutsideTool.WhyNot(tool);
    }

    public string Tool { get; }
}

/// <summary>As <see cref="ToolFactAttribute"/>, for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(string tool)
    {
        Tool = tool;
        Skip = OutsideTool.WhyNot(tool);
    }

    public string Tool { get; }
}

/// <summary>Whether programs are there.</summary>
internal static class OutsideTool
{
    /// <summary>Whether their absence is a failure.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("GATTGEN_REQUIRE_TOOLS") == "1";

    /// <summary>Why a test that needs a program is skipped, or null.</summary>
    public static string? WhyNot(string tool)
        => IsRequired || Find(tool) is not null ? null : tool + " is not installed; set GATTGEN_REQUIRE_TOOLS=1 to make that a failure.";

    /// <summary>Where a program is, or null.</summary>
    public static string? Find(string tool)
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
}
