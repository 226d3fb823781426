// Public keys and shared secrets on P-256 are those of the samples, and a bad point of a peer is refused before anything is computed.
using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Crypto.Tests;

/// <summary>P-256 over any back end that has it. A back end is tested by deriving from this class.</summary>
public abstract class DiffieHellmanTests : IDisposable
{
    private readonly ICryptographicBackEnd _backEnd;
    private readonly CryptographicToolbox _toolbox;

    protected DiffieHellmanTests(ICryptographicBackEnd backEnd)
    {
        _backEnd = backEnd;
        _toolbox = new CryptographicToolbox(backEnd);
    }

    public static TheoryData<string> KeyPairs => Vectors.Names("keyPairs");

    public static TheoryData<string> DhKeys => Vectors.Names("dhKeys");

    public static TheoryData<string> GoodPoints => Vectors.Names("goodPoints");

    public static TheoryData<string> BadPoints => Vectors.Names("badPoints");

    public void Dispose()
    {
        _backEnd.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(KeyPairs))]
    public void A_private_key_has_its_public_key(string name)
    {
        var v = Vectors.Named("keyPairs", name);
        var publicKey = new byte[64];
        Assert.True(_toolbox.TryMakePublicKey(v.Wire("privateKey"), publicKey));
        Assert.Equal(v.WirePoint(), publicKey);
        Assert.True(P256.IsValidPublicKey(publicKey));
    }

    [Theory]
    [MemberData(nameof(DhKeys))]
    public void A_private_and_a_public_key_have_their_DHKey(string name)
    {
        var v = Vectors.Named("dhKeys", name);
        var dhKey = new byte[32];
        Assert.True(_toolbox.TryComputeDhKey(v.Wire("privateKey"), v.WirePoint(), dhKey));
        Assert.Equal(v.Wire("dhKey"), dhKey);
    }

    [Theory]
    [MemberData(nameof(GoodPoints))]
    public void Every_point_of_the_curve_is_taken(string name)
    {
        // With the private key 1 the result is the point itself.
        var v = Vectors.Named("goodPoints", name);
        var one = new byte[32];
        one[0] = 1;
        var dhKey = new byte[32];
        Assert.True(_toolbox.TryComputeDhKey(one, v.WirePoint(), dhKey));
        Assert.Equal(v.Wire("x"), dhKey);
    }

    [Theory]
    [MemberData(nameof(BadPoints))]
    public void A_bad_point_gives_no_DHKey(string name)
    {
        var dhKey = Enumerable.Repeat((byte)0xEE, 32).ToArray();
        Assert.False(_toolbox.TryComputeDhKey(P256DebugKeys.PrivateKey, Vectors.Named("badPoints", name).WirePoint(), dhKey));
        Assert.Equal(new byte[32], dhKey);
    }

    [Fact]
    public void A_public_key_of_another_length_gives_no_DHKey()
    {
        foreach (var length in new[] { 0, 1, 32, 63, 65, 128 })
            Assert.False(_toolbox.TryComputeDhKey(P256DebugKeys.PrivateKey, new byte[length], new byte[32]));
    }

    [Fact]
    public void Both_sides_have_the_same_DHKey()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(50),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), (left, right) =>
            {
                var (ours, ourPublicKey) = KeyPair(left);
                var (theirs, theirPublicKey) = KeyPair(right);
                var (one, other) = (new byte[32], new byte[32]);
                return _toolbox.TryComputeDhKey(ours, theirPublicKey, one)
                    && _toolbox.TryComputeDhKey(theirs, ourPublicKey, other)
                    && one.AsSpan().SequenceEqual(other)
                    && one.Any(octet => octet != 0);
            }));

    [Fact]
    public void Octets_that_are_no_private_key_are_refused()
    {
        var zero = new byte[32];
        var order = Vectors.Named("keyPairs", "n - 1, the generator mirrored").Wire("privateKey");
        order[0]++;
        foreach (var bad in new[] { zero, order, Enumerable.Repeat((byte)0xFF, 32).ToArray() })
        {
            Assert.False(_toolbox.TryMakePublicKey(bad, new byte[64]));
            Assert.Throws<ArgumentException>(() => _toolbox.TryComputeDhKey(bad, P256DebugKeys.PublicKey, new byte[32]));
        }
    }

    [Fact]
    public void Wrong_lengths_of_the_local_caller_are_refused()
    {
        foreach (var length in new[] { 0, 31, 33 })
        {
            Assert.Throws<ArgumentException>(() => _toolbox.TryMakePublicKey(new byte[length], new byte[64]));
            Assert.Throws<ArgumentException>(() => _toolbox.TryComputeDhKey(new byte[length], P256DebugKeys.PublicKey, new byte[32]));
            Assert.Throws<ArgumentException>(() => _toolbox.TryComputeDhKey(P256DebugKeys.PrivateKey, P256DebugKeys.PublicKey, new byte[length]));
        }

        foreach (var length in new[] { 0, 63, 65 })
            Assert.Throws<ArgumentException>(() => _toolbox.TryMakePublicKey(P256DebugKeys.PrivateKey, new byte[length]));
    }

    private (byte[] PrivateKey, byte[] PublicKey) KeyPair(int seed)
    {
        var random = new Random(seed);
        var privateKey = new byte[32];
        var publicKey = new byte[64];
        do
            random.NextBytes(privateKey);
        while (!_toolbox.TryMakePublicKey(privateKey, publicKey));
        return (privateKey, publicKey);
    }
}
