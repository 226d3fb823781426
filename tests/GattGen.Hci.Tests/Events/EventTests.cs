// Every event, octet for octet by Core Vol 4, Part E, 7.7.
using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

public class EventTests
{
    private const HciError Ok = HciError.Success;
    private static readonly HciAddress Address = new(0xC01122334455);

    [Fact]
    public void Disconnection_Complete() => Wire.Event(
        "04 05 04 00 40 00 13",
        new DisconnectionCompleteEvent(Ok, 0x0040, HciError.RemoteUserTerminatedConnection),
        DisconnectionCompleteEvent.TryRead);

    [Fact]
    public void Read_Remote_Version_Information_Complete() => Wire.Event(
        "04 0C 08 00 40 00 0D F1 05 78 56",
        new ReadRemoteVersionInformationCompleteEvent(Ok, 0x0040, HciVersion.Core54, 0x05F1, 0x5678),
        ReadRemoteVersionInformationCompleteEvent.TryRead);

    [Fact]
    public void Command_Status()
    {
        Wire.Event(
            "04 0F 04 0C 01 0D 20",
            new CommandStatusEvent(HciError.CommandDisallowed, 1, HciOpcode.LeCreateConnection),
            CommandStatusEvent.TryRead);

        byte[] buffer = new byte[7];
        Assert.Equal(7, HciEventPacket.WriteCommandStatus(buffer, 1, HciOpcode.LeCreateConnection, HciError.CommandDisallowed));
        Assert.Equal("04 0F 04 0C 01 0D 20", Hex.Text(buffer));
    }

    [Fact]
    public void Hardware_Error() => Wire.Event("04 10 01 42", new HardwareErrorEvent(0x42), HardwareErrorEvent.TryRead);

    [Fact]
    public void Data_Buffer_Overflow() => Wire.Event("04 1A 01 01", new DataBufferOverflowEvent(1), DataBufferOverflowEvent.TryRead);

    [Fact]
    public void Number_Of_Completed_Packets()
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];

        int length = HciEventPacket.WriteNumberOfCompletedPackets(buffer, [new(0x0040, 3), new(0x0041, 1)]);

        Assert.Equal("04 13 09 02 40 00 03 00 41 00 01 00", Hex.Text(buffer.AsSpan(0, length)));
        Assert.True(CompletedPacketsList.TryRead(buffer.AsSpan(3, length - 3), out CompletedPacketsList list));
        var entries = new List<CompletedPackets>();
        foreach (CompletedPackets entry in list)
            entries.Add(entry);
        Assert.Equal([new(0x0040, 3), new(0x0041, 1)], entries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("01 40 00 03")]
    [InlineData("02 40 00 03 00")]
    [InlineData("01 40 00 03 00 00")]
    [InlineData("FF 40 00 03 00")]
    public void Number_Of_Completed_Packets_of_a_wrong_length_is_not_read(string parameters) =>
        Assert.False(CompletedPacketsList.TryRead(Hex.Octets(parameters), out _));

    [Fact]
    public void More_than_63_entries_do_not_fit_into_an_event() => Assert.Throws<ArgumentException>(
        () => HciEventPacket.WriteNumberOfCompletedPackets(new byte[1024], new CompletedPackets[64]));

    [Fact]
    public void LE_Connection_Complete() => Wire.Event(
        "04 3E 13 01 00 40 00 01 01 55 44 33 22 11 C0 18 00 02 00 2A 00 05",
        new LeConnectionCompleteEvent(
            Ok, 0x0040, LeRole.Peripheral, HciAddressType.RandomDevice, Address, 0x0018, 2, 0x002A, ClockAccuracy.Ppm50),
        LeConnectionCompleteEvent.TryRead);

    [Fact]
    public void LE_Enhanced_Connection_Complete() => Wire.Event(
        "04 3E 1F 0A 00 40 00 00 03 55 44 33 22 11 C0 06 05 04 03 02 41 0C 0B 0A 09 08 47 18 00 02 00 2A 00 00",
        new LeEnhancedConnectionCompleteEvent(
            Ok,
            0x0040,
            LeRole.Central,
            HciAddressType.RandomIdentity,
            Address,
            localResolvablePrivateAddress: new(0x410203040506),
            peerResolvablePrivateAddress: new(0x4708090A0B0C),
            0x0018,
            2,
            0x002A,
            ClockAccuracy.Ppm500),
        LeEnhancedConnectionCompleteEvent.TryRead);

    [Fact]
    public void LE_Connection_Update_Complete() => Wire.Event(
        "04 3E 0A 03 00 40 00 18 00 02 00 2A 00",
        new LeConnectionUpdateCompleteEvent(Ok, 0x0040, 0x0018, 2, 0x002A),
        LeConnectionUpdateCompleteEvent.TryRead);

    [Fact]
    public void LE_Read_Remote_Features_Complete() => Wire.Event(
        "04 3E 0C 04 00 40 00 21 00 00 00 00 00 00 00",
        new LeReadRemoteFeaturesCompleteEvent(Ok, 0x0040, LeFeatures.Encryption | LeFeatures.DataPacketLengthExtension),
        LeReadRemoteFeaturesCompleteEvent.TryRead);

    [Fact]
    public void LE_Remote_Connection_Parameter_Request() => Wire.Event(
        "04 3E 0B 06 40 00 06 00 80 0C 02 00 7F 0C",
        new LeRemoteConnectionParameterRequestEvent(0x0040, 0x0006, 0x0C80, 2, 0x0C7F),
        LeRemoteConnectionParameterRequestEvent.TryRead);

    [Fact]
    public void LE_Data_Length_Change() => Wire.Event(
        "04 3E 0B 07 40 00 FB 00 48 08 1B 00 48 01", new LeDataLengthChangeEvent(0x0040, 251, 2120, 27, 328), LeDataLengthChangeEvent.TryRead);

    [Fact]
    public void LE_Directed_Advertising_Report()
    {
        var report = new LeDirectedAdvertisingReport(
            AdvertisingReportType.ConnectableDirected,
            HciAddressType.RandomDevice,
            Address,
            HciAddressType.UnresolvedRandom,
            new(0x410203040506),
            -60);
        const string Octets = "01 01 55 44 33 22 11 C0 FE 06 05 04 03 02 41 C4";
        byte[] buffer = new byte[HciEventPacket.MaximumLength];

        int length = HciEventPacket.Write(buffer, report);

        Assert.Equal("04 3E 12 0B 01 " + Octets, Hex.Text(buffer.AsSpan(0, length)));
        Assert.True(LeDirectedAdvertisingReportEvent.TryRead(Hex.Octets("0B 02 " + Octets + Octets), out var value));
        Assert.Equal(2, value.Count);
        foreach (LeDirectedAdvertisingReport read in value)
            Assert.Equal(report, read);
    }

    [Fact]
    public void An_LE_event_is_not_read_as_another()
    {
        byte[] parameters = Hex.Octets("03 00 40 00 18 00 02 00 2A 00 00 00 00 00 00 00 00 00 00 00");

        Assert.True(HciEventPacket.TryReadSubevent(parameters, out LeSubevent subevent));
        Assert.Equal(LeSubevent.ConnectionUpdateComplete, subevent);
        Assert.False(LeConnectionCompleteEvent.TryRead(parameters, out _));
        Assert.False(HciEventPacket.TryReadSubevent([], out _));
    }
}
