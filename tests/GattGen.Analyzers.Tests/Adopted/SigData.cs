// The lists of the Bluetooth SIG as they stand in Data/: numbers, names, requirements and formats.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GattGen.Analyzers.Tests;

/// <summary>A service as the list has it.</summary>
internal sealed record SigService(string Uuid, string Name, IReadOnlyList<SigCharacteristic> Characteristics);

/// <summary>A characteristic of a service as the list has it.</summary>
internal sealed record SigCharacteristic(string Uuid, string Name, string Requirement, IReadOnlyDictionary<string, string> Properties, IReadOnlyList<SigDescriptor> Descriptors);

/// <summary>A descriptor of a characteristic of a service as the list has it; the UUID is null where the list has none.</summary>
internal sealed record SigDescriptor(string? Uuid, string Name, string Requirement);

/// <summary>The fields of a characteristic as the list has them.</summary>
internal sealed record SigLayout(string Uuid, string Name, string Type, IReadOnlyList<SigField> Fields);

/// <summary>A field as the list has it: a format, or the fields of another characteristic.</summary>
internal sealed record SigField(string Name, IReadOnlyList<string> Requirement, string? Format, string? Reference);

/// <summary>Reads the lists.</summary>
internal static class SigData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Page.Folder, "..", ".."));

    /// <summary>The services of services.json, in its order.</summary>
    public static IReadOnlyList<SigService> Services { get; } = Json<SigService>("services.json");

    /// <summary>The characteristics of characteristics.json, in its order.</summary>
    public static IReadOnlyList<SigLayout> Layouts { get; } = Json<SigLayout>("characteristics.json");

    /// <summary>The company identifiers.</summary>
    public static IReadOnlyList<int> Companies { get; } =
        File.ReadLines(PathOf("companies.txt")).Select(line => int.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();

    /// <summary>The appearances: category times 64 and subcategory.</summary>
    public static IReadOnlyList<int> Appearances { get; } =
        Rows("appearances.tsv").Select(row => (int.Parse(row[0], CultureInfo.InvariantCulture) << 6) | (row[1].Length == 0 ? 0 : int.Parse(row[1], CultureInfo.InvariantCulture))).ToList();

    /// <summary>Numbers and names of what is called "service", "characteristic" or "descriptor".</summary>
    public static IReadOnlyList<(int Number, string Name)> Names(string kind) =>
        Rows(kind + "-uuids.tsv").Select(row => (int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row[1])).ToList();

    private static string PathOf(string file) => Path.Combine(Root, "tests", "GattGen.Analyzers.Tests", "Data", file);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Root, "tests", "GattGen.Tests", "Data", file)).Select(line => line.Split('\t'));

    private static List<T> Json<T>(string file) => JsonSerializer.Deserialize<List<T>>(File.ReadAllText(PathOf(file)), Options)!;
}
