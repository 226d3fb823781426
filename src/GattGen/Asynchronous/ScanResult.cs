// One advertising packet (module specification, _IRQ_SCAN_RESULT).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>An advertising packet or scan response that was received.</summary>
public sealed class ScanResult
{
    internal ScanResult(in BleEventHeader header, ReadOnlySpan<byte> data, long dropped)
    {
        Address = header.Address;
        AdvertisingType = (AdvertisingType)header.Kind;
        Rssi = (sbyte)header.Status;
        Data = data.ToArray();
        DroppedCount = dropped;
    }

    /// <summary>The address of the advertiser with its type.</summary>
    public BleAddress Address { get; }

    /// <summary>The kind of packet.</summary>
    public AdvertisingType AdvertisingType { get; }

    /// <summary>The signal strength in dBm; 127 when it is not known.</summary>
    public sbyte Rssi { get; }

    /// <summary>The advertising data, 0..31 octets: AD structures (Core Vol 3, Part C, 11).</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>How many results of the same scan were lost before this one was read, because the buffer was full.</summary>
    public long DroppedCount { get; }

    /// <summary>The name of the device, complete or shortened, by this packet; null when it holds none.</summary>
    public string? Name => new AdvertisingReader(Data.Span).TryGetName(out var name) ? name : null;

    /// <summary>Whether the device takes connections, by this packet.</summary>
    public bool IsConnectable => AdvertisingType is AdvertisingType.ConnectableUndirected or AdvertisingType.ConnectableDirected;

    /// <summary>Whether this packet lists a service. A scan response is a packet of its own.</summary>
    /// <param name="service">The UUID of the service.</param>
    public bool Offers(BleUuid service) => new AdvertisingReader(Data.Span).ContainsService(service);

    /// <summary>Prints the address, the kind of packet and the signal strength.</summary>
    public override string ToString() => Address.ToString() + " " + AdvertisingType.ToString() + " " + Rssi.ToString(CultureInfo.InvariantCulture) + " dBm";
}
