// Core Vol 4, Part E, 6.27.
using System;
using System.Linq;

namespace GattGen.Hci.Tests;

public class SupportedCommandsTests
{
    [Theory]
    [InlineData(HciOpcode.Disconnect, 0, 5)]
    [InlineData(HciOpcode.ReadRemoteVersionInformation, 2, 7)]
    [InlineData(HciOpcode.SetEventMask, 5, 6)]
    [InlineData(HciOpcode.Reset, 5, 7)]
    [InlineData(HciOpcode.ReadTransmitPowerLevel, 10, 2)]
    [InlineData(HciOpcode.HostNumberOfCompletedPackets, 10, 7)]
    [InlineData(HciOpcode.ReadLocalVersionInformation, 14, 3)]
    [InlineData(HciOpcode.ReadBdAddr, 15, 1)]
    [InlineData(HciOpcode.ReadRssi, 15, 5)]
    [InlineData(HciOpcode.SetEventMaskPage2, 22, 2)]
    [InlineData(HciOpcode.WriteLeHostSupport, 24, 6)]
    [InlineData(HciOpcode.LeSetEventMask, 25, 0)]
    [InlineData(HciOpcode.LeSetRandomAddress, 25, 4)]
    [InlineData(HciOpcode.LeSetScanResponseData, 26, 0)]
    [InlineData(HciOpcode.LeClearFilterAcceptList, 26, 7)]
    [InlineData(HciOpcode.LeReadRemoteFeatures, 27, 5)]
    [InlineData(HciOpcode.LeRand, 27, 7)]
    [InlineData(HciOpcode.LeEncrypt, 27, 6)]
    [InlineData(HciOpcode.LeEnableEncryption, 28, 0)]
    [InlineData(HciOpcode.LeLongTermKeyRequestReply, 28, 1)]
    [InlineData(HciOpcode.LeLongTermKeyRequestNegativeReply, 28, 2)]
    [InlineData(HciOpcode.LeReadSupportedStates, 28, 3)]
    [InlineData(HciOpcode.LeSetDataLength, 33, 6)]
    [InlineData(HciOpcode.LeWriteSuggestedDefaultDataLength, 34, 0)]
    [InlineData(HciOpcode.LeReadMaximumDataLength, 35, 3)]
    [InlineData(HciOpcode.LeReadLocalP256PublicKey, 34, 1)]
    [InlineData(HciOpcode.LeGenerateDhKey, 34, 2)]
    [InlineData(HciOpcode.LeAddDeviceToResolvingList, 34, 3)]
    [InlineData(HciOpcode.LeReadPeerResolvableAddress, 34, 7)]
    [InlineData(HciOpcode.LeSetAddressResolutionEnable, 35, 1)]
    [InlineData(HciOpcode.LeSetResolvablePrivateAddressTimeout, 35, 2)]
    [InlineData(HciOpcode.LeReadPhy, 35, 4)]
    [InlineData(HciOpcode.LeSetPhy, 35, 6)]
    [InlineData(HciOpcode.LeSetPrivacyMode, 39, 2)]
    [InlineData(HciOpcode.LeGenerateDhKeyV2, 41, 2)]
    [InlineData(HciOpcode.LeReadBufferSizeV2, 41, 5)]
    public void A_command_has_its_bit(HciOpcode command, int octet, int bit)
    {
        byte[] expected = new byte[64];
        expected[octet] = (byte)(1 << bit);

        var commands = new SupportedCommands(command);

        Assert.Equal(expected, commands.Octets.ToArray());
        Assert.True(commands.Contains(command));
        Assert.False(new SupportedCommands().Contains(command));
    }

    [Fact]
    public void Every_opcode_has_a_bit_of_its_own()
    {
        HciOpcode[] all = Enum.GetValues<HciOpcode>().Where(opcode => opcode != HciOpcode.None).ToArray();

        var commands = new SupportedCommands(all);

        Assert.All(all, opcode => Assert.True(commands.Contains(opcode)));
        Assert.Equal(all.Length, commands.Octets.ToArray().Sum(octet => int.PopCount(octet)));
    }

    [Fact]
    public void An_opcode_without_a_bit_is_unsupported_and_cannot_be_added()
    {
        Assert.True(SupportedCommands.TryRead(Enumerable.Repeat((byte)0xFF, 64).ToArray(), out SupportedCommands commands));

        Assert.False(commands.Contains((HciOpcode)0xFC01));
        Assert.Throws<ArgumentException>(() => commands.Add((HciOpcode)0xFC01));
        Assert.Throws<ArgumentNullException>(() => new SupportedCommands(null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void A_table_has_64_octets(int length) => Assert.False(SupportedCommands.TryRead(new byte[length], out _));
}
