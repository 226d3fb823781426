// A service as Meadow takes it.
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow;

/// <summary>A service: its name is a number, because equal names throw.</summary>
internal sealed class BoardService : IService
{
    public BoardService(string name, ushort uuid)
    {
        Name = name;
        Uuid = uuid;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ushort Uuid { get; }

    /// <inheritdoc/>
    public ushort Handle { get; set; }

    /// <inheritdoc/>
    public CharacteristicCollection Characteristics { get; } = new();

    /// <summary>Nothing: the definition writes the whole text.</summary>
    public string ToJson() => string.Empty;
}
