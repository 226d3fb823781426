// By what records are selected: filter type and filter parameter of a record access operand (Glucose Service 1.0.1, 3.4; CGM Service 1.0.1, 3.7).
using System;

namespace GattGen.Profiles;

/// <summary>A value by which records are selected: what is compared, and with what.</summary>
/// <param name="FilterType">What is compared; each service has its own numbers.</param>
/// <param name="Octets">What it is compared with, as it is sent.</param>
public readonly record struct RecordKey(byte FilterType, GattArray<byte> Octets)
{
    /// <summary>The filter type of sequence numbers of the Glucose service, and of time offsets of the CGM service.</summary>
    public const byte FirstFilterType = 1;

    /// <summary>The filter type of user facing times of the Glucose service.</summary>
    public const byte UserFacingTimeFilterType = 2;

    /// <summary>Glucose: the sequence number of a measurement.</summary>
    /// <param name="number">The number.</param>
    public static RecordKey SequenceNumber(ushort number) => new(FirstFilterType, new[] { (byte)number, (byte)(number >> 8) });

    /// <summary>Continuous glucose monitoring: the time offset of a measurement.</summary>
    /// <param name="minutes">Minutes since the start of the session.</param>
    public static RecordKey TimeOffset(ushort minutes) => new(FirstFilterType, new[] { (byte)minutes, (byte)(minutes >> 8) });

    /// <summary>Glucose: the base time of a measurement plus its time offset, as it is shown to the user.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="ArgumentException">A part of the time is out of range.</exception>
    public static RecordKey UserFacingTime(DateAndTime time)
    {
        var octets = new byte[DateAndTime.MaxLength];
        time.Encode(octets);
        return new RecordKey(UserFacingTimeFilterType, octets);
    }
}
