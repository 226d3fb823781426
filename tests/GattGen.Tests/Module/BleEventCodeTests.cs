// Event codes and small enumerations: module specification, Event Handling.
using System;
using System.Linq;

namespace GattGen.Tests.Module;

public class BleEventCodeTests
{
    [Theory]
    [InlineData(BleEventCode.CentralConnect, 1)]
    [InlineData(BleEventCode.CentralDisconnect, 2)]
    [InlineData(BleEventCode.GattsWrite, 3)]
    [InlineData(BleEventCode.GattsReadRequest, 4)]
    [InlineData(BleEventCode.ScanResult, 5)]
    [InlineData(BleEventCode.ScanDone, 6)]
    [InlineData(BleEventCode.PeripheralConnect, 7)]
    [InlineData(BleEventCode.PeripheralDisconnect, 8)]
    [InlineData(BleEventCode.GattcServiceResult, 9)]
    [InlineData(BleEventCode.GattcServiceDone, 10)]
    [InlineData(BleEventCode.GattcCharacteristicResult, 11)]
    [InlineData(BleEventCode.GattcCharacteristicDone, 12)]
    [InlineData(BleEventCode.GattcDescriptorResult, 13)]
    [InlineData(BleEventCode.GattcDescriptorDone, 14)]
    [InlineData(BleEventCode.GattcReadResult, 15)]
    [InlineData(BleEventCode.GattcReadDone, 16)]
    [InlineData(BleEventCode.GattcWriteDone, 17)]
    [InlineData(BleEventCode.GattcNotify, 18)]
    [InlineData(BleEventCode.GattcIndicate, 19)]
    [InlineData(BleEventCode.GattsIndicateDone, 20)]
    [InlineData(BleEventCode.MtuExchanged, 21)]
    [InlineData(BleEventCode.L2capAccept, 22)]
    [InlineData(BleEventCode.L2capConnect, 23)]
    [InlineData(BleEventCode.L2capDisconnect, 24)]
    [InlineData(BleEventCode.L2capRecv, 25)]
    [InlineData(BleEventCode.L2capSendReady, 26)]
    [InlineData(BleEventCode.ConnectionUpdate, 27)]
    [InlineData(BleEventCode.EncryptionUpdate, 28)]
    [InlineData(BleEventCode.GetSecret, 29)]
    [InlineData(BleEventCode.SetSecret, 30)]
    [InlineData(BleEventCode.PasskeyAction, 31)]
    public void An_event_has_the_number_of_the_specification(BleEventCode code, int number)
    {
        Assert.Equal(number, (int)code);
    }

    [Fact]
    public void There_are_31_events()
    {
        Assert.Equal(Enumerable.Range(1, 31), Enum.GetValues<BleEventCode>().Select(code => (int)code));
    }

    [Fact]
    public void Advertising_packets_have_the_numbers_of_the_specification()
    {
        Assert.Equal(0x00, (int)AdvertisingType.ConnectableUndirected);
        Assert.Equal(0x01, (int)AdvertisingType.ConnectableDirected);
        Assert.Equal(0x02, (int)AdvertisingType.ScannableUndirected);
        Assert.Equal(0x03, (int)AdvertisingType.NonConnectableUndirected);
        Assert.Equal(0x04, (int)AdvertisingType.ScanResponse);
        Assert.Equal(5, Enum.GetValues<AdvertisingType>().Length);
    }

    [Fact]
    public void Write_modes_and_address_modes_have_the_numbers_of_the_specification()
    {
        Assert.Equal(0, (int)GattcWriteMode.WithoutResponse);
        Assert.Equal(1, (int)GattcWriteMode.WithResponse);
        Assert.Equal(0x00, (int)BleAddressMode.Public);
        Assert.Equal(0x01, (int)BleAddressMode.Random);
    }
}
