// Writes the manifest of a server, and the part that a service of a library carries for servers elsewhere.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GattGen.Generators.Emitting;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis.Text;
using static GattGen.Generators.Emitting.CodeWriter;

namespace GattGen.Generators.Manifest;

internal static class ManifestEmitter
{
    /// <summary>The number of the schema, which changes when readers of an older one would be misled.</summary>
    public const int Schema = 1;

    /// <summary>What a server needs for its manifest, in the order of registration.</summary>
    public static ManifestModel Gather(ServerDeclaration server, IReadOnlyDictionary<string, ManifestPart> parts)
    {
        var served = new List<ServedPart>();
        string? missing = null;
        foreach (var service in server.Model.Services)
            Add(service.TypeName, service.Property, service.IsOptional);
        foreach (var included in server.Model.Included)
            Add(included, string.Empty, false);
        return new(server, new(served), missing);

        void Add(string typeName, string property, bool isOptional)
        {
            var part = server.Notes.Parts.FirstOrDefault(each => each.TypeName == typeName) ?? (parts.TryGetValue(typeName, out var local) ? local : null);
            if (part is not null)
                served.Add(new(property, isOptional, part));
            else
                missing ??= typeName;
        }
    }

    /// <summary>The file of a server.</summary>
    public static SourceText Emit(ManifestModel model)
    {
        var code = new CodeWriter();
        code.Head();
        if (model.Missing is { } missing)
        {
            code.Line("// There is no manifest: " + missing.Replace("global::", string.Empty) + " has no description. Its project has switched them off (GattManifest), or there is an error in it.");
            return code.Finish();
        }

        var parts = BuiltInServices.All.Concat(model.Parts.Select(served => served.Part)).ToList();
        if (HandleTable.Of(parts) is not { } table)
        {
            code.Line("// There is no manifest: the services need a handle that is taken or does not exist, or one includes a service that is not there.");
            return code.Finish();
        }

        code.Line("// Handles, UUIDs, flags, layouts of values and database hash of the server, for tools.");
        code.Line("[assembly: global::GattGen.GattManifest(");
        var server = model.Server;
        code.Line("    " + (server.Notes.CanBeNamed ? "typeof(" + server.Model.Type.FullName + ")" : Literal(server.Notes.MetadataName)) + ",");
        Lines(code, Json(model, table), ")]");
        return code.Finish();
    }

    /// <summary>The file of a service.</summary>
    public static SourceText EmitPart(ManifestPart part)
    {
        var code = new CodeWriter();
        code.Head();
        var blocks = 0;
        if (part.Type!.Namespace.Length > 0)
        {
            code.Open("namespace " + part.Type.Namespace);
            blocks++;
        }

        foreach (var outer in part.Type.Containing)
        {
            code.Open("partial " + outer);
            blocks++;
        }

        code.Line("// Describes the service for the manifests of servers in other assemblies.");
        code.Line("[global::GattGen.GattManifestPart(");
        code.Line("    " + Literal(part.Layout) + ",");
        Lines(code, part.Json, ")]");
        code.Open("partial " + part.Type.Declaration);
        code.CloseAll(blocks + 1);
        return code.Finish();
    }

    // A long literal stands in lines, one for each characteristic. The JSON is in ASCII.
    private static void Lines(CodeWriter code, string json, string tail)
    {
        const string Characteristic = "{\"declaration\":";
        for (var start = 0; start <= json.Length;)
        {
            var line = json.IndexOf('\n', start);
            var next = json.IndexOf(Characteristic, Math.Min(start + 1, json.Length), StringComparison.Ordinal);
            var isLine = line >= 0 && (next < 0 || line <= next);
            var end = isLine ? line : next < 0 ? json.Length : next;
            var text = new CodeText(end - start, 1);
            text.AppendLiteral(start == 0 ? "    \"" : "    + \"");
            text.AppendEscaped(json, start, end);
            text.AppendLiteral("\"");
            if (end == json.Length)
                text.AppendFormatted(tail);
            code.Line(text);
            if (end == json.Length)
                return;
            start = isLine ? end + 1 : end;
        }
    }

    private static string Json(ManifestModel model, HandleTable table)
    {
        var server = model.Server.Model;
        var json = new JsonText().Object();
        json.Name("schema").Number(Schema).Name("server").String(model.Server.Notes.MetadataName).Name("name").String(server.DeviceName);
        json.Name("appearance").Number(server.Appearance).Member("description", model.Server.Notes.Description);
        json.Name("advertisingData").String(Hex(server.AdvertisingData)).Name("scanResponseData").String(Hex(server.ScanResponseData));
        json.Name("databaseHash").String(PartWriter.Hex(table.Hash()));
        json.Name("services").Array();
        for (var i = 0; i < BuiltInServices.All.Length; i++)
            json.Line().Object().Raw(table.Resolve(i, BuiltInServices.All[i].Json)).EndObject();
        for (var i = 0; i < model.Parts.Count; i++)
        {
            var served = model.Parts[i];
            json.Line().Object().Member("property", served.Property).Member("optional", served.IsOptional);
            json.Raw(table.Resolve(BuiltInServices.All.Length + i, served.Part.Json)).EndObject();
        }

        return json.EndArray().EndObject().Finish();
    }

    private static string Hex(IEnumerable<AdPart> parts) => PartWriter.Hex(parts.SelectMany(part => part.Octets));
}
