// What a controller tells of itself, and how it answers commands (Core Vol 4, Part E, 4.4, 4.5, 7.3, 7.4 and 7.8).
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class InformationTests
{
    private static RawHost Host(ControllerOptions? options = null) =>
        new(new VirtualAir(1), options ?? new() { PublicAddress = new HciAddress(0x00005E005301) });

    [Fact]
    public void Reset_is_answered_at_once() => Host().Expect("01 03 0C 00", "04 0E 04 01 03 0C 00");

    [Fact]
    public void Version_features_address_and_buffers_are_told()
    {
        RawHost host = Host();
        host.Expect("01 01 10 00", "04 0E 0C 01 01 10 00 0B 01 00 0B FF FF 01 00");     // 5.2
        host.Expect("01 03 10 00", "04 0E 0C 01 03 10 00 00 00 00 00 60 00 00 00");     // BR/EDR not supported, LE supported
        host.Expect("01 09 10 00", "04 0E 0A 01 09 10 00 01 53 00 5E 00 00");
        host.Expect("01 05 10 00", "04 0E 0B 01 05 10 00 FB 00 00 0C 00 00 00");
        host.Expect("01 02 20 00", "04 0E 07 01 02 20 00 FB 00 0C");
        host.Expect("01 60 20 00", "04 0E 0A 01 60 20 00 FB 00 0C 00 00 00");
        host.Expect("01 03 20 00", "04 0E 0C 01 03 20 00 EF 01 00 00 00 00 00 00");     // bits 0 to 3 and 5 to 8
        host.Expect("01 07 20 00", "04 0E 05 01 07 20 00 00");
        host.Expect("01 2F 20 00", "04 0E 0C 01 2F 20 00 FB 00 48 08 FB 00 48 08");
        host.Expect("01 1C 20 00", "04 0E 0C 01 1C 20 00 FF FF FF FF FF 03 00 00");
    }

    [Fact]
    public void Shared_buffers_are_told_by_Read_Buffer_Size_alone()
    {
        RawHost host = Host(new() { HasSharedAclBuffers = true, AclDataPacketLength = 27, TotalAclDataPackets = 4 });
        host.Expect("01 02 20 00", "04 0E 07 01 02 20 00 00 00 00");
        host.Expect("01 05 10 00", "04 0E 0B 01 05 10 00 1B 00 00 04 00 00 00");
    }

    [Fact]
    public void Every_announced_command_is_known_and_every_other_one_is_not()
    {
        RawHost host = Host();
        host.Send("01 02 10 00");
        host.Air.RunFor(0);
        byte[] answer = Octets.Of(host.Next());
        Assert.True(SupportedCommands.TryRead(answer.AsSpan(7), out SupportedCommands supported));
        foreach (HciOpcode opcode in Enum.GetValues<HciOpcode>())
        {
            // A length that no command has: an answer other than Unknown HCI Command says that it is known.
            host.Send($"01 {(int)opcode & 0xFF:X2} {(int)opcode >> 8:X2} FF {string.Join(' ', Enumerable.Repeat("00", 255))}");
            host.Air.RunFor(0);
            bool isUnknown = host.Next() == $"04 0F 04 01 01 {(int)opcode & 0xFF:X2} {(int)opcode >> 8:X2}";
            Assert.Equal(supported.Contains(opcode), !isUnknown);
        }
    }

    [Fact]
    public void The_table_of_supported_commands_is_the_specifications()
    {
        // Octets 0, 2, 5, 10, 14, 15, 22, 24 to 28, 33 to 35, 39 and 41 (6.27).
        RawHost host = Host();
        host.Expect(
            "01 02 10 00",
            "04 0E 44 01 02 10 00 20 00 80 00 00 C0 00 00 00 00 E4 00 00 00 B8 22 00 00 00 00 00 00 04 00 60 F7 FF FF 0F 00 00 00 00"
            + " F0 FF 7F 00 00 00 04 00 24 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
    }

    [Theory]
    [InlineData("01 FF FF 00", "FF FF")]                // not a command
    [InlineData("01 01 FC 03 01 02 03", "01 FC")]       // vendor
    [InlineData("01 00 00 00", "00 00")]
    public void An_unknown_command_is_answered(string command, string opcode) => Host().Expect(command, $"04 0F 04 01 01 {opcode}");

    [Fact]
    public void Commands_left_out_by_the_options_are_unknown_and_not_announced()
    {
        RawHost host = Host(new() { UnknownCommands = [HciOpcode.LeReadBufferSize] });
        host.Expect("01 02 20 00", "04 0F 04 01 01 02 20");
        host.Send("01 02 10 00");
        host.Air.RunFor(0);
        Assert.Equal(0xF7 & ~0x02, Octets.Of(host.Next())[7 + 25]);
    }

    [Fact]
    public void A_controller_without_public_address_neither_tells_nor_uses_one()
    {
        RawHost host = Host(new() { HasPublicAddress = false });
        host.Expect("01 09 10 00", "04 0F 04 01 01 09 10");
        host.Refuse("01 0A 20 01 01", 0x12);                                                            // advertising
        host.Refuse("01 0C 20 02 01 00", 0x12);                                                         // scanning
        host.Start("01 0D 20 19 10 00 10 00 00 00 02 53 00 5E 00 00 00 18 00 18 00 00 00 2A 00 00 00 00 00", 0x12);

        host.Do("01 05 20 06 01 53 00 5E 00 C0");
        host.Do("01 06 20 0F A0 00 A0 00 00 01 00 00 00 00 00 00 00 07 00");                            // from the random address
        host.Do("01 0A 20 01 01");
    }

    [Fact]
    public void A_command_of_the_wrong_length_is_invalid_and_answered_in_full_length()
    {
        RawHost host = Host();
        host.Expect("01 09 10 01 00", "04 0E 0A 01 09 10 12 00 00 00 00 00 00");
        host.Expect("01 05 14 00", "04 0E 07 01 05 14 12 00 00 00");
        host.Expect("01 06 04 00", "04 0F 04 12 01 06 04");
    }

    [Fact]
    public void Commands_sent_back_to_back_are_all_answered_with_the_credits_given()
    {
        RawHost host = Host(new() { CommandCredits = 3, PublicAddress = new HciAddress(0x00005E005301) });
        for (int i = 0; i < 3; i++)
            host.Send("01 09 10 00");

        Assert.Equal(Enumerable.Repeat("04 0E 0A 03 09 10 00 01 53 00 5E 00 00", 3), host.Collect(0));
    }

    [Fact]
    public void Random_numbers_come_from_the_seed()
    {
        static string Draw(ulong seed)
        {
            var host = new RawHost(new VirtualAir(seed));
            host.Send("01 18 20 00");
            host.Air.RunFor(0);
            string answer = host.Next();
            Assert.StartsWith("04 0E 0C 01 18 20 00", answer, StringComparison.Ordinal);
            return answer;
        }

        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
    }

    [Fact]
    public void Public_addresses_are_given_out_and_never_zero_or_the_same()
    {
        var air = new VirtualAir(1);
        var addresses = new HashSet<HciAddress>();
        for (int i = 0; i < 300; i++)
            Assert.True(addresses.Add(air.AddController().PublicAddress));
        Assert.DoesNotContain(default, addresses);
        Assert.Throws<ArgumentException>(() => air.AddController(new() { PublicAddress = default(HciAddress) }));
    }

    [Fact]
    public void Before_its_bits_are_set_no_LE_event_comes()
    {
        var air = new VirtualAir(1);
        var host = new RawHost(air);
        host.Do("01 03 0C 00");
        RawHost advertiser = new RawHost(air).Up();
        advertiser.Advertise();
        host.Do("01 0C 20 02 01 00");
        Assert.Empty(host.Collect(1_000_000));          // LE Meta is masked (7.3.1)

        host.Do("01 01 0C 08 FF FF FF FF FF FF FF 3F");
        host.Do("01 01 20 08 FD FF 00 00 00 00 00 00");
        Assert.Empty(host.Collect(1_000_000));          // advertising reports are masked (7.8.1)

        host.Do("01 01 20 08 02 00 00 00 00 00 00 00");
        Assert.NotEmpty(host.Collect(1_000_000));
    }

    [Fact]
    public void Disconnection_Complete_is_masked_as_well()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Do("01 01 0C 08 00 00 00 00 00 00 00 20");
        two.Central.Start("01 06 04 03 01 00 13");

        Assert.Empty(two.Central.Collect(1_000_000));
        Assert.Equal("04 05 04 00 01 00 13", two.Peripheral.Next());
    }

    [Fact]
    public void Host_support_and_page_2_of_the_event_mask_are_kept()
    {
        RawHost host = Host();
        host.Do("01 63 0C 08 00 00 80 00 00 00 00 00");
        host.Do("01 6D 0C 02 01 00");
        host.Expect("01 6C 0C 00", "04 0E 06 01 6C 0C 00 01 00");
        host.Refuse("01 6D 0C 02 02 00", 0x12);
    }

    [Theory]
    [InlineData("01 03 0C 01")]             // a command that is not whole
    [InlineData("01 03 0C 00 00")]          // and one with more behind it
    [InlineData("01 03")]
    [InlineData("02 01 00 05 00 01")]       // ACL that is not whole
    [InlineData("03 01 00 01 00")]          // synchronous data
    [InlineData("05 01 00 01 00")]          // isochronous data
    [InlineData("04 0E 04 01 03 0C 00")]    // an event
    [InlineData("")]
    public void What_is_no_packet_is_dropped_and_counted(string packet)
    {
        RawHost host = Host();
        host.Send(packet);

        Assert.Empty(host.Collect(1_000_000));
        Assert.Equal(1, host.Controller.Statistics.MalformedPackets);
        host.Do("01 03 0C 00");
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var air = new VirtualAir(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => air.AddController(new() { AclDataPacketLength = 26 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => air.AddController(new() { TotalAclDataPackets = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => air.AddController(new() { CommandCredits = 256 }));
        Assert.Throws<ArgumentException>(() => air.AddController(new() { Features = LeFeatures.Ping }));
        Assert.Throws<ArgumentException>(() => air.AddController(new() { HasPublicAddress = false, PublicAddress = new HciAddress(1) }));
        Assert.Throws<ArgumentException>(() => air.AddController(new() { UnknownCommands = [HciOpcode.Reset] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualAir(1, new() { LossProbability = 1.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualAir(1, new() { LossProbability = double.NaN }));
    }
}
