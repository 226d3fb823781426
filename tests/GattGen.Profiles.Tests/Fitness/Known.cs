// Tries values over their whole range.
using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Profiles.Tests.Fitness;

internal static class Known
{
    /// <summary>All octets that are a value yield the same value again, octet for octet where nothing of them is reserved.</summary>
    /// <param name="length">How many octets are tried.</param>
    /// <param name="isExact">Whether no octets and bits are reserved.</param>
    /// <param name="encode">Encodes a value.</param>
    /// <param name="decode">Decodes a value.</param>
    public static void RoundTrips<T>(int length, bool isExact, GattEncoder<T> encode, GattDecoder<T> decode)
    {
        var octets = Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf(length);
        var tried = 0;
        Prop.ForAll(octets.ToArbitrary(), sample =>
        {
            if (!decode(sample, out var value))
                return !isExact;
            var buffer = new byte[512];
            var written = Array.Empty<byte>();
            try
            {
                written = buffer.AsSpan(0, encode(value, buffer)).ToArray();
            }
            catch (ArgumentOutOfRangeException) when (!isExact)
            {
                return true;        // read, but out of the range that is sent
            }

            tried++;
            return decode(written, out var again) && Equals(value, again) && (!isExact || written.SequenceEqual(sample));
        }).QuickCheckThrowOnFailure();
        Assert.True(tried > 10, typeof(T).Name + ": hardly any octets are a value");
    }
}
