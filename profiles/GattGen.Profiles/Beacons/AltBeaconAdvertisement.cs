// The AltBeacon advertising format (AltBeacon Protocol Specification 1.0).
//
//    0..1     2..21      22         23
//  +--------+-----------+----------+----------+
//  | BE AC  | Beacon ID | Ref RSSI | Reserved |   behind the company identifier; most significant octet first
//  +--------+-----------+----------+----------+
using System;

namespace GattGen.Profiles;

/// <summary>What an AltBeacon advertises: a number of 20 octets, of which the first 16 should say whose it is.</summary>
/// <example>
/// <code>
/// var id = Convert.FromHexString("2F234454CF6D4A0FADF2F4911BA9FFA600010007");
/// var beacon = new AltBeaconAdvertisement(company: 0xFFFF, id, referenceRssi: -59);
/// await new Peripheral(ble).BroadcastAsync(beacon.ToAdvertisingData());
/// </code>
/// </example>
public readonly record struct AltBeaconAdvertisement
{
    /// <summary>How many octets identify a beacon.</summary>
    public const int IdOctets = 20;

    private const byte CodeHigh = 0xBE;
    private const byte CodeLow = 0xAC;
    private const int Octets = 2 + IdOctets + 2;

    /// <summary>An AltBeacon.</summary>
    /// <param name="company">The company identifier of the manufacturer (Assigned Numbers, 7.1); 0xFFFF for tests.</param>
    /// <param name="id">20 octets that identify the beacon; the first 16 should be those of its operator.</param>
    /// <param name="referenceRssi">The signal strength that is received at a distance of 1 m, in dBm, -127..0.</param>
    /// <param name="reserved">An octet for the manufacturer.</param>
    /// <exception cref="ArgumentException">The identifier does not have 20 octets.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The signal strength is out of range.</exception>
    public AltBeaconAdvertisement(ushort company, ReadOnlySpan<byte> id, sbyte referenceRssi, byte reserved = 0)
    {
        if (id.Length != IdOctets)
            throw new ArgumentException("The identifier of an AltBeacon has 20 octets, not " + id.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".", nameof(id));
        if (referenceRssi is > 0 or sbyte.MinValue)
            throw new ArgumentOutOfRangeException(nameof(referenceRssi), referenceRssi, "The reference signal strength of an AltBeacon is -127..0 dBm.");
        Company = company;
        Id = new GattArray<byte>(id);
        ReferenceRssi = referenceRssi;
        Reserved = reserved;
    }

    private AltBeaconAdvertisement(ushort company, ReadOnlySpan<byte> data)
    {
        Company = company;
        Id = new GattArray<byte>(data.Slice(2, IdOctets));
        ReferenceRssi = (sbyte)data[22];
        Reserved = data[23];
    }

    /// <summary>The company identifier of the manufacturer.</summary>
    public ushort Company { get; }

    /// <summary>20 octets that identify the beacon.</summary>
    public GattArray<byte> Id { get; }

    /// <summary>The signal strength that is received at a distance of 1 m, in dBm.</summary>
    public sbyte ReferenceRssi { get; }

    /// <summary>An octet for the manufacturer.</summary>
    public byte Reserved { get; }

    /// <summary>Finds an AltBeacon in advertising data.</summary>
    /// <param name="advertisingData">The data of a packet.</param>
    /// <param name="beacon">What it advertises.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> advertisingData, out AltBeaconAdvertisement beacon)
    {
        beacon = default;
        if (!new AdvertisingReader(advertisingData).TryGetManufacturerData(out var company, out var data) || data.Length != Octets || data[0] != CodeHigh || data[1] != CodeLow)
            return false;
        beacon = new AltBeaconAdvertisement(company, data);
        return true;
    }

    /// <summary>Adds it to advertising data; with the flags nothing is left.</summary>
    /// <param name="data">The data, with room for 28 octets.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">It is the default value: it has no identifier.</exception>
    public void AddTo(ref AdvertisingData data)
    {
        if (Id.IsEmpty)
            throw new InvalidOperationException("The beacon has no identifier: use the constructor.");
        Span<byte> octets = stackalloc byte[Octets];
        octets[0] = CodeHigh;
        octets[1] = CodeLow;
        Id.Span.CopyTo(octets.Slice(2));
        octets[22] = (byte)ReferenceRssi;
        octets[23] = Reserved;
        data.AddManufacturerData(Company, octets);
    }

    /// <summary>Flags and beacon, as they are advertised.</summary>
    /// <returns>31 octets, in a new array.</returns>
    /// <exception cref="InvalidOperationException">It is the default value: it has no identifier.</exception>
    public byte[] ToAdvertisingData()
    {
        var data = new AdvertisingData(stackalloc byte[AdvertisingData.MaxLength]);
        data.AddFlags();
        AddTo(ref data);
        return data.ToArray();
    }
}
