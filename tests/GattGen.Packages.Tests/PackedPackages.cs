// The packages, made once for all tests.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Packages.Tests;

/// <summary>Packs the solution into a folder that is deleted at the end.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("gattgen-packages-").FullName;

    /// <summary>The version of this run. No other run has made it.</summary>
    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder with the packages, which serves as a feed.</summary>
    public string Folder => Path.Combine(_root, "packages");

    /// <summary>Where consumers unpack them.</summary>
    public string RestoredFolder => Path.Combine(_root, "restored");

    /// <summary>The packages by name.</summary>
    public IReadOnlyDictionary<string, Package> All { get; private set; } = new Dictionary<string, Package>();

    /// <summary>An empty folder for a project, outside of the repository.</summary>
    public string EmptyFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>The command gattgen, installed from its package at the first use.</summary>
    public async Task<string> ToolAsync()
    {
        var folder = Path.Combine(_root, "tool");
        var command = Path.Combine(folder, "gattgen");
        if (File.Exists(command))
            return command;
        // From the packages alone, so that nothing comes from elsewhere.
        var (exitCode, output) = await Build.RunAsync(
            _root, this, "dotnet", "tool", "install", ToolTests.Id, "--tool-path", folder, "--version", Version, "--add-source", Folder, "--ignore-failed-sources");
        Assert.True(exitCode == 0, output);
        return command;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // The command of docs/contributing.md, but for what was built already, and with a version of its own.
        var (exitCode, output) = await Build.RunAsync(
            Build.RepositoryRoot, null, "dotnet", "pack", "GattGen.sln", "-c", Build.Configuration, "-o", Folder, "--no-build", "-v", "q", "--nologo", "-p:Version=" + Version);
        Assert.True(exitCode == 0, output);
        All = Directory.EnumerateFiles(Folder, "*.nupkg").Select(Package.Open).ToDictionary(package => package.Id, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>The tests that share the packages.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackages>
{
    /// <summary>Its name.</summary>
    public const string Name = "Packages";
}
