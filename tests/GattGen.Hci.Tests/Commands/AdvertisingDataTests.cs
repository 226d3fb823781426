using System;

namespace GattGen.Hci.Tests;

public class AdvertisingDataTests
{
    private const string Padding = " 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00";

    [Fact]
    public void LE_Set_Advertising_Data_is_padded_to_31_octets()
    {
        byte[] buffer = new byte[HciCommandPacket.MaximumLength];
        buffer.AsSpan().Fill(0xEE);

        int length = HciCommandPacket.Write(buffer, new LeSetAdvertisingDataCommand([0x02, 0x01, 0x06]));

        Assert.Equal("01 08 20 20 03 02 01 06" + Padding, Hex.Text(buffer.AsSpan(0, length)));
        Assert.True(HciCommandPacket.TryParse(buffer.AsSpan(0, length), out _, out ReadOnlySpan<byte> parameters));
        Assert.True(LeSetAdvertisingDataCommand.TryRead(parameters, out LeSetAdvertisingDataCommand command));
        Assert.Equal([0x02, 0x01, 0x06], command.Data.ToArray());
    }

    [Fact]
    public void LE_Set_Scan_Response_Data_is_padded_to_31_octets()
    {
        byte[] buffer = new byte[HciCommandPacket.MaximumLength];

        int length = HciCommandPacket.Write(buffer, new LeSetScanResponseDataCommand([0x02, 0x0A, 0xFC]));

        Assert.Equal("01 09 20 20 03 02 0A FC" + Padding, Hex.Text(buffer.AsSpan(0, length)));
        Assert.True(HciCommandPacket.TryParse(buffer.AsSpan(0, length), out _, out ReadOnlySpan<byte> parameters));
        Assert.True(LeSetScanResponseDataCommand.TryRead(parameters, out LeSetScanResponseDataCommand command));
        Assert.Equal([0x02, 0x0A, 0xFC], command.Data.ToArray());
    }

    [Fact]
    public void A_length_above_31_is_not_read()
    {
        byte[] parameters = new byte[LeSetAdvertisingDataCommand.ParameterLength];
        parameters[0] = 32;

        Assert.False(LeSetAdvertisingDataCommand.TryRead(parameters, out _));
        Assert.False(LeSetScanResponseDataCommand.TryRead(parameters, out _));
    }

    [Fact]
    public void More_than_31_octets_are_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => _ = new LeSetAdvertisingDataCommand(new byte[32]).Data.Length);
        Assert.Throws<ArgumentException>(() => _ = new LeSetScanResponseDataCommand(new byte[32]).Data.Length);
    }
}
