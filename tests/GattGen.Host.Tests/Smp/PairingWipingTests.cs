// Secrets do not outlive a pairing.
using System;
using System.Linq;
using System.Reflection;

namespace GattGen.Host.Tests;

public class PairingWipingTests
{
    [Theory]
    [InlineData(IoCapability.NoInputNoOutput, false)]
    [InlineData(IoCapability.KeyboardOnly, false)]
    [InlineData(IoCapability.NoInputNoOutput, true)]
    [InlineData(IoCapability.KeyboardOnly, true)]
    [InlineData(IoCapability.DisplayYesNo, true)]
    public void Nothing_is_left_of_a_pairing_that_succeeded(IoCapability io, bool isSecureConnections)
    {
        using var pair = PairingPair.With(io, io, secureConnections: isSecureConnections);
        pair.Run();
        Assert.NotNull(pair.Initiator.Paired);
        Assert.NotNull(pair.Responder.Paired);
        AssertWiped(pair.Initiator.Pairing);
        AssertWiped(pair.Responder.Pairing);
    }

    [Fact]
    public void There_is_something_to_wipe()
    {
        using var pair = PairingPair.With(IoCapability.KeyboardOnly, IoCapability.KeyboardOnly);
        pair.HoldsEncryption = true;
        pair.Run();
        Assert.True(Arrays(pair.Initiator.Pairing.Values).Count(static a => a.Any(static octet => octet != 0)) >= 10);
    }

    /// <summary>Every array of the pairing is zero.</summary>
    internal static void AssertWiped(Pairing pairing)
    {
        foreach (var array in Arrays(pairing.Values).Concat(Arrays(pairing.Keys)).Concat(Arrays(pairing.Keys.Own)).Concat(Arrays(pairing.Keys.Peer)))
            Assert.All(array, static octet => Assert.Equal(0, octet));
    }

    private static byte[][] Arrays(object holder)
    {
        var arrays = holder.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static p => p.PropertyType == typeof(byte[])).Select(p => (byte[])p.GetValue(holder)!).ToArray();
        Assert.NotEmpty(arrays);
        return arrays;
    }
}
