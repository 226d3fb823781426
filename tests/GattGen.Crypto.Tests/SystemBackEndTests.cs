// The back end on System.Security.Cryptography: all vectors, its bounds and what it does with keys.
using System;

namespace GattGen.Crypto.Tests;

public sealed class SystemToolboxTests() : ToolboxTests(new SystemBackEnd());

public sealed class SystemToolboxWithOneKeyTests() : ToolboxTests(new SystemBackEnd(1));

public sealed class SystemAesCmacTests() : AesCmacTests(new SystemBackEnd());

public sealed class SystemDiffieHellmanTests() : DiffieHellmanTests(new SystemBackEnd());

public class SystemBackEndTests
{
    [Fact]
    public void P256_is_there()
    {
        using var backEnd = new SystemBackEnd();
        Assert.True(backEnd.SupportsP256);
        Assert.True(new CryptographicToolbox(backEnd).SupportsP256);
    }

    [Fact]
    public void It_takes_and_gives_the_order_of_the_standards()
    {
        using var backEnd = new SystemBackEnd();
        var e = Vectors.Of("e");
        var block = new byte[16];
        backEnd.EncryptBlock(e.Octets("key"), e.Octets("plaintext"), block);
        Assert.Equal(e.Octets("result"), block);

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
        using var backEnd = new SystemBackEnd();
        var privateKey = Vectors.Named("keyPairs", "B").Octets("privateKey");
        foreach (var name in new[] { "infinity, as zeros", "A with Y alone flipped", "A with X alone flipped", "all ones" })
            Assert.False(backEnd.TryComputeDhKey(privateKey, Vectors.Named("badPoints", name).Point(), new byte[32]));
    }

    [Fact]
    public void A_key_that_is_kept_serves_its_own_pairing_only()
    {
        using var backEnd = new SystemBackEnd();
        var (ab, ba) = (Vectors.Named("dhKeys", "A with B"), Vectors.Named("keyPairs", "B"));
        var (publicKey, dhKey) = (new byte[64], new byte[32]);
        backEnd.MakePublicKey(ba.Octets("privateKey"), publicKey); // of another pairing
        Assert.True(backEnd.TryComputeDhKey(ab.Octets("privateKey"), ab.Point(), dhKey));
        Assert.Equal(ab.Octets("dhKey"), dhKey);

        backEnd.MakePublicKey(ab.Octets("privateKey"), publicKey);
        for (var i = 0; i < 2; i++)
        {
            dhKey.AsSpan().Clear();
            Assert.True(backEnd.TryComputeDhKey(ab.Octets("privateKey"), ab.Point(), dhKey));
            Assert.Equal(ab.Octets("dhKey"), dhKey);
        }

        backEnd.MakePublicKey(ab.Octets("privateKey"), publicKey);
        Assert.False(backEnd.TryComputeDhKey(ab.Octets("privateKey"), new byte[64], dhKey)); // a bad point uses it up
        Assert.True(backEnd.TryComputeDhKey(ab.Octets("privateKey"), ab.Point(), dhKey));
        Assert.Equal(ab.Octets("dhKey"), dhKey);
        Assert.Throws<ArgumentException>(() => backEnd.TryComputeDhKey(new byte[32], P256DebugKeys.PublicKey, new byte[32])); // zeros are no wiped key
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1025)]
    public void The_number_of_kept_keys_has_bounds(int keys)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new SystemBackEnd(keys));

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        using var backEnd = new SystemBackEnd();
        Assert.Throws<ArgumentException>(() => backEnd.EncryptBlock(new byte[15], new byte[16], new byte[16]));
        Assert.Throws<ArgumentException>(() => backEnd.EncryptBlock(new byte[16], new byte[17], new byte[16]));
        Assert.Throws<ArgumentException>(() => backEnd.EncryptBlock(new byte[16], new byte[16], new byte[17]));
        Assert.Throws<ArgumentException>(() => backEnd.Forget(new byte[32]));
        Assert.Throws<ArgumentException>(() => backEnd.MakePublicKey(new byte[31], new byte[64]));
        Assert.Throws<ArgumentException>(() => backEnd.MakePublicKey(new byte[32], new byte[63]));
        Assert.Throws<ArgumentException>(() => backEnd.TryComputeDhKey(new byte[32], new byte[63], new byte[32]));
        Assert.Throws<ArgumentException>(() => backEnd.TryComputeDhKey(new byte[32], new byte[64], new byte[31]));
    }

    [Fact]
    public void After_disposal_it_does_nothing_more()
    {
        var backEnd = new SystemBackEnd();
        backEnd.EncryptBlock(new byte[16], new byte[16], new byte[16]);
        backEnd.Dispose();
        backEnd.Dispose();
        Assert.Throws<ObjectDisposedException>(() => backEnd.EncryptBlock(new byte[16], new byte[16], new byte[16]));
        Assert.Throws<ObjectDisposedException>(() => backEnd.Forget(new byte[16]));
        Assert.Throws<ObjectDisposedException>(() => backEnd.MakePublicKey(new byte[32], new byte[64]));
        Assert.Throws<ObjectDisposedException>(() => backEnd.TryComputeDhKey(new byte[32], new byte[64], new byte[32]));
    }
}
