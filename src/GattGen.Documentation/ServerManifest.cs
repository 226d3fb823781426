// The manifest of a server, as docs/manifest.schema.json lays it down.
using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GattGen.Documentation;

/// <summary>
/// What the compiler knows of a server with <c>[GattServer]</c>. The table is the whole one, with all optional services and
/// characteristics: without some of them the handles behind are smaller, and the database hash is another one.
/// </summary>
public sealed record ServerManifest
{
    /// <summary>The schema that this library reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The number of the schema.</summary>
    public required int Schema { get; init; }

    /// <summary>The class: namespace, containing types (with plus signs) and name.</summary>
    public required string Server { get; init; }

    /// <summary>The device name.</summary>
    public required string Name { get; init; }

    /// <summary>The appearance (Assigned Numbers, 2.6); 0 for unknown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ushort Appearance { get; init; }

    /// <summary>The summary of its documentation; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The advertising data, 0..31 octets in hexadecimal digits.</summary>
    public required string AdvertisingData { get; init; }

    /// <summary>The scan response data, 0..31 octets in hexadecimal digits.</summary>
    public required string ScanResponseData { get; init; }

    /// <summary>The database hash as it travels: 16 octets in hexadecimal digits, least significant first (Core Vol 3, Part G, 7.3).</summary>
    public required string DatabaseHash { get; init; }

    /// <summary>The services in the order of their handles, those of the host first.</summary>
    public required IReadOnlyList<ServiceManifest> Services { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <param name="json">The text of a manifest.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ManifestException">The text is no manifest, or one of another schema.</exception>
    public static ServerManifest Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using (var document = JsonDocument.Parse(json))
            {
                if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("schema", out var schema) || !schema.TryGetInt32(out var number))
                    throw new ManifestException("This is no manifest: it does not say its schema.");
                if (number != CurrentSchema)
                    throw new ManifestException($"The manifest has schema {number}, and this version reads schema {CurrentSchema}: use the version of GattGen that compiled it.");
            }

            return JsonSerializer.Deserialize(json, ManifestContext.Default.ServerManifest)!;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw new ManifestException("This is no manifest: " + malformed.Message, malformed);
        }
    }

    /// <summary>Writes the manifest.</summary>
    /// <param name="indented">Whether it is written in lines, to be read by people.</param>
    /// <returns>JSON in ASCII.</returns>
    public string ToJson(bool indented = false) => JsonSerializer.Serialize(this, (indented ? ManifestContext.Indented : ManifestContext.Default).ServerManifest);
}
