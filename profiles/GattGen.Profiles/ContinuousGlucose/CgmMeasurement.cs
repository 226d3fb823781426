// The CGM Measurement characteristic (CGM Service 1.0.1, 3.1; GATT Specification Supplement, CGM Measurement).
//
//  size | flags | concentration | time offset | status? | cal/temp? | warning? | trend? | quality? | E2E-CRC?
//    1  |   1   |       2       |      2      |    1    |     1     |    1     |   2    |    2     |    2
using System;

namespace GattGen.Profiles;

/// <summary>One record of a continuous glucose monitor. A notification carries one or several of them.</summary>
/// <param name="GlucoseConcentration">The concentration in mg/dL.</param>
/// <param name="TimeOffset">Minutes since the start of the session.</param>
/// <param name="Status">What is said of sensor and measurement; those of its three octets are sent in which a bit is set.</param>
/// <param name="Trend">How fast the concentration changes, in mg/dL per minute; null when it is not sent.</param>
/// <param name="QualityPercent">How good the measurement is, in percent; null when it is not sent.</param>
/// <param name="Crc">The E2E-CRC as it is sent; null when there is none. <see cref="WithCrc"/> makes it.</param>
/// <example>
/// <code>
/// var measurement = new CgmMeasurement(new MedFloat16(104, 0), TimeOffset: 15, Trend: new MedFloat16(-12, -1));
/// </code>
/// </example>
[GattValue(Coded = true, MinLength = CgmMeasurement.ShortestOctets, MaxLength = CgmMeasurement.LongestOctets), CharacteristicValue(Assigned.Characteristics.CGMMeasurement)]
public partial record struct CgmMeasurement(
    [GattField(Unit = GattUnit.MilligramPerDecilitre)] MedFloat16 GlucoseConcentration,
    [GattField(Unit = GattUnit.Minute)] ushort TimeOffset,
    CgmSensorStatus Status = CgmSensorStatus.None,
    [GattField(When = 0, Unit = GattUnit.MilligramPerDecilitreMinute)] MedFloat16? Trend = null,
    [GattField(When = 1, Unit = GattUnit.Percent)] MedFloat16? QualityPercent = null,
    [GattField(IfLeft = true)] ushort? Crc = null)
{
    private const int ShortestOctets = 6;
    private const int LongestOctets = 15;
    private const int CrcOctets = 2;

    // Flags (CGM Service 1.0.1, 3.1.1.2).
    private const byte HasTrend = 1 << 0;
    private const byte HasQuality = 1 << 1;
    private const byte HasWarning = 1 << 5;
    private const byte HasCalibration = 1 << 6;
    private const byte HasStatus = 1 << 7;

    // Octets of the status that were received although no bit of them is set: the CRC counts them.
    private byte _zeroOctets;

    /// <summary>The same with the E2E-CRC that belongs to it.</summary>
    public readonly CgmMeasurement WithCrc() => this with { Crc = ComputeCrc() };

    /// <summary>Whether there is an E2E-CRC, and it is the right one.</summary>
    public readonly bool HasValidCrc => Crc is { } crc && crc == ComputeCrc();

    /// <summary>Writes the record as a part of a notification.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="ArgumentException">The buffer is too short, or the status has bits beyond the 24 that are sent.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        var status = (uint)Status;
        if (status > 0xFFFFFF)
            throw new ArgumentException("The status has 24 bits; 0x" + status.ToString("X8", System.Globalization.CultureInfo.InvariantCulture) + " has more.");
        var (octet, calibration, warning) = ((byte)status, (byte)(status >> 8), (byte)(status >> 16));
        var flags = (Trend is null ? 0 : HasTrend) | (QualityPercent is null ? 0 : HasQuality)
            | (warning == 0 ? 0 : HasWarning) | (calibration == 0 ? 0 : HasCalibration) | (octet == 0 ? 0 : HasStatus) | _zeroOctets;
        writer.Write((byte)(Octets(flags) + (Crc is null ? 0 : CrcOctets)));
        writer.Write((byte)flags);
        writer.Write(GlucoseConcentration);
        writer.Write(TimeOffset);
        if ((flags & HasStatus) != 0)
            writer.Write(octet);
        if ((flags & HasCalibration) != 0)
            writer.Write(calibration);
        if ((flags & HasWarning) != 0)
            writer.Write(warning);
        if (Trend is { } trend)
            writer.Write(trend);
        if (QualityPercent is { } quality)
            writer.Write(quality);
        if (Crc is { } crc)
            writer.Write(crc);
    }

    /// <summary>Reads the record as a part of a notification: as many octets as its size says. Those that are reserved for future use are left out.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="value">The record, or its default.</param>
    /// <returns>False when the octets are no such record.</returns>
    public static bool TryRead(ref GattReader reader, out CgmMeasurement value)
    {
        value = default;
        if (!reader.TryRead(out byte size) || size < ShortestOctets || !reader.TryTake(size - 1, out var octets))
            return false;
        var record = new GattReader(octets);
        if (!record.TryRead(out byte flags) || !record.TryRead(out MedFloat16 concentration) || !record.TryRead(out ushort offset))
            return false;
        byte octet = 0, calibration = 0, warning = 0;
        if (((flags & HasStatus) != 0 && !record.TryRead(out octet))
            || ((flags & HasCalibration) != 0 && !record.TryRead(out calibration))
            || ((flags & HasWarning) != 0 && !record.TryRead(out warning)))
        {
            return false;
        }

        MedFloat16 trend = default, quality = default;
        if (((flags & HasTrend) != 0 && !record.TryRead(out trend)) || ((flags & HasQuality) != 0 && !record.TryRead(out quality)))
            return false;
        value = new CgmMeasurement(
            concentration,
            offset,
            (CgmSensorStatus)(octet | ((uint)calibration << 8) | ((uint)warning << 16)),
            (flags & HasTrend) != 0 ? trend : null,
            (flags & HasQuality) != 0 ? quality : null,
            record.TryRead(out ushort crc) ? crc : null)
        {
            _zeroOctets = (byte)(flags & ((octet == 0 ? HasStatus : 0) | (calibration == 0 ? HasCalibration : 0) | (warning == 0 ? HasWarning : 0))),
        };
        return true;
    }

    private static int Octets(int flags)
        => ShortestOctets
            + ((flags & HasStatus) != 0 ? 1 : 0) + ((flags & HasCalibration) != 0 ? 1 : 0) + ((flags & HasWarning) != 0 ? 1 : 0)
            + ((flags & HasTrend) != 0 ? 2 : 0) + ((flags & HasQuality) != 0 ? 2 : 0);

    // Over all octets before it, the size included, which counts the CRC already.
    private readonly ushort ComputeCrc()
    {
        Span<byte> octets = stackalloc byte[LongestOctets];
        var writer = new GattWriter(octets);
        (this with { Crc = 0 }).Write(ref writer);
        return EndToEndCrc.Compute(octets.Slice(0, writer.Length - CrcOctets));
    }
}
