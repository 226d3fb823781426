// A project that knows nothing but the packages.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Packages.Tests;

/// <summary>A project in an empty folder.</summary>
internal sealed class ConsumerProject
{
    private readonly PackedPackages _packages;

    /// <summary>Writes a project.</summary>
    /// <param name="packages">Where its packages come from.</param>
    /// <param name="name">Its name.</param>
    /// <param name="properties">The lines of its property group.</param>
    /// <param name="references">The packages it asks for.</param>
    /// <param name="sources">Its source files, as paths from the folder of this project's tests.</param>
    public ConsumerProject(PackedPackages packages, string name, string[] properties, string[] references, params string[] sources)
    {
        _packages = packages;
        Folder = packages.EmptyFolder(name);
        File.WriteAllText(Path.Combine(Folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
            {string.Join('\n', properties.Select(property => "    " + property))}
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', references.Select(id => $"""    <PackageReference Include="{id}" Version="{packages.Version}" />"""))}
              </ItemGroup>
            </Project>
            """);
        foreach (var source in sources)
            File.Copy(Path.Combine(Build.RepositoryRoot, "tests", source), Path.Combine(Folder, Path.GetFileName(source)));
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>Runs a dotnet command in its folder, which must succeed.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> DotnetAsync(params string[] arguments)
    {
        var (exitCode, output) = await TryDotnetAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Runs a dotnet command in its folder.</summary>
    public Task<(int ExitCode, string Output)> TryDotnetAsync(params string[] arguments) => Build.RunAsync(Folder, _packages, "dotnet", arguments);

    /// <summary>Runs a program of its folder, which must succeed.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> RunAsync(string program)
    {
        var (exitCode, output) = await Build.RunAsync(Folder, null, Path.Combine(Folder, program));
        Assert.True(exitCode == 0, output);
        return output;
    }
}
