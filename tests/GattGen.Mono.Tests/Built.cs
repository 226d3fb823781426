// Where the build has put assemblies.
using System.IO;
using System.Linq;
using System.Reflection;

namespace GattGen.Mono.Tests;

/// <summary>The assemblies of this repository, in the configuration of this one.</summary>
internal static class Built
{
    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = Said("RepositoryRoot");

    /// <summary>The assembly of a project.</summary>
    /// <param name="project">The folder of the project, from the root.</param>
    /// <param name="target">The target framework.</param>
    /// <param name="name">The name of the assembly; null for that of the project.</param>
    public static string Assembly(string project, string target, string? name = null)
        => Path.Combine(RepositoryRoot, project, "bin", Said("Configuration"), target, (name ?? Path.GetFileName(project)) + ".dll");

    private static string Said(string key)
        => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(said => said.Key == key).Value!;
}
