// By what the records of a service can be selected.
using System;

namespace GattGen.Profiles;

/// <summary>A filter type of a service: how its keys are sent, and what of a record they are compared with.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
internal sealed class RecordFilter<T>
{
    private readonly Func<T, long?> _keyOf;
    private readonly GattDecoder<long> _decoder;

    /// <summary>A filter type.</summary>
    /// <param name="type">Its number.</param>
    /// <param name="keyOctets">How many octets a key has.</param>
    /// <param name="decoder">Reads a key as a number that orders as the keys do.</param>
    /// <param name="keyOf">The key of a record; null when it has none, and is never selected.</param>
    public RecordFilter(byte type, int keyOctets, GattDecoder<long> decoder, Func<T, long?> keyOf)
    {
        Type = type;
        KeyOctets = keyOctets;
        _decoder = decoder;
        _keyOf = keyOf;
    }

    public byte Type { get; }

    public int KeyOctets { get; }

    /// <summary>A filter by a number of two octets.</summary>
    public static RecordFilter<T> ByUInt16(byte type, Func<T, ushort> keyOf)
        => new(type, sizeof(ushort), TryDecodeUInt16, record => keyOf(record));

    /// <summary>The test of an operator with its keys.</summary>
    /// <returns>Null when the keys are none, or in the wrong order.</returns>
    public Func<T, bool>? Test(RecordAccessOperator @operator, ReadOnlySpan<byte> keys)
    {
        var isRange = @operator == RecordAccessOperator.WithinRange;
        if (keys.Length != KeyOctets * (isRange ? 2 : 1) || !_decoder(keys.Slice(0, KeyOctets), out var first))
            return null;
        var second = 0L;
        if (isRange && (!_decoder(keys.Slice(KeyOctets), out second) || second < first))
            return null;
        return @operator switch
        {
            RecordAccessOperator.LessThanOrEqualTo => record => _keyOf(record) <= first,
            RecordAccessOperator.GreaterThanOrEqualTo => record => _keyOf(record) >= first,
            _ => record => _keyOf(record) is { } key && key >= first && key <= second,
        };
    }

    private static bool TryDecodeUInt16(ReadOnlySpan<byte> octets, out long value)
    {
        var isNumber = GattCodec.TryDecode(octets, out ushort number);
        value = number;
        return isNumber;
    }
}
