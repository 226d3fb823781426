// The services that the host registers before those of the application (Core Vol 3, Part C, 12; Part G, 7).
using GattGen.Generators.Model;

namespace GattGen.Generators.Manifest;

/// <summary>A characteristic of the host.</summary>
/// <param name="Uuid">Its UUID.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="MinLength">The smallest number of octets.</param>
/// <param name="MaxLength">The largest.</param>
internal readonly record struct BuiltInCharacteristic(int Uuid, int Flags, string Type, int MinLength, int MaxLength);

internal static class BuiltInServices
{
    /// <summary>GAP and GATT, the latter with the characteristics of robust caching, which the host has unless its options say otherwise.</summary>
    public static readonly ManifestPart[] All =
    [
        PartWriter.BuiltIn(
            "GAP",
            0x1800,
            new(0x2A00, KnownFlags.Read, "utf8", 0, 248),
            new(0x2A01, KnownFlags.Read, "uint16", 2, 2)),
        PartWriter.BuiltIn(
            "GATT",
            0x1801,
            new(0x2A05, KnownFlags.Indicate, "octets", 4, 4),
            new(0x2B29, KnownFlags.Read | KnownFlags.Write, "octets", 1, 1),
            new(0x2B2A, KnownFlags.Read, "octets", 16, 16)),
    ];
}
