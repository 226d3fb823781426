// Which handle gets what (Core Vol 3, Part G, 3; CONFORMANCE, handle layout and gatts_register_services).
using System;
using System.Linq;

namespace GattGen.Host.Tests;

public class AttributeLayoutTests
{
    // Handle, type and value as a client sees them, declarations in octets.
    private static string[] Layout(params GattServiceDefinition[] services) => Layout(out _, services);

    private static string[] Layout(out ushort[][] handles, params GattServiceDefinition[] services)
    {
        var server = new GattServer(new FakeStack());
        server.Reset("Name"u8, 0x0341);
        handles = server.Register(services);
        return Enumerable.Range(10, Math.Max(0, server.Database.LastHandle - 9))
            .Select(handle => server.Database.Find((ushort)handle)!)
            .Select(a => $"{a.Handle:X4} {a.Type.ToShortString()} {Convert.ToHexString(a.Value.Octets)}".TrimEnd())
            .ToArray();
    }

    [Fact]
    [Specification("gatts_register_services/built_in")]
    public void The_built_in_services_take_handles_1_to_9()
    {
        var bench = new GattBench();
        Assert.Equal("11 06 0100 0500 0018 0600 0900 0118".Replace(" ", ""), bench.Ask("10 0100 FFFF 0028"));
        Assert.Equal("09 07 0200 02 0300 002A 0400 02 0500 012A".Replace(" ", ""), bench.Ask("08 0100 0500 0328"));
        Assert.Equal("09 07 0700 20 0800 052A".Replace(" ", ""), bench.Ask("08 0600 FFFF 0328"));
        Assert.Equal("05 01 0100 0028 0200 0328 0300 002A 0400 0328 0500 012A".Replace(" ", ""), bench.Ask("04 0100 FFFF"));
        Assert.Equal("05 01 0600 0028 0700 0328 0800 052A 0900 0229".Replace(" ", ""), bench.Ask("04 0600 FFFF"));
        Assert.Equal("0B42656E6368", bench.Ask("0A 0300"));
        Assert.Equal("0B4103", bench.Ask("0A 0500"));
        Assert.Equal("010A080002", bench.Ask("0A 0800"));
        Assert.Equal("0B0000", bench.Ask("0A 0900"));
        Assert.Equal("010A0A0001", bench.Ask("0A 0A00"));
    }

    [Fact]
    public void The_device_name_and_the_appearance_change_for_the_next_read_and_survive_registration()
    {
        var bench = new GattBench();
        bench.Server.Register([]);
        bench.Server.SetDeviceName("Nouveau"u8);
        bench.Server.SetAppearance(0x0180);
        Assert.Equal("0B4E6F7576656175", bench.Ask("0A 0300"));
        Assert.Equal("0B8001", bench.Ask("0A 0500"));
        bench.Server.Register([Tables.HeartRate]);
        Assert.Equal("0B4E6F7576656175", bench.Ask("0A 0300"));
        bench.Server.SetDeviceName(default);
        Assert.Equal("0B", bench.Ask("0A 0300"));
    }

    [Fact]
    public void A_device_name_of_248_octets_is_read_in_parts()
    {
        var bench = new GattBench();
        var name = GattBench.Octets(248);
        bench.Server.SetDeviceName(name);
        Assert.Equal("0B" + Convert.ToHexString(name[..22]), bench.Ask("0A 0300"));
        Assert.Equal("0D" + Convert.ToHexString(name[22..44]), bench.Ask("0C 0300 1600"));
        Assert.Equal("0D" + Convert.ToHexString(name[242..]), bench.Ask("0C 0300 F200"));
    }

