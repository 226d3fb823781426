// Which keys are valid (Core Vol 3, Part H, 2.3.5.6.1), and which public key is only the reflection of another.
using System;
using System.Linq;

namespace GattGen.Crypto.Tests;

public class P256Tests
{
    public static TheoryData<string> GoodPoints => Vectors.Names("goodPoints");

    public static TheoryData<string> BadPoints => Vectors.Names("badPoints");

    [Theory]
    [MemberData(nameof(GoodPoints))]
    public void A_point_of_the_curve_is_valid(string name) => Assert.True(P256.IsValidPublicKey(Vectors.Named("goodPoints", name).WirePoint()));

    [Theory]
    [MemberData(nameof(BadPoints))]
    public void Other_points_are_not_valid(string name) => Assert.False(P256.IsValidPublicKey(Vectors.Named("badPoints", name).WirePoint()));

    [Fact]
    public void A_point_with_any_bit_of_X_flipped_alone_is_not_valid()
    {
        // At most two other X share a Y (the equation is cubic in X); none of them is one bit away from this one.
        for (var bit = 0; bit < 256; bit++)
        {
            var point = Vectors.Named("goodPoints", "A").WirePoint();
            point[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(P256.IsValidPublicKey(point));
        }
    }

    [Fact]
    public void A_public_key_of_another_length_is_not_valid()
    {
        var point = Vectors.Named("goodPoints", "A").WirePoint();
        for (var length = 0; length < point.Length; length++)
            Assert.False(P256.IsValidPublicKey(point.AsSpan(0, length)));
        Assert.False(P256.IsValidPublicKey([.. point, 0]));
    }

    [Fact]
    public void The_order_in_which_the_specification_prints_is_not_the_one_that_is_taken()
        => Assert.False(P256.IsValidPublicKey(Vectors.Named("goodPoints", "A").Point()));

    [Fact]
    public void A_private_key_is_a_number_from_1_to_the_order_less_1()
    {
        var highest = Vectors.Named("keyPairs", "n - 1, the generator mirrored").Wire("privateKey");
        Assert.True(P256.IsValidPrivateKey(highest));
        highest[0]++; // n ends with 0x51
        Assert.False(P256.IsValidPrivateKey(highest));
        highest[0]++;
        Assert.False(P256.IsValidPrivateKey(highest));
        Assert.False(P256.IsValidPrivateKey(new byte[32]));
        Assert.False(P256.IsValidPrivateKey(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
        for (var bit = 0; bit < 256; bit++)
        {
            var power = new byte[32];
            power[bit / 8] = (byte)(1 << (bit % 8));
            Assert.True(P256.IsValidPrivateKey(power));
        }
    }

    [Fact]
    public void A_mirrored_key_is_seen_by_its_X()
    {
        var own = Vectors.Named("goodPoints", "A").WirePoint();
        var mirrored = Vectors.Named("goodPoints", "A mirrored").WirePoint();
        Assert.NotEqual(own, mirrored);
        Assert.True(P256.HaveSameX(own, own));
        Assert.True(P256.HaveSameX(own, mirrored));
        Assert.False(P256.HaveSameX(own, Vectors.Named("goodPoints", "B").WirePoint()));
        Assert.Throws<ArgumentException>(() => P256.HaveSameX(own, mirrored.AsSpan(0, 63)));
        Assert.Throws<ArgumentException>(() => P256.HaveSameX([], mirrored));
    }

    [Fact]
    public void The_debug_keys_are_those_of_the_specification()
    {
        var debug = Vectors.Named("keyPairs", "A, the debug key pair");
        Assert.Equal(debug.Wire("privateKey"), P256DebugKeys.PrivateKey.ToArray());
        Assert.Equal(debug.WirePoint(), P256DebugKeys.PublicKey.ToArray());
        Assert.True(P256DebugKeys.IsDebugKey(debug.WirePoint()));
        Assert.True(P256DebugKeys.IsDebugKey(Vectors.Named("goodPoints", "A mirrored").WirePoint()));
        Assert.False(P256DebugKeys.IsDebugKey(Vectors.Named("goodPoints", "B").WirePoint()));
    }

    [Fact]
    public void Wrong_lengths_of_a_private_key_are_refused()
    {
        foreach (var length in new[] { 0, 31, 33 })
            Assert.Throws<ArgumentException>(() => P256.IsValidPrivateKey(new byte[length]));
    }
}
