using System;

namespace GattGen.Hci.Tests;

/// <summary>Octets as a specification prints them: "01 03 0C 00".</summary>
internal static class Hex
{
    public static byte[] Octets(string text) => Convert.FromHexString(text.Replace(" ", string.Empty, StringComparison.Ordinal));

    public static string Text(ReadOnlySpan<byte> octets) => BitConverter.ToString(octets.ToArray()).Replace('-', ' ');
}
