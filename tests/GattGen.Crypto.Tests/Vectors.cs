// The sample data of the standards (Data/crypto.json), which print the most significant octet first.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GattGen.Crypto.Tests;

/// <summary>Reads the vectors in both orders: as the standards print them, and as they travel.</summary>
internal static class Vectors
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "crypto.json"))).RootElement;

    public static JsonElement Of(string name) => Root.GetProperty(name);

    public static IEnumerable<JsonElement> All(string name) => Root.GetProperty(name).EnumerateArray();

    public static JsonElement Named(string list, string name) => All(list).Single(element => Text(element, "name") == name);

    public static TheoryData<string> Names(string list)
    {
        var names = new TheoryData<string>();
        foreach (var element in All(list))
            names.Add(Text(element, "name"));
        return names;
    }

    public static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>The octets as printed.</summary>
    public static byte[] Octets(this JsonElement element, string name) => Convert.FromHexString(Text(element, name));

    /// <summary>The octets in the wire's order.</summary>
    public static byte[] Wire(this JsonElement element, string name)
    {
        var octets = element.Octets(name);
        Array.Reverse(octets);
        return octets;
    }

    /// <summary>X and Y, each in the wire's order.</summary>
    public static byte[] WirePoint(this JsonElement element) => [.. element.Wire("x"), .. element.Wire("y")];

    /// <summary>X and Y as printed.</summary>
    public static byte[] Point(this JsonElement element) => [.. element.Octets("x"), .. element.Octets("y")];
}