    [Fact]
    public void Services_of_16_and_128_bits_are_laid_out_in_their_order()
    {
        var layout = Layout(out var handles, Tables.HeartRate, Tables.Uart);
        Assert.Equal(
            [
                "000A 2800 0D18",
                "000B 2803 100C00372A",
                "000C 2a37",
                "000D 2902",
                "000E 2803 020F00382A",
                "000F 2a38",
                "0010 2803 081100392A",
                "0011 2a39",
                "0012 2800 " + Tables.UartServiceOctets,
                "0013 2803 321400" + Tables.UartTxOctets,
                "0014 6e400003-b5a3-f393-e0a9-e50e24dcca9e",
                "0015 2902",
                "0016 2803 0C1700" + Tables.UartRxOctets,
                "0017 6e400002-b5a3-f393-e0a9-e50e24dcca9e",
            ],
            layout);
        Assert.Equal([[0x000C, 0x000F, 0x0011], [0x0014, 0x0017]], handles);
    }

    [Fact]
    [Specification("gatts_register_services")]
    public void No_services_and_services_without_characteristics_are_allowed()
    {
        Assert.Empty(Layout());
        Assert.Equal(["000A 2800 0F18", "000B 2800 0A18"], Layout(out var handles, new GattServiceDefinition(0x180F), new GattServiceDefinition(0x180A)));
        Assert.Equal(2, handles.Length);
        Assert.All(handles, Assert.Empty);
    }

