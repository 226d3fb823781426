// What the pages say beside their examples: links, commands, the names of radios, the references of a new project.
using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using GattGen.Transports;

namespace GattGen.Docs.Tests;

public partial class PageTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var broken = Link().Matches(Repository.Read(page))
            .Select(link => link.Groups[1].Value)
            .Where(target => !target.StartsWith("https://", StringComparison.Ordinal) && !IsThere(page, target));
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Projects_scripts_and_solutions_of_commands_exist(string page)
    {
        var missing = Command().Matches(Repository.Read(page))
            .Select(command => command.Groups[1].Value)
            .Where(path => !Path.Exists(Repository.Full(path)));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_two_commands_of_the_readme_are_those_that_work()
    {
        var commands = Row().Matches(Section("README.md", "# GattGen")).Select(row => row.Groups[1].Value);
        Assert.Equal(["dotnet run --project firmware/HeartRateMonitor", "dotnet test GattGen.sln"], commands);
        Assert.Contains("<OutputType>Exe</OutputType>", Repository.Read("firmware/MeadowApp.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_tests_are_in_the_solution_that_the_readme_names()
    {
        var solution = Repository.Read("GattGen.sln").Replace('\\', '/');
        var forgotten = Directory.EnumerateFiles(Repository.Full("tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !solution.Contains('"' + path + '"', StringComparison.Ordinal));
        Assert.Empty(forgotten);
    }

    [Fact]
    public async Task The_radios_of_the_readme_are_those_that_can_be_opened()
    {
        var names = Row().Matches(Section("README.md", "## Radios")).SelectMany(row => Code().Matches(row.Value)).Select(code => code.Groups[1].Value);
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => BleRadio.OpenAsync("no-radio"));
        Assert.Contains(string.Join(", ", names), refusal.Message, StringComparison.Ordinal);      // the message lists the forms
    }

    [Fact]
    public void The_package_references_of_pages_name_packages_that_are_made()
    {
        var version = XDocument.Load(Repository.Full("Directory.Build.props")).Descendants("Version").Single().Value;
        var references = Repository.Pages.SelectMany(page => Reference().Matches(Repository.Read(page))).Select(reference => (Id: reference.Groups[1].Value, Version: reference.Groups[2].Value))
            .Where(reference => !reference.Id.StartsWith("Meadow.", StringComparison.Ordinal))      // of others
            .ToArray();
        Assert.Contains(references, reference => reference.Id == "GattGen.Transports");
        Assert.All(references, reference => Assert.Equal(version, reference.Version));
        Assert.All(references, reference => Assert.Contains(reference.Id, Packages.Append("GattGen.Meadow")));     // made where the packages of Meadow are
    }

    [Fact]
    public void The_readme_names_every_package()
        => Assert.Equal(
            Packages,
            Row().Matches(Section("README.md", "## Packages")).SelectMany(row => Code().Matches(row.Value.Split('|')[1])).Select(code => code.Groups[1].Value).Order(StringComparer.Ordinal));

    // Every library is one.
    private static string[] Packages =>
    [
        .. new[] { "src", "profiles" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Full(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsThere(string page, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? Repository.Full(page) : Path.Combine(Path.GetDirectoryName(Repository.Full(page))!, parts[0]);
        return Path.Exists(file)
            && (parts.Length == 1 || Heading().Matches(File.ReadAllText(file)).Any(heading => Anchor(heading.Groups[1].Value) == parts[1]));
    }

    // As forges make it from a heading.
    private static string Anchor(string heading) => NotInAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string Section(string page, string heading)
    {
        var text = Repository.Read(page);
        var start = text.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length;
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex(@"(?<!!)\[[^\]\n]+\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:dotnet run (?:-c Release )?--project |dotnet (?:test|build|format|pack) |`(?=\.ci/))([\w./-]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"^\| `([^`]+)`.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"<PackageReference Include=""([^""]+)"" Version=""([^""]+)"" />")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
