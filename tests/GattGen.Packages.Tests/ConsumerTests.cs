// Projects of strangers: built from the packages in an empty folder, run, trimmed, and refused when they are wrong.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace GattGen.Packages.Tests;

[Collection(PackageCollection.Name)]
public class ConsumerTests(PackedPackages packages)
{
    private const string Printed = """
        read 2150
        notified 2160
        written Limit { Hundredths = 100, Alarm = High }
        battery 87

        """;

    private static readonly string[] Console =
    [
        "<TargetFramework>net10.0</TargetFramework>",
        "<OutputType>Exe</OutputType>",
        "<Nullable>enable</Nullable>",
        "<ImplicitUsings>enable</ImplicitUsings>",
        "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
    ];

    // Neither package is GattGen itself: its generator comes along.
    private static readonly string[] Installed = ["GattGen.Transports", "GattGen.Profiles"];

    [Fact]
    public async Task A_program_serves_and_uses_its_service_and_the_tool_describes_it()
    {
        var project = new ConsumerProject(packages, "Station", Console, Installed, "GattGen.Packages.Tests/Consumers/Program.cs");
        Assert.Equal(Printed, await project.DotnetAsync("run"));

        // One service is the program's own, the other one that of a package, whose manifest comes with it.
        var (exitCode, output) = await Build.RunAsync(project.Folder, null, await packages.ToolAsync(), "manifest", "bin/Debug/net10.0/Station.dll");
        Assert.True(exitCode == 0, output);
        using var manifests = JsonDocument.Parse(output);
        var station = Assert.Single(manifests.RootElement.EnumerateArray());
        Assert.Equal("Station", station.GetProperty("name").GetString());
        Assert.Equal(
            ["0x1800", "0x1801", "6d3c0001-54b7-4c8e-9f0a-2b8e1f6a7c10", "0x180F"],
            station.GetProperty("services").EnumerateArray().Select(service => service.GetProperty("uuid").GetString()));
    }

    [Fact]
    public async Task The_program_of_getting_started_runs_as_it_stands_on_the_page()
    {
        // Its folder lies beside "packages", as on the page. Only the version is that of this run.
        var page = await File.ReadAllTextAsync(Path.Combine(Build.RepositoryRoot, "docs", "getting-started.md"));
        var folder = packages.EmptyFolder("Thermostat");
        await File.WriteAllTextAsync(Path.Combine(folder, "Thermostat.csproj"), Block(page, "```xml\n").Replace("Version=\"0.1.0\"", $"Version=\"{packages.Version}\"", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "Thermostat.cs"), Block(page, "```csharp\n// Thermostat.cs\n"));
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Block(page, "```csharp\n// Program.cs\n") + Block(page, "```csharp\n// Program.cs, continued\n"));
        var (exitCode, output) = await Build.RunAsync(folder, packages, "dotnet", "run");
        Assert.True(exitCode == 0, output);
        Assert.Equal("The target is now 19\n21.6\n", output);
    }

    [Fact]
    public async Task A_trimmed_program_needs_no_runtime_and_does_the_same()
    {
        // Each warning of the trimmer by itself, and as an error.
        string[] trimmed =
        [
            .. Console, "<PublishTrimmed>true</PublishTrimmed>", "<TrimMode>full</TrimMode>", "<TrimmerSingleWarn>false</TrimmerSingleWarn>",
            "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>",
        ];
        var project = new ConsumerProject(packages, "Trimmed", trimmed, Installed, "GattGen.Packages.Tests/Consumers/Program.cs");
        await project.DotnetAsync("publish", "-r", Build.RuntimeIdentifier, "--self-contained", "-o", "published", "-m:1", "--nologo", "-v", "q");
        Assert.Equal(Printed, await project.RunAsync("published/Trimmed"));

        // The trimmer was there: an assembly of which only a part is used has lost the rest.
        var left = new FileInfo(Path.Combine(project.Folder, "published", "GattGen.Profiles.dll")).Length;
        Assert.InRange(left, 1, packages.All["GattGen.Profiles"].Read("lib/net10.0/GattGen.Profiles.dll").Length / 2);
    }

    [Fact]
    public async Task A_project_as_the_template_of_Meadow_makes_it_builds_without_a_warning()
    {
        // The properties of the template, word by word as tests/Template has them.
        var template = XElement.Load(Path.Combine(Build.RepositoryRoot, "tests", "Template", "Template.csproj")).Elements("PropertyGroup").First();
        string[] properties = [.. template.Elements().Select(property => $"<{property.Name}>{property.Value}</{property.Name}>"), "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>"];
        Assert.Contains("<LangVersion>10.0</LangVersion>", properties);
        Assert.Contains("<TargetFramework>netstandard2.1</TargetFramework>", properties);
        var project = new ConsumerProject(
            packages, "Template", properties, ["GattGen", "GattGen.Host", "GattGen.Crypto.BouncyCastle", "GattGen.Profiles"],
            "Template/MeadowApp.cs", "GattGen.Packages.Tests/Consumers/ExternalRadio.cs");
        await project.DotnetAsync("build", "-m:1", "--nologo", "-v", "q");

        // What goes to the board: our assemblies and one other, and nothing that would double what the board's class library has.
        var output = Path.Combine(project.Folder, "bin", "Debug", "netstandard2.1");
        var deployed = Directory.EnumerateFiles(output, "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["App", "BouncyCastle.Crypto", "GattGen", "GattGen.Crypto", "GattGen.Crypto.BouncyCastle", "GattGen.Hci", "GattGen.Host", "GattGen.Profiles"], deployed);
    }

    [Fact]
    public async Task A_wrong_declaration_is_refused_and_the_target_reaches_the_compiler()
    {
        var project = new ConsumerProject(
            packages, "Wrong", ["<TargetFramework>net10.0</TargetFramework>", "<GattTarget>MeadowF7</GattTarget>", "<GattManifest>false</GattManifest>"], ["GattGen"],
            "GattGen.Packages.Tests/Consumers/Wrong.cs");
        var (exitCode, output) = await project.TryDotnetAsync("build", "-m:1", "--nologo", "-v", "q");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("Wrong.cs(5,14): error GATT0001: ", output, StringComparison.Ordinal);
        Assert.Matches(@"Wrong\.cs\(9,[0-9]+\): (error|warning) GATT3001: ", output);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        var told = await File.ReadAllLinesAsync(Path.Combine(project.Folder, "obj", "Debug", "net10.0", "Wrong.GeneratedMSBuildEditorConfig.editorconfig"));
        Assert.Contains("build_property.GattTarget = MeadowF7", told);
        Assert.Contains("build_property.GattManifest = false", told);
    }

    private static string Block(string page, string begin)
    {
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
