// The CGM Session Run Time characteristic (GATT Specification Supplement, CGM Session Run Time; CGM Service 1.0.1, 3.5).
using System;

namespace GattGen.Profiles;

/// <summary>How long a session of a continuous glucose monitor is expected to last.</summary>
/// <param name="Hours">The time in hours from the beginning, 0..65,535.</param>
/// <param name="Crc">The E2E-CRC as it is sent; null when there is none. <see cref="WithCrc"/> makes it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CGMSessionRunTime)]
public partial record struct CgmSessionRunTime(
    [GattField(Unit = GattUnit.Hour)] ushort Hours,
    [GattField(IfLeft = true)] ushort? Crc = null)
{
    /// <summary>The same with the E2E-CRC that belongs to it.</summary>
    public readonly CgmSessionRunTime WithCrc() => this with { Crc = ComputeCrc() };

    /// <summary>Whether there is an E2E-CRC, and it is the right one.</summary>
    public readonly bool HasValidCrc => Crc is { } crc && crc == ComputeCrc();

    private readonly ushort ComputeCrc()
    {
        Span<byte> octets = stackalloc byte[MaxLength];
        return EndToEndCrc.Compute(octets.Slice(0, (this with { Crc = null }).Encode(octets)));
    }
}
