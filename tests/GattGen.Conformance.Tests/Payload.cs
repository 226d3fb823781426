// The payload tuples of events, written out as the module specification lists them.
using System;
using System.Globalization;
using System.Linq;

namespace GattGen.Conformance.Tests;

/// <summary>
/// Writes an event as its code and the tuple of the specification, taken from its view in the order of the view: "21 (0, 256)". Numbers are
/// decimal, octets and UUIDs hexadecimal, addresses in the order in which people read them, "None" is None.
/// </summary>
internal static class Payload
{
    public static string Of(in BleEvent e) => ((int)e.Code).ToString(CultureInfo.InvariantCulture) + " " + (e.Code switch
    {
        BleEventCode.CentralConnect when e.CentralConnect is var (connection, type, address) => Tuple(connection, type, address),
        BleEventCode.CentralDisconnect when e.CentralDisconnect is var (connection, type, address) => Tuple(connection, type, address),
        BleEventCode.GattsWrite when e.GattsWrite is var (connection, handle) => Tuple(connection, handle),
        BleEventCode.GattsReadRequest when e.GattsReadRequest is var (connection, handle) => Tuple(connection, handle),
        BleEventCode.ScanResult when e.ScanResult is var (type, address, kind, rssi, data) => Tuple(type, address, kind, rssi, Hex(data)),
        BleEventCode.ScanDone => Tuple(),
        BleEventCode.PeripheralConnect when e.PeripheralConnect is var (connection, type, address) => Tuple(connection, type, address),
        BleEventCode.PeripheralDisconnect when e.PeripheralDisconnect is var (connection, type, address) => Tuple(connection, type, address),
        BleEventCode.GattcServiceResult when e.GattcServiceResult is var (connection, start, end, uuid) => Tuple(connection, start, end, uuid),
        BleEventCode.GattcServiceDone when e.GattcServiceDone is var (connection, status) => Tuple(connection, status),
        BleEventCode.GattcCharacteristicResult when e.GattcCharacteristicResult is var (connection, end, value, properties, uuid) => Tuple(connection, end, value, properties, uuid),
        BleEventCode.GattcCharacteristicDone when e.GattcCharacteristicDone is var (connection, status) => Tuple(connection, status),
        BleEventCode.GattcDescriptorResult when e.GattcDescriptorResult is var (connection, handle, uuid) => Tuple(connection, handle, uuid),
        BleEventCode.GattcDescriptorDone when e.GattcDescriptorDone is var (connection, status) => Tuple(connection, status),
        BleEventCode.GattcReadResult when e.GattcReadResult is var (connection, handle, data) => Tuple(connection, handle, Hex(data)),
        BleEventCode.GattcReadDone when e.GattcReadDone is var (connection, handle, status) => Tuple(connection, handle, status),
        BleEventCode.GattcWriteDone when e.GattcWriteDone is var (connection, handle, status) => Tuple(connection, handle, status),
        BleEventCode.GattcNotify when e.GattcNotify is var (connection, handle, data) => Tuple(connection, handle, Hex(data)),
        BleEventCode.GattcIndicate when e.GattcIndicate is var (connection, handle, data) => Tuple(connection, handle, Hex(data)),
        BleEventCode.GattsIndicateDone when e.GattsIndicateDone is var (connection, handle, status) => Tuple(connection, handle, status),
        BleEventCode.MtuExchanged when e.MtuExchanged is var (connection, mtu) => Tuple(connection, mtu),
        BleEventCode.L2capAccept when e.L2capAccept is var (connection, cid, psm, ours, theirs) => Tuple(connection, cid, psm, ours, theirs),
        BleEventCode.L2capConnect when e.L2capConnect is var (connection, cid, psm, ours, theirs) => Tuple(connection, cid, psm, ours, theirs),
        BleEventCode.L2capDisconnect when e.L2capDisconnect is var (connection, cid, psm, status) => Tuple(connection, cid, psm, status),
        BleEventCode.L2capRecv when e.L2capRecv is var (connection, cid) => Tuple(connection, cid),
        BleEventCode.L2capSendReady when e.L2capSendReady is var (connection, cid, status) => Tuple(connection, cid, status),
        BleEventCode.ConnectionUpdate when e.ConnectionUpdate is var (connection, interval, latency, timeout, status) => Tuple(connection, interval, latency, timeout, status),
        BleEventCode.EncryptionUpdate when e.EncryptionUpdate is var (connection, encrypted, authenticated, bonded, size) => Tuple(connection, encrypted, authenticated, bonded, size),
        BleEventCode.GetSecret when e.GetSecret is var (type, index, key) => Tuple(type, index, e.GetSecret.HasKey ? Hex(key) : "None"),
        BleEventCode.SetSecret when e.SetSecret is var (type, key, value) => Tuple(type, Hex(key), e.SetSecret.HasValue ? Hex(value) : "None"),
        BleEventCode.PasskeyAction when e.PasskeyAction is var (connection, action, passkey) => Tuple(connection, action, passkey),
        _ => throw new InvalidOperationException("There is no such event."),
    });

    /// <summary>The address as a part of a tuple, with its type.</summary>
    public static string Of(BleAddress address) => $"{(int)address.Type}, {address.Value:X12}";

    private static string Tuple(params object[] parts) => "(" + string.Join(", ", parts.Select(Part)) + ")";

    private static string Part(object part) => part switch
    {
        BleAddress address => address.Value.ToString("X12", CultureInfo.InvariantCulture),
        BleUuid uuid => Convert.ToHexString(uuid.ToArray().AsEnumerable().Reverse().ToArray()),
        bool yes => yes ? "1" : "0",
        Enum value => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture)!,
    };

    private static string Hex(ReadOnlySpan<byte> octets) => Convert.ToHexString(octets);
}
