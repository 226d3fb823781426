// AdvertisingReader: Core Vol 3, Part C, 11. Data come from strangers: nothing here may throw.
using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Tests.Advertising;

public class AdvertisingReaderTests
{
    private static readonly byte[] HeartRateMonitor =
    [
        0x02, 0x01, 0x06,
        0x05, 0x03, 0x0D, 0x18, 0x0F, 0x18,
        0x03, 0x19, 0x40, 0x03,
        0x02, 0x0A, 0xF4,
        0x05, 0xFF, 0x4C, 0x00, 0x02, 0x15,
        0x03, 0x09, 0x48, 0x52,
    ];

    private static List<(AdType Type, string Data)> Structures(params byte[] data)
    {
        var found = new List<(AdType, string)>();
        foreach (var (type, octets) in new AdvertisingReader(data))
            found.Add((type, Convert.ToHexString(octets)));
        return found;
    }

    [Fact]
    public void Structures_are_found_in_their_order()
    {
        Assert.Equal(
            [
                (AdType.Flags, "06"),
                (AdType.CompleteServiceUuids16, "0D180F18"),
                (AdType.Appearance, "4003"),
                (AdType.TxPowerLevel, "F4"),
                (AdType.ManufacturerSpecificData, "4C000215"),
                (AdType.CompleteLocalName, "4852"),
            ],
            Structures(HeartRateMonitor));
        Assert.False(new AdvertisingReader(HeartRateMonitor).IsMalformed);
    }

    [Fact]
    public void What_a_structure_says_is_read()
    {
        var reader = new AdvertisingReader(HeartRateMonitor);

        Assert.True(reader.TryGetFlags(out var flags));
        Assert.Equal(AdFlags.LeGeneralDiscoverable | AdFlags.BrEdrNotSupported, flags);
        Assert.True(reader.TryGetName(out var name, out var isComplete));
        Assert.Equal(("HR", true), (name, isComplete));
        Assert.True(reader.TryGetAppearance(out var appearance));
        Assert.Equal(Appearance.HeartRateSensor, appearance);
        Assert.True(reader.TryGetTxPower(out var power));
        Assert.Equal(-12, power);
        Assert.True(reader.TryGetManufacturerData(out var company, out var data));
        Assert.Equal(0x004C, company);
        Assert.Equal([0x02, 0x15], data.ToArray());
        Assert.True(reader.TryGet(AdType.Appearance, out data));
        Assert.Equal([0x40, 0x03], data.ToArray());
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        var reader = new AdvertisingReader([0x02, 0x1C, 0x00]);

        Assert.False(reader.TryGetFlags(out var flags));
        Assert.Equal(AdFlags.None, flags);
        Assert.False(reader.TryGetName(out var name, out var isComplete));
        Assert.Equal(("", false), (name, isComplete));
        Assert.False(reader.TryGetAppearance(out var appearance));
        Assert.Equal(0, appearance);
        Assert.False(reader.TryGetTxPower(out var power));
        Assert.Equal(0, power);
        Assert.False(reader.TryGetManufacturerData(out var company, out var data));
        Assert.Equal(0, company);
        Assert.True(data.IsEmpty);
        Assert.False(reader.TryGetManufacturerData(0x004C, out data));
        Assert.True(data.IsEmpty);
        Assert.False(reader.TryGetServiceData(0x180F, out data));
        Assert.True(data.IsEmpty);
        Assert.False(reader.TryGet(AdType.Flags, out data));
        Assert.True(data.IsEmpty);
        Assert.False(reader.ContainsService(0x180D));
    }

    [Fact]
    public void A_shortened_name_is_read_where_there_is_no_complete_one()
    {
        Assert.True(new AdvertisingReader([0x03, 0x08, 0x48, 0x52]).TryGetName(out var name, out var isComplete));
        Assert.Equal(("HR", false), (name, isComplete));

        Assert.True(new AdvertisingReader([0x02, 0x08, 0x48, 0x03, 0x09, 0x48, 0x52]).TryGetName(out name, out isComplete));
        Assert.Equal(("HR", true), (name, isComplete));
    }

    [Fact]
    public void Octets_of_a_name_that_are_no_UTF_8_are_replaced()
    {
        Assert.True(new AdvertisingReader([0x03, 0x09, 0x48, 0xFF]).TryGetName(out var name));
        Assert.Equal("H\uFFFD", name);
    }

    [Theory]
    [InlineData(0x02)]
    [InlineData(0x03)]
    public void A_service_is_found_in_complete_and_incomplete_lists_of_16_bits(byte type)
    {
        var reader = new AdvertisingReader([0x05, type, 0x0D, 0x18, 0x0F, 0x18]);

        Assert.True(reader.ContainsService(0x180D));
        Assert.True(reader.ContainsService(0x180F));
        Assert.True(reader.ContainsService(new BleUuid(0x180F).ToUuid128()));
        Assert.False(reader.ContainsService(0x0D18));
        Assert.False(reader.ContainsService(0x0F18));
        Assert.False(reader.ContainsService(default));
    }

