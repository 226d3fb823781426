// The CGM Session Start Time characteristic (GATT Specification Supplement, CGM Session Start Time; CGM Service 1.0.1, 3.4).
using System;

namespace GattGen.Profiles;

/// <summary>When the session of a continuous glucose monitor began. Clients write what time it is now, from which the monitor works out when the session began.</summary>
/// <param name="StartTime">The time of the beginning; what is not known is 0.</param>
/// <param name="TimeZone">The zone of that time.</param>
/// <param name="DstOffset">The daylight saving time of that time.</param>
/// <param name="Crc">The E2E-CRC as it is sent; null when there is none. <see cref="WithCrc"/> makes it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CGMSessionStartTime)]
public partial record struct CgmSessionStartTime(
    DateAndTime StartTime,
    TimeZoneOffset TimeZone,
    DstOffset DstOffset,
    [GattField(IfLeft = true)] ushort? Crc = null)
{
    private const int OctetsWithoutCrc = 9;

    // What says that the time zone is not known.
    private const sbyte NoZone = -128;

    /// <summary>The same with the E2E-CRC that belongs to it.</summary>
    /// <exception cref="ArgumentException">A part of the time is out of range.</exception>
    public readonly CgmSessionStartTime WithCrc()
    {
        // A mistake throws here, and not where it is sent.
        Encode(stackalloc byte[MaxLength]);
        return this with { Crc = ComputeCrc() };
    }

    /// <summary>Whether there is an E2E-CRC, and it is the right one.</summary>
    public readonly bool HasValidCrc => Crc is { } crc && crc == ComputeCrc();

    /// <summary>Whether each part is within its range or not known, and there is such a day.</summary>
    internal readonly bool IsPossible
        => StartTime.IsPossible
            && TimeZone.QuarterHours is null or (>= -48 and <= 56)
            && DstOffset is DstOffset.StandardTime or DstOffset.HalfHour or DstOffset.OneHour or DstOffset.TwoHours or DstOffset.NotKnown;

    // Over the octets as they came, whatever they say: encoding would refuse what is out of range.
    private readonly ushort ComputeCrc()
    {
        Span<byte> octets = stackalloc byte[OctetsWithoutCrc];
        var writer = new GattWriter(octets);
        writer.Write(StartTime.Year ?? 0);
        writer.Write((byte)StartTime.Month);
        writer.Write(StartTime.Day ?? 0);
        writer.Write(StartTime.Hours);
        writer.Write(StartTime.Minutes);
        writer.Write(StartTime.Seconds);
        writer.Write(TimeZone.QuarterHours ?? NoZone);
        writer.Write((byte)DstOffset);
        return EndToEndCrc.Compute(octets);
    }
}
