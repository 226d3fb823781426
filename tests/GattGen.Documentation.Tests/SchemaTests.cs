// Manifests are what docs/manifest.schema.json says.
using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace GattGen.Documentation.Tests;

public class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "manifest.schema.json")));

    public static TheoryData<string> Servers => new(Manifests.Raw.Keys);

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_manifest_of_the_compiler_is_valid(string server)
    {
        using var manifest = JsonDocument.Parse(Manifests.Raw[server]);
        var result = Schema.Evaluate(manifest.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void What_is_read_and_written_again_is_the_same(string server)
    {
        var manifest = ServerManifest.Parse(Manifests.Raw[server]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Manifests.Raw[server]), JsonNode.Parse(manifest.ToJson())), manifest.ToJson());
        Assert.Equal(manifest.ToJson(), ServerManifest.Parse(manifest.ToJson(indented: true)).ToJson());
    }

    [Fact]
    public void The_page_shows_what_the_compiler_writes()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "manifest.md"));
        var shown = page.Split("```json\n")[1].Split("\n```")[0];
        var written = JsonNode.Parse(Manifests.Raw[typeof(LampServer).FullName!])!["services"]![2]!["characteristics"]![0];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(shown), written), written!.ToJsonString());
    }

    // Every kind of wrong that a typing mistake in the generator could make.
    [Theory]
    [InlineData("\"schema\":1", "\"schema\":2")]
    [InlineData("\"kind\":\"primary\"", "\"kind\":\"other\"")]
    [InlineData("\"handle\":1,", "\"handle\":0,")]
    [InlineData("\"handle\":1,", "")]
    [InlineData("\"uuid\":\"0x1800\"", "\"uuid\":\"1800\"")]
    [InlineData("\"flags\":[\"Read\"]", "\"flags\":[\"read\"]")]
    [InlineData("\"security\":{\"read\":[]}", "\"security\":{\"reads\":[]}")]
    [InlineData("\"type\":\"uint16\"", "\"type\":\"ushort\"")]
    [InlineData("\"offset\":0", "\"offset\":\"any\"")]
    [InlineData("\"descriptors\":[]", "\"descriptors\":{}")]
    public void One_that_differs_is_not(string part, string other)
    {
        var text = Manifests.Raw[typeof(ProfilesServer).FullName!];
        Assert.Contains(part, text, StringComparison.Ordinal);
        var at = text.IndexOf(part, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(text[..at] + other + text[(at + part.Length)..]);
        Assert.False(Schema.Evaluate(manifest.RootElement).IsValid);
    }
}
