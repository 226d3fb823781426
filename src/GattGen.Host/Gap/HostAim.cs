// What the application wanted when the controller refused a command.
namespace GattGen.Host;

/// <summary>What a command was to bring about: whoever awaits that is told of the refusal.</summary>
internal enum HostAim
{
    /// <summary>Something that nobody awaits.</summary>
    Other,

    /// <summary>Advertising.</summary>
    Advertising,

    /// <summary>A scan.</summary>
    Scanning,
}
