// The type of an object (Object Transfer Service 1.0, 3.2.2).
using System;

namespace GattGen.Profiles;

/// <summary>What an object is (Object Transfer Service 1.0, 3.2.2).</summary>
/// <param name="Uuid">The type: a UUID of 16 or 128 bits.</param>
[GattValue(Coded = true, MinLength = 2, MaxLength = 16), CharacteristicValue(Assigned.Characteristics.ObjectType)]
public partial record struct ObjectType(BleUuid Uuid)
{
    /// <summary>Writes the UUID.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="ArgumentException">It is empty, or has 32 bits.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        if (Uuid.Length is not (2 or 16))
            throw new ArgumentException("The type of an object is a UUID of 16 or 128 bits.");
        Uuid.CopyTo(writer.Take(Uuid.Length));
    }

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="value">The type.</param>
    /// <returns>False when it has neither 2 nor 16 octets.</returns>
    public static bool TryRead(ref GattReader reader, out ObjectType value)
    {
        var octets = reader.TakeRest();
        var isRead = BleUuid.TryRead(octets, out var uuid) && octets.Length is 2 or 16;
        value = isRead ? new ObjectType(uuid) : default;
        return isRead;
    }
}
