// Every value of the library, over its whole range: what is read from octets is written to octets that are the same value.
using System;
using System.Linq;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests;

public class ValueRoundTripTests
{
    private const int Longest = 48;

    // Where answers of control points begin; other octets are tried, too.
    private static readonly byte[] Codes = [0x06, 0x10, 0x20, 0x80];

    private delegate int EncodeOf<T>(ref T value, Span<byte> destination);

    public static TheoryData<string> Values => [.. Types().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_survives_the_way_into_octets_and_back(string name)
    {
        var type = Types().Single(candidate => candidate.FullName == name);
        try
        {
            typeof(ValueRoundTripTests).GetMethod(nameof(Check), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, null);
        }
        catch (TargetInvocationException failure)
        {
            Assert.Fail(failure.InnerException!.ToString());
        }
    }

    private static Type[] Types() => [.. typeof(HeartRateService).Assembly.GetTypes().Where(type => type.IsValueType && type.IsDefined(typeof(GattValueAttribute), false)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private static void Check<T>()
        where T : struct
    {
        var encode = typeof(T).GetMethod("Encode", [typeof(Span<byte>)])!.CreateDelegate<EncodeOf<T>>();
        var decode = typeof(T).GetMethod("TryDecode", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<GattDecoder<T>>();
        var most = Math.Min((int)typeof(T).GetField("MaxLength")!.GetValue(null)!, Longest);
        var octet = Gen.Choose(0, 255).Select(number => (byte)number);
        var first = Gen.OneOf(octet, Gen.Elements(Codes));
        var octets = Gen.Choose(0, most).SelectMany(length => Begun(octet, first, length));
        var longest = Begun(octet, first, most);

        // Small numbers are in the range of most fields.
        var small = Begun(Gen.Choose(0, 12).Select(number => (byte)number), Gen.Choose(0, 12).Select(number => (byte)number), most);
        var (tried, read) = (0, 0);
        Prop.ForAll(Gen.OneOf(octets, longest, small).ToArbitrary(), sample =>
        {
            if (!decode(sample, out var value))
                return true;
            read++;
            var buffer = new byte[512];
            int length;
            try
            {
                length = encode(ref value, buffer);
            }
            catch (ArgumentException)
            {
                return true;        // read, but not sent: decoding does not check the range
            }

            tried++;
            var written = buffer.AsSpan(0, length).ToArray();
            return decode(written, out var again) && written.AsSpan().SequenceEqual(buffer.AsSpan(0, encode(ref again, buffer)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        if (!typeof(T).GetCustomAttribute<GattValueAttribute>()!.Coded)
            Assert.True(tried > 0, typeof(T).Name + " was read " + read + " times, and never written.");
    }

    private static Gen<byte[]> Begun(Gen<byte> octet, Gen<byte> first, int length)
        => length == 0
            ? Gen.Constant(Array.Empty<byte>())
            : first.SelectMany(code => octet.ArrayOf(length - 1).Select(rest => (byte[])[code, .. rest]));
}
