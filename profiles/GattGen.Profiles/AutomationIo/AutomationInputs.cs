// The value of Aggregate (0x2A5A): all inputs in one value.
using System;

namespace GattGen.Profiles;

/// <summary>All digital and analog inputs of a device (GATT Specification Supplement, Aggregate). How many there are of each only the device knows.</summary>
/// <param name="Octets">The octets: first the digital inputs, four in each octet, then the analog inputs of two octets each.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Aggregate)]
public partial record struct AutomationInputs(GattArray<byte> Octets)
{
    /// <summary>The inputs of a device.</summary>
    /// <param name="digitals">The digital inputs.</param>
    /// <param name="analogs">The analog inputs.</param>
    public static AutomationInputs Of(Digitals digitals, params ushort[] analogs)
    {
        var given = analogs ?? Array.Empty<ushort>();
        var octets = new byte[digitals.Octets.Count + (2 * given.Length)];
        digitals.Octets.Span.CopyTo(octets);
        for (var i = 0; i < given.Length; i++)
        {
            octets[digitals.Octets.Count + (2 * i)] = (byte)given[i];
            octets[digitals.Octets.Count + (2 * i) + 1] = (byte)(given[i] >> 8);
        }

        return new(GattArray.Own(octets));
    }

    /// <summary>The digital inputs.</summary>
    /// <param name="count">How many there are, as the Number of Digitals says, 0..255.</param>
    public readonly Digitals Digitals(int count) => new(new GattArray<byte>(Octets.Span.Slice(0, Math.Min(Octets.Count, DigitalOctets(count)))));

    /// <summary>The analog inputs.</summary>
    /// <param name="digitals">How many digital inputs stand before them, 0..255.</param>
    public readonly ushort[] Analogs(int digitals)
    {
        var rest = Octets.Span.Slice(Math.Min(Octets.Count, DigitalOctets(digitals)));
        var analogs = new ushort[rest.Length / 2];
        for (var i = 0; i < analogs.Length; i++)
            analogs[i] = (ushort)(rest[2 * i] | (rest[(2 * i) + 1] << 8));
        return analogs;
    }

    private static int DigitalOctets(int count) => (Math.Max(count, 0) + 3) / 4;
}
