// The pages under docs/diagnostics agree with the diagnostics, and what they show is true.
using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace GattGen.Analyzers.Tests;

public class PagesTests
{
    private const string Accept = "GATTGEN_ACCEPT_SNAPSHOTS";

    public static TheoryData<string> PageIds => new(Page.All.Select(page => page.Id));

    public static TheoryData<string> Befores => new(Page.All.SelectMany(page => page.Examples()).Where(example => example.IsBefore).Select(example => example.ToString()));

    public static TheoryData<string> Afters => new(Page.All.SelectMany(page => page.Examples()).Where(example => !example.IsBefore).Select(example => example.ToString()));

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic() =>
        Assert.Equal(Project.Descriptors.Select(descriptor => descriptor.Id), Page.All.Select(page => page.Id));

    [Fact]
    public void The_help_link_of_a_diagnostic_leads_to_its_page() =>
        Assert.All(Project.Descriptors, descriptor => Assert.EndsWith("docs/diagnostics/" + descriptor.Id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(PageIds))]
    public void A_page_is_headed_by_identifier_and_title(string id) =>
        Assert.Equal("# " + id + ": " + Descriptor(id).Title.ToString(CultureInfo.InvariantCulture), Find(id).Heading);

    [Theory]
    [MemberData(nameof(PageIds))]
    public void A_page_says_why_how_to_mend_and_what_is_not_reported(string id) =>
        Assert.Equal(["Why", "How to mend it", "Not reported for"], Find(id).Sections);

    [Theory]
    [MemberData(nameof(PageIds))]
    public void A_page_shows_both_sides(string id)
    {
        Assert.Contains(Find(id).Examples(), example => example.IsBefore);
        Assert.Contains(Find(id).Examples(), example => !example.IsBefore);
    }

    [Theory]
    [MemberData(nameof(Befores))]
    public async Task What_a_page_shows_as_wrong_is_reported_as_it_says_and_as_nothing_else(string example)
    {
        var shown = Example(example);

        var reported = await new Project(shown.Language, null, shown.Files.ToArray()).AnalyzeAsync();

        var compared = reported.Where(diagnostic => Families(shown.Page).Any(family => diagnostic.Id.StartsWith(family, StringComparison.Ordinal) && (diagnostic.Severity > DiagnosticSeverity.Info || diagnostic.Id == shown.Page))).ToList();
        Assert.NotEmpty(compared);
        Assert.All(compared, diagnostic => Assert.Equal(shown.Page, diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Afters))]
    public async Task What_a_page_shows_as_right_is_accepted_and_compiles(string example)
    {
        var shown = Example(example);

        await Analysis.In(shown.Language).Comparing(Families(shown.Page)).Accept(shown.Files.ToArray());
    }

    // A page of the declarations may show a part of a service of the Bluetooth SIG; what that part lacks is not its subject.
    private static string[] Families(string id) => ["GATT0", "GATT1", id[..5], id];

    [Fact]
    public void The_index_is_made_from_the_diagnostics()
    {
        var path = Path.Combine(Page.Folder, "README.md");
        var index = Index();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(path, index);

        Assert.Equal(index, File.ReadAllText(path));
    }

    private static string Index()
    {
        var text = new StringBuilder();
        text.Append("# Diagnostics\n\nMade from the table of the analyzers by `tests/GattGen.Analyzers.Tests` (run it with `" + Accept + "=1` to write this file anew).\n\n");
        text.Append("Each can be set in an `.editorconfig` (`dotnet_diagnostic.GATT0016.severity = none`) or switched off in a place (`#pragma warning disable GATT0016`).\n\n");
        text.Append("| id | title | severity |\n|---|---|---|\n");
        foreach (var descriptor in Project.Descriptors)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title.ToString(CultureInfo.InvariantCulture)} | {Severity(descriptor.DefaultSeverity)} |\n");
        }

        return text.ToString();
    }

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Hidden => "hidden",
        _ => "information",
    };

    private static Page Find(string id) => Page.All.Single(page => page.Id == id);

    private static Example Example(string name) => Page.All.SelectMany(page => page.Examples()).Single(example => example.ToString() == name);

    private static DiagnosticDescriptor Descriptor(string id) => Project.Descriptors.Single(descriptor => descriptor.Id == id);
}
