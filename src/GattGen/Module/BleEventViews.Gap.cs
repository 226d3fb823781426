// The views of events about scanning and connections, as the tuples of the module specification.
using System;

namespace GattGen;

/// <summary>A central has connected to this peripheral.</summary>
public readonly ref struct CentralConnectEvent
{
    private readonly BleEventHeader _h;

    internal CentralConnectEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The kind of the peer's address.</summary>
    public BleAddressType AddressType => _h.Address.Type;

    /// <summary>The peer's address.</summary>
    public BleAddress Address => _h.Address;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="addressType">The kind of the peer's address.</param>
    /// <param name="address">The peer's address.</param>
    public void Deconstruct(out ushort connection, out BleAddressType addressType, out BleAddress address)
    {
        connection = Connection;
        addressType = AddressType;
        address = Address;
    }
}

/// <summary>A central has disconnected.</summary>
public readonly ref struct CentralDisconnectEvent
{
    private readonly BleEventHeader _h;

    internal CentralDisconnectEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The kind of the peer's address.</summary>
    public BleAddressType AddressType => _h.Address.Type;

    /// <summary>The peer's address.</summary>
    public BleAddress Address => _h.Address;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="addressType">The kind of the peer's address.</param>
    /// <param name="address">The peer's address.</param>
    public void Deconstruct(out ushort connection, out BleAddressType addressType, out BleAddress address)
    {
        connection = Connection;
        addressType = AddressType;
        address = Address;
    }
}

/// <summary>An advertising packet was received.</summary>
public readonly ref struct ScanResultEvent
{
    private readonly BleEventHeader _h;
    private readonly ReadOnlySpan<byte> _data;

    internal ScanResultEvent(BleEvent e)
    {
        _h = e.Header;
        _data = e.Data;
    }

    /// <summary>The kind of the advertiser's address.</summary>
    public BleAddressType AddressType => _h.Address.Type;

    /// <summary>The advertiser's address.</summary>
    public BleAddress Address => _h.Address;

    /// <summary>The kind of packet.</summary>
    public AdvertisingType AdvertisingType => (AdvertisingType)_h.Kind;

    /// <summary>The signal strength in dBm; 127 when it is not known.</summary>
    public sbyte Rssi => (sbyte)_h.Status;

    /// <summary>The advertising data, 0..31 octets.</summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="addressType">The kind of the advertiser's address.</param>
    /// <param name="address">The advertiser's address.</param>
    /// <param name="advertisingType">The kind of packet.</param>
    /// <param name="rssi">The signal strength in dBm; 127 when it is not known.</param>
    /// <param name="data">The advertising data, 0..31 octets.</param>
    public void Deconstruct(out BleAddressType addressType, out BleAddress address, out AdvertisingType advertisingType, out sbyte rssi, out ReadOnlySpan<byte> data)
    {
        addressType = AddressType;
        address = Address;
        advertisingType = AdvertisingType;
        rssi = Rssi;
        data = Data;
    }
}

/// <summary>A connection asked for has been made.</summary>
public readonly ref struct PeripheralConnectEvent
{
    private readonly BleEventHeader _h;

    internal PeripheralConnectEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The kind of the peer's address.</summary>
    public BleAddressType AddressType => _h.Address.Type;

    /// <summary>The peer's address.</summary>
    public BleAddress Address => _h.Address;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="addressType">The kind of the peer's address.</param>
    /// <param name="address">The peer's address.</param>
    public void Deconstruct(out ushort connection, out BleAddressType addressType, out BleAddress address)
    {
        connection = Connection;
        addressType = AddressType;
        address = Address;
    }
}

/// <summary>A peripheral has disconnected, or an attempt ended without a connection (0xFFFF, None, zeros).</summary>
public readonly ref struct PeripheralDisconnectEvent
{
    private readonly BleEventHeader _h;

    internal PeripheralDisconnectEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The kind of the peer's address.</summary>
    public BleAddressType AddressType => _h.Address.Type;

    /// <summary>The peer's address.</summary>
    public BleAddress Address => _h.Address;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="addressType">The kind of the peer's address.</param>
    /// <param name="address">The peer's address.</param>
    public void Deconstruct(out ushort connection, out BleAddressType addressType, out BleAddress address)
    {
        connection = Connection;
        addressType = AddressType;
        address = Address;
    }
}

/// <summary>Connection parameters have changed.</summary>
public readonly ref struct ConnectionUpdateEvent
{
    private readonly BleEventHeader _h;

    internal ConnectionUpdateEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The connection interval in units of 1.25 ms.</summary>
    public ushort Interval => _h.Handle;

    /// <summary>The peripheral latency in connection events.</summary>
    public ushort Latency => _h.EndHandle;

    /// <summary>The supervision timeout in units of 10 ms.</summary>
    public ushort SupervisionTimeout => _h.Extra;

    /// <summary>0, or the HCI error code of the update.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="interval">The connection interval in units of 1.25 ms.</param>
    /// <param name="latency">The peripheral latency in connection events.</param>
    /// <param name="supervisionTimeout">The supervision timeout in units of 10 ms.</param>
    /// <param name="status">0, or the HCI error code of the update.</param>
    public void Deconstruct(out ushort connection, out ushort interval, out ushort latency, out ushort supervisionTimeout, out int status)
    {
        connection = Connection;
        interval = Interval;
        latency = Latency;
        supervisionTimeout = SupervisionTimeout;
        status = Status;
    }
}
