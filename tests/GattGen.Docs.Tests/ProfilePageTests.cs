// docs/profiles has a page for every service of GattGen.Profiles, made of its manifest and its documentation comments.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using GattGen.Documentation;
using GattGen.Profiles;

namespace GattGen.Docs.Tests;

public class ProfilePageTests
{
    private const string Folder = "docs/profiles";

    private static readonly string Library = typeof(BatteryService).Assembly.Location;
    private static readonly DocumentationComments Comments = DocumentationComments.Load(Path.ChangeExtension(Library, ".xml"));
    private static readonly IReadOnlyList<ServiceManifest> Declared = AssemblyManifests.ReadServices(Library);
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("GATTGEN_ACCEPT_SNAPSHOTS") == "1";

    public static TheoryData<string> Services => new(Declared.Select(service => service.Class!));

    [Theory]
    [MemberData(nameof(Services))]
    public void The_page_of_a_service_is_what_its_declaration_says(string name)
    {
        var service = Declared.Single(each => each.Class == name);
        Compare(Short(name) + ".md", ServiceDocument.Write(service, Comments));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_says_what_it_is_for_how_to_feed_it_and_shows_it(string name)
    {
        var type = "T:" + name.Replace('+', '.');
        Assert.NotNull(Comments.Find(type, "summary"));
        Assert.NotNull(Comments.Find(type, "remarks"));
        Assert.Contains("```csharp", Comments.Find(type, "example") ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_has_every_service_and_there_are_no_other_pages()
    {
        var index = new StringBuilder("# Profiles\n\nThe services of `GattGen.Profiles`. The pages are made of the declarations and their documentation comments.\n\n| Service | UUID | What it is for |\n|---|---|---|\n");
        foreach (var service in Declared.OrderBy(each => each.Uuid.Length).ThenBy(each => each.Uuid, StringComparer.Ordinal).ThenBy(each => each.Class, StringComparer.Ordinal))
            index.Append("| [").Append(Short(service.Class!)).Append("](").Append(Short(service.Class!)).Append(".md) | `").Append(service.Uuid).Append("` | ").Append((Comments.Find("T:" + service.Class!.Replace('+', '.'), "summary") ?? string.Empty).Replace('\n', ' ')).Append(" |\n");
        Compare("README.md", index.ToString());
        var pages = Directory.EnumerateFiles(Repository.Full(Folder), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(Declared.Select(service => Short(service.Class!) + ".md").Append("README.md").Order(StringComparer.Ordinal), pages);
    }

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static void Compare(string file, string expected)
    {
        var path = Repository.Full(Folder + "/" + file);
        if (Accepts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), "There is no " + Folder + "/" + file + "; run the test with GATTGEN_ACCEPT_SNAPSHOTS=1.");
        Assert.Equal(expected, File.ReadAllText(path));
    }
}
