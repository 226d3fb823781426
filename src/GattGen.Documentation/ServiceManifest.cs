// A service in a manifest.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GattGen.Documentation;

/// <summary>A service of a server (Core Vol 3, Part G, 3.1).</summary>
public sealed partial record ServiceManifest
{
    /// <summary>The property of the server that holds it; null for one of the host, and for one that is there because another includes it.</summary>
    public string? Property { get; init; }

    /// <summary>Whether the server may leave it out.</summary>
    public bool Optional { get; init; }

    /// <summary>The handle of its declaration.</summary>
    public required int Handle { get; init; }

    /// <summary>The last handle that belongs to it.</summary>
    public required int End { get; init; }

    /// <summary>The UUID: <c>0x180D</c>, or 128 bits with hyphens.</summary>
    public required string Uuid { get; init; }

    /// <summary>The name that the Bluetooth SIG has given to the UUID; null for none.</summary>
    public string? Sig { get; init; }

    /// <summary><c>primary</c> or <c>secondary</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The class; null for a service of the host.</summary>
    public string? Class { get; init; }

    /// <summary>Whether it is a service of the host itself: Generic Access or Generic Attribute.</summary>
    public bool BuiltIn { get; init; }

    /// <summary>The summary of its documentation; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The services that it includes; null for none.</summary>
    public IReadOnlyList<IncludeManifest>? Includes { get; init; }

    /// <summary>The characteristics in the order of their handles.</summary>
    public required IReadOnlyList<CharacteristicManifest> Characteristics { get; init; }

    /// <summary>Reads the description of a service of a library: the members of an object, with marks where handles go, which are counted from 1.</summary>
    /// <param name="json">The description.</param>
    /// <exception cref="ManifestException">It cannot be read.</exception>
    internal static ServiceManifest ParsePart(string json)
    {
        var last = Marks().Matches(json).Where(mark => mark.Groups["kind"].Value.Length == 0).Select(Row).DefaultIfEmpty(1).Max();
        var whole = Marks().Replace(json, mark => mark.Groups["kind"].Value switch
        {
            "e" => Number(last),
            "u" => "\"0x0000\"",
            "h" => Row(mark).ToString("X2", CultureInfo.InvariantCulture) + "00",
            "i" or "j" => "1",
            _ => Number(Row(mark)),
        });
        try
        {
            return JsonSerializer.Deserialize("{" + whole + "}", ManifestContext.Default.ServiceManifest) ?? throw new ManifestException("The description of a service is empty.");
        }
        catch (JsonException malformed)
        {
            throw new ManifestException("The description of a service cannot be read: " + malformed.Message + " Use the version of GattGen that compiled it.", malformed);
        }
    }

    private static int Row(Match mark) => int.Parse(mark.Groups["row"].Value, CultureInfo.InvariantCulture) + 1;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A row of the service, its end, or the place of an included service, which only a server knows. Strings have no at signs.
    [GeneratedRegex("@(?<kind>[a-z]?)(?<row>[0-9]*)")]
    private static partial Regex Marks();
}

/// <summary>An included service (Core Vol 3, Part G, 3.2).</summary>
public sealed record IncludeManifest
{
    /// <summary>The handle of the include declaration.</summary>
    public required int Handle { get; init; }

    /// <summary>The property that holds the included service.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>The handle of the declaration of the included service.</summary>
    public required int Start { get; init; }

    /// <summary>The last handle of the included service.</summary>
    public required int End { get; init; }

    /// <summary>The UUID of the included service.</summary>
    public required string Uuid { get; init; }
}
