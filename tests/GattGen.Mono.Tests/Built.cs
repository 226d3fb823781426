// Where the build has put assemblies.
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace GattGen.Mono.Tests;

/// <summary>The assemblies of this repository, in the configuration of this one.</summary>
internal static class Built
{
    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = Said("RepositoryRoot");

    /// <summary>The assembly of a project.</summary>
    /// <param name="project">The folder of the project, from the root.</param>
    /// <param name="target">The target framework.</param>
    public static string Assembly(string project, string target)
    {
        var file = Directory.GetFiles(Path.Combine(RepositoryRoot, project), "*.csproj").Single();
        var name = XElement.Load(file).Descendants("AssemblyName").SingleOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(file);
        return Path.Combine(RepositoryRoot, project, "bin", Said("Configuration"), target, name + ".dll");
    }

    private static string Said(string key)
        => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(said => said.Key == key).Value!;
}
