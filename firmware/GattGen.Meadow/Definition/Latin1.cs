// UTF-8 as characters of 8 bits: Meadow casts each character of a definition to an octet.
using System.Text;

namespace GattGen.Meadow;

internal static class Latin1
{
    /// <summary>A text whose characters are the octets of another one in UTF-8.</summary>
    public static string Of(string text)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        return octets.Length == text.Length ? text : string.Create(octets.Length, octets, static (characters, octets) =>
        {
            for (var i = 0; i < octets.Length; i++)
                characters[i] = (char)octets[i];
        });
    }
}
