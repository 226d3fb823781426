// Packet headers: Core Vol 4, Part E, 5.4.
using System;

namespace GattGen.Hci.Tests;

public class PacketTests
{
    [Theory]
    [InlineData("", "nothing")]
    [InlineData("01 03 0C", "the header is cut")]
    [InlineData("01 06 04 03 40 00", "the parameters are cut")]
    [InlineData("01 03 0C 00 00", "an octet is left over")]
    [InlineData("04 03 0C 00", "another indicator")]
    public void What_is_no_command_packet_is_not_parsed(string packet, string why)
    {
        Assert.False(HciCommandPacket.TryParse(Hex.Octets(packet), out HciOpcode opcode, out ReadOnlySpan<byte> parameters), why);
        Assert.Equal(HciOpcode.None, opcode);
        Assert.True(parameters.IsEmpty);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("04 0E", "the header is cut")]
    [InlineData("04 0E 04 01 03 0C", "the parameters are cut")]
    [InlineData("04 10 01 42 00", "an octet is left over")]
    [InlineData("01 10 01 42", "another indicator")]
    public void What_is_no_event_packet_is_not_parsed(string packet, string why)
    {
        Assert.False(HciEventPacket.TryParse(Hex.Octets(packet), out HciEventCode code, out ReadOnlySpan<byte> parameters), why);
        Assert.Equal(HciEventCode.None, code);
        Assert.True(parameters.IsEmpty);
    }

    [Fact]
    public void A_vendor_command_and_event_pass_as_octets()
    {
        byte[] buffer = new byte[16];

        Assert.Equal(6, HciCommandPacket.Write(buffer, (HciOpcode)0xFC05, [0xAA, 0xBB]));
        Assert.Equal("01 05 FC 02 AA BB", Hex.Text(buffer.AsSpan(0, 6)));
        Assert.Equal(5, HciEventPacket.Write(buffer, HciEventCode.Vendor, [0xAA, 0xBB]));
        Assert.Equal("04 FF 02 AA BB", Hex.Text(buffer.AsSpan(0, 5)));
    }

    [Fact]
    public void A_buffer_that_is_too_small_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => HciCommandPacket.Write(new byte[3], HciOpcode.Reset));
        Assert.Throws<ArgumentException>(() => HciCommandPacket.Write(new byte[6], new DisconnectCommand(1, HciError.Success)));
        Assert.Throws<ArgumentException>(() => HciEventPacket.Write(new byte[3], new HardwareErrorEvent(1)));
        Assert.Throws<ArgumentException>(() => HciCommandPacket.Write(new byte[512], HciOpcode.Reset, new byte[256]));
        Assert.Throws<ArgumentException>(() => HciEventPacket.Write(new byte[512], HciEventCode.Vendor, new byte[256]));
    }

    [Theory]
    [InlineData(0x0040, AclBoundary.FirstNonAutoFlushable, "02 40 00 03 00 AA BB CC")]
    [InlineData(0x0040, AclBoundary.Continuing, "02 40 10 03 00 AA BB CC")]
    [InlineData(0x0040, AclBoundary.FirstAutoFlushable, "02 40 20 03 00 AA BB CC")]
    [InlineData(0x0EFF, AclBoundary.Complete, "02 FF 3E 03 00 AA BB CC")]
    public void An_ACL_packet_has_handle_flags_and_length(ushort handle, AclBoundary boundary, string packet)
    {
        byte[] buffer = new byte[8];

        Assert.Equal(8, AclPacket.Write(buffer, handle, boundary, [0xAA, 0xBB, 0xCC]));

        Assert.Equal(packet, Hex.Text(buffer));
        Assert.True(AclPacket.TryParse(buffer, out ushort readHandle, out AclBoundary readBoundary, out ReadOnlySpan<byte> data));
        Assert.Equal(handle, readHandle);
        Assert.Equal(boundary, readBoundary);
        Assert.Equal("AA BB CC", Hex.Text(data));
    }

    [Fact]
    public void The_broadcast_flag_is_written_and_ignored_when_read()
    {
        byte[] buffer = new byte[5];

        AclPacket.WriteHeader(buffer, 0x0001, AclBoundary.Continuing, broadcast: 2, length: 0);

        Assert.Equal("02 01 90 00 00", Hex.Text(buffer));
        Assert.True(AclPacket.TryParse(buffer, out ushort handle, out AclBoundary boundary, out _));
        Assert.Equal(0x0001, handle);
        Assert.Equal(AclBoundary.Continuing, boundary);
    }

    [Theory]
    [InlineData("")]
    [InlineData("02 40 00 03")]
    [InlineData("02 40 00 03 00 AA BB")]
    [InlineData("02 40 00 03 00 AA BB CC DD")]
    [InlineData("04 40 00 00 00")]
    public void What_is_no_ACL_packet_is_not_parsed(string packet) =>
        Assert.False(AclPacket.TryParse(Hex.Octets(packet), out _, out _, out _));

    [Fact]
    public void ACL_headers_out_of_range_are_a_mistake_of_the_caller()
    {
        byte[] buffer = new byte[16];

        Assert.Throws<ArgumentOutOfRangeException>(() => AclPacket.WriteHeader(buffer, 0x0F00, AclBoundary.Continuing, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AclPacket.WriteHeader(buffer, 1, (AclBoundary)4, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AclPacket.WriteHeader(buffer, 1, AclBoundary.Continuing, 4, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AclPacket.WriteHeader(buffer, 1, AclBoundary.Continuing, 0, 65536));
        Assert.Throws<ArgumentException>(() => AclPacket.WriteHeader(new byte[4], 1, AclBoundary.Continuing, 0, 1));
        Assert.Throws<ArgumentException>(() => AclPacket.Write(new byte[5], 1, AclBoundary.Continuing, [1]));
    }
}
