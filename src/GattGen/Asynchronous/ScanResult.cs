// One advertising packet (module specification, _IRQ_SCAN_RESULT).
using System;
using System.Globalization;

namespace GattGen;

/// <summary>An advertising packet or scan response that was received.</summary>
public sealed class ScanResult
{
    internal ScanResult(BleAddress address, AdvertisingType type, sbyte rssi, byte[] data, byte[]? response, long dropped)
    {
        Address = address;
        AdvertisingType = type;
        Rssi = rssi;
        Data = data;
        Response = response;
        HasResponse = response is not null;
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

    /// <summary>With <see cref="ScanOptions.Merge"/>: the scan response data, 0..31 octets. Otherwise empty: a scan response is a result of its own.</summary>
    public ReadOnlyMemory<byte> Response { get; }

    /// <summary>Whether <see cref="Response"/> was received.</summary>
    public bool HasResponse { get; }

    /// <summary>How many results of the same scan were lost before this one was read, because the buffer was full.</summary>
    public long DroppedCount { get; }

    /// <summary>The name of the device, the complete one before a shortened one, by this result; null when it holds none.</summary>
    public string? Name
    {
        get
        {
            var isNamed = new AdvertisingReader(Data.Span).TryGetName(out var name, out var isComplete);
            return !isComplete && new AdvertisingReader(Response.Span).TryGetName(out var other, out var isOtherComplete) && (isOtherComplete || !isNamed)
                ? other
                : isNamed ? name : null;
        }
    }

    /// <summary>Whether the device takes connections, by this result.</summary>
    public bool IsConnectable => AdvertisingType is AdvertisingType.ConnectableUndirected or AdvertisingType.ConnectableDirected;

    /// <summary>Whether this result lists a service.</summary>
    /// <param name="service">The UUID of the service.</param>
    public bool Offers(BleUuid service) => new AdvertisingReader(Data.Span).ContainsService(service) || new AdvertisingReader(Response.Span).ContainsService(service);

    /// <summary>Prints the address, the kind of packet and the signal strength.</summary>
    public override string ToString() => Address.ToString() + " " + AdvertisingType.ToString() + " " + Rssi.ToString(CultureInfo.InvariantCulture) + " dBm";
}
