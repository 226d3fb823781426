// Looks things up in the tables of the Bluetooth SIG. They are text, and are read when something is looked up for the first time.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Parsing;

namespace GattGen.Generators.Adopted;

/// <summary>
/// A row of services is a UUID; the rows after it are its characteristics: UUID, requirement, a letter for each property of
/// <see cref="PropertyFlags"/>, and descriptors with when they must be there. The letters are M (mandatory), O (optional), X (excluded)
/// and C (depends on something; see <see cref="AdoptedConditions"/>). A row of layouts is a UUID and its fields, in the order of the
/// octets; "?" marks a field that may be absent, "*" one that may stand any number of times.
/// </summary>
internal static class AdoptedTables
{
    /// <summary>The flags in the order of the letters of a row.</summary>
    private static readonly int[] PropertyFlags = [0x0001, 0x0002, 0x0004, 0x0008, 0x0010, 0x0020, 0x0040, 0x0100];

    private static readonly Lazy<Dictionary<int, AdoptedService>> ServicesByUuid = new(ReadServices);
    private static readonly Lazy<Dictionary<int, AdoptedLayout>> LayoutsByUuid = new(ReadLayouts);
    private static readonly Lazy<Dictionary<int, string>[]> NamesByKind = new(() => [ReadNames(NameTable.Services), ReadNames(NameTable.Characteristics), ReadNames(NameTable.Descriptors)]);
    private static readonly Lazy<List<(int First, int Last)>> AppearanceRanges = new(() => ReadRanges(NumberTable.Appearances));
    private static readonly Lazy<List<(int First, int Last)>> CompanyRanges = new(() => ReadRanges(NumberTable.Companies));

    /// <summary>What belongs to a service; null for one of which nothing is known.</summary>
    public static AdoptedService? Service(int uuid) => ServicesByUuid.Value.TryGetValue(uuid, out var service) ? service : null;

    /// <summary>A characteristic with other letters for its properties.</summary>
    public static AdoptedCharacteristic With(AdoptedCharacteristic characteristic, string letters)
        => characteristic with { MandatoryFlags = Flags(letters, 'M'), ExcludedFlags = Flags(letters, 'X') };

    /// <summary>The value of a characteristic; null for one of which nothing is known.</summary>
    public static AdoptedLayout? Layout(int uuid) => LayoutsByUuid.Value.TryGetValue(uuid, out var layout) ? layout : null;

    /// <summary>The name under which a UUID has been assigned; null for none.</summary>
    public static string? Name(UuidKind kind, int uuid) => NamesByKind.Value[(int)kind].TryGetValue(uuid, out var name) ? name : null;

    /// <summary>Whether a category with its subcategory exists (Assigned Numbers, 2.6).</summary>
    public static bool IsAppearance(int number) => Contains(AppearanceRanges.Value, number);

    /// <summary>Whether a company has an identifier (Assigned Numbers, 7.1).</summary>
    public static bool IsCompany(int number) => Contains(CompanyRanges.Value, number);

    private static Dictionary<int, AdoptedService> ReadServices()
    {
        var services = new Dictionary<int, AdoptedService>();
        var characteristics = new List<AdoptedCharacteristic>();
        var service = 0;
        foreach (var words in Rows(ServiceTable.Rows))
        {
            if (words.Length == 1)
            {
                service = Hex(words[0]);
                characteristics = [];
                services.Add(service, new AdoptedService(service, characteristics));
                continue;
            }

            var uuid = Hex(words[0]);
            var letters = AdoptedCorrections.Properties(service, uuid) ?? words[2];
            var descriptors = words.Skip(3).Select(word => (Hex(word.Substring(0, 4)), word.Substring(5))).ToList();
            characteristics.Add(new AdoptedCharacteristic(uuid, words[1] == "M", Flags(letters, 'M'), Flags(letters, 'X'), descriptors));
        }

        return services;
    }

    private static int Flags(string letters, char letter) => PropertyFlags.Where((_, i) => letters[i] == letter).Sum();

    private static Dictionary<int, AdoptedLayout> ReadLayouts()
    {
        var layouts = new Dictionary<int, AdoptedLayout>();
        foreach (var words in Rows(LayoutTable.Rows).Concat(Rows(AdoptedCorrections.Layouts)))
            layouts[Hex(words[0])] = Layout(words.Skip(1).ToList());
        return layouts;
    }

    private static AdoptedLayout Layout(List<string> words)
    {
        var fields = words.Select(word => new AdoptedField(word.TrimEnd('?', '*'), word.EndsWith("?", StringComparison.Ordinal), word.EndsWith("*", StringComparison.Ordinal))).ToList();
        var shortest = 0;
        var longest = 0;
        foreach (var field in fields)
        {
            var (least, most) = Bits(field.Format);
            shortest += field.IsOptional || field.IsRepeated ? 0 : least;
            longest += field.IsRepeated ? WireTypes.Longest * 8 : most;
        }

        var isKnown = fields.Count > 0 && fields.All(field => field.Format != "any");
        return new AdoptedLayout(fields, isKnown, (shortest + 7) / 8, Math.Min((longest + 7) / 8, WireTypes.Longest));
    }

    private static (int Least, int Most) Bits(string format) => format switch
    {
        "any" or "text" => (0, WireTypes.Longest * 8),
        "uuid" => (16, 128),
        "bool" => (8, 8),
        _ => (int.Parse(format.Substring(1), CultureInfo.InvariantCulture), int.Parse(format.Substring(1), CultureInfo.InvariantCulture)),
    };

    private static Dictionary<int, string> ReadNames(string table)
        => Lines(table).ToDictionary(line => Hex(line.Substring(0, 4)), line => line.Substring(5));

    private static List<(int First, int Last)> ReadRanges(string table)
        => Rows(table).SelectMany(words => words).Select(word => (Hex(word.Substring(0, 4)), Hex(word.Substring(word.Length - 4)))).ToList();

    private static bool Contains(List<(int First, int Last)> ranges, int number) => ranges.Any(range => range.First <= number && number <= range.Last);

    private static IEnumerable<string[]> Rows(string table) => Lines(table).Select(line => line.Split(' '));

    private static string[] Lines(string table) => table.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
