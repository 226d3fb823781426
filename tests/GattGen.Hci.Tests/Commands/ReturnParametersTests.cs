// Every answer, octet for octet by Core Vol 4, Part E, 7, inside its Command Complete event (7.7.14).
using System;
using System.Linq;

namespace GattGen.Hci.Tests;

public class ReturnParametersTests
{
    private const HciError Ok = HciError.Success;

    [Fact]
    public void A_status_alone()
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];

        int length = HciEventPacket.WriteCommandComplete(buffer, 1, HciOpcode.Reset, HciError.HardwareFailure);

        Assert.Equal("04 0E 04 01 03 0C 03", Hex.Text(buffer.AsSpan(0, length)));
        Assert.True(CommandCompleteEvent.TryRead(buffer.AsSpan(3, 4), out CommandCompleteEvent complete));
        Assert.Equal(HciError.HardwareFailure, complete.Status);
    }

    [Fact]
    public void Octets_as_they_are()
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];

        int length = HciEventPacket.WriteCommandComplete(buffer, 2, (HciOpcode)0xFC01, [0x00, 0xAB]);

        Assert.Equal("04 0E 05 02 01 FC 00 AB", Hex.Text(buffer.AsSpan(0, length)));
    }

    [Fact]
    public void An_answer_without_a_status_counts_as_an_error()
    {
        Assert.True(CommandCompleteEvent.TryRead([0x01, 0x00, 0x00], out CommandCompleteEvent complete));

        Assert.Equal(HciOpcode.None, complete.Opcode);
        Assert.Equal(HciError.UnspecifiedError, complete.Status);
    }

    [Fact]
    public void Read_Transmit_Power_Level() => Wire.Answer(
        "04 0E 07 01 2D 0C 00 40 00 FC", new ReadTransmitPowerLevelReturnParameters(Ok, 0x0040, -4), ReadTransmitPowerLevelReturnParameters.TryRead);

    [Fact]
    public void Read_RSSI() =>
        Wire.Answer("04 0E 07 01 05 14 00 40 00 C4", new ReadRssiReturnParameters(Ok, 0x0040, -60), ReadRssiReturnParameters.TryRead);

    [Fact]
    public void Read_Buffer_Size() => Wire.Answer(
        "04 0E 0B 01 05 10 00 FD 03 40 0A 00 08 00", new ReadBufferSizeReturnParameters(Ok, 1021, 64, 10, 8), ReadBufferSizeReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Buffer_Size_version_1() => Wire.Answer(
        "04 0E 07 01 02 20 00 FB 00 0F", new LeReadBufferSizeReturnParameters(Ok, 251, 15), LeReadBufferSizeReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Buffer_Size_version_2() => Wire.Answer(
        "04 0E 0A 01 60 20 00 FB 00 0F 02 01 04",
        new LeReadBufferSizeV2ReturnParameters(Ok, 251, 15, 0x0102, 4),
        LeReadBufferSizeV2ReturnParameters.TryRead);

    [Fact]
    public void Read_Local_Version_Information() => Wire.Answer(
        "04 0E 0C 01 01 10 00 0D 34 12 0C F1 05 78 56",
        new ReadLocalVersionInformationReturnParameters(Ok, HciVersion.Core54, 0x1234, HciVersion.Core53, 0x05F1, 0x5678),
        ReadLocalVersionInformationReturnParameters.TryRead);

    [Fact]
    public void Read_Local_Supported_Commands()
    {
        byte[] buffer = new byte[HciEventPacket.MaximumLength];
        var commands = new SupportedCommands(HciOpcode.Disconnect, HciOpcode.Reset, HciOpcode.LeReadBufferSizeV2);

        int length = HciEventPacket.WriteCommandComplete(buffer, 1, new ReadLocalSupportedCommandsReturnParameters(Ok, commands));

        // Octet 0 bit 5, octet 5 bit 7, octet 41 bit 5.
        byte[] table = new byte[64];
        table[0] = 0x20;
        table[5] = 0x80;
        table[41] = 0x20;
        Assert.Equal("04 0E 44 01 02 10 00 " + Hex.Text(table), Hex.Text(buffer.AsSpan(0, length)));
        Assert.True(ReadLocalSupportedCommandsReturnParameters.TryRead(buffer.AsSpan(6, 65), out var read));
        Assert.Equal(Ok, read.Status);
        Assert.Equal(table, read.Commands.Octets.ToArray());
    }

    [Fact]
    public void Read_Local_Supported_Features() => Wire.Answer(
        "04 0E 0C 01 03 10 00 00 00 00 00 60 00 00 00",
        new ReadLocalSupportedFeaturesReturnParameters(Ok, LmpFeatures.BrEdrNotSupported | LmpFeatures.LeSupported),
        ReadLocalSupportedFeaturesReturnParameters.TryRead);

    [Fact]
    public void Read_BD_ADDR() => Wire.Answer(
        "04 0E 0A 01 09 10 00 55 44 33 22 11 C0", new ReadBdAddrReturnParameters(Ok, new(0xC01122334455)), ReadBdAddrReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Local_Supported_Features() => Wire.Answer(
        "04 0E 0C 01 03 20 00 21 01 01 00 00 00 00 00",
        new LeReadLocalSupportedFeaturesReturnParameters(
            Ok, LeFeatures.Encryption | LeFeatures.DataPacketLengthExtension | LeFeatures.Phy2M | LeFeatures.MinimumNumberOfUsedChannels),
        LeReadLocalSupportedFeaturesReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Supported_States() => Wire.Answer(
        "04 0E 0C 01 1C 20 00 FF FF FF FF FF 03 00 00",
        new LeReadSupportedStatesReturnParameters(Ok, 0x000003FFFFFFFFFF),
        LeReadSupportedStatesReturnParameters.TryRead);

    [Fact]
    public void Read_LE_Host_Support() => Wire.Answer(
        "04 0E 06 01 6C 0C 00 01 00", new ReadLeHostSupportReturnParameters(Ok, true, 0), ReadLeHostSupportReturnParameters.TryRead);

    [Fact]
    public void LE_Rand() =>
        Wire.Answer("04 0E 0C 01 18 20 00 11 22 33 44 55 66 77 88", new LeRandReturnParameters(Ok, 0x8877665544332211), LeRandReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Advertising_Physical_Channel_Tx_Power() => Wire.Answer(
        "04 0E 05 01 07 20 00 EC",
        new LeReadAdvertisingPhysicalChannelTxPowerReturnParameters(Ok, -20),
        LeReadAdvertisingPhysicalChannelTxPowerReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Filter_Accept_List_Size() => Wire.Answer(
        "04 0E 05 01 0F 20 00 08", new LeReadFilterAcceptListSizeReturnParameters(Ok, 8), LeReadFilterAcceptListSizeReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Channel_Map() => Wire.Answer(
        "04 0E 0B 01 15 20 00 40 00 FE FF FF FF 1F",
        new LeReadChannelMapReturnParameters(Ok, 0x0040, 0x1F_FFFF_FFFE),
        LeReadChannelMapReturnParameters.TryRead);

    [Fact]
    public void LE_Remote_Connection_Parameter_Request_Reply() => Wire.Answer(
        "04 0E 06 01 20 20 02 40 00",
        new LeRemoteConnectionParameterRequestReplyReturnParameters(HciError.UnknownConnectionIdentifier, 0x0040),
        LeRemoteConnectionParameterRequestReplyReturnParameters.TryRead);

    [Fact]
    public void LE_Remote_Connection_Parameter_Request_Negative_Reply() => Wire.Answer(
        "04 0E 06 01 21 20 00 40 00",
        new LeRemoteConnectionParameterRequestNegativeReplyReturnParameters(Ok, 0x0040),
        LeRemoteConnectionParameterRequestNegativeReplyReturnParameters.TryRead);

    [Fact]
    public void LE_Set_Data_Length() => Wire.Answer(
        "04 0E 06 01 22 20 00 40 00", new LeSetDataLengthReturnParameters(Ok, 0x0040), LeSetDataLengthReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Suggested_Default_Data_Length() => Wire.Answer(
        "04 0E 08 01 23 20 00 1B 00 48 01",
        new LeReadSuggestedDefaultDataLengthReturnParameters(Ok, 27, 328),
        LeReadSuggestedDefaultDataLengthReturnParameters.TryRead);

    [Fact]
    public void LE_Read_Maximum_Data_Length() => Wire.Answer(
        "04 0E 0C 01 2F 20 00 FB 00 48 08 1B 00 48 01",
        new LeReadMaximumDataLengthReturnParameters(Ok, 251, 2120, 27, 328),
        LeReadMaximumDataLengthReturnParameters.TryRead);

    [Fact]
    public void After_an_error_the_status_stands_alone()
    {
        Assert.True(CommandCompleteEvent.TryRead([0x01, 0x09, 0x10, 0x01], out CommandCompleteEvent complete));

        Assert.Equal(HciError.UnknownHciCommand, complete.Status);
        Assert.False(ReadBdAddrReturnParameters.TryRead(complete.ReturnParameters, out _));
    }

    [Fact]
    public void What_a_later_version_appends_is_ignored()
    {
        Assert.True(LeReadBufferSizeReturnParameters.TryRead(Hex.Octets("00 FB 00 0F AA BB"), out LeReadBufferSizeReturnParameters value));

        Assert.Equal(new(Ok, 251, 15), value);
    }
}
