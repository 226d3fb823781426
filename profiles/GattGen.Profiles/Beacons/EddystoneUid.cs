// The Eddystone-UID frame.
//
//    0     1          2..11      12..17    18..19
//  +----+----------+-----------+----------+-------+
//  | 00 | Tx power | Namespace | Instance | 00 00 |
//  +----+----------+-----------+----------+-------+
using System;
using System.Globalization;

namespace GattGen.Profiles;

/// <summary>What an Eddystone beacon with a number advertises: whose it is, and which one it is.</summary>
/// <example>
/// <code>
/// var beacon = new EddystoneUid(power: -20, Convert.FromHexString("00112233445566778899"), Convert.FromHexString("000000000007"));
/// await new Peripheral(ble).BroadcastAsync(beacon.ToAdvertisingData());
/// </code>
/// </example>
public readonly record struct EddystoneUid
{
    /// <summary>How many octets say whose it is.</summary>
    public const int NamespaceOctets = 10;

    /// <summary>How many octets say which one it is.</summary>
    public const int InstanceOctets = 6;

    private const int ShortOctets = 2 + NamespaceOctets + InstanceOctets;
    private const int Octets = ShortOctets + 2;

    /// <summary>A beacon.</summary>
    /// <param name="power">The signal strength that is received at a distance of 0 m, in dBm, -100..20; 41 more than at 1 m.</param>
    /// <param name="namespaceId">10 octets that say whose it is.</param>
    /// <param name="instance">6 octets that say which one it is.</param>
    /// <exception cref="ArgumentException">There are more or fewer octets.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public EddystoneUid(sbyte power, ReadOnlySpan<byte> namespaceId, ReadOnlySpan<byte> instance)
    {
        EddystoneFrame.RequirePower(power);
        if (namespaceId.Length != NamespaceOctets)
            throw new ArgumentException("A namespace has 10 octets, not " + namespaceId.Length.ToString(CultureInfo.InvariantCulture) + ".", nameof(namespaceId));
        if (instance.Length != InstanceOctets)
            throw new ArgumentException("An instance has 6 octets, not " + instance.Length.ToString(CultureInfo.InvariantCulture) + ".", nameof(instance));
        Power = power;
        Namespace = new GattArray<byte>(namespaceId);
        Instance = new GattArray<byte>(instance);
    }

    private EddystoneUid(ReadOnlySpan<byte> frame)
    {
        Power = (sbyte)frame[1];
        Namespace = new GattArray<byte>(frame.Slice(2, NamespaceOctets));
        Instance = new GattArray<byte>(frame.Slice(2 + NamespaceOctets, InstanceOctets));
    }

    /// <summary>The signal strength that is received at a distance of 0 m, in dBm.</summary>
    public sbyte Power { get; }

    /// <summary>10 octets that say whose it is.</summary>
    public GattArray<byte> Namespace { get; }

    /// <summary>6 octets that say which one it is.</summary>
    public GattArray<byte> Instance { get; }

    /// <summary>Finds such a beacon in advertising data. The two reserved octets may be missing.</summary>
    /// <param name="advertisingData">The data of a packet.</param>
    /// <param name="beacon">What it advertises.</param>
    /// <returns>False when there is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> advertisingData, out EddystoneUid beacon)
    {
        var found = EddystoneFrame.TryTake(advertisingData, EddystoneFrameKind.Uid, out var frame) && frame.Length >= ShortOctets;
        beacon = found ? new EddystoneUid(frame) : default;
        return found;
    }

    /// <summary>Adds it, with the service of Eddystone, to advertising data; with the flags nothing is left.</summary>
    /// <param name="data">The data, with room for 28 octets.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public void AddTo(ref AdvertisingData data)
    {
        Span<byte> frame = stackalloc byte[Octets];
        EddystoneFrame.Add(ref data, frame.Slice(0, Write(frame)));
    }

    /// <summary>Flags, service and frame, as they are advertised.</summary>
    /// <returns>31 octets, in a new array.</returns>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public byte[] ToAdvertisingData()
    {
        Span<byte> frame = stackalloc byte[Octets];
        return EddystoneFrame.Advertise(frame.Slice(0, Write(frame)));
    }

    private int Write(Span<byte> frame)
    {
        if (Namespace.IsEmpty)
            throw new InvalidOperationException("The beacon has no number: use the constructor.");
        frame.Clear();
        frame[0] = (byte)EddystoneFrameKind.Uid;
        frame[1] = (byte)Power;
        Namespace.Span.CopyTo(frame.Slice(2));
        Instance.Span.CopyTo(frame.Slice(2 + NamespaceOctets));
        return Octets;
    }
}
