// What an enhanced offset compensation tells (Cycling Power Control Point, 0x2A66).
using System;

namespace GattGen.Profiles;

/// <summary>What came of an enhanced offset compensation (Cycling Power Service 1.1, 3.5.2.16).</summary>
/// <param name="Offset">The raw offset: newtons of a sensor of forces, 1/32 newton metres of a sensor of torques.</param>
/// <param name="CompanyId">Who has laid down what stands behind it (Assigned Numbers, 7.1).</param>
/// <param name="Data">What the manufacturer tells, at most 200 octets.</param>
[GattValue(Coded = true, MinLength = 5, MaxLength = 205)]
public partial record struct EnhancedOffsetCompensation(short Offset, ushort CompanyId, GattArray<byte> Data = default)
{
    /// <summary>Writes the octets.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">There are more than 200 octets of the manufacturer.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write(Offset);
        writer.Write(CompanyId);
        writer.WriteUnsigned((ulong)Data.Count, 1);
        writer.Write(Data.Span);
    }

    /// <summary>Reads the octets.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">What came of it, or its default.</param>
    /// <returns>False when there are too few.</returns>
    public static bool TryRead(ref GattReader reader, out EnhancedOffsetCompensation value)
    {
        value = default;
        if (!reader.TryRead(out short offset) || !reader.TryRead(out ushort company) || !reader.TryRead(out byte count) || !reader.TryTake(count, out var data))
            return false;
        value = new(offset, company, new GattArray<byte>(data));
        return true;
    }
}
