// Tests that need a program which is not part of the project.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Tests;

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
        if (!IsRequired && Find(tool) is null)
            Skip = tool + " is not installed; set GATTGEN_REQUIRE_TOOLS=1 to make that a failure.";
    }

    public string Tool { get; }

    private static bool IsRequired => Environment.GetEnvironmentVariable("GATTGEN_REQUIRE_TOOLS") == "1";

    public static string? Find(string tool)
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
}
