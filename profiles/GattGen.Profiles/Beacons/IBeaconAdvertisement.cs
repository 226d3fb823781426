// The iBeacon advertising format (Apple, Proximity Beacon Specification R1).
//
//    0..1     2..17            18..19  20..21  22
//  +--------+----------------+-------+-------+-------+
//  | 02 15  | Proximity UUID | Major | Minor | Power |   behind the company identifier 0x004C; most significant octet first
//  +--------+----------------+-------+-------+-------+
using System;
using System.Buffers.Binary;

namespace GattGen.Profiles;

/// <summary>What an iBeacon advertises: whose it is, which group it belongs to, and which one it is.</summary>
/// <example>
/// <code>
/// var beacon = new IBeaconAdvertisement(new BleUuid("E2C56DB5-DFFB-48D2-B060-D0F5A71096E0"), major: 1, minor: 7, measuredPower: -59);
/// await new Peripheral(ble).BroadcastAsync(beacon.ToAdvertisingData());
///
/// await foreach (var seen in new Central(ble).ScanAsync())
/// {
///     if (IBeaconAdvertisement.TryRead(seen.Data.Span, out var found))
///         Console.WriteLine($"{found.Major}.{found.Minor} at {seen.Rssi} dBm");
/// }
/// </code>
/// </example>
public readonly record struct IBeaconAdvertisement
{
    /// <summary>The company identifier under which it is advertised: that of Apple (Assigned Numbers, 7.1).</summary>
    public const ushort Company = 0x004C;

    private const byte Kind = 0x02;
    private const byte DataOctets = 21;
    private const int UuidOctets = 16;
    private const int Octets = 2 + DataOctets;

    /// <summary>An iBeacon.</summary>
    /// <param name="proximityUuid">Whose it is: a UUID of 128 bits of the operator's own.</param>
    /// <param name="major">The group.</param>
    /// <param name="minor">The beacon in its group.</param>
    /// <param name="measuredPower">The signal strength that is received at a distance of 1 m, in dBm.</param>
    /// <exception cref="ArgumentException">The UUID does not have 128 bits.</exception>
    public IBeaconAdvertisement(BleUuid proximityUuid, ushort major, ushort minor, sbyte measuredPower)
    {
        if (proximityUuid.Length != UuidOctets)
            throw new ArgumentException("A proximity UUID has 128 bits.", nameof(proximityUuid));
        ProximityUuid = proximityUuid;
        Major = major;
        Minor = minor;
        MeasuredPower = measuredPower;
    }

    /// <summary>Whose it is.</summary>
    public BleUuid ProximityUuid { get; }

    /// <summary>The group.</summary>
    public ushort Major { get; }

    /// <summary>The beacon in its group.</summary>
    public ushort Minor { get; }

    /// <summary>The signal strength that is received at a distance of 1 m, in dBm.</summary>
    public sbyte MeasuredPower { get; }

    /// <summary>Finds an iBeacon in advertising data.</summary>
    /// <param name="advertisingData">The data of a packet.</param>
    /// <param name="beacon">What it advertises.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> advertisingData, out IBeaconAdvertisement beacon)
    {
        beacon = default;
        if (!new AdvertisingReader(advertisingData).TryGetManufacturerData(Company, out var data) || data.Length != Octets || data[0] != Kind || data[1] != DataOctets)
            return false;
        Span<byte> uuid = stackalloc byte[UuidOctets];
        data.Slice(2, UuidOctets).CopyTo(uuid);
        uuid.Reverse();
        beacon = new IBeaconAdvertisement(new BleUuid(uuid), BinaryPrimitives.ReadUInt16BigEndian(data.Slice(18)), BinaryPrimitives.ReadUInt16BigEndian(data.Slice(20)), (sbyte)data[22]);
        return true;
    }

    /// <summary>Adds it to advertising data; with the flags it leaves 1 octet.</summary>
    /// <param name="data">The data, with room for 27 octets.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">It is the default value: it has no UUID.</exception>
    public void AddTo(ref AdvertisingData data)
    {
        if (ProximityUuid.IsEmpty)
            throw new InvalidOperationException("The beacon has no proximity UUID: use the constructor.");
        Span<byte> octets = stackalloc byte[Octets];
        octets[0] = Kind;
        octets[1] = DataOctets;
        ProximityUuid.CopyTo(octets.Slice(2));
        octets.Slice(2, UuidOctets).Reverse();
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(18), Major);
        BinaryPrimitives.WriteUInt16BigEndian(octets.Slice(20), Minor);
        octets[22] = (byte)MeasuredPower;
        data.AddManufacturerData(Company, octets);
    }

    /// <summary>Flags and beacon, as they are advertised.</summary>
    /// <returns>30 octets, in a new array.</returns>
    /// <exception cref="InvalidOperationException">It is the default value: it has no UUID.</exception>
    public byte[] ToAdvertisingData()
    {
        var data = new AdvertisingData(stackalloc byte[AdvertisingData.MaxLength]);
        data.AddFlags();
        AddTo(ref data);
        return data.ToArray();
    }
}
