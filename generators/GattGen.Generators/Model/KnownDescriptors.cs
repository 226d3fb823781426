// Descriptors that the protocol knows (Core Vol 3, Part G, 3.3.3; Assigned Numbers).
namespace GattGen.Generators.Model;

/// <summary>The UUIDs of descriptors that are treated in their own way.</summary>
internal static class KnownDescriptors
{
    public const int ExtendedProperties = 0x2900;
    public const int UserDescription = 0x2901;
    public const int ClientConfiguration = 0x2902;
    public const int ServerConfiguration = 0x2903;
    public const int PresentationFormat = 0x2904;
    public const int AggregateFormat = 0x2905;
    public const int ValidRange = 0x2906;
    public const int ReportReference = 0x2908;
    public const int EnvironmentalSensingTriggerSetting = 0x290D;

    /// <summary>Whether a characteristic may have several of a descriptor: up to three trigger settings (Environmental Sensing Service, 3.1.2.2).</summary>
    public static bool MayRepeat(UuidModel uuid) => uuid is { Text: null, Value: EnvironmentalSensingTriggerSetting };

    /// <summary>Whether a descriptor follows from the flags of its characteristic.</summary>
    public static bool IsAutomatic(int uuid) => uuid is ExtendedProperties or ClientConfiguration or ServerConfiguration;
}
