// How manifests are read and written as JSON: without reflection.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GattGen.Documentation;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ServerManifest))]
[JsonSerializable(typeof(ServiceManifest))]
internal sealed partial class ManifestContext : JsonSerializerContext
{
    /// <summary>Writes in lines.</summary>
    public static ManifestContext Indented => new(new JsonSerializerOptions(Default.Options!) { WriteIndented = true });
}
