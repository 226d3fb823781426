// What is built for boards, made once: with packages that have the names of Meadow's, and in them our stand-in.
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace GattGen.Packages.Tests;

/// <summary>Packs GattGen.Meadow and builds the applications as docs/meadow.md says, into a folder that is deleted at the end.</summary>
public sealed class BoardBuild(PackedPackages packages) : IAsyncLifetime
{
    private const string Contracts = "Meadow.Contracts";

    private readonly string _root = packages.EmptyFolder("boards");

    /// <summary>The version that Directory.Packages.props asks for.</summary>
    public string MeadowVersion { get; private set; } = "";

    /// <summary>The package GattGen.Meadow.</summary>
    public Package Library => Package.Open(Path.Combine(_root, "packed", "GattGen.Meadow." + packages.Version + ".nupkg"));

    /// <summary>The files that an application leaves for its board, in order.</summary>
    public IReadOnlyList<string> Deployed(string application)
        => [.. Directory.EnumerateFiles(OutputOf(application)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>One of them.</summary>
    public byte[] Read(string application, string file) => File.ReadAllBytes(Path.Combine(OutputOf(application), file));

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var feed = Directory.CreateDirectory(Path.Combine(_root, "feed")).FullName;
        var versions = XElement.Load(Path.Combine(Build.RepositoryRoot, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(version => (string)version.Attribute("Include")!, version => (string)version.Attribute("Version")!, StringComparer.Ordinal);
        MeadowVersion = versions[Contracts];
        foreach (var (id, version) in versions.Where(each => each.Key.StartsWith("Meadow.", StringComparison.Ordinal)))
            WritePackage(feed, id, version);

        // Each version of Meadow's packages is made of the sources of today: so nothing may be restored to where others look.
        var (exitCode, output) = await Build.RunAsync(
            _root, packages, "dotnet", "build", Path.Combine(Build.RepositoryRoot, "tests", "GattGen.Packages.Tests", "Boards", "Boards.proj"), "-v", "q", "--nologo",
            "-p:RestoreSources=" + feed, "-p:Configuration=" + Build.Configuration, "-p:MeadowOutput=" + _root + "/", "-p:Version=" + packages.Version,
            "-p:PackageOutputPath=" + Path.Combine(_root, "packed"));
        Assert.True(exitCode == 0, output);
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;      // the folder goes with that of the packages

    private string OutputOf(string application) => Path.Combine(_root, "bin", application, Build.Configuration, "netstandard2.1");

    // The contracts have everything; the others bring them along.
    private void WritePackage(string feed, string id, string version)
    {
        using var archive = ZipFile.Open(Path.Combine(feed, id + "." + version + ".nupkg"), ZipArchiveMode.Create);
        XNamespace name = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
        var dependency = id == Contracts ? null : new XElement(name + "dependency", new XAttribute("id", Contracts), new XAttribute("version", MeadowVersion));
        using (var nuspec = archive.CreateEntry(id + ".nuspec").Open())
        {
            new XElement(
                name + "package",
                new XElement(
                    name + "metadata",
                    new XElement(name + "id", id),
                    new XElement(name + "version", version),
                    new XElement(name + "authors", "GattGen"),
                    new XElement(name + "description", "Stands in for the package of Meadow that has this name."),
                    new XElement(name + "dependencies", new XElement(name + "group", new XAttribute("targetFramework", ".NETStandard2.1"), dependency)))).Save(nuspec);
        }

        if (id == Contracts)
            archive.CreateEntryFromFile(Path.Combine(Build.RepositoryRoot, "firmware", "Meadow.Surface", "bin", Build.Configuration, "netstandard2.1", Contracts + ".dll"), "lib/netstandard2.1/" + Contracts + ".dll");
        else
            archive.CreateEntry("lib/netstandard2.1/_._");
    }
}
