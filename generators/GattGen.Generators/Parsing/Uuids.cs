// Reads the UUID of an attribute.
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class Uuids
{
    /// <summary>The UUID that stands first in an attribute; null when it is none.</summary>
    public static UuidModel? Parse(AttributeData attribute, IDiagnosticSink? sink)
    {
        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Primitive } argument)
            return null;
        if (argument.Value is null)
            sink?.Report(Diagnostics.MalformedUuid, Places.Of(attribute, 0), "null", "it is no text");
        if (argument.Value is not { } value)
            return null;
        if (value is int number)
        {
            if (number is >= 0 and <= 0xFFFF)
                return new UuidModel(number, null);
            sink?.Report(Diagnostics.UuidOutOfRange, Places.Of(attribute, 0), number < 0 ? number.ToString(CultureInfo.InvariantCulture) : "0x" + number.ToString("X", CultureInfo.InvariantCulture));
            return null;
        }

        var text = (string)value;
        var digits = text.Replace("-", string.Empty);
        var wrong = digits.FirstOrDefault(c => !IsHexadecimal(c));
        if (wrong == default && digits.Length == 32)
        {
            var lower = digits.ToLowerInvariant();
            return new UuidModel(0, string.Join("-", lower.Substring(0, 8), lower.Substring(8, 4), lower.Substring(12, 4), lower.Substring(16, 4), lower.Substring(20)));
        }

        var problem = wrong != default
            ? "it holds the character '" + wrong + "'"
            : "it has " + digits.Length.ToString(CultureInfo.InvariantCulture) + " hexadecimal digits instead of 32";
        sink?.Report(Diagnostics.MalformedUuid, Places.Of(attribute, 0), "\"" + text + "\"", problem);
        return null;
    }

    /// <summary>The 16 bits of a UUID that is written out although it stands on the Bluetooth Base UUID (Core Vol 3, Part B, 2.5.1); any other as it is.</summary>
    public static UuidModel Shortest(UuidModel uuid)
        => uuid.Text is { } text && text.StartsWith("0000", System.StringComparison.Ordinal) && text.EndsWith("-0000-1000-8000-00805f9b34fb", System.StringComparison.Ordinal)
            ? new UuidModel(int.Parse(text.Substring(4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), null)
            : uuid;

    /// <summary>As it is written in messages and comments.</summary>
    public static string Print(UuidModel uuid) => uuid.Text ?? "0x" + uuid.Value.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The octets, least significant first.</summary>
    public static byte[] Octets(UuidModel uuid)
    {
        if (uuid.Text is null)
            return [(byte)uuid.Value, (byte)(uuid.Value >> 8)];
        var digits = uuid.Text.Replace("-", string.Empty);
        var octets = new byte[16];
        for (var i = 0; i < 16; i++)
            octets[15 - i] = byte.Parse(digits.Substring(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return octets;
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
