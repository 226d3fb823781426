// The CGM Status characteristic (GATT Specification Supplement, CGM Status; CGM Service 1.0.1, 3.3).
using System;

namespace GattGen.Profiles;

/// <summary>How a continuous glucose monitor is.</summary>
/// <param name="TimeOffset">Minutes since the start of the session.</param>
/// <param name="Status">What it says of itself; three octets.</param>
/// <param name="Crc">The E2E-CRC as it is sent; null when there is none. <see cref="WithCrc"/> makes it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CGMStatus)]
public partial record struct CgmStatus(
    [GattField(Unit = GattUnit.Minute)] ushort TimeOffset,
    [GattField(Octets = 3)] CgmSensorStatus Status,
    [GattField(IfLeft = true)] ushort? Crc = null)
{
    /// <summary>The same with the E2E-CRC that belongs to it.</summary>
    public readonly CgmStatus WithCrc() => this with { Crc = ComputeCrc() };

    /// <summary>Whether there is an E2E-CRC, and it is the right one.</summary>
    public readonly bool HasValidCrc => Crc is { } crc && crc == ComputeCrc();

    private readonly ushort ComputeCrc()
    {
        Span<byte> octets = stackalloc byte[MaxLength];
        return EndToEndCrc.Compute(octets.Slice(0, (this with { Crc = null }).Encode(octets)));
    }
}
