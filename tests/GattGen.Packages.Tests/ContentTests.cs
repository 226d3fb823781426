// What is in each package, file by file, and what its description says.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Packages.Tests;

[Collection(PackageCollection.Name)]
public class ContentTests(PackedPackages packages)
{
    // "include=All": the generator reaches those who install only this package.
    private static readonly ExpectedPackage[] Expected =
    [
        new("GattGen", Both, ["net10.0: nothing", ".NETStandard2.1: nothing"])
        {
            More = ["analyzers/dotnet/cs/GattGen.CodeFixes.dll", "analyzers/dotnet/cs/GattGen.Generators.dll", "build/GattGen.props", "buildTransitive/GattGen.props"],
        },
        new("GattGen.Air", Both, OfBoth("GattGen.Crypto * exclude=Build,Analyzers", "GattGen.Hci * exclude=Build,Analyzers")),
        new("GattGen.Crypto", Both, ["net10.0: nothing", ".NETStandard2.1: nothing"]),
        new("GattGen.Crypto.BouncyCastle", Both, OfBoth("GattGen.Crypto * exclude=Build,Analyzers", "Portable.BouncyCastle 1.9.0 exclude=Build,Analyzers")),
        new("GattGen.Documentation", Current, ["net10.0: nothing"]),
        new("GattGen.Hci", Both, ["net10.0: nothing", ".NETStandard2.1: nothing"]),
        new("GattGen.Host", Both, OfBoth("GattGen * include=All", "GattGen.Crypto * exclude=Build,Analyzers", "GattGen.Hci * exclude=Build,Analyzers")),
        new("GattGen.Profiles", Both, OfBoth("GattGen * include=All")),
        new("GattGen.Transports", Both, OfBoth(
            "GattGen * include=All", "GattGen.Air * exclude=Build,Analyzers", "GattGen.Hci * exclude=Build,Analyzers", "GattGen.Host * exclude=Build,Analyzers")),
    ];

    private static string[] Both => ["net10.0", "netstandard2.1"];

    private static string[] Current => ["net10.0"];

    public static TheoryData<string> Names => [.. Expected.Select(package => package.Id)];

    [Fact]
    public void The_packages_are_these_and_no_others()
        => Assert.Equal(Expected.Select(package => package.Id).Append(ToolTests.Id).Order(StringComparer.Ordinal), packages.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_has_assemblies_documentation_and_readme_and_nothing_else(string name)
    {
        var expected = Of(name);
        Assert.Equal(
            expected.Targets.SelectMany(target => new[] { $"lib/{target}/{name}.dll", $"lib/{target}/{name}.xml" })
                .Concat(["README.md", name + ".nuspec"])
                .Concat(expected.More)
                .Order(StringComparer.Ordinal),
            packages.All[name].Entries);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_depends_on_what_its_assemblies_need(string name)
        => Assert.Equal(
            Of(name).Dependencies.Select(line => line.Replace("*", packages.Version, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            packages.All[name].Dependencies.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_package_says_what_it_is(string name)
    {
        var package = packages.All[name];
        Assert.Equal(packages.Version, package.Said("version"));
        Assert.Equal("MIT", package.Said("license"));
        Assert.Equal("expression", (string?)package.Nuspec.Descendants("license").Single().Attribute("type"));
        Assert.Equal("README.md", package.Said("readme"));
        Assert.StartsWith("# " + name + "\n", System.Text.Encoding.UTF8.GetString(package.Read("README.md")), StringComparison.Ordinal);
        Assert.InRange(package.Said("description")!.Length, 40, 400);
        Assert.Contains("bluetooth", package.Said("tags"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Symbols_stand_beside_the_package(string name)
    {
        var symbols = Package.Open(Path.ChangeExtension(packages.All[name].Path, ".snupkg"));
        Assert.Equal(Of(name).Targets.Select(target => $"lib/{target}/{name}.pdb").Append(name + ".nuspec").Order(StringComparer.Ordinal), symbols.Entries);
    }

    private static ExpectedPackage Of(string name) => Expected.Single(package => package.Id == name);

    private static string[] OfBoth(params string[] lines)
        => [.. new[] { "net10.0: ", ".NETStandard2.1: " }.SelectMany(target => lines.Select(line => target + line))];

    /// <summary>A package as it should be. A star stands for the version of this run.</summary>
    private sealed record ExpectedPackage(string Id, string[] Targets, string[] Dependencies)
    {
        /// <summary>Files beside the usual ones.</summary>
        public string[] More { get; init; } = [];
    }
}
