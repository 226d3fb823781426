// Secrets are compared as a whole and wiped for good.
using System;

namespace GattGen.Crypto.Tests;

public class SecretsTests
{
    [Fact]
    public void Octets_are_equal_when_all_are()
    {
        Assert.True(Secrets.FixedTimeEquals([], []));
        Assert.True(Secrets.FixedTimeEquals([1, 2, 3], [1, 2, 3]));
        Assert.False(Secrets.FixedTimeEquals([1, 2, 3], [1, 2, 3, 0]));
        for (var i = 0; i < 16; i++)
        {
            var other = new byte[16];
            other[i] = 0x80;
            Assert.False(Secrets.FixedTimeEquals(new byte[16], other));
        }
    }

    [Fact]
    public void A_wiped_secret_is_zeros()
    {
        byte[] secret = [1, 2, 3, 4];
        Secrets.Wipe(secret.AsSpan(1, 2));
        Assert.Equal([1, 0, 0, 4], secret);
    }
}
