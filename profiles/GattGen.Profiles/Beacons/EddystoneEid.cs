// The Eddystone-EID frame.
//
//    0     1          2..9
//  +----+----------+----------------------+
//  | 30 | Tx power | Ephemeral identifier |
//  +----+----------+----------------------+
using System;

namespace GattGen.Profiles;

/// <summary>What an Eddystone beacon advertises whose number changes, so that only those know it who share its key. The number is computed elsewhere.</summary>
/// <example>
/// <code>
/// var beacon = new EddystoneEid(power: -20, Convert.FromHexString("0011223344556677"));
/// await new Peripheral(ble).BroadcastAsync(beacon.ToAdvertisingData());
/// </code>
/// </example>
public readonly record struct EddystoneEid
{
    /// <summary>How many octets the number has.</summary>
    public const int IdOctets = 8;

    private const int Octets = 2 + IdOctets;

    /// <summary>A beacon.</summary>
    /// <param name="power">The signal strength that is received at a distance of 0 m, in dBm, -100..20; 41 more than at 1 m.</param>
    /// <param name="ephemeralId">8 octets: the number as it is now.</param>
    /// <exception cref="ArgumentException">There are more or fewer octets.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public EddystoneEid(sbyte power, ReadOnlySpan<byte> ephemeralId)
    {
        EddystoneFrame.RequirePower(power);
        if (ephemeralId.Length != IdOctets)
            throw new ArgumentException("An ephemeral identifier has 8 octets, not " + ephemeralId.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".", nameof(ephemeralId));
        Power = power;
        EphemeralId = new GattArray<byte>(ephemeralId);
    }

    private EddystoneEid(ReadOnlySpan<byte> frame)
    {
        Power = (sbyte)frame[1];
        EphemeralId = new GattArray<byte>(frame.Slice(2, IdOctets));
    }

    /// <summary>The signal strength that is received at a distance of 0 m, in dBm.</summary>
    public sbyte Power { get; }

    /// <summary>8 octets: the number as it was then.</summary>
    public GattArray<byte> EphemeralId { get; }

    /// <summary>Finds such a beacon in advertising data.</summary>
    /// <param name="advertisingData">The data of a packet.</param>
    /// <param name="beacon">What it advertises.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> advertisingData, out EddystoneEid beacon)
    {
        var found = EddystoneFrame.TryTake(advertisingData, EddystoneFrameKind.Eid, out var frame) && frame.Length == Octets;
        beacon = found ? new EddystoneEid(frame) : default;
        return found;
    }

    /// <summary>Adds it, with the service of Eddystone, to advertising data.</summary>
    /// <param name="data">The data, with room for 18 octets.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public void AddTo(ref AdvertisingData data)
    {
        Span<byte> frame = stackalloc byte[Octets];
        Write(frame);
        EddystoneFrame.Add(ref data, frame);
    }

    /// <summary>Flags, service and frame, as they are advertised.</summary>
    /// <returns>21 octets, in a new array.</returns>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public byte[] ToAdvertisingData()
    {
        Span<byte> frame = stackalloc byte[Octets];
        Write(frame);
        return EddystoneFrame.Advertise(frame);
    }

    private void Write(Span<byte> frame)
    {
        if (EphemeralId.IsEmpty)
            throw new InvalidOperationException("The beacon has no number: use the constructor.");
        frame[0] = (byte)EddystoneFrameKind.Eid;
        frame[1] = (byte)Power;
        EphemeralId.Span.CopyTo(frame.Slice(2));
    }
}
