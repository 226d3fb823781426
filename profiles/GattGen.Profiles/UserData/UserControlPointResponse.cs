// What User Control Point (0x2A9F) indicates.
using System;

namespace GattGen.Profiles;

/// <summary>The answer of the User Control Point.</summary>
/// <param name="RequestOpCode">What was asked for.</param>
/// <param name="Result">What came of it.</param>
/// <param name="User">The user who was registered; null in all other answers.</param>
[GattValue(Coded = true, MinLength = 3, MaxLength = 4), CharacteristicValue(Assigned.Characteristics.UserControlPoint)]
public partial record struct UserControlPointResponse(UserControlPointOpCode RequestOpCode, UserControlPointResult Result, UserIndex? User = null)
{
    /// <summary>Writes the octets of the answer.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">There is too little room.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write((byte)UserControlPointOpCode.ResponseCode);
        writer.Write((byte)RequestOpCode);
        writer.Write((byte)Result);
        if (User is { } user)
            writer.Write((byte)user);
    }

    /// <summary>Reads the octets of an answer.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">The answer, or its default.</param>
    /// <returns>False when they are no answer.</returns>
    public static bool TryRead(ref GattReader reader, out UserControlPointResponse value)
    {
        value = default;
        if (!reader.TryRead(out byte code) || code != (byte)UserControlPointOpCode.ResponseCode || !reader.TryRead(out byte request) || !reader.TryRead(out byte result))
            return false;
        value = new((UserControlPointOpCode)request, (UserControlPointResult)result, reader.TryRead(out byte user) ? (UserIndex)user : null);
        return true;
    }
}
