// A package that was opened.
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace GattGen.Packages.Tests;

/// <summary>What stands in a package.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Entries">The files in it, without those that the format of the archive asks for, in order.</param>
/// <param name="Nuspec">The elements of its description, without their namespace.</param>
public sealed record Package(string Path, IReadOnlyList<string> Entries, XElement Nuspec)
{
    /// <summary>Its name.</summary>
    public string Id => Said("id")!;

    /// <summary>What it depends on: "TARGET: NAME VERSION FLOW", where the flow is what reaches those who use it, or "TARGET: nothing".</summary>
    public IEnumerable<string> Dependencies
        => from @group in Nuspec.Descendants("group")
           let target = (string?)@group.Attribute("targetFramework")
           from line in @group.Elements("dependency").Select(Text).Order(StringComparer.Ordinal).DefaultIfEmpty("nothing")
           select target + ": " + line;

    /// <summary>The text of an element of the description, or null.</summary>
    public string? Said(string name) => Nuspec.Descendants(name).SingleOrDefault()?.Value;

    /// <summary>Opens a package.</summary>
    public static Package Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        using var stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var nuspec = XElement.Load(stream);
        foreach (var element in nuspec.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        return new Package(path, entries, nuspec);
    }

    /// <summary>The octets of a file in it.</summary>
    public byte[] Read(string entry)
    {
        using var archive = ZipFile.OpenRead(Path);
        using var stream = archive.GetEntry(entry)!.Open();
        using var octets = new MemoryStream();
        stream.CopyTo(octets);
        return octets.ToArray();
    }

    private static string Text(XElement dependency)
        => string.Join(' ', new[] { "id", "version", "include", "exclude" }
            .Select(name => ((string?)dependency.Attribute(name), name))
            .Where(part => part.Item1 is not null)
            .Select(part => part.name is "id" or "version" ? part.Item1 : part.name + "=" + part.Item1));
}