    [Theory]
    [InlineData(0x04)]
    [InlineData(0x05)]
    public void A_service_is_found_in_complete_and_incomplete_lists_of_32_bits(byte type)
    {
        var reader = new AdvertisingReader([0x05, type, 0x0D, 0x18, 0x00, 0x00]);

        Assert.True(reader.ContainsService(BleUuid.FromUInt32(0x180D)));
        Assert.True(reader.ContainsService(0x180D));
        Assert.False(reader.ContainsService(0x0000));
    }

    [Theory]
    [InlineData(0x06)]
    [InlineData(0x07)]
    public void A_service_is_found_in_complete_and_incomplete_lists_of_128_bits(byte type)
    {
        byte[] data = [0x11, type, 0x9E, 0xCA, 0xDC, 0x24, 0x0E, 0xE5, 0xA9, 0xE0, 0x93, 0xF3, 0xA3, 0xB5, 0x01, 0x00, 0x40, 0x6E];

        Assert.True(new AdvertisingReader(data).ContainsService(new BleUuid("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")));
        Assert.False(new AdvertisingReader(data).ContainsService(0x0001));
    }

    [Fact]
    public void The_rest_of_a_list_that_is_no_whole_UUID_is_left_out()
    {
        var reader = new AdvertisingReader([0x04, 0x03, 0x0D, 0x18, 0x0F]);

        Assert.True(reader.ContainsService(0x180D));
        Assert.False(reader.ContainsService(0x180F));
    }

    [Fact]
    public void Manufacturer_data_is_found_by_company()
    {
        var reader = new AdvertisingReader([0x02, 0xFF, 0x4C, 0x04, 0xFF, 0x4C, 0x00, 0x01, 0x04, 0xFF, 0x59, 0x00, 0x02]);

        Assert.True(reader.TryGetManufacturerData(0x0059, out var data));
        Assert.Equal([0x02], data.ToArray());
        Assert.True(reader.TryGetManufacturerData(out var company, out data));
        Assert.Equal(0x004C, company);
        Assert.Equal([0x01], data.ToArray());
        Assert.False(reader.TryGetManufacturerData(0x004D, out data));
        Assert.True(data.IsEmpty);
    }

    [Fact]
    public void Service_data_is_found_in_every_width()
    {
        Assert.True(new AdvertisingReader([0x04, 0x16, 0x0F, 0x18, 0x64]).TryGetServiceData(0x180F, out var data));
        Assert.Equal([0x64], data.ToArray());
        Assert.True(new AdvertisingReader([0x06, 0x20, 0x0F, 0x18, 0x00, 0x00, 0x64]).TryGetServiceData(0x180F, out data));
        Assert.Equal([0x64], data.ToArray());
        Assert.True(new AdvertisingReader([0x12, 0x21, 0xFB, 0x34, 0x9B, 0x5F, 0x80, 0x00, 0x00, 0x80, 0x00, 0x10, 0x00, 0x00, 0x0F, 0x18, 0x00, 0x00, 0x64]).TryGetServiceData(0x180F, out data));
        Assert.Equal([0x64], data.ToArray());
        Assert.False(new AdvertisingReader([0x02, 0x16, 0x0F]).TryGetServiceData(0x180F, out data));
        Assert.True(data.IsEmpty);
    }

    [Fact]
    public void A_length_of_zero_ends_the_data_early_and_is_no_mistake()
    {
        Assert.Equal([(AdType.Flags, "06")], Structures(0x02, 0x01, 0x06, 0x00, 0x02, 0x0A, 0x00));
        Assert.False(new AdvertisingReader([0x02, 0x01, 0x06, 0x00, 0x00, 0x00]).IsMalformed);
        Assert.False(new AdvertisingReader([0x00]).IsMalformed);
        Assert.False(new AdvertisingReader([0x02, 0x01, 0x06, 0x00, 0x02, 0x0A, 0x00]).TryGetTxPower(out _));
    }

    [Fact]
    public void No_data_are_well_formed()
    {
        Assert.Empty(Structures());
        Assert.False(new AdvertisingReader(default).IsMalformed);
        Assert.False(default(AdvertisingReader).IsMalformed);
        Assert.False(default(AdvertisingReader).MoveNext());
    }

    [Theory]
    [InlineData(new byte[] { 0x02, 0x01, 0x06, 0x03, 0x09, 0x48 })]
    [InlineData(new byte[] { 0x02, 0x01, 0x06, 0x01 })]
    [InlineData(new byte[] { 0x02, 0x01, 0x06, 0xFF, 0x09, 0x48, 0x52 })]
    public void A_structure_that_is_cut_off_ends_the_data_and_is_flagged(byte[] data)
    {
        Assert.Equal([(AdType.Flags, "06")], Structures(data));
        Assert.True(new AdvertisingReader(data).IsMalformed);
        Assert.False(new AdvertisingReader(data).TryGetName(out _));
    }

