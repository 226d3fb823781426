// How the values of a sensor stand in octets, so that they can be compared.
using System;

namespace GattGen.Profiles;

/// <summary>The form of a value: one integer, or something that has no order.</summary>
internal readonly struct SensorNumber
{
    private readonly bool _isSigned;
    private readonly bool _hasOrder;
    private readonly long? _unknown;

    private SensorNumber(int octets, bool isSigned, bool hasOrder, long? unknown)
    {
        Octets = octets;
        _isSigned = isSigned;
        _hasOrder = hasOrder;
        _unknown = unknown;
    }

    /// <summary>How many octets a value has.</summary>
    public int Octets { get; }

    /// <summary>Whether values can be compared.</summary>
    public bool HasOrder => _hasOrder;

    public static SensorNumber Unsigned(int octets, long? unknown = null) => new(octets, false, true, unknown);

    public static SensorNumber Signed(int octets, long? unknown = null) => new(octets, true, true, unknown);

    public static SensorNumber Vector(int octets) => new(octets, true, false, null);

    /// <summary>Compares two values.</summary>
    /// <returns>Less than, equal to or greater than 0; null when one of them is not known or they have no order.</returns>
    public int? Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
        => Read(left) is { } one && Read(right) is { } other ? one.CompareTo(other) : null;

    private long? Read(ReadOnlySpan<byte> octets)
    {
        if (!_hasOrder || octets.Length != Octets)
            return null;
        var reader = new GattReader(octets);
        long value;
        if (_isSigned)
        {
            reader.TryReadSigned(Octets, out value);
        }
        else
        {
            reader.TryReadUnsigned(Octets, out var bits);
            value = (long)bits;
        }

        return value == _unknown ? null : value;
    }
}
