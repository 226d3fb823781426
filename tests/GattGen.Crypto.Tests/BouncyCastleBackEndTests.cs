// The back end on Portable.BouncyCastle: all vectors, its bounds, and that it agrees with the framework.
using System;

namespace GattGen.Crypto.Tests;

public sealed class BouncyCastleToolboxTests() : ToolboxTests(new BouncyCastleBackEnd());

public sealed class BouncyCastleAesCmacTests() : AesCmacTests(new BouncyCastleBackEnd());

public sealed class BouncyCastleDiffieHellmanTests() : DiffieHellmanTests(new BouncyCastleBackEnd());

public class BouncyCastleBackEndTests
{
    [Fact]
    public void It_takes_and_gives_the_order_of_the_standards()
    {
        using var backEnd = new BouncyCastleBackEnd();
        Assert.True(backEnd.SupportsP256);
        var v = Vectors.Named("dhKeys", "A with B");
        var dhKey = new byte[32];
        Assert.True(backEnd.TryComputeDhKey(v.Octets("privateKey"), v.Point(), dhKey));
        Assert.Equal(v.Octets("dhKey"), dhKey);

        var pair = Vectors.Named("keyPairs", "B");
        var publicKey = new byte[64];
        backEnd.MakePublicKey(pair.Octets("privateKey"), publicKey);
        Assert.Equal(pair.Point(), publicKey);
    }

    [Fact]
    public void It_refuses_points_off_the_curve_by_itself_too()
    {
        using var backEnd = new BouncyCastleBackEnd();
        var privateKey = Vectors.Named("keyPairs", "B").Octets("privateKey");
        foreach (var name in Vectors.All("badPoints"))
        {
            var dhKey = new byte[32];
            dhKey[3] = 0xEE;
            Assert.False(backEnd.TryComputeDhKey(privateKey, name.Point(), dhKey));
            Assert.Equal(new byte[32], dhKey);
        }
    }

    [Fact]
    public void Two_libraries_agree()
    {
        using var ours = new SystemBackEnd();
        using var theirs = new BouncyCastleBackEnd();
        var (left, right) = (new CryptographicToolbox(ours), new CryptographicToolbox(theirs));
        var random = new Random(7);
        var (a, b) = (new byte[32], new byte[32]);
        var (keyOfA, keyOfB, again) = (new byte[64], new byte[64], new byte[64]);
        var (one, other) = (new byte[32], new byte[32]);
        for (var i = 0; i < 50; i++)
        {
            random.NextBytes(a);
            random.NextBytes(b);
            Assert.True(left.TryMakePublicKey(a, keyOfA));
            Assert.True(right.TryMakePublicKey(a, again));
            Assert.Equal(keyOfA, again);
            Assert.True(right.TryMakePublicKey(b, keyOfB));
            Assert.True(left.TryComputeDhKey(a, keyOfB, one));
            Assert.True(right.TryComputeDhKey(b, keyOfA, other));
            Assert.Equal(one, other);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void The_number_of_kept_keys_has_bounds(int keys)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new BouncyCastleBackEnd(keys));

    [Fact]
    public void Wrong_lengths_and_numbers_are_refused()
    {
        using var backEnd = new BouncyCastleBackEnd();
        Assert.Throws<ArgumentException>(() => backEnd.EncryptBlock(new byte[15], new byte[16], new byte[16]));
        Assert.Throws<ArgumentException>(() => backEnd.Forget(new byte[32]));
        Assert.Throws<ArgumentException>(() => backEnd.MakePublicKey(new byte[31], new byte[64]));
        Assert.Throws<ArgumentException>(() => backEnd.MakePublicKey(new byte[32], new byte[63]));
        Assert.Throws<ArgumentException>(() => backEnd.MakePublicKey(new byte[32], new byte[64]));
        Assert.Throws<ArgumentException>(() => backEnd.TryComputeDhKey(new byte[32], new byte[63], new byte[32]));
        Assert.Throws<ArgumentException>(() => backEnd.TryComputeDhKey(new byte[32], new byte[64], new byte[31]));
        Assert.Throws<ArgumentException>(() => backEnd.TryComputeDhKey(new byte[32], P256DebugKeys.PublicKey, new byte[32]));
    }

    [Fact]
    public void After_disposal_it_does_nothing_more()
    {
        var backEnd = new BouncyCastleBackEnd();
        backEnd.Dispose();
        backEnd.Dispose();
        Assert.Throws<ObjectDisposedException>(() => backEnd.EncryptBlock(new byte[16], new byte[16], new byte[16]));
        Assert.Throws<ObjectDisposedException>(() => backEnd.Forget(new byte[16]));
        Assert.Throws<ObjectDisposedException>(() => backEnd.MakePublicKey(new byte[32], new byte[64]));
        Assert.Throws<ObjectDisposedException>(() => backEnd.TryComputeDhKey(new byte[32], new byte[64], new byte[32]));
    }
}
