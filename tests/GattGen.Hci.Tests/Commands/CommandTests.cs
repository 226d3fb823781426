// Every command, octet for octet by Core Vol 4, Part E, 7. The opcode is OGF * 0x400 + OCF, little-endian behind the indicator 0x01.
using System;

namespace GattGen.Hci.Tests;

public class CommandTests
{
    private static readonly HciAddress Address = new(0xC01122334455);

    [Fact]
    public void A_command_without_parameters_is_its_opcode_and_a_zero()
    {
        byte[] buffer = new byte[HciCommandPacket.HeaderLength];

        Assert.Equal(4, HciCommandPacket.Write(buffer, HciOpcode.Reset));

        Assert.Equal("01 03 0C 00", Hex.Text(buffer));
    }

    [Fact]
    public void Disconnect() =>
        Wire.Command("01 06 04 03 40 00 13", new DisconnectCommand(0x0040, HciError.RemoteUserTerminatedConnection), DisconnectCommand.TryRead);

    [Fact]
    public void Read_Remote_Version_Information() =>
        Wire.Command("01 1D 04 02 01 00", new ReadRemoteVersionInformationCommand(0x0001), ReadRemoteVersionInformationCommand.TryRead);

    [Fact]
    public void Read_Transmit_Power_Level() => Wire.Command(
        "01 2D 0C 03 01 00 01", new ReadTransmitPowerLevelCommand(0x0001, TransmitPowerLevelType.Maximum), ReadTransmitPowerLevelCommand.TryRead);

    [Fact]
    public void Read_RSSI() => Wire.Command("01 05 14 02 FF 0E", new ReadRssiCommand(0x0EFF), ReadRssiCommand.TryRead);

    [Fact]
    public void Set_Event_Mask() => Wire.Command(
        "01 01 0C 08 FF FF FF FF FF 1F 00 20", new SetEventMaskCommand(EventMask.Default | EventMask.LeMeta), SetEventMaskCommand.TryRead);

    [Fact]
    public void Set_Event_Mask_Page_2() => Wire.Command(
        "01 63 0C 08 00 00 80 00 00 00 00 00",
        new SetEventMaskPage2Command(EventMaskPage2.AuthenticatedPayloadTimeoutExpired),
        SetEventMaskPage2Command.TryRead);

    [Fact]
    public void LE_Set_Event_Mask() => Wire.Command(
        "01 01 20 08 5F 02 00 00 00 00 00 00",
        new LeSetEventMaskCommand(LeEventMask.Default | LeEventMask.DataLengthChange | LeEventMask.EnhancedConnectionComplete),
        LeSetEventMaskCommand.TryRead);

    [Fact]
    public void Set_Controller_To_Host_Flow_Control() => Wire.Command(
        "01 31 0C 01 01", new SetControllerToHostFlowControlCommand(HostFlowControl.Acl), SetControllerToHostFlowControlCommand.TryRead);

    [Fact]
    public void Host_Buffer_Size() =>
        Wire.Command("01 33 0C 07 FB 00 20 0A 00 03 00", new HostBufferSizeCommand(251, 32, 10, 3), HostBufferSizeCommand.TryRead);

    [Fact]
    public void Host_Number_Of_Completed_Packets()
    {
        byte[] buffer = new byte[HciCommandPacket.MaximumLength];

        int length = HciCommandPacket.WriteHostNumberOfCompletedPackets(buffer, [new(0x0040, 3), new(0x0041, 0x0102)]);

        Assert.Equal("01 35 0C 09 02 40 00 03 00 41 00 02 01", Hex.Text(buffer.AsSpan(0, length)));
        Assert.True(HciCommandPacket.TryParse(buffer.AsSpan(0, length), out HciOpcode opcode, out ReadOnlySpan<byte> parameters));
        Assert.Equal(HciOpcode.HostNumberOfCompletedPackets, opcode);
        Assert.True(CompletedPacketsList.TryRead(parameters, out CompletedPacketsList list));
        Assert.Equal(2, list.Count);
        Assert.Equal(new CompletedPackets(0x0040, 3), list[0]);
        Assert.Equal(new CompletedPackets(0x0041, 0x0102), list[1]);
    }

    [Fact]
    public void Write_LE_Host_Support() =>
        Wire.Command("01 6D 0C 02 01 00", new WriteLeHostSupportCommand(true, 0), WriteLeHostSupportCommand.TryRead);

    [Fact]
    public void LE_Set_Random_Address_is_little_endian() =>
        Wire.Command("01 05 20 06 55 44 33 22 11 C0", new LeSetRandomAddressCommand(Address), LeSetRandomAddressCommand.TryRead);

    [Fact]
    public void LE_Set_Host_Channel_Classification() => Wire.Command(
        "01 14 20 05 FE FF FF FF 1F", new LeSetHostChannelClassificationCommand(0x1F_FFFF_FFFE), LeSetHostChannelClassificationCommand.TryRead);

    [Fact]
    public void LE_Set_Advertising_Parameters() => Wire.Command(
        "01 06 20 0F A0 00 F0 00 04 01 00 55 44 33 22 11 C0 07 02",
        new LeSetAdvertisingParametersCommand(
            advertisingIntervalMin: 0x00A0,
            advertisingIntervalMax: 0x00F0,
            AdvertisingType.ConnectableDirectedLowDuty,
            OwnAddressType.RandomDevice,
            HciAddressType.PublicDevice,
            Address,
            AdvertisingChannels.All,
            AdvertisingFilterPolicy.FilterConnectionRequests),
        LeSetAdvertisingParametersCommand.TryRead);

