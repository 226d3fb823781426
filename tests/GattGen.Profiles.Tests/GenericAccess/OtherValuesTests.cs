// The values of the remaining services: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;

namespace GattGen.Profiles.Tests.GenericAccess;

public class OtherValuesTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new PreferredConnectionParameters(24, 40, 0, 600), "18 00 28 00 00 00 58 02"),
        KnownOctets.Of(new PreferredConnectionParameters(null, null, 4, null), "FF FF FF FF 04 00 FF FF"),
        KnownOctets.Of(new ServiceChangedRange(10, 0xFFFF), "0A 00 FF FF"),
        KnownOctets.Of(new BatteryLevel(99), "63"),
        KnownOctets.Of(new SystemId((UInt40)0x123456789AUL, (UInt24)0xBCDEF0U), "9A 78 56 34 12 F0 DE BC"),
        KnownOctets.Of(new PnpId(VendorIdSource.BluetoothSig, 0x1234, 0x5678, 0x0102), "01 34 12 78 56 02 01"),
        KnownOctets.Of(new BondRequest(BondOperation.DeleteAll, new byte[] { 0x31, 0x32 }), "06 31 32"),
        KnownOctets.Of(new HttpStatus(200, HttpDataStatus.HeadersReceived | HttpDataStatus.BodyReceived), "C8 00 05"),
        KnownOctets.Of(new TransportRequest(TransportOperation.ActivateTransport, TransportOrganization.BluetoothSig, new byte[] { 7 }), "01 01 07"),
        KnownOctets.Of(new TransportResponse(TransportOperation.ActivateTransport, TransportResult.UnsupportedOrganization), "01 03"),
        KnownOctets.Of(new FirmwareRequest(FirmwareOperation.Begin, 0x100, 0xCBF43926), "01 00 01 00 00 26 39 F4 CB"),
        KnownOctets.Of(new FirmwareRequest(FirmwareOperation.Query), "02"),
        KnownOctets.Of(new FirmwareStatus(FirmwareOperation.Query, FirmwareResult.NotBegun, 1, 2), "02 02 01 00 00 00 02 00 00 00"),
        KnownOctets.Of(new FirmwarePiece(0x01020304, new byte[] { 0xAB, 0xCD }), "04 03 02 01 AB CD"),
        KnownOctets.Of(new ScanIntervalWindow(0x0060, 0x0030), "60 00 30 00"),
        KnownOctets.Of(ScanRefresh.ServerRequiresRefresh, "00"),

        // Two bits for each operation: whether it may be done, and with a code; in the third octet the eighth bit says that more features follow.
        KnownOctets.Of(BondFeatures.DeleteOwn | BondFeatures.DeleteAllWithCode | BondFeatures.IdentifyYourself | BondFeatures.Extension, "10 08 84"),
        KnownOctets.Of(CentralAddressResolution.Supported, "01"),
        KnownOctets.Of(ResolvablePrivateAddressOnly.ResolvablePrivateAddressesOnly, "00"),
        KnownOctets.Of(ClientFeatures.RobustCaching | ClientFeatures.MultipleNotifications, "05"),
        KnownOctets.Of(ServerFeatures.EnhancedAttBearer, "01"),

        // The category in the upper ten bits, the subcategory in the lower six: 13 and 1, 15 and 1.
        KnownOctets.Of(DeviceAppearance.HeartRateBelt, "41 03"),
        KnownOctets.Of(DeviceAppearance.Keyboard, "C1 03"),
        KnownOctets.Of(HttpCommand.HttpDelete, "05"),
        KnownOctets.Of(HttpCommand.HttpsGet, "06"),
        KnownOctets.Of(HttpCommand.Cancel, "0B"),

        // Organization, flags (provider, on), length, data.
        KnownOctets.Of(new TransportBlock(TransportOrganization.WiFiNeighborAwareness, TransportRoles.Provider, TransportState.On, new byte[] { 5, 6 }), "02 0A 02 05 06"),
    ];

    [Fact]
    public void What_is_out_of_range_is_refused_with_the_name_of_the_field()
    {
        KnownOctets.AreNone(new BatteryLevel(101), "Percent");
        KnownOctets.AreNone(new PreferredConnectionParameters(5, 40, 0, 600), "MinimumInterval");
        KnownOctets.AreNone(new ServiceChangedRange(0, 1), "Start");
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
    public void Transport_blocks_follow_each_other()
    {
        var block = new TransportBlock(TransportOrganization.WiFiNeighborAwareness, TransportRoles.Provider, TransportState.On, new byte[] { 5, 6 });
        ReadOnlySpan<byte> octets = [.. block.ToArray(), 1, 0x14, 0, 9];
        Assert.True(TransportBlock.TryRead(ref octets, out var first));
        Assert.Equal(block, first);
        Assert.True(TransportBlock.TryRead(ref octets, out var second));
        Assert.Equal(new TransportBlock(TransportOrganization.BluetoothSig, TransportRoles.None, TransportState.TemporarilyUnavailable, default, IsIncomplete: true), second);
        Assert.False(TransportBlock.TryRead(ref octets, out _));
    }
}
