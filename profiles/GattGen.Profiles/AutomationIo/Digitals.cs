// The value of Digital (0x2A56): two bits for each signal, the first one in the lowest bits.
using System;

namespace GattGen.Profiles;

/// <summary>Digital signals, four in each octet (GATT Specification Supplement, Digital).</summary>
/// <param name="Octets">The octets: the first signal stands in the lowest two bits of the first one. Bits behind the last signal are 0.</param>
/// <example>
/// <code>
/// var states = Digitals.Of(DigitalState.Active, DigitalState.Inactive);
/// states = states.With(1, DigitalState.Active);
/// bool isOn = states[1] == DigitalState.Active;
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.Digital)]
public partial record struct Digitals([GattField(MaxLength = Digitals.MaxOctets)] GattArray<byte> Octets)
{
    /// <summary>How many signals there may be: their number is one octet (Number of Digitals, 0x2909).</summary>
    public const int MaxCount = 255;

    private const int MaxOctets = (MaxCount + 3) / 4;

    /// <summary>One signal; <see cref="DigitalState.Inactive"/> behind the last one.</summary>
    /// <param name="index">Which one, from 0.</param>
    public readonly DigitalState this[int index]
        => index >= 0 && index / 4 < Octets.Count ? (DigitalState)((Octets[index / 4] >> (index % 4 * 2)) & 3) : DigitalState.Inactive;

    /// <summary>Some signals.</summary>
    /// <param name="states">What they are, at most 255.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static Digitals Of(params DigitalState[] states)
    {
        var given = states ?? Array.Empty<DigitalState>();
        if (given.Length > MaxCount)
            throw new ArgumentException("There are at most 255 digital signals in a characteristic.", nameof(states));
        var octets = new byte[(given.Length + 3) / 4];
        for (var i = 0; i < given.Length; i++)
            octets[i / 4] |= (byte)(((int)given[i] & 3) << (i % 4 * 2));
        return new(GattArray.Own(octets));
    }

    /// <summary>The same signals, one of them changed.</summary>
    /// <param name="index">Which one, 0..254.</param>
    /// <param name="state">What it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such signal.</exception>
    public readonly Digitals With(int index, DigitalState state)
    {
        if (index is < 0 or >= MaxCount)
            throw new ArgumentOutOfRangeException(nameof(index), index, "Digital signals are counted from 0 to 254.");
        var octets = new byte[Math.Max(Octets.Count, (index / 4) + 1)];
        Octets.Span.CopyTo(octets);
        var shift = index % 4 * 2;
        octets[index / 4] = (byte)((octets[index / 4] & ~(3 << shift)) | (((int)state & 3) << shift));
        return new(GattArray.Own(octets));
    }
}
