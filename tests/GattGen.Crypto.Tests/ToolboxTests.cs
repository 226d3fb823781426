// Every function of the toolbox gives the sample results of the Core Specification (Vol 3, Part H, Appendices B to D).
using System;
using System.Linq;

namespace GattGen.Crypto.Tests;

/// <summary>What a toolbox over any back end must do. A back end is tested by deriving from this class.</summary>
public abstract class ToolboxTests : IDisposable
{
    private readonly ICryptographicBackEnd _backEnd;
    private readonly CryptographicToolbox _toolbox;

    protected ToolboxTests(ICryptographicBackEnd backEnd)
    {
        _backEnd = backEnd;
        _toolbox = new CryptographicToolbox(backEnd);
    }

    public void Dispose()
    {
        _backEnd.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void E_is_AES_of_one_block()
    {
        var v = Vectors.Of("e");
        var block = v.Wire("plaintext");
        var result = new byte[16];
        _toolbox.E(v.Wire("key"), block, result);
        Assert.Equal(v.Wire("result"), result);

        _toolbox.E(v.Wire("key"), block, block); // in place
        Assert.Equal(v.Wire("result"), block);
    }

    [Fact]
    public void Ah_is_as_in_the_sample()
    {
        var v = Vectors.Of("ah");
        var hash = new byte[3];
        _toolbox.Ah(v.Wire("irk"), v.Wire("prand"), hash);
        Assert.Equal(v.Wire("result"), hash);
    }

    [Fact]
    public void C1_is_as_in_the_sample()
    {
        var v = Vectors.Of("c1");
        var confirm = new byte[16];
        _toolbox.C1(
            v.Wire("k"), v.Wire("r"), v.Wire("preq"), v.Wire("pres"),
            v.GetProperty("iat").GetByte(), v.Wire("ia"), v.GetProperty("rat").GetByte(), v.Wire("ra"), confirm);
        Assert.Equal(v.Wire("result"), confirm);
    }

    [Fact]
    public void S1_is_as_in_the_sample()
    {
        var v = Vectors.Of("s1");
        var stk = new byte[16];
        _toolbox.S1(v.Wire("k"), v.Wire("r1"), v.Wire("r2"), stk);
        Assert.Equal(v.Wire("result"), stk);
    }

    [Fact]
    public void F4_is_as_in_the_sample()
    {
        var v = Vectors.Of("f4");
        var confirm = new byte[16];
        _toolbox.F4(v.Wire("u"), v.Wire("v"), v.Wire("x"), v.Octets("z")[0], confirm);
        Assert.Equal(v.Wire("result"), confirm);
    }

    [Fact]
    public void F5_is_as_in_the_sample()
    {
        var v = Vectors.Of("f5");
        var macKey = new byte[16];
        var ltk = new byte[16];
        _toolbox.F5(v.Wire("w"), v.Wire("n1"), v.Wire("n2"), v.Wire("a1"), v.Wire("a2"), macKey, ltk);
        Assert.Equal(v.Wire("macKey"), macKey);
        Assert.Equal(v.Wire("ltk"), ltk);
    }

    [Fact]
    public void F6_is_as_in_the_sample()
    {
        var v = Vectors.Of("f6");
        var check = new byte[16];
        _toolbox.F6(v.Wire("w"), v.Wire("n1"), v.Wire("n2"), v.Wire("r"), v.Wire("ioCap"), v.Wire("a1"), v.Wire("a2"), check);
        Assert.Equal(v.Wire("result"), check);
    }

    [Fact]
    public void G2_is_as_in_the_sample()
    {
        var v = Vectors.Of("g2");
        Assert.Equal(0x2F9ED5BAu, _toolbox.G2(v.Wire("u"), v.Wire("v"), v.Wire("x"), v.Wire("y")));
        Assert.Equal("2f9ed5ba", Vectors.Text(v, "result"));
    }

    [Fact]
    public void H6_is_as_in_the_sample()
    {
        var v = Vectors.Of("h6");
        var result = new byte[16];
        _toolbox.H6(v.Wire("key"), 0x6C656272, result);
        Assert.Equal(v.Wire("result"), result);
        Assert.Equal("6c656272", Vectors.Text(v, "keyId"));
    }

    [Fact]
    public void H7_is_as_in_the_sample()
    {
        var v = Vectors.Of("h7");
        var result = new byte[16];
        _toolbox.H7(v.Wire("salt"), v.Wire("key"), result);
        Assert.Equal(v.Wire("result"), result);
    }

    [Fact]
    public void The_database_hash_is_as_in_the_sample_and_comes_in_the_order_in_which_it_is_read()
    {
        var v = Vectors.Of("databaseHash");
        var message = v.Octets("message");
        var hash = new byte[16];
        var database = new DatabaseHash(_backEnd);
        database.Append(message.AsSpan(0, 10));
        database.Append(message.AsSpan(10));
        database.Finish(hash);
        Assert.Equal(v.Wire("hash"), hash);
    }

    [Fact]
    public void Signatures_are_the_counter_and_the_upper_half_of_the_code()
    {
        var v = Vectors.Of("sign");
        foreach (var item in v.GetProperty("cases").EnumerateArray())
        {
            var signature = new byte[12];
            _toolbox.Sign(v.Wire("csrk"), item.Octets("message"), item.GetProperty("counter").GetUInt32(), signature);
            Assert.Equal(item.Octets("signature"), signature);
            Assert.True(_toolbox.VerifySignature(v.Wire("csrk"), item.Octets("message"), signature, out var counter));
            Assert.Equal(item.GetProperty("counter").GetUInt32(), counter);
        }
    }

    [Fact]
    public void A_signature_with_any_octet_changed_is_refused()
    {
        var v = Vectors.Of("sign");
        var item = v.GetProperty("cases")[2];
        for (var i = 0; i < CryptographicToolbox.SignatureLength; i++)
        {
            var signature = item.Octets("signature");
            signature[i] ^= 0x10;
            Assert.False(_toolbox.VerifySignature(v.Wire("csrk"), item.Octets("message"), signature, out var counter));
            Assert.Equal(0u, counter);
        }

        var message = item.Octets("message");
        message[^1] ^= 1;
        Assert.False(_toolbox.VerifySignature(v.Wire("csrk"), message, item.Octets("signature"), out _));
        Assert.False(_toolbox.VerifySignature(v.Wire("csrk"), item.Octets("message"), item.Octets("signature").AsSpan(0, 11), out _));
        Assert.False(_toolbox.VerifySignature(v.Wire("csrk"), item.Octets("message"), [], out _));
    }

    [Fact]
    public void A_resolvable_address_is_prand_above_its_hash_and_resolves_with_its_key_alone()
    {
        var v = Vectors.Of("ah"); // prand 0x708194 has the kind 0b01 already
        var address = new byte[6];
        Assert.True(_toolbox.TryMakePrivateAddress(v.Wire("irk"), v.Wire("prand"), address));
        Assert.Equal(Convert.FromHexString("AAFB0D" + "948170"), address);
        Assert.True(_toolbox.Resolves(v.Wire("irk"), address));

        var other = v.Wire("irk");
        other[0] ^= 1;
        Assert.False(_toolbox.Resolves(other, address));
        address[0] ^= 1;
        Assert.False(_toolbox.Resolves(v.Wire("irk"), address));
    }

    [Theory]
    [InlineData(0x94, 0x81, 0x30)]
    [InlineData(0x94, 0x81, 0xB0)]
    [InlineData(0x94, 0x81, 0xF0)]
    public void The_kind_of_a_resolvable_address_is_set_whatever_was_drawn(byte low, byte middle, byte high)
    {
        var address = new byte[6];
        Assert.True(_toolbox.TryMakePrivateAddress(Vectors.Of("ah").Wire("irk"), [low, middle, high], address));
        Assert.Equal(Convert.FromHexString("AAFB0D" + "948170"), address);
    }

    [Theory]
    [InlineData(0x00, 0x00, 0x00)]
    [InlineData(0x00, 0x00, 0xC0)]
    [InlineData(0xFF, 0xFF, 0x3F)]
    [InlineData(0xFF, 0xFF, 0xFF)]
    public void A_prand_of_equal_bits_is_refused(byte low, byte middle, byte high)
        => Assert.False(_toolbox.TryMakePrivateAddress(new byte[16], [low, middle, high], new byte[6]));

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x80)]
    [InlineData(0xC0)]
    public void An_address_of_another_kind_never_resolves(byte kind)
    {
        // The hash is right for this prand, only the kind is not that of a resolvable address.
        var irk = Vectors.Of("ah").Wire("irk");
        byte[] prand = [0x94, 0x81, (byte)(0x30 | kind)];
        var hash = new byte[3];
        _toolbox.Ah(irk, prand, hash);
        Assert.False(_toolbox.Resolves(irk, [.. hash, .. prand]));
    }

    [Fact]
    public void A_forgotten_key_works_again()
    {
        var v = Vectors.Of("e");
        var result = new byte[16];
        _toolbox.Forget(v.Wire("key"));
        _toolbox.E(v.Wire("key"), v.Wire("plaintext"), result);
        _toolbox.Forget(v.Wire("key"));
        result.AsSpan().Clear();
        _toolbox.E(v.Wire("key"), v.Wire("plaintext"), result);
        Assert.Equal(v.Wire("result"), result);
    }

    [Fact]
    public void The_order_in_which_keys_are_used_does_not_matter()
    {
        // More keys than any back end keeps, in rounds: each must give what it gave alone.
        var keys = Enumerable.Range(0, 40).Select(i => Enumerable.Range(i, 16).Select(octet => (byte)octet).ToArray()).ToArray();
        var first = keys.Select(Encrypted).ToArray();
        Assert.Equal(40, first.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(first.Reverse(), keys.Reverse().Select(Encrypted));
        Assert.Equal(first, keys.Select(Encrypted));

        byte[] Encrypted(byte[] key)
        {
            var result = new byte[16];
            _toolbox.E(key, new byte[16], result);
            return result;
        }
    }

    [Fact]
    public void Wrong_lengths_of_the_local_caller_are_refused()
    {
        Refuses([16, 16, 16], o => _toolbox.E(o[0], o[1], o[2]));
        Refuses([16], o => _toolbox.Forget(o[0]));
        Refuses([16, 3, 3], o => _toolbox.Ah(o[0], o[1], o[2]));
        Refuses([16, 16, 7, 7, 6, 6, 16], o => _toolbox.C1(o[0], o[1], o[2], o[3], 0, o[4], 0, o[5], o[6]));
        Refuses([16, 16, 16, 16], o => _toolbox.S1(o[0], o[1], o[2], o[3]));
        Refuses([32, 32, 16, 16], o => _toolbox.F4(o[0], o[1], o[2], 0, o[3]));
        Refuses([32, 16, 16, 7, 7, 16, 16], o => _toolbox.F5(o[0], o[1], o[2], o[3], o[4], o[5], o[6]));
        Refuses([16, 16, 16, 16, 3, 7, 7, 16], o => _toolbox.F6(o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7]));
        Refuses([32, 32, 16, 16], o => _toolbox.G2(o[0], o[1], o[2], o[3]));
        Refuses([16, 16], o => _toolbox.H6(o[0], 0, o[1]));
        Refuses([16, 16, 16], o => _toolbox.H7(o[0], o[1], o[2]));
        Refuses([16, 12], o => _toolbox.Sign(o[0], [], 0, o[1]));
        Refuses([16], o => _toolbox.VerifySignature(o[0], [], [], out _));
        Refuses([16, 3, 6], o => _toolbox.TryMakePrivateAddress(o[0], o[1], o[2]));
        Refuses([16, 6], o => _toolbox.Resolves(o[0], o[1]));
        Refuses([16, 16], o => new AesCmac(_backEnd, o[0]).Finish(o[1]));
        Refuses([16], o => new DatabaseHash(_backEnd).Finish(o[0]));
        Assert.Throws<ArgumentNullException>(() => new CryptographicToolbox(null!));
        Assert.Throws<ArgumentNullException>(() => new AesCmac(null!, new byte[16]).Append([]));
    }

    private static void Refuses(int[] lengths, Action<byte[][]> call)
    {
        call([.. lengths.Select(length => new byte[length])]);
        for (var i = 0; i < lengths.Length; i++)
        {
            foreach (var wrong in new[] { 0, lengths[i] - 1, lengths[i] + 1 })
            {
                var octets = lengths.Select((length, index) => new byte[index == i ? wrong : length]).ToArray();
                Assert.ThrowsAny<ArgumentException>(() => call(octets));
            }
        }
    }
}
