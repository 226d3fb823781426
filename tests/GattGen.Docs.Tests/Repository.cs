// Where the pages and sources stand.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace GattGen.Docs.Tests;

/// <summary>The files of the repository.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>README.md, docs/*.md and the readme of each package, as paths from the root. The pages of diagnostics have tests of their own.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        .. new[] { "src", "profiles", "firmware" }
            .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Root, folder)))
            .Select(folder => Path.Combine(folder, "README.md"))
            .Where(File.Exists)
            .Select(From)
            .Order(System.StringComparer.Ordinal),
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Select(From).Order(System.StringComparer.Ordinal),
    ];

    /// <summary>The sources of the libraries, as paths from the root.</summary>
    public static IReadOnlyList<string> Sources { get; } =
    [
        .. new[] { "src", "profiles", "firmware/GattGen.Meadow" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(From)
            .Where(path => !path.Contains("/obj/", System.StringComparison.Ordinal) && !path.Contains("/bin/", System.StringComparison.Ordinal))
            .Order(System.StringComparer.Ordinal),
    ];

    /// <summary>The full path of a file.</summary>
    public static string Full(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Full(path));

    private static string From(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
