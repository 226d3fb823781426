// What an air does to all that passes through it.
namespace GattGen.Air;

/// <summary>Options of a <see cref="VirtualAir"/>. Single pairs of controllers are set apart with <see cref="VirtualAir.SetPath"/>.</summary>
public sealed class AirOptions
{
    /// <summary>The probability that a packet is lost between two controllers, 0 to 1. Default 0: nothing is lost.</summary>
    public double LossProbability { get; init; }

    /// <summary>
    /// The probability, drawn at each connection event, that the two sides of a connection lose each other for good, 0 to 1; both then
    /// report Connection Timeout after the supervision timeout. Default 0.
    /// </summary>
    public double LinkLossProbability { get; init; }

    /// <summary>The weakest signal between two controllers that have no path of their own, in dBm, -127 to 20. Default -75.</summary>
    public sbyte WeakestRssi { get; init; } = -75;

    /// <summary>The strongest signal between two controllers that have no path of their own, in dBm, -127 to 20. Default -40.</summary>
    public sbyte StrongestRssi { get; init; } = -40;

    /// <summary>By how much a single reading of the signal strength may differ from the mean, in dB, 0 to 20. Default 3.</summary>
    public int RssiVariation { get; init; } = 3;
}
