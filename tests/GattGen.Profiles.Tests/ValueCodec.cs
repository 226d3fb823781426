// The way of a value of the library into octets and back, by the members that its type, or a service that uses it, has for that.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Profiles.Tests;

/// <summary>One way of a value into octets and back.</summary>
internal sealed class ValueCodec<T>
    where T : struct
{
    private const BindingFlags Members = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    private ValueCodec(string name, int maxLength, GattEncoder<T> encode, GattDecoder<T> decode)
    {
        Name = name;
        MaxLength = maxLength;
        Encode = encode;
        Decode = decode;
    }

    private delegate int EncodeOf(ref T value, Span<byte> destination);

    private delegate byte[] OctetsOf(ref T value);

    private delegate bool ReadFirst(ref ReadOnlySpan<byte> octets, out T value);

    /// <summary>All of them: a struct has one, an enum has one for each characteristic of which it is the type.</summary>
    public static IReadOnlyList<ValueCodec<T>> All { get; } = typeof(T).IsEnum ? OfEnum() : [OfStruct()];

    /// <summary>Whose members it is made of.</summary>
    public string Name { get; }

    /// <summary>How many octets a value may have.</summary>
    public int MaxLength { get; }

    public GattEncoder<T> Encode { get; }

    public GattDecoder<T> Decode { get; }

    public byte[] ToOctets(T value)
    {
        var buffer = new byte[512];
        return buffer.AsSpan(0, Encode(value, buffer)).ToArray();
    }

    private static ValueCodec<T> OfStruct()
    {
        var type = typeof(T);
        if (type.GetMethod("Encode", [typeof(Span<byte>)]) is { } encoder)
        {
            var encode = encoder.CreateDelegate<EncodeOf>();
            return new(
                type.Name, (int)type.GetField("MaxLength")!.GetValue(null)!, (value, octets) => encode(ref value, octets), type.GetMethod("TryDecode", Members)!.CreateDelegate<GattDecoder<T>>());
        }

        // What stands in an advertisement: all of it, or a block in it.
        if (type.GetMethod("ToAdvertisingData") is { } advertiser)
            return new(type.Name, AdvertisingData.MaxLength, Copying(advertiser), type.GetMethod("TryRead", Members)!.CreateDelegate<GattDecoder<T>>());
        var read = type.GetMethod("TryRead", Members)!.CreateDelegate<ReadFirst>();
        return new(type.Name, 255, Copying(type.GetMethod("ToArray")!), (ReadOnlySpan<byte> octets, out T value) => read(ref octets, out value) && octets.IsEmpty);
    }

    private static GattEncoder<T> Copying(MethodInfo method)
    {
        var all = method.CreateDelegate<OctetsOf>();
        return (value, octets) =>
        {
            var from = all(ref value);
            from.CopyTo(octets);
            return from.Length;
        };
    }

    // The generated code of each service has a pair of methods for each of its characteristics.
    private static List<ValueCodec<T>> OfEnum()
    {
        var width = System.Runtime.InteropServices.Marshal.SizeOf(Enum.GetUnderlyingType(typeof(T)));
        var codecs = new List<ValueCodec<T>>();
        foreach (var service in ValueTypes.Services)
        {
            foreach (var encoder in service.GetMethods(Members).Where(method => method.Name.StartsWith("Encode", StringComparison.Ordinal)))
            {
                var name = encoder.Name["Encode".Length..];
                var parameters = encoder.GetParameters();
                if (parameters.Length == 2 && parameters[0].ParameterType == typeof(T) && service.GetMethod("TryDecode" + name, Members) is { } decoder)
                    codecs.Add(new(service.Name + "." + name, width, encoder.CreateDelegate<GattEncoder<T>>(), decoder.CreateDelegate<GattDecoder<T>>()));
            }
        }

        if (codecs.Count == 0)
            codecs.Add(new(typeof(T).Name, width, (value, octets) => Write(value, octets, width), (ReadOnlySpan<byte> octets, out T value) => TryRead(octets, width, out value)));
        return codecs;
    }

    // No service of the library has a characteristic of the type: its number, the least significant octet first.
    private static int Write(T value, Span<byte> octets, int width)
    {
        var writer = new GattWriter(octets);
        writer.WriteUnsigned(Convert.ToUInt64(value, null), width);
        return writer.Length;
    }

    private static bool TryRead(ReadOnlySpan<byte> octets, int width, out T value)
    {
        var reader = new GattReader(octets);
        var isRead = reader.TryReadUnsigned(width, out var number) && reader.IsAtEnd;
        value = (T)Enum.ToObject(typeof(T), number);
        return isRead;
    }
}
