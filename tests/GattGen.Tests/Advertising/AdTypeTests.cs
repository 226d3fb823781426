// AdType and AdFlags: Assigned Numbers, 2.3; Supplement to the Core Specification, Part A, 1.3.
using System;
using System.Linq;

namespace GattGen.Tests.Advertising;

public class AdTypeTests
{
    [Fact]
    public void Types_have_the_assigned_numbers()
    {
        (AdType Type, int Number)[] table =
        [
            (AdType.None, 0x00),
            (AdType.Flags, 0x01),
            (AdType.IncompleteServiceUuids16, 0x02), (AdType.CompleteServiceUuids16, 0x03),
            (AdType.IncompleteServiceUuids32, 0x04), (AdType.CompleteServiceUuids32, 0x05),
            (AdType.IncompleteServiceUuids128, 0x06), (AdType.CompleteServiceUuids128, 0x07),
            (AdType.ShortenedLocalName, 0x08), (AdType.CompleteLocalName, 0x09),
            (AdType.TxPowerLevel, 0x0A),
            (AdType.ClassOfDevice, 0x0D), (AdType.SimplePairingHashC192, 0x0E), (AdType.SimplePairingRandomizerR192, 0x0F),
            (AdType.SecurityManagerTkValue, 0x10), (AdType.SecurityManagerOutOfBandFlags, 0x11),
            (AdType.PeripheralConnectionIntervalRange, 0x12),
            (AdType.ServiceSolicitationUuids16, 0x14), (AdType.ServiceSolicitationUuids128, 0x15),
            (AdType.ServiceData16, 0x16),
            (AdType.PublicTargetAddress, 0x17), (AdType.RandomTargetAddress, 0x18),
            (AdType.Appearance, 0x19), (AdType.AdvertisingInterval, 0x1A),
            (AdType.LeBluetoothDeviceAddress, 0x1B), (AdType.LeRole, 0x1C),
            (AdType.SimplePairingHashC256, 0x1D), (AdType.SimplePairingRandomizerR256, 0x1E),
            (AdType.ServiceSolicitationUuids32, 0x1F),
            (AdType.ServiceData32, 0x20), (AdType.ServiceData128, 0x21),
            (AdType.LeSecureConnectionsConfirmationValue, 0x22), (AdType.LeSecureConnectionsRandomValue, 0x23),
            (AdType.Uri, 0x24), (AdType.IndoorPositioning, 0x25), (AdType.TransportDiscoveryData, 0x26),
            (AdType.LeSupportedFeatures, 0x27), (AdType.ChannelMapUpdateIndication, 0x28),
            (AdType.PbAdv, 0x29), (AdType.MeshMessage, 0x2A), (AdType.MeshBeacon, 0x2B),
            (AdType.BigInfo, 0x2C), (AdType.BroadcastCode, 0x2D), (AdType.ResolvableSetIdentifier, 0x2E),
            (AdType.AdvertisingIntervalLong, 0x2F), (AdType.BroadcastName, 0x30), (AdType.EncryptedAdvertisingData, 0x31),
            (AdType.PeriodicAdvertisingResponseTiming, 0x32), (AdType.ElectronicShelfLabel, 0x34),
            (AdType.ThreeDInformation, 0x3D), (AdType.ManufacturerSpecificData, 0xFF),
        ];

        Assert.All(table, row => Assert.Equal(row.Number, (int)row.Type));
        Assert.Equal(table.Select(row => row.Type), Enum.GetValues<AdType>());
    }

    [Fact]
    public void Flags_have_the_bits_of_the_specification()
    {
        Assert.Equal(0x01, (int)AdFlags.LeLimitedDiscoverable);
        Assert.Equal(0x02, (int)AdFlags.LeGeneralDiscoverable);
        Assert.Equal(0x04, (int)AdFlags.BrEdrNotSupported);
        Assert.Equal(0x08, (int)AdFlags.SimultaneousLeAndBrEdr);
    }
}
