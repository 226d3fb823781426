// What lies between two controllers.
namespace GattGen.Air;

/// <summary>The way between two controllers, the same in both directions.</summary>
/// <param name="IsInRange">False: they do not hear each other; their connections end by supervision timeout.</param>
/// <param name="LossProbability">The probability that a packet is lost, 0 to 1.</param>
/// <param name="Rssi">The mean strength of the signal, in dBm, -127 to 20.</param>
public readonly record struct AirPath(bool IsInRange, double LossProbability, sbyte Rssi)
{
    /// <summary>Two controllers that do not hear each other.</summary>
    public static AirPath OutOfRange => new(IsInRange: false, LossProbability: 1, Rssi: -127);
}
