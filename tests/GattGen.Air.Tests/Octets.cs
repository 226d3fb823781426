// Octets as text, the way the Core Specification prints them.
using System;
using System.Linq;

namespace GattGen.Air.Tests;

internal static class Octets
{
    public static byte[] Of(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));

    public static string ToText(ReadOnlySpan<byte> octets) => Convert.ToHexString(octets).Length == 0
        ? ""
        : string.Join(' ', Convert.ToHexString(octets).Chunk(2).Select(static pair => new string(pair)));
}
