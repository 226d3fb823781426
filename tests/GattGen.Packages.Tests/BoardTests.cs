// What is made for boards with -p:MeadowPackages=nuget: the package GattGen.Meadow, and the applications.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Packages.Tests;

[Collection(PackageCollection.Name)]
public class BoardTests(PackedPackages packages, BoardBuild boards) : IClassFixture<BoardBuild>
{
    private static readonly string[] Ours = ["GattGen", "GattGen.Hci", "GattGen.Meadow"];

    [Fact]
    public void The_package_for_boards_is_as_all_others_and_depends_on_Meadow()
    {
        var package = boards.Library;
        Assert.Equal(["GattGen.Meadow.nuspec", "README.md", "lib/netstandard2.1/GattGen.Meadow.dll", "lib/netstandard2.1/GattGen.Meadow.xml"], package.Entries);
        Assert.Equal(
            [
                ".NETStandard2.1: GattGen " + packages.Version + " include=All",
                ".NETStandard2.1: GattGen.Hci " + packages.Version + " exclude=Build,Analyzers",
                ".NETStandard2.1: GattGen.Transports " + packages.Version + " exclude=Build,Analyzers",
                ".NETStandard2.1: Meadow.Contracts " + boards.MeadowVersion + " exclude=Build,Analyzers",
            ],
            package.Dependencies);
        Assert.Equal("README.md", package.Said("readme"));
        Assert.StartsWith("# GattGen.Meadow\n", System.Text.Encoding.UTF8.GetString(package.Read("README.md")), StringComparison.Ordinal);
        using var assembly = new PackedAssembly(package.Read("lib/netstandard2.1/GattGen.Meadow.dll"));
        Assert.Contains("ILLink.LinkAttributes.xml", assembly.Resources);
        Assert.Contains("Meadow.Contracts", assembly.References);
    }

    [Theory]
    [InlineData("EnvironmentStation")]
    [InlineData("HciGateway")]
    [InlineData("HeartRateMonitor")]
    [InlineData("UartConsole")]
    public void An_application_is_built_for_boards_with_its_configuration_beside_it(string name)
    {
        var deployed = boards.Deployed(name);
        Assert.Contains("App.dll", deployed);
        foreach (var library in Ours)
            Assert.Contains(library + ".dll", deployed);
        Assert.DoesNotContain("SimulatedF7.dll", deployed);
        Assert.Contains("app.config.yaml", deployed);
        Assert.Contains("meadow.config.yaml", deployed);
        using var app = new PackedAssembly(boards.Read(name, "App.dll"));
        Assert.DoesNotContain("System.CommandLine", app.References);
    }

    [Fact]
    public void The_station_measures_with_a_real_sensor()
    {
        using var app = new PackedAssembly(boards.Read("EnvironmentStation", "App.dll"));
        Assert.Contains("Bme688", app.TypesUsed);
    }

    [Fact]
    public async Task A_project_of_a_user_as_the_page_has_it_is_the_template_of_Meadow()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Build.RepositoryRoot, "docs", "meadow.md"));
        var project = System.Xml.Linq.XElement.Parse(page.Split("```xml\n").Single(block => block.StartsWith("<Project ", StringComparison.Ordinal)).Split("```")[0]);
        Assert.Equal("Meadow.Sdk/1.1.0", (string?)project.Attribute("Sdk"));
        var template = System.Xml.Linq.XElement.Load(Path.Combine(Build.RepositoryRoot, "tests", "Template", "Template.csproj")).Elements("PropertyGroup").First();
        foreach (var property in template.Elements())
            Assert.Equal(property.Value, project.Descendants(property.Name).Single().Value);
        Assert.Equal("../packages", project.Descendants("RestoreAdditionalProjectSources").Single().Value);
        Assert.Equal(
            ["GattGen", "GattGen.Meadow", "GattGen.Profiles", "Meadow.F7", "Meadow.Foundation"],
            project.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!).Order(StringComparer.Ordinal));
    }
}
