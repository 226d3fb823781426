// Names as numbers.
using System;

namespace GattGen.Generators.Incremental;

/// <summary>Hashes names so that names that the compiler or the parser may take for each other are the same.</summary>
internal static class NameHash
{
    private const string Attribute = "Attribute";

    /// <summary>
    /// FNV-1a of a name in capitals: hint names do not tell case apart. An attribute is found under its name with and without the ending,
    /// so the ending does not count.
    /// </summary>
    public static ulong Of(string name)
    {
        var hash = 14695981039346656037ul;
        for (var i = 0; i < Length(name); i++)
        {
            // Case beyond the basic plane is left to nobody: all surrogates are the same.
            var unit = char.IsSurrogate(name[i]) ? '\ud800' : char.ToUpperInvariant(name[i]);
            hash = unchecked((hash ^ unit) * 1099511628211ul);
        }

        return hash;
    }

    /// <summary>A name without the ending "Attribute".</summary>
    public static string WithoutEnding(string name) => name.Substring(0, Length(name));

    private static int Length(string name)
        => name.EndsWith(Attribute, StringComparison.OrdinalIgnoreCase) ? name.Length - Attribute.Length : name.Length;
}
