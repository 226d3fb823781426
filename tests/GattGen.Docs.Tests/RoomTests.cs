// The rooms of the house use each other as docs/design.md says, and no file holds what belongs elsewhere.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace GattGen.Docs.Tests;

public class RoomTests
{
    // The table of docs/design.md: there is no other reference. Analyzers, which put nothing into the output, do not count.
    private static readonly Dictionary<string, string[]> References = new(StringComparer.Ordinal)
    {
        ["GattGen"] = [],
        ["GattGen.Hci"] = [],
        ["GattGen.Crypto"] = [],
        ["GattGen.Crypto.BouncyCastle"] = ["GattGen.Crypto"],
        ["GattGen.Host"] = ["GattGen", "GattGen.Crypto", "GattGen.Hci"],
        ["GattGen.Air"] = ["GattGen.Crypto", "GattGen.Hci"],
        ["GattGen.Transports"] = ["GattGen", "GattGen.Air", "GattGen.Hci", "GattGen.Host"],
        ["GattGen.Profiles"] = ["GattGen"],
        ["GattGen.Meadow"] = ["GattGen", "GattGen.Hci", "GattGen.Transports", "Meadow.Surface"],
        ["GattGen.Documentation"] = [],
        ["GattGen.Tool"] = ["GattGen.Documentation"],
        ["GattGen.Generators"] = [],
        ["GattGen.CodeFixes"] = ["GattGen.Generators"],
    };

    private static readonly Dictionary<string, string> Targets = new(StringComparer.Ordinal)
    {
        ["GattGen"] = "netstandard2.1;net10.0",
        ["GattGen.Hci"] = "netstandard2.1;net10.0",
        ["GattGen.Crypto"] = "netstandard2.1;net10.0",
        ["GattGen.Crypto.BouncyCastle"] = "netstandard2.1;net10.0",
        ["GattGen.Host"] = "netstandard2.1;net10.0",
        ["GattGen.Profiles"] = "netstandard2.1;net10.0",
        ["GattGen.Air"] = "netstandard2.1;net10.0",
        ["GattGen.Meadow"] = "netstandard2.1",
        ["GattGen.Transports"] = "netstandard2.1;net10.0",
        ["GattGen.Documentation"] = "net10.0",
        ["GattGen.Tool"] = "net10.0",
        ["GattGen.Generators"] = "netstandard2.0",
        ["GattGen.CodeFixes"] = "netstandard2.0",
    };

    [Fact]
    public void Every_room_references_what_the_table_allows_and_nothing_else()
    {
        var found = Projects("src", "profiles", "generators", "firmware/GattGen.Meadow").ToDictionary(
            project => project.Name,
            project => project.Xml.Descendants("ProjectReference")
                .Where(reference => (string?)reference.Attribute("OutputItemType") != "Analyzer")
                .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))
                .Order(StringComparer.Ordinal)
                .ToArray(),
            StringComparer.Ordinal);
        Assert.Equal(References.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(References, room => Assert.Equal(room.Value, found[room.Key]));
    }

    [Fact]
    public void Every_room_builds_for_the_targets_on_which_it_must_run()
        => Assert.All(Projects("src", "profiles", "generators", "firmware/GattGen.Meadow"), project => Assert.Equal(
            Targets[project.Name],
            project.Xml.Descendants().First(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks").Value));

    [Fact]
    public void Package_versions_stand_in_one_place_and_no_file_names_a_package_source()
    {
        foreach (var project in Projects("src", "profiles", "generators", "firmware", "tests"))
            Assert.DoesNotContain(project.Xml.Descendants("PackageReference"), reference => reference.Attribute("Version") is not null);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Repository.Root, "*", SearchOption.TopDirectoryOnly),
            path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Name, XDocument Xml)> Projects(params string[] folders)
        => folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => (Path.GetFileNameWithoutExtension(path), XDocument.Load(path)));
}
