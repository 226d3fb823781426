// Says which parts of advertising data to move where there is too much of it.
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;

namespace GattGen.Generators.Parsing;

internal static class AdvertisingAdvice
{
    // The parts in the order in which one would move them: what a scanner misses least comes first. The names are those of GattAdvertisingParts.
    private static readonly (int Kind, string Member, string Called)[] Parts =
    [
        (4, "Name", "the name"),
        (2, "Appearance", "the appearance"),
        (8, "CompanyData", "the company data"),
        (1, "Services", "the services"),
    ];

    /// <summary>What to move from the advertising data to the scan response, or back, so that both fit.</summary>
    /// <param name="from">What is too long.</param>
    /// <param name="to">The other one.</param>
    /// <param name="response">The parts that stand in the scan response now.</param>
    /// <param name="toResponse">Whether the advertising data is too long, and not the scan response.</param>
    /// <returns>What to do, and the parts that then stand in the scan response; no parts if moving does not help.</returns>
    public static (string Text, string? Response) Move(List<(int Kind, AdPart Part)> from, List<(int Kind, AdPart Part)> to, int response, bool toResponse)
    {
        var present = Parts.Where(part => from.Any(each => each.Kind == part.Kind)).ToArray();
        var best = Enumerable.Range(1, (1 << present.Length) - 1)
            .Select(set => present.Where((_, i) => (set & (1 << i)) != 0).ToArray())
            .Where(moved => Length(from) - Length(from, moved) <= AdvertisingLayout.Room && Length(to) + Length(from, moved) <= AdvertisingLayout.Room)
            .OrderBy(moved => moved.Length)
            .FirstOrDefault();
        if (best is null)
            return ("moving a part does not help, because the other has no room for it either: " + Shorten(from).Text, null);
        var after = best.Aggregate(response, (parts, part) => toResponse ? parts | part.Kind : parts & ~part.Kind);
        var named = string.Join(" and ", best.Select(part => part.Called + " (" + ServiceParser.Number(Length(from, [part])) + " octets)"));
        return ((toResponse ? "move " + named + " to the scan response" : "leave " + named + " in the advertising data") + ": ScanResponse = " + Print(after), Print(after));
    }

    /// <summary>What to shorten or to leave out where moving does not help.</summary>
    public static (string Text, string? Response) Shorten(List<(int Kind, AdPart Part)> parts)
    {
        var present = Parts.Where(part => parts.Any(each => each.Kind == part.Kind)).ToArray();
        var sized = present.Where(part => part.Kind is 4 or 8).Select(part => part.Called).ToArray();
        var omit = present.FirstOrDefault(part => part.Kind is 2 or 1);
        return ((sized.Length > 0 ? "shorten " + string.Join(" or ", sized) : string.Empty)
            + (sized.Length > 0 && omit.Member is not null ? ", or " : string.Empty)
            + (omit.Member is not null ? "leave out " + omit.Called + ": Omit = GattAdvertisingParts." + omit.Member : string.Empty), null);
    }

    private static string Print(int parts)
        => parts == 0 ? "GattAdvertisingParts.None" : string.Join(" | ", Parts.Where(part => (parts & part.Kind) != 0).OrderBy(part => part.Kind).Select(part => "GattAdvertisingParts." + part.Member));

    private static int Length(List<(int Kind, AdPart Part)> parts) => parts.Sum(part => part.Part.Octets.Count);

    private static int Length(List<(int Kind, AdPart Part)> parts, (int Kind, string Member, string Called)[] chosen)
        => parts.Where(part => chosen.Any(each => each.Kind == part.Kind)).Sum(part => part.Part.Octets.Count);
}