    [Fact]
    [Specification("gatts_register_services/handles")]
    [Specification("gatts_register_services/configuration")]
    [Specification("flag/BROADCAST")]
    [Specification("flag/AUX_WRITE")]
    [Specification("flag/NOTIFY")]
    public void Flags_add_their_descriptors_before_the_listed_ones_and_only_listed_ones_are_returned()
    {
        var layout = Layout(
            out var handles,
            new GattServiceDefinition(
                0x1234,
                (0x2345, GattFlags.Broadcast | GattFlags.Read | GattFlags.Notify | GattFlags.AuxWrite, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read), (0x2908, GattFlags.Read | GattFlags.Write) }),
                (0x2346, GattFlags.Read)));
        Assert.Equal(
            [
                "000A 2800 3412",
                "000B 2803 930C004523",      // broadcast 01, read 02, notify 10, extended properties 80
                "000C 2345",
                "000D 2902",
                "000E 2900 0100",
                "000F 2903 0000",
                "0010 2901",
                "0011 2908",
                "0012 2803 0213004623",
                "0013 2346",
            ],
            layout);
        Assert.Equal([[0x000C, 0x0010, 0x0011, 0x0013]], handles);
    }

    [Fact]
    public void A_listed_descriptor_of_the_automatic_kind_takes_its_place_and_is_returned()
    {
        var layout = Layout(
            out var handles,
            new GattServiceDefinition(
                0x1234,
                (0x2345, GattFlags.Broadcast | GattFlags.Indicate | GattFlags.AuxWrite, new GattDescriptorDefinition[] { (0x2903, GattFlags.Read), (0x2901, GattFlags.Read), (0x2900, GattFlags.Read), (0x2902, GattFlags.Read | GattFlags.Write) })));
        Assert.Equal(
            ["000A 2800 3412", "000B 2803 A10C004523", "000C 2345", "000D 2903 0000", "000E 2901", "000F 2900 0100", "0010 2902"],
            layout);
        Assert.Equal([[0x000C, 0x000D, 0x000E, 0x000F, 0x0010]], handles);
    }

    [Fact]
    public void Extended_properties_that_are_listed_without_the_flag_set_the_property_and_allow_nothing()
        => Assert.Equal(
            ["000A 2800 3412", "000B 2803 820C004523", "000C 2345", "000D 2900 0000"],
            Layout(new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read, new GattDescriptorDefinition[] { (0x2900, GattFlags.Read) }))));

    [Theory]
    [InlineData(GattFlags.Broadcast, 0x01)]
    [InlineData(GattFlags.Read, 0x02)]
    [InlineData(GattFlags.WriteNoResponse, 0x04)]
    [InlineData(GattFlags.Write, 0x08)]
    [InlineData(GattFlags.Notify, 0x10)]
    [InlineData(GattFlags.Indicate, 0x20)]
    [InlineData(GattFlags.AuthenticatedSignedWrite, 0x40)]
    [InlineData(GattFlags.AuxWrite, 0x80)]
    [InlineData((GattFlags)0x80, 0x00)]
    [InlineData((GattFlags)0x10002, 0x02)]
    [InlineData(GattFlags.ReadEncrypted | GattFlags.ReadAuthenticated | GattFlags.ReadAuthorized | GattFlags.WriteEncrypted | GattFlags.WriteAuthenticated | GattFlags.WriteAuthorized, 0x00)]
    public void The_low_octet_of_the_flags_is_the_properties_field(GattFlags flags, int properties)
        => Assert.Contains($"000B 2803 {properties:X2}0C004523", Layout(new GattServiceDefinition(0x1234, (0x2345, flags))));

    [Fact]
    public void UUIDs_of_32_bits_are_widened_to_128()
    {
        var layout = Layout(new GattServiceDefinition(
            BleUuid.FromUInt32(0x11223344),
            new GattCharacteristicDefinition(BleUuid.FromUInt32(0x55667788), GattFlags.Read, new GattDescriptorDefinition(BleUuid.FromUInt32(0x99AABBCC), GattFlags.Read))));
        Assert.Equal(
            [
                "000A 2800 FB349B5F8000008000100000" + "44332211",
                "000B 2803 020C00FB349B5F8000008000100000" + "88776655",
                "000C 55667788-0000-1000-8000-00805f9b34fb",
                "000D 99aabbcc-0000-1000-8000-00805f9b34fb",
            ],
            layout);
    }

    [Fact]
    public void A_configuration_descriptor_listed_twice_is_refused_and_nothing_changes()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate]);
        foreach (var uuid in new[] { 0x2900, 0x2902, 0x2903 })
        {
            var twice = new GattServiceDefinition(0x1234, (0x2345, GattFlags.Notify, new GattDescriptorDefinition[] { (uuid, GattFlags.Read), (uuid, GattFlags.Read) }));
            Assert.Throws<ArgumentException>(() => bench.Server.Register([twice]));
        }

        Assert.Equal("11 06 0A00 1100 0D18".Replace(" ", ""), bench.Ask("10 0A00 FFFF 0028"));
    }

    [Fact]
    [Specification("errno/E2BIG")]
    public void More_attributes_than_the_limit_are_refused_and_nothing_changes()
    {
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = false, MaxAttributes = 17 });
        bench.Server.Register([Tables.HeartRate]);
        Assert.Equal(BleError.TooBig, Assert.Throws<BleException>(() => bench.Server.Register([Tables.HeartRate, new GattServiceDefinition(0x180F)])).Error);
        Assert.Equal("11 06 0A00 1100 0D18".Replace(" ", ""), bench.Ask("10 0A00 FFFF 0028"));
    }

    [Fact]
    public void All_handles_can_be_used()
    {
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = false, MaxAttributes = 65535 });
        var services = Enumerable.Repeat(new GattServiceDefinition(0x180F), 65526).ToArray();
        bench.Server.Register(services);
        Assert.Equal(0xFFFF, bench.Server.Database.LastHandle);
        Assert.Equal("11 06 FFFF FFFF 0F18".Replace(" ", ""), bench.Ask("10 FFFF FFFF 0028"));
        Assert.Equal("05 01 FFFF 0028".Replace(" ", ""), bench.Ask("04 FFFF FFFF"));
        Assert.Equal("07 FFFF FFFF".Replace(" ", ""), bench.Ask("06 FFFF FFFF 0028 0F18"));
        Assert.Equal(BleError.TooBig, Assert.Throws<BleException>(() => bench.Server.Register([.. services, new GattServiceDefinition(0x180F)])).Error);
    }

    [Fact]
    public void Switching_on_leaves_the_built_in_services_only()
    {
        var bench = new GattBench();
        bench.Server.Register([Tables.HeartRate]);
        bench.Server.Reset("New"u8, 0);
        Assert.Equal(9, bench.Server.Database.LastHandle);
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => bench.Server.Read(0x000C)).Error);
    }
}
