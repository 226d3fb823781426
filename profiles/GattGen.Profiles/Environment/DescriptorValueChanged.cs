// The value of Descriptor Value Changed (0x2A7D).
using System;

namespace GattGen.Profiles;

/// <summary>Which descriptors of which characteristic have changed (GATT Specification Supplement, Descriptor Value Changed).</summary>
/// <param name="Changes">What has changed.</param>
/// <param name="Characteristic">The characteristic: a UUID of 16 or 128 bits.</param>
[GattValue(Coded = true, MinLength = 4, MaxLength = 18), CharacteristicValue(Assigned.Characteristics.DescriptorValueChanged)]
public partial record struct DescriptorValueChanged(DescriptorChanges Changes, BleUuid Characteristic)
{
    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="ArgumentException">The characteristic has no UUID, or the buffer is too short.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        var octets = Characteristic.Length;
        if (octets is not (2 or 16))
            throw new ArgumentException("Characteristic is a UUID of 16 or 128 bits.");
        writer.Write((ushort)Changes);
        Characteristic.CopyTo(writer.Take(octets));
    }

    /// <summary>Reads the value.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when the octets are not such a value.</returns>
    public static bool TryRead(ref GattReader reader, out DescriptorValueChanged value)
    {
        value = default;
        if (!reader.TryRead(out ushort changes) || reader.Remaining is not (2 or 16))
            return false;
        value = new DescriptorValueChanged((DescriptorChanges)changes, new BleUuid(reader.TakeRest()));
        return true;
    }
}
