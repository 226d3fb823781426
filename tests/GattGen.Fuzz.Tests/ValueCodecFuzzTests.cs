// Values as clients and servers send them: what a decoder takes, it gives back; all else it refuses.
using System;
using System.Linq;
using System.Reflection;

namespace GattGen.Fuzz.Tests;

public class ValueCodecFuzzTests
{
    private delegate bool Decoder<T>(ReadOnlySpan<byte> octets, out T value);

    private delegate int Encoder<T>(T value, Span<byte> destination);

    [Fact]
    public void Every_decoder_takes_a_value_or_refuses_it_and_what_it_takes_encodes_to_the_same_octets()
    {
        var make = typeof(ValueCodecFuzzTests).GetMethod(nameof(Target), BindingFlags.NonPublic | BindingFlags.Static)!;
        var decoders = typeof(GattCodec).GetMethods()
            .Where(method => method.Name == "TryDecode" && !method.IsGenericMethod && method.GetParameters().Length == 2)
            .ToArray();
        Assert.True(decoders.Length > 15, $"Only {decoders.Length} decoders were found.");
        foreach (var decode in decoders)
        {
            var type = decode.GetParameters()[1].ParameterType.GetElementType()!;
            var encode = typeof(GattCodec).GetMethod("Encode", [type, typeof(Span<byte>)]);
            Assert.True(encode is not null, $"{type} is decoded and cannot be encoded.");
            FuzzRun.Parser(
                (FuzzTarget)make.MakeGenericMethod(type).Invoke(null, [decode, encode])!,
                Enumerable.Range(0, 12).Select(length => Enumerable.Range('0', length).Select(i => (byte)i).ToArray()).ToArray(),
                64,
                allocatedPerInput: 512,
                FuzzRun.Share(8),
                type.Name);
        }
    }

    [Fact]
    public void The_reader_of_values_never_reads_past_the_end()
    {
        var random = FuzzRun.NewRandom();
        FuzzRun.Parser(
            octets =>
            {
                var reader = new GattReader(octets);
                for (var reads = 0; reads < 40; reads++)
                {
                    var before = reader.Remaining;
                    var width = random.Below(10);
                    var hasRead = random.Below(4) switch
                    {
                        0 => reader.TryTake(width, out _),
                        1 => reader.TryReadUnsigned(width, out _),
                        2 => reader.TryReadSigned(width, out _),
                        _ => reader.TryTake(-width - 1, out _),
                    };
                    Check.That(reader.Remaining == (hasRead ? before - width : before));
                }

                reader.TakeRest();
                Check.That(reader.IsAtEnd);
                Check.That(!reader.TryRead(out byte _));
            },
            [],
            100);
    }

    [Fact]
    public void Texts_of_uuids_and_addresses_are_read_or_refused()
    {
        var text = new char[64];
        FuzzRun.Parser(
            octets =>
            {
                for (var i = 0; i < octets.Length; i++)
                    text[i] = (char)octets[i];
                var span = text.AsSpan(0, octets.Length);
                if (BleUuid.TryParse(span, out var uuid))
                    Check.That(new BleUuid(uuid.ToShortString()) == uuid);
                if (BleAddress.TryParse(span, BleAddressType.Public, out var address))
                    Check.That(BleAddress.Parse(address.ToString(), BleAddressType.Public) == address);
                if (BleUuid.TryRead(octets, out uuid))
                    Check.That(octets.Length is 2 or 4 or 16);
            },
            [.. new[] { "0x180D", "180d", "0000180D-0000-1000-8000-00805F9B34FB", "11:22:33:44:55:66", "6E400001B5A3F393E0A9E50E24DCCA9E" }
                .Select(System.Text.Encoding.ASCII.GetBytes)],
            64,
            allocatedPerInput: 1024);
    }

    private static FuzzTarget Target<T>(MethodInfo decodeMethod, MethodInfo encodeMethod)
    {
        var decode = decodeMethod.CreateDelegate<Decoder<T>>();
        var encode = encodeMethod.CreateDelegate<Encoder<T>>();
        var destination = new byte[128];
        return octets =>
        {
            if (!decode(octets, out var value))
                return;
            var length = encode(value, destination);
            Check.That(destination.AsSpan(0, length).SequenceEqual(octets));
        };
    }
}
