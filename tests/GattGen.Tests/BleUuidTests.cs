// BleUuid: module specification, class UUID; Core Vol 3, Part B, 2.5.1.
using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Tests;

public class BleUuidTests
{
    private const string Uart = "6E400001-B5A3-F393-E0A9-E50E24DCCA9E";

    private static readonly byte[] UartOctets =
        [0x9E, 0xCA, 0xDC, 0x24, 0x0E, 0xE5, 0xA9, 0xE0, 0x93, 0xF3, 0xA3, 0xB5, 0x01, 0x00, 0x40, 0x6E];

    [Theory]
    [Specification("uuid/16")]
    [InlineData(0x0000)]
    [InlineData(0x180D)]
    [InlineData(0xFFFF)]
    public void A_number_gives_a_16_bit_UUID(int value)
    {
        var uuid = new BleUuid(value);

        Assert.Equal(16, uuid.Bits);
        Assert.Equal(2, uuid.Length);
        Assert.Equal([(byte)value, (byte)(value >> 8)], uuid.ToArray());
        Assert.True(uuid.TryGetUInt16(out var number));
        Assert.Equal(value, number);
        Assert.Equal(uuid, (BleUuid)value);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0x10000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_number_of_more_than_16_bits_is_refused(int value)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new BleUuid(value));
        Assert.Contains("16 bits", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => (BleUuid)value);
    }

    [Fact]
    [Specification("uuid/16")]
    public void Two_octets_give_a_16_bit_UUID_least_significant_first()
    {
        Assert.Equal(new BleUuid(0x2908), new BleUuid([0x08, 0x29]));
    }

    [Fact]
    [Specification("uuid/32")]
    public void Four_octets_give_a_32_bit_UUID_least_significant_first()
    {
        var uuid = new BleUuid([0x08, 0x29, 0xAB, 0xCD]);

        Assert.Equal(32, uuid.Bits);
        Assert.Equal(BleUuid.FromUInt32(0xCDAB2908), uuid);
        Assert.Equal([0x08, 0x29, 0xAB, 0xCD], uuid.ToArray());
        Assert.False(uuid.TryGetUInt16(out var number));
        Assert.Equal(0, number);
    }

    [Fact]
    [Specification("uuid/128")]
    public void Sixteen_octets_give_a_128_bit_UUID_least_significant_first()
    {
        var uuid = new BleUuid(UartOctets);

        Assert.Equal(128, uuid.Bits);
        Assert.Equal(new BleUuid(Uart), uuid);
        Assert.Equal(UartOctets, uuid.ToArray());
        Assert.False(uuid.TryGetUInt16(out _));
    }

    [Fact]
    public void Any_other_number_of_octets_is_refused()
    {
        for (var length = 0; length <= 40; length++)
        {
            if (length is 2 or 4 or 16)
                continue;
            var octets = new byte[length];
            Assert.Throws<ArgumentException>(() => new BleUuid(octets));
            Assert.False(BleUuid.TryRead(octets, out var uuid));
            Assert.True(uuid.IsEmpty);
        }
    }

    [Theory]
    [Specification("uuid/128")]
    [InlineData("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")]
    [InlineData("6e400001-b5a3-f393-e0a9-e50e24dcca9e")]
    [InlineData("6E400001B5A3F393E0A9E50E24DCCA9E")]
    [InlineData("-6-E-4-0-0-0-0-1B5A3F393E0A9E50E24DCCA9E--")]
    public void Text_gives_a_128_bit_UUID_wherever_its_hyphens_stand(string text)
    {
        Assert.Equal(UartOctets, new BleUuid(text).ToArray());
        Assert.True(BleUuid.TryParse(text, out var uuid));
        Assert.Equal(new BleUuid(UartOctets), uuid);
    }

    [Theory]
    [InlineData("", "0 hexadecimal digits")]
    [InlineData("18", "2 hexadecimal digits")]
    [InlineData("180D", "4 hexadecimal digits")]
    [InlineData("0123456789ABCDEF", "16 hexadecimal digits")]
    [InlineData("6E400001-B5A3-F393-E0A9-E50E24DCCA9", "31 hexadecimal digits")]
    [InlineData("6E400001-B5A3-F393-E0A9-E50E24DCCA9E0", "more than 32")]
    [InlineData("6E400001-B5A3-F393-E0A9-E50E24DCCA9G", "'G'")]
    [InlineData("{6E400001-B5A3-F393-E0A9-E50E24DCCA9E}", "'{'")]
    [InlineData(" 6E400001-B5A3-F393-E0A9-E50E24DCCA9E", "' '")]
    [InlineData("6E400001-B5A3-F393-E0A9-E50E24DCCA9\u0660", "'\u0660'")]
    public void Text_that_is_no_UUID_is_refused_with_what_is_wrong(string text, string wrong)
    {
        var refusal = Assert.Throws<FormatException>(() => new BleUuid(text));
        Assert.Contains(wrong, refusal.Message, StringComparison.Ordinal);
        Assert.False(BleUuid.TryParse(text, out var uuid));
        Assert.True(uuid.IsEmpty);
    }

    [Fact]
    public void No_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new BleUuid((string)null!));
        Assert.False(BleUuid.TryParse(default, out _));
    }

    [Fact]
    public void The_default_value_is_empty_and_equals_no_UUID()
    {
        BleUuid empty = default;

        Assert.True(empty.IsEmpty);
        Assert.Equal(0, empty.Bits);
        Assert.Empty(empty.ToArray());
        Assert.NotEqual(empty, new BleUuid(0));
        Assert.Equal("UUID()", empty.ToString());
        Assert.True(empty < new BleUuid(0));
        Assert.False(new BleUuid(0).IsEmpty);
    }

    [Fact]
    public void UUIDs_of_different_width_are_never_equal_even_when_they_name_the_same_thing()
    {
        var of16 = new BleUuid(0x180D);
        var of32 = BleUuid.FromUInt32(0x180D);
        var of128 = new BleUuid("0000180D-0000-1000-8000-00805F9B34FB");

        Assert.False(of16 == of32);
        Assert.False(of16 == of128);
        Assert.False(of32 == of128);
        Assert.True(of16 != of128);
        Assert.False(of16.Equals((object)of128));
        Assert.False(of16.Equals((object)0x180D));
        Assert.Equal(of128, of16.ToUuid128());
        Assert.Equal(of128, of32.ToUuid128());
        Assert.Equal(of128, of128.ToUuid128());
    }

    [Fact]
    public void A_32_bit_UUID_stands_in_the_first_four_octets_of_the_base_UUID()
    {
        Assert.Equal("12345678-0000-1000-8000-00805f9b34fb", BleUuid.FromUInt32(0x12345678).ToUuid128().ToShortString());
    }

    [Fact]
    public void An_attribute_carries_32_bits_widened_to_128_and_the_others_as_they_are()
    {
        Assert.Equal(new BleUuid(0x180D), new BleUuid(0x180D).ToAttributeForm());
        Assert.Equal(new BleUuid("12345678-0000-1000-8000-00805F9B34FB"), BleUuid.FromUInt32(0x12345678).ToAttributeForm());
        Assert.Equal(new BleUuid(Uart), new BleUuid(Uart).ToAttributeForm());
    }

    [Fact]
    public void UUIDs_are_printed_as_the_class_of_the_specification_prints_them()
    {
        Assert.Equal("UUID(0x180d)", new BleUuid(0x180D).ToString());
        Assert.Equal("UUID(0x0001)", new BleUuid(1).ToString());
        Assert.Equal("UUID(0x00002908)", new BleUuid([0x08, 0x29, 0x00, 0x00]).ToString());
        Assert.Equal("UUID('6e400001-b5a3-f393-e0a9-e50e24dcca9e')", new BleUuid(Uart).ToString());
        Assert.Equal("180d", new BleUuid(0x180D).ToShortString());
    }

    [Fact]
    public void Printing_and_writing_into_a_buffer_that_is_too_short_write_nothing()
    {
        var text = new char[35];
        Assert.False(new BleUuid(Uart).TryFormat(text, out var written));
        Assert.Equal(0, written);
        Assert.All(text, c => Assert.Equal('\0', c));

        var octets = new byte[15];
        Assert.Throws<ArgumentException>(() => new BleUuid(Uart).CopyTo(octets));
        Assert.All(octets, octet => Assert.Equal(0, octet));
    }

    [Fact]
    public void UUIDs_are_ordered_by_width_then_by_their_octets_least_significant_first()
    {
        BleUuid[] ordered =
        [
            default,
            new(0x0100),                                            // octets 00 01
            new(0x0001),                                            // octets 01 00
            new(0x0101),
            new(0x00FF),
            BleUuid.FromUInt32(0xFFFFFF00),
            BleUuid.FromUInt32(0x00000001),
            new("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFF00"),
            new("00000000-0000-0000-0000-000000000001"),
            new("00000000-0000-0000-0100-000000000001"),
            new("01000000-0000-0000-0100-000000000001"),
        ];

        for (var left = 0; left < ordered.Length; left++)
        {
            for (var right = 0; right < ordered.Length; right++)
            {
                Assert.Equal(Math.Sign(left.CompareTo(right)), Math.Sign(ordered[left].CompareTo(ordered[right])));
                Assert.Equal(left < right, ordered[left] < ordered[right]);
                Assert.Equal(left > right, ordered[left] > ordered[right]);
                Assert.Equal(left <= right, ordered[left] <= ordered[right]);
                Assert.Equal(left >= right, ordered[left] >= ordered[right]);
            }
        }
    }

    [Fact]
    public void Octets_text_and_value_say_the_same_for_any_UUID()
        => Prop.ForAll(Uuids(), uuid =>
        {
            var octets = uuid.ToArray();
            Span<char> text = stackalloc char[36];
            var again = new BleUuid(octets);
            var printed = uuid.TryFormat(text, out var written) ? text[..written].ToString() : "";
            var byHand = string.Concat(octets.Reverse().Select(octet => octet.ToString("x2", null)));
            return again == uuid
                && again.GetHashCode() == uuid.GetHashCode()
                && printed == uuid.ToShortString()
                && printed.Replace("-", "", StringComparison.Ordinal) == byHand
                && (uuid.Bits != 128 || (new BleUuid(printed) == uuid && new BleUuid(new Guid(printed).ToString()) == uuid));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_and_equality_of_any_two_UUIDs_are_those_of_width_and_octets()
        => Prop.ForAll(Uuids(), Uuids(), (left, right) =>
        {
            var byHand = left.Length != right.Length
                ? left.Length.CompareTo(right.Length)
                : left.ToArray().AsSpan().SequenceCompareTo(right.ToArray());
            return Math.Sign(left.CompareTo(right)) == Math.Sign(byHand) && (left == right) == (byHand == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_either_refused_or_has_32_digits()
        => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            text is null || BleUuid.TryParse(text, out var uuid) == (text.Count(Uri.IsHexDigit) == 32 && text.All(c => c == '-' || Uri.IsHexDigit(c)))
            && (uuid.IsEmpty || uuid.Bits == 128)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_but_the_printed_text_and_the_array_allocates()
    {
        var sum = 0;
        Assert.Equal(0, Allocation.Of(() => Exercise(ref sum), times: 1000, warm: 1));
        Assert.NotEqual(0, sum);

        static void Exercise(ref int sum)
        {
            Span<char> text = stackalloc char[36];
            Span<byte> octets = stackalloc byte[16];
            var uuid = new BleUuid(Uart);
            BleUuid heartRate = 0x180D;
            sum += uuid.CopyTo(octets);
            sum += new BleUuid(octets) == uuid ? 1 : 0;
            sum += heartRate.ToUuid128().CompareTo(uuid) + heartRate.GetHashCode();
            sum += uuid.TryFormat(text, out var written) ? written : 0;
            sum += BleUuid.TryParse(text, out var parsed) && parsed.Equals(uuid) ? 1 : 0;
            sum += BleUuid.FromUInt32(7).ToAttributeForm() > heartRate ? 1 : 0;
        }
    }

    // UUIDs of all widths whose octets are often equal, so that the comparison reaches each of them.
    private static Arbitrary<BleUuid> Uuids()
    {
        var octet = Gen.Frequency((3, Gen.Elements<byte>(0, 1, 0xFF)), (1, ArbMap.Default.GeneratorFor<byte>()));
        var uuid = Gen.Elements(2, 4, 16).SelectMany(length => octet.ArrayOf(length)).Select(octets => new BleUuid(octets));
        return uuid.ToArbitrary();
    }
}
