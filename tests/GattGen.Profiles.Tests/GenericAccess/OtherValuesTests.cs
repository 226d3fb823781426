// The values of the remaining services: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.GenericAccess;

public class OtherValuesTests
{
    [Fact]
    public void Values_have_the_octets_of_the_specification_and_survive()
    {
        OctetsOf.Value(new PreferredConnectionParameters(24, 40, 0, 600), "18 00 28 00 00 00 58 02", static (value, octets) => value.Encode(octets), PreferredConnectionParameters.TryDecode);
        OctetsOf.Value(new PreferredConnectionParameters(null, null, 4, null), "FF FF FF FF 04 00 FF FF", static (value, octets) => value.Encode(octets), PreferredConnectionParameters.TryDecode);
        OctetsOf.Value(new ServiceChangedRange(10, 0xFFFF), "0A 00 FF FF", static (value, octets) => value.Encode(octets), ServiceChangedRange.TryDecode);
        OctetsOf.Value(new BatteryLevel(99), "63", static (value, octets) => value.Encode(octets), BatteryLevel.TryDecode);
        OctetsOf.Value(new SystemId((UInt40)0x123456789AUL, (UInt24)0xBCDEF0U), "9A 78 56 34 12 F0 DE BC", static (value, octets) => value.Encode(octets), SystemId.TryDecode);
        OctetsOf.Value(new PnpId(VendorIdSource.BluetoothSig, 0x1234, 0x5678, 0x0102), "01 34 12 78 56 02 01", static (value, octets) => value.Encode(octets), PnpId.TryDecode);
        OctetsOf.Value(new BondRequest(BondOperation.DeleteAll, new byte[] { 0x31, 0x32 }), "06 31 32", static (value, octets) => value.Encode(octets), BondRequest.TryDecode);
        OctetsOf.Value(new HttpStatus(200, HttpDataStatus.HeadersReceived | HttpDataStatus.BodyReceived), "C8 00 05", static (value, octets) => value.Encode(octets), HttpStatus.TryDecode);
        OctetsOf.Value(new TransportRequest(TransportOperation.ActivateTransport, TransportOrganization.BluetoothSig, new byte[] { 7 }), "01 01 07", static (value, octets) => value.Encode(octets), TransportRequest.TryDecode);
        OctetsOf.Value(new TransportResponse(TransportOperation.ActivateTransport, TransportResult.UnsupportedOrganization), "01 03", static (value, octets) => value.Encode(octets), TransportResponse.TryDecode);
        OctetsOf.Value(new FirmwareRequest(FirmwareOperation.Begin, 0x100, 0xCBF43926), "01 00 01 00 00 26 39 F4 CB", static (value, octets) => value.Encode(octets), FirmwareRequest.TryDecode);
        OctetsOf.Value(new FirmwareRequest(FirmwareOperation.Query), "02", static (value, octets) => value.Encode(octets), FirmwareRequest.TryDecode);
        OctetsOf.Value(new FirmwareStatus(FirmwareOperation.Query, FirmwareResult.NotBegun, 1, 2), "02 02 01 00 00 00 02 00 00 00", static (value, octets) => value.Encode(octets), FirmwareStatus.TryDecode);
    }

    [Fact]
    public void What_is_out_of_range_is_refused_with_the_name_of_the_field()
    {
        OctetsOf.Refused(new BatteryLevel(101), "Percent", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new PreferredConnectionParameters(5, 40, 0, 600), "MinimumInterval", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new ServiceChangedRange(0, 1), "Start", static (value, octets) => value.Encode(octets));
    }

    [Fact]
    public void A_checksum_is_that_of_the_catalogue()
    {
        // The check value of CRC-32/ISO-HDLC.
        Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));
        Assert.Equal(0xCBF43926, default(Crc32).Add("1234"u8).Add("56789"u8).Value);
        Assert.Equal(0u, Crc32.Of(default));
    }

    [Fact]
    public void A_transport_block_has_the_octets_of_the_specification()
    {
        // Organization, flags (provider, on), length, data.
        var block = new TransportBlock(TransportOrganization.WiFiNeighborAwareness, TransportRoles.Provider, TransportState.On, new byte[] { 5, 6 });
        Assert.Equal([2, 0x0A, 2, 5, 6], block.ToArray());
        ReadOnlySpan<byte> octets = [.. block.ToArray(), 1, 0x14, 0, 9];
        Assert.True(TransportBlock.TryRead(ref octets, out var first));
        Assert.Equal(block, first);
        Assert.True(TransportBlock.TryRead(ref octets, out var second));
        Assert.Equal(new TransportBlock(TransportOrganization.BluetoothSig, TransportRoles.None, TransportState.TemporarilyUnavailable, default, IsIncomplete: true), second);
        Assert.False(TransportBlock.TryRead(ref octets, out _));
    }
}
