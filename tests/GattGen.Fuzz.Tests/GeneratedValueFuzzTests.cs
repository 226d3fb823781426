// The codecs that the generator writes: values of the adopted services.
using System;
using System.Linq;
using System.Reflection;

namespace GattGen.Fuzz.Tests;

public class GeneratedValueFuzzTests
{
    private delegate bool Decoder<T>(ReadOnlySpan<byte> octets, out T value);

    private delegate int Encoder<T>(ref T value, Span<byte> destination);

    [Fact]
    public void What_a_generated_decoder_takes_it_encodes_to_the_same_value()
    {
        var make = typeof(GeneratedValueFuzzTests).GetMethod(nameof(Target), BindingFlags.NonPublic | BindingFlags.Static)!;
        var types = typeof(Profiles.HeartRateService).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.GetMethod("TryDecode", [typeof(ReadOnlySpan<byte>), type.MakeByRefType()]) is not null)
            .ToArray();
        Assert.NotEmpty(types);
        foreach (var type in types)
        {
            FuzzRun.Parser(
                (FuzzTarget)make.MakeGenericMethod(type).Invoke(null, [])!,
                [[0x00, 0x48], [0x1F, 0x48, 0x01, 0x10, 0x00, 0x00, 0x04, 0x20, 0x04], [0x08, 0x50, 0xFF, 0xFF], [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08]],
                512,
                allocatedPerInput: 8192,
                0,
                type.Name);
        }
    }

    private static FuzzTarget Target<T>()
        where T : struct
    {
        var decode = typeof(T).GetMethod("TryDecode", [typeof(ReadOnlySpan<byte>), typeof(T).MakeByRefType()])!.CreateDelegate<Decoder<T>>();
        var encode = typeof(T).GetMethod("Encode", [typeof(Span<byte>)])!.CreateDelegate<Encoder<T>>();
        var first = new byte[512];
        var second = new byte[512];
        return octets =>
        {
            if (!decode(octets, out var value))
                return;
            int length;
            try
            {
                length = encode(ref value, first);
            }
            catch (ArgumentException)
            {
                return;     // read, but not sent: decoding does not check ranges
            }

            Check.That(length <= octets.Length);
            Check.That(decode(first.AsSpan(0, length), out var again));
            Check.That(encode(ref again, second) == length && first.AsSpan(0, length).SequenceEqual(second.AsSpan(0, length)));
        };
    }
}
