// A service of L2CAP channels: a method behind a characteristic that holds a PSM.
namespace GattGen.Generators.Model;

/// <summary>What the method of a service of channels is. Its characteristic is a <see cref="CharacteristicModel"/> of a ushort.</summary>
/// <param name="Method">The method, escaped.</param>
/// <param name="Arguments">What it is called with: <c>channel, cancel</c>.</param>
/// <param name="ReturnsValueTask">Whether it returns a ValueTask; otherwise a Task.</param>
/// <param name="Psm">The PSM; 0 for one that is free.</param>
/// <param name="Mtu">The largest SDU that is taken, in octets.</param>
/// <param name="MaxChannels">How many calls may run.</param>
internal sealed record ChannelModel(string Method, string Arguments, bool ReturnsValueTask, int Psm, int Mtu, int MaxChannels);
