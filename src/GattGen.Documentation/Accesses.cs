// Flags and what an access asks for, in words.
using System.Collections.Generic;
using System.Globalization;

namespace GattGen.Documentation;

internal static class Accesses
{
    /// <summary>The names of flags.</summary>
    public static string Flags(IReadOnlyList<string> flags) => string.Join(", ", flags);

    /// <summary>What reading, writing and subscribing ask for.</summary>
    public static string Security(SecurityManifest security)
    {
        var parts = new List<string>();
        foreach (var (access, demands) in new[] { ("read", security.Read), ("write", security.Write), ("subscribe", security.Configuration) })
        {
            if (demands is not null)
                parts.Add(access + ": " + (demands.Count == 0 ? "open" : string.Join(" and ", demands)));
        }

        if (security.MinKeySize > 0)
            parts.Add("key of at least " + security.MinKeySize.ToString(CultureInfo.InvariantCulture) + " octets");
        return string.Join("; ", parts);
    }
}
