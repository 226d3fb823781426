// The Eddystone-TLM frame without encryption.
//
//    0    1    2..3      4..5          6..9      10..13
//  +----+----+---------+-------------+---------+--------+
//  | 20 | 00 | Battery | Temperature | Packets | Uptime |   most significant octet first
//  +----+----+---------+-------------+---------+--------+
using System;
using System.Buffers.Binary;

namespace GattGen.Profiles;

/// <summary>What an Eddystone beacon tells of itself, between its other frames.</summary>
/// <example>
/// <code>
/// var health = new EddystoneTlm(batteryMillivolts: 2980, degreesCelsius: 21.5, advertisementCount: 1234, uptime: TimeSpan.FromHours(3));
/// await new Peripheral(ble).BroadcastAsync(health.ToAdvertisingData());
/// </code>
/// </example>
public readonly record struct EddystoneTlm
{
    private const int Octets = 14;
    private const byte Plain = 0x00;
    private const short NoTemperature = short.MinValue;
    private const double StepsPerDegree = 256;
    private const long TicksPerStep = TimeSpan.TicksPerSecond / 10;

    /// <summary>How a beacon does.</summary>
    /// <param name="batteryMillivolts">The voltage of the battery in millivolts, 1..65,535; null where that is not known.</param>
    /// <param name="degreesCelsius">The temperature in degrees Celsius, above -128, up to 127.99; sent in steps of 1/256; null where that is not known.</param>
    /// <param name="advertisementCount">How many packets have been sent since the beacon was switched on; it begins anew behind the largest number.</param>
    /// <param name="uptime">How long it has been on, 0..4,971 days; sent in steps of 0.1 s.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value cannot be sent.</exception>
    public EddystoneTlm(int? batteryMillivolts, double? degreesCelsius, uint advertisementCount, TimeSpan uptime)
    {
        if (batteryMillivolts is < 1 or > ushort.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(batteryMillivolts), batteryMillivolts, "The voltage of a battery is 1..65,535 mV, or null.");
        if (degreesCelsius is { } degrees && !(Math.Round(degrees * StepsPerDegree) is > NoTemperature and <= short.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(degreesCelsius), degreesCelsius, "A temperature lies above -128 degrees Celsius and below 128, or is null.");
        if (uptime < TimeSpan.Zero || uptime.Ticks / TicksPerStep > uint.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(uptime), uptime, "The time since it was switched on is 0..4,971 days.");
        BatteryMillivolts = batteryMillivolts;
        DegreesCelsius = degreesCelsius is { } value ? Math.Round(value * StepsPerDegree) / StepsPerDegree : null;
        AdvertisementCount = advertisementCount;
        Uptime = new TimeSpan(uptime.Ticks / TicksPerStep * TicksPerStep);
    }

    /// <summary>The voltage of the battery in millivolts; null where that is not known.</summary>
    public int? BatteryMillivolts { get; }

    /// <summary>The temperature in degrees Celsius, in steps of 1/256; null where that is not known.</summary>
    public double? DegreesCelsius { get; }

    /// <summary>How many packets have been sent since the beacon was switched on.</summary>
    public uint AdvertisementCount { get; }

    /// <summary>How long it has been on, in steps of 0.1 s.</summary>
    public TimeSpan Uptime { get; }

    /// <summary>Finds such a frame in advertising data.</summary>
    /// <param name="advertisingData">The data of a packet.</param>
    /// <param name="health">How the beacon does.</param>
    /// <returns>False when there is none, and when it is encrypted.</returns>
    public static bool TryRead(ReadOnlySpan<byte> advertisingData, out EddystoneTlm health)
    {
        health = default;
        if (!EddystoneFrame.TryTake(advertisingData, EddystoneFrameKind.Tlm, out var frame) || frame.Length != Octets || frame[1] != Plain)
            return false;
        var millivolts = BinaryPrimitives.ReadUInt16BigEndian(frame.Slice(2));
        var temperature = BinaryPrimitives.ReadInt16BigEndian(frame.Slice(4));
        health = new EddystoneTlm(
            millivolts == 0 ? null : millivolts,
            temperature == NoTemperature ? null : temperature / StepsPerDegree,
            BinaryPrimitives.ReadUInt32BigEndian(frame.Slice(6)),
            new TimeSpan(BinaryPrimitives.ReadUInt32BigEndian(frame.Slice(10)) * TicksPerStep));
        return true;
    }

    /// <summary>Adds it, with the service of Eddystone, to advertising data.</summary>
    /// <param name="data">The data, with room for 22 octets.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public void AddTo(ref AdvertisingData data)
    {
        Span<byte> frame = stackalloc byte[Octets];
        Write(frame);
        EddystoneFrame.Add(ref data, frame);
    }

    /// <summary>Flags, service and frame, as they are advertised.</summary>
    /// <returns>25 octets, in a new array.</returns>
    public byte[] ToAdvertisingData()
    {
        Span<byte> frame = stackalloc byte[Octets];
        Write(frame);
        return EddystoneFrame.Advertise(frame);
    }

    private void Write(Span<byte> frame)
    {
        frame[0] = (byte)EddystoneFrameKind.Tlm;
        frame[1] = Plain;
        BinaryPrimitives.WriteUInt16BigEndian(frame.Slice(2), (ushort)(BatteryMillivolts ?? 0));
        BinaryPrimitives.WriteInt16BigEndian(frame.Slice(4), DegreesCelsius is { } degrees ? (short)(degrees * StepsPerDegree) : NoTemperature);
        BinaryPrimitives.WriteUInt32BigEndian(frame.Slice(6), AdvertisementCount);
        BinaryPrimitives.WriteUInt32BigEndian(frame.Slice(10), (uint)(Uptime.Ticks / TicksPerStep));
    }
}
