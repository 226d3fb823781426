// Draws values for round trips.
using System;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Profiles.Tests.Health;

internal delegate int Encoder<T>(T value, Span<byte> octets);

/// <summary>A value and its octets.</summary>
internal static class Wire
{
    /// <summary>Whatever is drawn comes back.</summary>
    public static void ComesBack<T>(Func<Draw, T> draw, Encoder<T> encode, GattDecoder<T> decode)
        => Prop.ForAll<int>(seed =>
        {
            var value = draw(new Draw(seed));
            var buffer = new byte[512];
            var length = encode(value, buffer);
            return decode(buffer.AsSpan(0, length), out var read) && read!.Equals(value) && encode(read, buffer) == length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}

/// <summary>Draws parts of values, the ends of their ranges often, from a seed that the property test chooses.</summary>
internal sealed class Draw
{
    private readonly Random _random;

    public Draw(int seed) => _random = new Random(seed);

    public bool Coin() => _random.Next(2) == 0;

    public T? Maybe<T>(Func<T> part)
        where T : struct => Coin() ? part() : null;

    public int Int(int least, int most) => _random.Next(6) switch
    {
        0 => least,
        1 => most,
        _ => (int)_random.NextInt64(least, (long)most + 1),
    };

    public byte Octet(int least = 0, int most = 255) => (byte)Int(least, most);

    public ushort UInt16(int least = 0, int most = 65_535) => (ushort)Int(least, most);

    /// <summary>A number in steps, as the nearest double.</summary>
    public double Steps(int divisor, int multiplier = 1) => UInt16() * (double)multiplier / divisor;

    public T Enum<T>(int most)
        where T : struct => (T)System.Enum.ToObject(typeof(T), Int(0, most));

    /// <summary>Any octets, so also NaN, NRes, both infinities and the reserved value.</summary>
    public MedFloat16 Sfloat() => _random.Next(3) switch
    {
        0 => new[] { MedFloat16.NaN, MedFloat16.NRes, MedFloat16.PositiveInfinity, MedFloat16.NegativeInfinity, MedFloat16.Reserved }[_random.Next(5)],
        _ => MedFloat16.FromBits(UInt16()),
    };

    public MedFloat32 Float() => _random.Next(3) switch
    {
        0 => new[] { MedFloat32.NaN, MedFloat32.NRes, MedFloat32.PositiveInfinity, MedFloat32.NegativeInfinity, MedFloat32.Reserved }[_random.Next(5)],
        _ => MedFloat32.FromBits((uint)_random.NextInt64(0, 1L << 32)),
    };

    public DateAndTime Time() => new(
        Maybe(() => UInt16(1582, 9999)),
        Enum<CalendarMonth>(12),
        Maybe(() => Octet(1, 31)),
        Octet(0, 23),
        Octet(0, 59),
        Octet(0, 59));

    public GlucoseSample Sample() => new(Enum<GlucoseSampleType>(15), Enum<GlucoseSampleLocation>(15));
}
