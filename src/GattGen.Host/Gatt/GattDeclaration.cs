// The attribute types of declarations (Core Vol 3, Part G, 3.4; Assigned Numbers, 3.5).
namespace GattGen.Host;

/// <summary>The attribute types of declarations.</summary>
internal static class GattDeclaration
{
    public const int PrimaryService = 0x2800;
    public const int SecondaryService = 0x2801;
    public const int Include = 0x2802;
    public const int Characteristic = 0x2803;
}
