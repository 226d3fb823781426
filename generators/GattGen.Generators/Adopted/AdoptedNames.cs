// How adopted services, characteristics and descriptors are named in messages and in code.
using System.Globalization;
using System.Linq;
using System.Text;
using GattGen.Generators.Model;

namespace GattGen.Generators.Adopted;

internal static class AdoptedNames
{
    /// <summary>As in a message: Battery Level (0x2A19).</summary>
    public static string Display(UuidKind kind, int uuid) => (AdoptedTables.Name(kind, uuid) is { } name ? Plain(kind, name) + " " : string.Empty) + "(" + Number(uuid) + ")";

    /// <summary>The adopted name without the word that says what it is: Battery Level; null for a UUID that is not assigned.</summary>
    public static string? Of(UuidKind kind, int uuid) => AdoptedTables.Name(kind, uuid) is { } name ? Plain(kind, name) : null;

    /// <summary>A service as in a message: Battery service (0x180F).</summary>
    public static string Service(int uuid) => Plain(UuidKind.Service, AdoptedTables.Name(UuidKind.Service, uuid)!) + " service (" + Number(uuid) + ")";

    /// <summary>The constant of an assigned UUID, as it is written in C#; null for one that is not assigned.</summary>
    public static string? Constant(UuidKind kind, int uuid) => Identifier(kind, uuid) is { } name ? "Assigned." + kind + "s." + name : null;

    /// <summary>The name of that constant: the adopted name without what follows from the kind, its words joined.</summary>
    public static string? Identifier(UuidKind kind, int uuid)
    {
        if (AdoptedTables.Name(kind, uuid) is not { } name)
            return null;
        var joined = new StringBuilder();
        var isFirst = true;
        foreach (var character in Plain(kind, name))
        {
            var isWord = character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
            if (isWord)
                joined.Append(isFirst ? char.ToUpperInvariant(character) : character);
            isFirst = !isWord;
        }

        return joined.ToString();
    }

    /// <summary>Flags as they are written in C#.</summary>
    public static string Flags(int flags)
        => string.Join(" | ", KnownFlags.Names.Where(each => (flags & each.Flag) != 0).Select(each => "GattFlags." + each.Name));

    /// <summary>A 16-bit UUID.</summary>
    public static string Number(int uuid) => "0x" + uuid.ToString("X4", CultureInfo.InvariantCulture);

    private static string Plain(UuidKind kind, string name)
    {
        // A part of the number has slipped into the published name.
        if (name == "B02 Mass Flow")
            return "Mass Flow";
        var suffix = " " + kind;
        return kind != UuidKind.Descriptor && name.EndsWith(suffix, System.StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
    }
}
