// Each type as octets, both ways, through the property and through a client.
using System;
using System.Linq;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class ValueKindsTests
{
    private static readonly GattPeer Peer = new(7, new BleAddress(BleAddressType.Public, 0x0102030405));

    public static TheoryData<string, object, byte[]> Numbers => new()
    {
        { nameof(EveryType.Boolean), true, [1] },
        { nameof(EveryType.UInt8), (byte)0xFE, [0xFE] },
        { nameof(EveryType.Int8), (sbyte)-2, [0xFE] },
        { nameof(EveryType.UInt16), (ushort)0x1234, [0x34, 0x12] },
        { nameof(EveryType.Int16), (short)-2, [0xFE, 0xFF] },
        { nameof(EveryType.UInt24), new UInt24(0x123456), [0x56, 0x34, 0x12] },
        { nameof(EveryType.Int24), new Int24(-2), [0xFE, 0xFF, 0xFF] },
        { nameof(EveryType.UInt32), 0x12345678u, [0x78, 0x56, 0x34, 0x12] },
        { nameof(EveryType.Int32), -2, [0xFE, 0xFF, 0xFF, 0xFF] },
        { nameof(EveryType.UInt40), new UInt40(0x123456789A), [0x9A, 0x78, 0x56, 0x34, 0x12] },
        { nameof(EveryType.Int40), new Int40(-0x80_0000_0000), [0x00, 0x00, 0x00, 0x00, 0x80] },
        { nameof(EveryType.UInt48), new UInt48(0x123456789ABC), [0xBC, 0x9A, 0x78, 0x56, 0x34, 0x12] },
        { nameof(EveryType.Int48), new Int48(-1), [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] },
        { nameof(EveryType.UInt64), 0x123456789ABCDEF0ul, [0xF0, 0xDE, 0xBC, 0x9A, 0x78, 0x56, 0x34, 0x12] },
        { nameof(EveryType.Int64), long.MinValue, [0, 0, 0, 0, 0, 0, 0, 0x80] },
        { nameof(EveryType.Single), 1.5f, [0x00, 0x00, 0xC0, 0x3F] },
        { nameof(EveryType.Double), -2.0, [0, 0, 0, 0, 0, 0, 0x00, 0xC0] },
        { nameof(EveryType.Medical16), new MedFloat16(114, -1), [0x72, 0xF0] },
        { nameof(EveryType.Medical32), new MedFloat32(364, -1), [0x6C, 0x01, 0x00, 0xFF] },
        { nameof(EveryType.Enumeration), Tiny.Minus, [0xFF] },
        { nameof(EveryType.Narrowed), Wide.Top, [0xEF, 0xCD, 0xAB] },
        { nameof(EveryType.Text), "Größe", "Größe"u8.ToArray() },
        { nameof(EveryType.Day), new Day(2026, 11, 22), [0xEA, 0x07, 11, 22] },
        { nameof(EveryType.List), GattArray.Create<UInt24>(1, 2), [1, 0, 0, 2, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_value_that_is_set_is_stored_as_its_octets(string property, object value, byte[] octets)
    {
        var (ble, service) = Registered();
        typeof(EveryType).GetProperty(property)!.SetValue(service, value);
        Assert.Equal(octets, Assert.Single(ble.Updates).Value);
        Assert.Equal(HandleOf(service, property), ble.Updates[0].Handle);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Octets_that_a_client_writes_become_the_value(string property, object value, byte[] octets)
    {
        var (ble, service) = Registered();
        Assert.Equal(0, ble.RemoteWrite(Peer, HandleOf(service, property), octets));
        Assert.Equal(value, typeof(EveryType).GetProperty(property)!.GetValue(service));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_value_with_an_octet_missing_is_refused(string property, object value, byte[] octets)
    {
        var (ble, service) = Registered();
        Assert.Equal((byte)AttError.InvalidAttributeValueLength, ble.RemoteWrite(Peer, HandleOf(service, property), Shorter(property, octets)));
        Assert.NotEqual(value, typeof(EveryType).GetProperty(property)!.GetValue(service));

        // A text without its last octet is another text; what it cannot do without is the rest of a character.
        static byte[] Shorter(string property, byte[] octets) => property == nameof(EveryType.Text) ? octets[..3] : octets[..^1];
    }

    [Theory]
    [InlineData(nameof(EveryType.Boolean), new byte[] { 2 })]
    [InlineData(nameof(EveryType.Text), new byte[] { 0xC0, 0x80 })]
    [InlineData(nameof(EveryType.Text), new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(nameof(EveryType.Text), new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(nameof(EveryType.Text), new byte[] { 0x80 })]
    [InlineData(nameof(EveryType.Text), new byte[] { 65, 65, 65, 65, 65, 65, 65, 65, 65 })]
    [InlineData(nameof(EveryType.Octets), new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(nameof(EveryType.Memory), new byte[] { 1, 2 })]
    [InlineData(nameof(EveryType.Memory), new byte[] { 1, 2, 3, 4 })]
    [InlineData(nameof(EveryType.Pair), new byte[] { 1, 0, 2 })]
    [InlineData(nameof(EveryType.Pair), new byte[] { 1, 0, 2, 0, 3 })]
    [InlineData(nameof(EveryType.List), new byte[] { 1, 0, 0, 2 })]
    [InlineData(nameof(EveryType.Day), new byte[] { 1, 0, 0, 2, 9 })]
    public void Octets_that_are_no_such_value_are_refused(string property, byte[] octets)
    {
        var (ble, service) = Registered();
        Assert.Equal((byte)AttError.InvalidAttributeValueLength, ble.RemoteWrite(Peer, HandleOf(service, property), octets));
    }

    [Fact]
    public void Octets_and_arrays_are_copied_in_and_out()
    {
        var (ble, service) = Registered();
        var given = new byte[] { 1, 2, 3 };
        service.Octets = given;
        given[0] = 9;
        Assert.Equal([1, 2, 3], service.Octets);
        service.Octets[0] = 9;
        Assert.Equal([1, 2, 3], service.Octets);
        service.Memory = given;
        Assert.Equal([9, 2, 3], service.Memory.ToArray());
        service.Pair = [0x0102, 0x0304];
        Assert.Equal([0x02, 0x01, 0x04, 0x03], ble.Updates[^1].Value);
    }

    [Fact]
    public void Values_that_cannot_be_encoded_throw_and_change_nothing()
    {
        var (ble, service) = Registered();
#pragma warning disable GATT0012 // on purpose: the run-time refuses what the analyzer finds
        Assert.Throws<ArgumentException>(() => service.Text = "123456789");
        Assert.ThrowsAny<ArgumentException>(() => service.Text = "\uD800");
        Assert.Throws<ArgumentNullException>(() => service.Text = null!);
        Assert.Throws<ArgumentException>(() => service.Octets = new byte[9]);
        Assert.Throws<ArgumentNullException>(() => service.Octets = null!);
        Assert.Throws<ArgumentException>(() => service.Memory = new byte[2]);
        Assert.Throws<ArgumentException>(() => service.Pair = [1]);
        Assert.ThrowsAny<ArgumentException>(() => service.List = new UInt24[171]);
        Assert.Throws<ArgumentOutOfRangeException>(() => service.Narrowed = (Wide)0x01000000);
#pragma warning restore GATT0012
        Assert.Empty(ble.Updates);
        Assert.Equal("", service.Text);
        Assert.Empty(service.Octets);
    }

    [Fact]
    public void A_buffer_is_set_where_a_client_may_write_more_than_20_octets()
    {
        var (ble, service) = Registered();
        Assert.Contains((service.Handles.List, 511, false), ble.Buffers);
        Assert.DoesNotContain(ble.Buffers, buffer => buffer.Handle == service.Handles.Text);
        Assert.DoesNotContain(ble.Buffers, buffer => buffer.Handle == service.Handles.UInt64);
    }

    [Fact]
    public void A_struct_is_encoded_field_by_field()
    {
        var report = new Report { IsValid = true, Temperature = (Int24)(-5), TakenOn = new Day(2026, 1, 2), Battery = 90, Offset = -200, Serial = Wide.Top, Tag = "ab", Remark = "ok" };
        byte[] octets =
        [
            0x01, 0x81,                     // valid; bit 8 date, bit 9 clear: battery is there, bit 10 clear: short offset, bit 15 remark
            0xFB, 0xFF, 0xFF,
            0xEA, 0x07, 1, 2,
            90,
            0x38, 0xFF,
            0xEF, 0xCD, 0xAB,
            0x61, 0x62, 0, 0,
            0x6F, 0x6B,
        ];
        var buffer = new byte[Report.MaxLength];
        Assert.Equal(octets, buffer[..report.Encode(buffer)]);
        Assert.True(Report.TryDecode(octets, out var decoded));
        Assert.True(decoded.IsValid);
        Assert.Equal(-5, (int)decoded.Temperature);
        Assert.Equal(new Day(2026, 1, 2), decoded.TakenOn);
        Assert.Equal((byte?)90, decoded.Battery);
        Assert.Equal(-200, decoded.Offset);
        Assert.Equal(Wide.Top, decoded.Serial);
        Assert.Equal("ab", decoded.Tag);
        Assert.Equal("ok", decoded.Remark);
    }

    [Fact]
    public void Fields_that_are_not_there_take_no_octets()
    {
        var report = new Report { Offset = 40_000, Tag = "" };
        byte[] octets =
        [
            0x00, 0x06,                     // bit 9: no battery, bit 10: long offset
            0, 0, 0,
            0x40, 0x9C, 0x00, 0x00,
            0, 0, 0,
            0, 0, 0, 0,
        ];
        var buffer = new byte[Report.MaxLength];
        Assert.Equal(octets, buffer[..report.Encode(buffer)]);
        Assert.True(Report.TryDecode(octets, out var decoded));
        Assert.Null(decoded.TakenOn);
        Assert.Null(decoded.Battery);
        Assert.Null(decoded.Remark);
        Assert.Equal(40_000, decoded.Offset);
    }

    [Fact]
    public void Fields_behind_one_flag_bit_are_there_together_or_not_at_all()
    {
        var buffer = new byte[Paired.MaxLength];
        Assert.Equal(3, new Paired(1, 2).Encode(buffer));
        Assert.Equal([1, 1, 2], buffer);
        Assert.Equal(1, new Paired(null, null).Encode(buffer));
        Assert.Throws<ArgumentException>(() => new Paired(1, null).Encode(buffer));
        Assert.Throws<ArgumentException>(() => new Paired(null, 1).Encode(buffer));
        Assert.False(Paired.TryDecode([1, 2], out _));
    }

    [Fact]
    public void Lists_of_fixed_size_always_have_their_size()
    {
        var buffer = new byte[Fixed.MaxLength];
        var length = new Fixed(new short[] { -1, 2 }, [7, 8, 9], GattArray.Create(Tiny.Minus)).Encode(buffer);
        Assert.Equal([0xFF, 0xFF, 0x02, 0x00, 7, 8, 9, 0xFF], buffer[..length]);
        Assert.True(Fixed.TryDecode(buffer.AsSpan(0, length), out var decoded));
        Assert.Equal(GattArray.Create<short>(-1, 2), decoded.Pair);
        Assert.Equal([7, 8, 9], decoded.Address);
        Assert.Equal(GattArray.Create(Tiny.Minus), decoded.Rest);

        // Nothing stands for zeros; another number is refused.
        Assert.Equal(7, default(Fixed).Encode(buffer));
        Assert.Equal(new byte[7], buffer[..7]);
        Assert.Throws<ArgumentException>(() => new Fixed(new short[] { 1 }, [], default).Encode(buffer));
        Assert.Throws<ArgumentException>(() => new Fixed(default, [1], default).Encode(buffer));
        Assert.False(Fixed.TryDecode([1, 0, 2, 0, 3, 4], out _));
    }

    [Fact]
    public void Inline_lists_allocate_nothing_and_are_those_of_arrays()
    {
        var buffer = new byte[Inlined.MaxLength];
        Day[] days = [new(2026, 11, 30), new(2027, 1, 2)];
        Assert.Equal(12, new Inlined(new short[] { -1, 2 }, days).Encode(buffer));
        Assert.Equal([0xFF, 0xFF, 0x02, 0x00, 0xEA, 0x07, 11, 30, 0xEB, 0x07, 1, 2], buffer[..12]);
        Assert.Equal(0, Allocation.Of(
            () =>
            {
                if (!Inlined.TryDecode(buffer.AsSpan(0, 12), out _))
                    throw new InvalidOperationException("Not decoded.");
            }, times: 1000, warm: 1));
        Assert.True(Inlined.TryDecode(buffer.AsSpan(0, 12), out var decoded));
        Assert.Equal([-1, 2], decoded.Pair);
        Assert.Equal(days, decoded.Days);

        // A longer one is an array.
        days = [.. Enumerable.Range(1, 9).Select(i => new Day(2026, 12, (byte)i))];
        Assert.Equal(40, new Inlined(default, days).Encode(buffer));
        Assert.True(Inlined.TryDecode(buffer.AsSpan(0, 40), out decoded));
        Assert.Equal([0, 0], decoded.Pair);
        Assert.Equal(days, decoded.Days);
        Assert.Throws<ArgumentException>(() => new Inlined(new short[] { 1 }, days).Encode(buffer));
    }

    private static (FakeBle Ble, EveryType Service) Registered()
    {
        var ble = new FakeBle();
        var service = new EveryType();
        ble.GattsRegisterServices(service);
        return (ble, service);
    }

    private static ushort HandleOf(EveryType service, string property)
        => (ushort)typeof(EveryType.HandleMap).GetProperty(property)!.GetValue(service.Handles)!;
}