    [Fact]
    public void LE_Set_Advertising_Enable() =>
        Wire.Command("01 0A 20 01 01", new LeSetAdvertisingEnableCommand(true), LeSetAdvertisingEnableCommand.TryRead);

    [Fact]
    public void LE_Set_Scan_Parameters() => Wire.Command(
        "01 0B 20 07 01 10 00 08 00 01 02",
        new LeSetScanParametersCommand(ScanType.Active, 0x0010, 0x0008, OwnAddressType.RandomDevice, ScanFilterPolicy.ExtendedUnfiltered),
        LeSetScanParametersCommand.TryRead);

    [Fact]
    public void LE_Set_Scan_Enable() => Wire.Command("01 0C 20 02 01 00", new LeSetScanEnableCommand(true, false), LeSetScanEnableCommand.TryRead);

    [Fact]
    public void LE_Create_Connection() => Wire.Command(
        "01 0D 20 19 60 00 30 00 00 01 55 44 33 22 11 C0 00 18 00 28 00 01 00 2A 00 02 00 03 00",
        new LeCreateConnectionCommand(
            scanInterval: 0x0060,
            scanWindow: 0x0030,
            InitiatorFilterPolicy.PeerAddress,
            HciAddressType.RandomDevice,
            Address,
            OwnAddressType.PublicDevice,
            intervalMin: 0x0018,
            intervalMax: 0x0028,
            maxLatency: 1,
            supervisionTimeout: 0x002A,
            minCeLength: 2,
            maxCeLength: 3),
        LeCreateConnectionCommand.TryRead);

    [Fact]
    public void LE_Add_Device_To_Filter_Accept_List() => Wire.Command(
        "01 11 20 07 01 55 44 33 22 11 C0",
        new LeAddDeviceToFilterAcceptListCommand(HciAddressType.RandomDevice, Address),
        LeAddDeviceToFilterAcceptListCommand.TryRead);

    [Fact]
    public void LE_Remove_Device_From_Filter_Accept_List() => Wire.Command(
        "01 12 20 07 FF 00 00 00 00 00 00",
        new LeRemoveDeviceFromFilterAcceptListCommand(HciAddressType.Anonymous, default),
        LeRemoveDeviceFromFilterAcceptListCommand.TryRead);

    [Fact]
    public void LE_Connection_Update() => Wire.Command(
        "01 13 20 0E 40 00 06 00 80 0C F3 01 7F 0C 01 00 FF FF",
        new LeConnectionUpdateCommand(0x0040, 0x0006, 0x0C80, 0x01F3, 0x0C7F, 0x0001, 0xFFFF),
        LeConnectionUpdateCommand.TryRead);

    [Fact]
    public void LE_Remote_Connection_Parameter_Request_Reply() => Wire.Command(
        "01 20 20 0E 40 00 06 00 80 0C F3 01 7F 0C 01 00 FF FF",
        new LeRemoteConnectionParameterRequestReplyCommand(0x0040, 0x0006, 0x0C80, 0x01F3, 0x0C7F, 0x0001, 0xFFFF),
        LeRemoteConnectionParameterRequestReplyCommand.TryRead);

    [Fact]
    public void LE_Remote_Connection_Parameter_Request_Negative_Reply() => Wire.Command(
        "01 21 20 03 40 00 3B",
        new LeRemoteConnectionParameterRequestNegativeReplyCommand(0x0040, HciError.UnacceptableConnectionParameters),
        LeRemoteConnectionParameterRequestNegativeReplyCommand.TryRead);

    [Fact]
    public void LE_Read_Channel_Map() => Wire.Command("01 15 20 02 40 00", new LeReadChannelMapCommand(0x0040), LeReadChannelMapCommand.TryRead);

    [Fact]
    public void LE_Read_Remote_Features() =>
        Wire.Command("01 16 20 02 40 00", new LeReadRemoteFeaturesCommand(0x0040), LeReadRemoteFeaturesCommand.TryRead);

    [Fact]
    public void LE_Set_Data_Length() =>
        Wire.Command("01 22 20 06 40 00 FB 00 48 08", new LeSetDataLengthCommand(0x0040, 251, 2120), LeSetDataLengthCommand.TryRead);

    [Fact]
    public void LE_Write_Suggested_Default_Data_Length() => Wire.Command(
        "01 24 20 04 FB 00 48 08", new LeWriteSuggestedDefaultDataLengthCommand(251, 2120), LeWriteSuggestedDefaultDataLengthCommand.TryRead);

    [Fact]
    public void Boolean_parameters_have_two_values_only()
    {
        Assert.False(LeSetScanEnableCommand.TryRead([0x02, 0x00], out _));
        Assert.False(LeSetScanEnableCommand.TryRead([0x00, 0xFF], out _));
        Assert.False(LeSetAdvertisingEnableCommand.TryRead([0x02], out _));
    }

    [Fact]
    public void A_command_with_parameters_left_over_is_not_read()
    {
        Assert.False(LeSetScanEnableCommand.TryRead([0x01, 0x00, 0x00], out _));
    }

    [Fact]
    public void The_reserved_bits_of_a_connection_handle_are_ignored()
    {
        Assert.True(ReadRssiCommand.TryRead([0x40, 0xF0], out ReadRssiCommand command));

        Assert.Equal(0x0040, command.ConnectionHandle);
    }
}
