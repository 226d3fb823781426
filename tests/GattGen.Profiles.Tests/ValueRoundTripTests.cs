// Every value of the library, over its whole range: what is read from octets is written to octets that are the same value.
using System;
using System.Linq;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Profiles.Tests;

public class ValueRoundTripTests
{
    private const int Longest = 48;

    // Where answers of control points begin; other octets are tried, too.
    private static readonly byte[] Codes = [0x06, 0x10, 0x20, 0x80];

    private static readonly Gen<byte> Octet = Gen.Choose(0, 255).Select(number => (byte)number);

    public static TheoryData<string> Values => [.. ValueTypes.All.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_survives_the_way_into_octets_and_back(string name)
    {
        var type = ValueTypes.All.Single(candidate => candidate.FullName == name);
        try
        {
            typeof(ValueRoundTripTests).GetMethod(nameof(CheckAll), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, null);
        }
        catch (TargetInvocationException failure)
        {
            Assert.Fail(failure.InnerException!.ToString());
        }
    }

    [Fact]
    public void No_value_of_the_library_is_left_out()
    {
        var declared = typeof(HeartRateService).Assembly.GetTypes().Where(type => type.IsPublic && type.IsValueType && type.IsDefined(typeof(GattValueAttribute), false)).ToList();
        Assert.NotEmpty(declared);
        Assert.Empty(declared.Except(ValueTypes.All));
    }

    private static void CheckAll<T>()
        where T : struct
    {
        foreach (var codec in ValueCodec<T>.All)
            Check(codec);
    }

    private static void Check<T>(ValueCodec<T> codec)
        where T : struct
    {
        var most = Math.Min(codec.MaxLength, Longest);
        var first = Gen.OneOf(Octet, Gen.Elements(Codes));
        var octets = Gen.Choose(0, most).SelectMany(length => Begun(Octet, first, length));
        var longest = Begun(Octet, first, most);

        // Small numbers are in the range of most fields.
        var small = Begun(Gen.Choose(0, 12).Select(number => (byte)number), Gen.Choose(0, 12).Select(number => (byte)number), most);

        // What is known is a value; what differs from it in one octet, or behind some octet, often is, too.
        var known = Gen.Elements(KnownOctets.All[typeof(T)].Select(row => row.Octets).Where(row => row.Length > 0));
        var changed = known.SelectMany(row => Gen.Choose(0, row.Length - 1).SelectMany(at => Octet.Select(octet => (byte[])[.. row[..at], octet, .. row[(at + 1)..]])));
        var other = known.SelectMany(row => Gen.Choose(0, row.Length - 1).SelectMany(at => Octet.ArrayOf(row.Length - at).Select(rest => (byte[])[.. row[..at], .. rest])));
        var tried = 0;
        Prop.ForAll(Gen.OneOf(octets, longest, small, changed, other).ToArbitrary(), sample =>
        {
            if (!codec.Decode(sample, out var value))
                return true;
            byte[] written;
            try
            {
                written = codec.ToOctets(value);
            }
            catch (ArgumentException)
            {
                return true;        // read, but not sent: decoding does not check the range
            }

            tried++;
            return codec.Decode(written, out var again) && value.Equals(again) && written.SequenceEqual(codec.ToOctets(again));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.True(tried > 10, codec.Name + " was read and written only " + tried + " times.");
    }

    private static Gen<byte[]> Begun(Gen<byte> octet, Gen<byte> first, int length)
        => length == 0
            ? Gen.Constant(Array.Empty<byte>())
            : first.SelectMany(code => octet.ArrayOf(length - 1).Select(rest => (byte[])[code, .. rest]));
}