    [Fact]
    public void A_structure_may_have_no_octets()
    {
        Assert.Equal([(AdType.CompleteLocalName, ""), (AdType.Flags, "")], Structures(0x01, 0x09, 0x01, 0x01));

        var reader = new AdvertisingReader([0x01, 0x09, 0x01, 0x01, 0x01, 0x0A, 0x01, 0x19, 0x01, 0xFF]);
        Assert.True(reader.TryGetName(out var name));
        Assert.Equal("", name);
        Assert.False(reader.TryGetFlags(out _));
        Assert.False(reader.TryGetTxPower(out _));
        Assert.False(reader.TryGetAppearance(out _));
        Assert.False(reader.TryGetManufacturerData(out _, out _));
    }

    [Fact]
    public void The_current_structure_stays_nothing_before_the_first_and_after_the_last()
    {
        var reader = new AdvertisingReader([0x02, 0x01, 0x06]);
        Assert.Equal(AdType.None, reader.Current.Type);

        Assert.True(reader.MoveNext());
        Assert.Equal(AdType.Flags, reader.Current.Type);
        Assert.True(reader.TryGetFlags(out _));

        Assert.False(reader.MoveNext());
        Assert.Equal(AdType.None, reader.Current.Type);
        Assert.True(reader.Current.Data.IsEmpty);
        Assert.False(reader.MoveNext());
    }

    [Fact]
    public void Any_octets_are_read_without_an_exception_and_account_for_every_octet()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), data =>
        {
            var reader = new AdvertisingReader(data);
            var taken = 0;
            while (reader.MoveNext())
                taken += 2 + reader.Current.Data.Length;
            Everything(reader);
            var early = taken < data.Length && data[taken] == 0;
            return taken <= data.Length && reader.IsMalformed == (taken < data.Length && !early);
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Every_truncation_and_every_bit_flip_of_good_data_is_survived()
    {
        var looked = 0;
        for (var length = 0; length <= HeartRateMonitor.Length; length++)
            looked += Everything(new AdvertisingReader(HeartRateMonitor.AsSpan(0, length)));
        for (var bit = 0; bit < HeartRateMonitor.Length * 8; bit++)
        {
            var data = (byte[])HeartRateMonitor.Clone();
            data[bit / 8] ^= (byte)(1 << (bit % 8));
            looked += Everything(new AdvertisingReader(data));
        }

        Assert.Equal(HeartRateMonitor.Length + 1 + (HeartRateMonitor.Length * 8), looked);
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var data = new AdvertisingData(stackalloc byte[31]);
        data.AddFlags();
        data.AddServices([0x180D, BleUuid.FromUInt32(0x12345678)]);
        data.AddName("Thermometer in the garden");

        var reader = new AdvertisingReader(data.Written);
        Assert.True(reader.ContainsService(0x180D) && reader.ContainsService(BleUuid.FromUInt32(0x12345678)));
        Assert.True(reader.TryGetName(out var name, out var isComplete));
        Assert.Equal(("Thermometer in t", false), (name, isComplete));
        Assert.False(reader.IsMalformed);
    }

    [Fact]
    public void Reading_allocates_nothing_but_the_name()
    {
        var (rounds, found) = (0, 0);
        void Round()
        {
            rounds++;
            found += Read();
        }

        Assert.Equal(0, Allocation.Of(Round, times: 1000, warm: 1));
        Assert.Equal(rounds * 9, found);

        static int Read()
        {
            var reader = new AdvertisingReader(HeartRateMonitor);
            var count = reader.ContainsService(0x180F) ? 1 : 0;
            count += reader.TryGetManufacturerData(0x004C, out _) ? 1 : 0;
            count += reader.TryGetFlags(out _) ? 1 : 0;
            foreach (var (type, data) in reader)
                count += data.Length > 0 && type != AdType.None ? 1 : 0;
            return count;
        }
    }

    private static int Everything(AdvertisingReader reader)
    {
        _ = reader.IsMalformed;
        reader.TryGetFlags(out _);
        reader.TryGetName(out _);
        reader.TryGetAppearance(out _);
        reader.TryGetTxPower(out _);
        reader.TryGetManufacturerData(out _, out _);
        reader.TryGetManufacturerData(0x004C, out _);
        reader.TryGetServiceData(0x180F, out _);
        reader.ContainsService(0x180D);
        reader.ContainsService(new BleUuid("6E400001-B5A3-F393-E0A9-E50E24DCCA9E"));
        return 1;
    }
}
