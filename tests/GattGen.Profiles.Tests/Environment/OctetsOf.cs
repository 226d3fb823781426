// Compares values with octets that were written by hand, and tries values over their whole range.
using System;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Profiles.Tests.Sensing;

internal static class OctetsOf
{
    /// <summary>Octets from a text: <c>01 2C</c>.</summary>
    public static byte[] Text(string text) => Convert.FromHexString(text.Replace(" ", string.Empty, StringComparison.Ordinal));

    /// <summary>A value has these octets, these octets are this value, and all octets of at most so many that are a value yield the same value again.</summary>
    public static void Value<T>(T value, string octets, GattEncoder<T> encode, GattDecoder<T> decode)
    {
        var expected = Text(octets);
        var buffer = new byte[512];
        Assert.Equal(expected, buffer.AsSpan(0, encode(value, buffer)).ToArray());
        Assert.True(decode(expected, out var read), typeof(T).Name + " is not read from " + octets);
        Assert.Equal(value, read);
        RoundTrips(expected.Length, encode, decode);
    }

    /// <summary>What cannot be represented is refused with the name of the field.</summary>
    public static void Refused<T>(T value, string field, GattEncoder<T> encode)
        => Assert.Contains(field, Assert.ThrowsAny<ArgumentException>(() => encode(value, new byte[512])).Message, StringComparison.Ordinal);

    private static void RoundTrips<T>(int length, GattEncoder<T> encode, GattDecoder<T> decode)
    {
        var tried = 0;
        var samples = Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(length);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            if (!decode(sample, out var value))
                return true;
            var buffer = new byte[512];
            int written;
            try
            {
                written = encode(value, buffer);
            }
            catch (ArgumentException)
            {
                // A peer has sent what is out of the range of the field: it is read, and not sent.
                return true;
            }

            tried++;
            return decode(buffer.AsSpan(0, written), out var again) && Equals(value, again);
        }).QuickCheckThrowOnFailure();
        Assert.True(tried > 0 || length > 6, typeof(T).Name + ": no octets are a value");
    }
}
