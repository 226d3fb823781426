// docs/profiles has a page for every service of GattGen.Profiles, made of its manifest and its documentation comments, and one for the beacons.
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

    private const string BeaconPage = "Beacons.md";

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
    public void Every_collector_stands_on_the_page_of_a_service()
    {
        var collectors = typeof(BatteryService).Assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Collector<>)).ToList();
        Assert.Contains(typeof(HeartRateCollector), collectors);
        var named = Declared.SelectMany(service => Comments.ThatName(service.Class!.Replace('+', '.'))).Select(companion => companion.Member).ToHashSet(StringComparer.Ordinal);
        Assert.All(collectors, collector => Assert.Contains("T:" + collector.FullName, named));
    }

    [Fact]
    public void What_a_client_class_does_is_not_shown_in_plain_calls()
    {
        var glucose = PageOf(typeof(GlucoseService));
        Assert.Contains("client.Records.ReportAsync(", glucose, StringComparison.Ordinal);
        Assert.Contains("client.Features.ReadAsync(", glucose, StringComparison.Ordinal);
        Assert.DoesNotContain("client.RecordAccess", glucose, StringComparison.Ordinal);
        var objects = PageOf(typeof(ObjectTransferService));
        Assert.Contains("ObjectClient.OpenAsync(link)", objects, StringComparison.Ordinal);
        Assert.DoesNotContain("## Read it", objects, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_beacons_is_what_their_comments_say()
    {
        var page = new StringBuilder("# Beacons\n\nWhat iBeacon, AltBeacon and Eddystone beacons advertise: values that are made for `Peripheral.BroadcastAsync`, and found in what `Central.ScanAsync` yields with `TryRead`. They need no service.\n");
        foreach (var type in Beacons)
        {
            page.Append("\n## ").Append(type.Name).Append('\n');
            foreach (var part in new[] { "summary", "remarks", "example" })
            {
                if (Comments.Find("T:" + type.FullName, part) is { } text)
                    page.Append('\n').Append(text).Append('\n');
            }
        }

        Compare(BeaconPage, page.ToString());
        Assert.Equal(Beacons.Count, page.ToString().Split("```csharp").Length - 1);
    }

    [Fact]
    public void The_index_has_every_service_and_there_are_no_other_pages()
    {
        var index = new StringBuilder("# Profiles\n\nThe services of `GattGen.Profiles`. The pages are made of the declarations and their documentation comments.\n\n| Service | UUID | What it is for |\n|---|---|---|\n");
        foreach (var service in Declared.OrderBy(each => each.Uuid.Length).ThenBy(each => each.Uuid, StringComparer.Ordinal).ThenBy(each => each.Class, StringComparer.Ordinal))
            index.Append("| [").Append(Short(service.Class!)).Append("](").Append(Short(service.Class!)).Append(".md) | `").Append(service.Uuid).Append("` | ").Append((Comments.Find("T:" + service.Class!.Replace('+', '.'), "summary") ?? string.Empty).Replace('\n', ' ')).Append(" |\n");
        index.Append("\nWhat needs no service: [beacons](").Append(BeaconPage).Append("), such as iBeacon, AltBeacon and Eddystone.\n");
        Compare("README.md", index.ToString());
        var pages = Directory.EnumerateFiles(Repository.Full(Folder), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(Declared.Select(service => Short(service.Class!) + ".md").Append("README.md").Append(BeaconPage).Order(StringComparer.Ordinal), pages);
    }

    // What is broadcast, and what finds out which kind of Eddystone frame it is.
    private static IReadOnlyList<Type> Beacons =>
        [.. typeof(BatteryService).Assembly.GetExportedTypes().Where(type => type.GetMethod("ToAdvertisingData") is not null).Append(typeof(EddystoneFrame)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static string PageOf(Type service) => ServiceDocument.Write(Declared.Single(each => each.Class == service.FullName), Comments);

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
