// Texts, octets and truth values as whole values.
using System;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Tests.Values;

public class GattCodecTests
{
    [Fact]
    public void A_number_is_decoded_from_exactly_its_octets()
    {
        Assert.True(GattCodec.TryDecode([0x34, 0x12], out ushort value));
        Assert.Equal(0x1234, value);
        Assert.False(GattCodec.TryDecode([0x34], out ushort _));
        Assert.False(GattCodec.TryDecode([0x34, 0x12, 0x00], out ushort _));
        Assert.False(GattCodec.TryDecode([], out byte _));
    }

    [Fact]
    public void A_truth_value_is_0_or_1()
    {
        Assert.True(GattCodec.TryDecode([1], out bool value) && value);
        Assert.True(GattCodec.TryDecode([0], out value) && !value);
        Assert.False(GattCodec.TryDecode([2], out value));
    }

    [Fact]
    public void What_is_taken_for_UTF8_is_what_the_runtime_takes_for_it()
    {
        var strict = new UTF8Encoding(false, true);
        Prop.ForAll<byte[]>(octets =>
        {
            // Mostly octets of sequences of several octets, so that random input meets them.
            for (var i = 0; i < octets.Length; i++)
                octets[i] = (byte)(octets[i] % 3 == 0 ? octets[i] & 0x7F : octets[i] | 0x80);
            return GattCodec.TryDecode(octets, out string _) == IsUtf8(octets);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

        foreach (var first in new byte[] { 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF })
        {
            for (var second = 0; second < 256; second++)
            {
                foreach (byte[] octets in new byte[][] { [first, (byte)second], [first, (byte)second, 0x80], [first, (byte)second, 0xBF, 0x80], [first, (byte)second, 0x7F] })
                    Assert.Equal(IsUtf8(octets), GattCodec.TryDecode(octets, out string _));
            }
        }

        bool IsUtf8(byte[] octets)
        {
            try
            {
                strict.GetString(octets);
                return true;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void A_text_that_is_no_text_or_too_long_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => GattCodec.Encode("\uD800", new byte[10]));
        Assert.Throws<ArgumentException>(() => GattCodec.Encode("abc", new byte[2]));
        Assert.Throws<ArgumentException>(() => GattCodec.Encode("abc", new byte[10], 2));
        Assert.Equal(0, GattCodec.Encode((string?)null, default));
        Assert.False(GattCodec.TryDecode("abc"u8, 2, out string value));
        Assert.Equal("", value);
    }

    [Fact]
    public void Octets_are_kept_in_a_buffer_that_is_used_again()
    {
        var octets = new GattOctets();
        Assert.Empty(octets.ToArray());
        octets.Set([1, 2, 3]);
        void SetTwice()
        {
            octets.Set([1, 2, 3]);
            octets.Set([4, 5]);
        }

        Assert.Equal(0, Allocation.Of(SetTwice, times: 1000, warm: 0));
        Assert.Equal([4, 5], octets.ToArray());
        octets.Set(new byte[100]);
        Assert.Equal(100, octets.Length);
    }
}
