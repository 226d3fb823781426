// Battery, Device Information and Nordic UART, served and used.
using System;
using System.Linq;
using System.Text;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests;

public class OtherServicesTests
{
    [Fact]
    public void A_battery_level_is_read_and_told_on_change()
    {
        var server = new AllProfiles { Battery = new BatteryService { Level = 87 } };
        ServedAndUsed.Run(server, async link =>
        {
            var client = await BatteryService.Client.DiscoverAsync(link);
            Assert.Equal(87, (await client.Level.ReadAsync()).Percent);
            await using var levels = await client.Level.SubscribeAsync();
            server.Battery.Level = 87;
            server.Battery.Level = 86;
            Assert.Equal(86, server.Battery.Level.Percent);
            Assert.ThrowsAny<ArgumentException>(() => server.Battery.Level = 101);
            await foreach (var level in levels)
            {
                Assert.Equal(86, level.Percent);
                break;
            }
        });
    }

    [Fact]
    public void Only_what_was_set_of_the_device_information_is_offered()
    {
        var server = new AllProfiles
        {
            Information = new DeviceInformationService
            {
                ManufacturerName = "Müller & Söhne",
                PnpId = new PnpId(VendorIdSource.BluetoothSig, 0x1234, 0x5678, 0x0102),
                SystemId = new SystemId((UInt40)0x123456789AUL, (UInt24)0xBCDEF0U),
            },
        };
        ServedAndUsed.Run(server, async link =>
        {
            var client = await DeviceInformationService.Client.DiscoverAsync(link);
            Assert.Equal("Müller & Söhne", await client.ManufacturerName!.ReadAsync());
            Assert.Equal(new PnpId(VendorIdSource.BluetoothSig, 0x1234, 0x5678, 0x0102), await client.PnpId!.ReadAsync());
            Assert.Equal([0x01, 0x34, 0x12, 0x78, 0x56, 0x02, 0x01], await client.PnpId.Remote.ReadAsync());
            Assert.Equal([0x9A, 0x78, 0x56, 0x34, 0x12, 0xF0, 0xDE, 0xBC], await client.SystemId!.Remote.ReadAsync());
            Assert.Null(client.SerialNumber);
            Assert.Null(client.ModelNumber);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_uart_echoes_a_long_text_whole_at_any_mtu(bool withLargeMtu)
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)));
        var server = new AllProfiles();
        ServedAndUsed.Run(server, async link =>
        {
            if (withLargeMtu)
                await link.ExchangeMtuAsync();
            var client = await NordicUartService.Client.DiscoverAsync(link);
            var received = new StringBuilder();
            server.Uart.Received += octets => received.Append(Encoding.UTF8.GetString(octets.Span));
            await using var answers = await client.Tx.SubscribeAsync();
            var most = link.Mtu - 3;
            for (var at = 0; at < text.Length; at += Math.Min(most, NordicUartService.MaxPieceOctets))
                await client.Rx.WriteAsync(Encoding.UTF8.GetBytes(text.Substring(at, Math.Min(Math.Min(most, NordicUartService.MaxPieceOctets), text.Length - at))));
            Assert.Equal(text, received.ToString());

            await server.Uart.SendAsync(Encoding.UTF8.GetBytes(text));
            server.Uart.Send("end"u8);
            var sent = new StringBuilder();
            await foreach (var piece in answers)
            {
                Assert.InRange(piece.Length, 1, most);
                sent.Append(Encoding.UTF8.GetString(piece));
                if (sent.Length == text.Length + 3)
                    break;
            }

            Assert.Equal(text + "end", sent.ToString());
        });
    }

    [Fact]
    public void The_serial_port_refuses_a_piece_that_is_too_long_and_takes_none_of_it()
    {
        var server = new AllProfiles();
        ServedAndUsed.Run(server, async link =>
        {
            var pieces = 0;
            server.Uart.Received += _ => pieces++;
            Assert.Equal(256, await link.ExchangeMtuAsync());
            var client = await NordicUartService.Client.DiscoverAsync(link);

            var refusal = await Assert.ThrowsAsync<BleException>(async () => await client.Rx.WriteAsync(new byte[NordicUartService.MaxPieceOctets + 6]));

            Assert.Equal((int)AttError.InvalidAttributeValueLength, refusal.Status);
            Assert.Equal(0, pieces);
            await client.Rx.WriteAsync(new byte[NordicUartService.MaxPieceOctets]);
            Assert.Equal(1, pieces);
        });
    }
}
