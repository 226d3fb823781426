// The values of the Object Transfer service against octets written by hand from its field tables.
using System;
using System.Linq;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.ObjectTransfer;

public class ObjectTransferValueTests
{
    private static readonly BleUuid LongType = new("00112233-4455-6677-8899-AABBCCDDEEFF");

    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(ObjectActionRequest.ToCreate(0x01020304, 0x2ACA), "01 04 03 02 01 CA 2A"),
        KnownOctets.Of(ObjectActionRequest.ToCreate(1, LongType), "01 01 00 00 00 FF EE DD CC BB AA 99 88 77 66 55 44 33 22 11 00"),
        KnownOctets.Of(ObjectActionRequest.ToDelete(), "02"),
        KnownOctets.Of(ObjectActionRequest.ToCalculateChecksum(0x10, 0x20), "03 10 00 00 00 20 00 00 00"),
        KnownOctets.Of(ObjectActionRequest.ToExecute([7, 8]), "04 07 08"),
        KnownOctets.Of(ObjectActionRequest.ToRead(0x11223344, 0x55667788), "05 44 33 22 11 88 77 66 55"),
        KnownOctets.Of(ObjectActionRequest.ToWrite(1, 2), "06 01 00 00 00 02 00 00 00 00"),
        KnownOctets.Of(ObjectActionRequest.ToWrite(1, 2, truncate: true), "06 01 00 00 00 02 00 00 00 02"),
        KnownOctets.Of(ObjectActionRequest.ToAbort(), "07"),
        KnownOctets.Of(ObjectActionResponse.To(ObjectActionOpCode.CalculateChecksum, ObjectActionResult.Success, [0x26, 0x39, 0xF4, 0xCB]), "60 03 01 26 39 F4 CB"),
        KnownOctets.Of(ObjectActionResponse.To(ObjectActionOpCode.Write, ObjectActionResult.ObjectLocked), "60 06 09"),
        KnownOctets.Of(ObjectListResponse.To(ObjectListOpCode.Next, ObjectListResult.OutOfBounds), "70 04 05"),
        KnownOctets.Of(ObjectListResponse.WithCount(0x0102), "70 07 01 02 01 00 00"),
        KnownOctets.Of(ObjectListRequest.ToGoTo(0x010203040506), "05 06 05 04 03 02 01"),
        KnownOctets.Of(ObjectListRequest.ToOrder(ObjectSortOrder.CurrentSizeDescending), "06 13"),
        KnownOctets.Of(new ObjectListRequest(ObjectListOpCode.First), "01"),
        KnownOctets.Of(new ObjectTransferFeatures((ObjectActionFeatures)0x3FF, (ObjectListFeatures)0x0F), "FF 03 00 00 0F 00 00 00"),
        KnownOctets.Of(new ObjectSize(0x01020304, 0x05060708), "04 03 02 01 08 07 06 05"),
        KnownOctets.Of(new ObjectChanged(ObjectChanges.ByClient | ObjectChanges.Contents, (UInt48)0x100U), "03 00 01 00 00 00 00"),
        KnownOctets.Of(new ObjectType(0x2ACA), "CA 2A"),
        KnownOctets.Of(new ObjectType(LongType), "FF EE DD CC BB AA 99 88 77 66 55 44 33 22 11 00"),
        KnownOctets.Of(ObjectListFilter.None, "00"),
        KnownOctets.Of(ObjectListFilter.Name(ObjectFilterKind.NameStartsWith, "a"), "01 61"),
        KnownOctets.Of(ObjectListFilter.Name(ObjectFilterKind.NameEndsWith, "log"), "02 6C 6F 67"),
        KnownOctets.Of(ObjectListFilter.Name(ObjectFilterKind.NameContains, "o"), "03 6F"),
        KnownOctets.Of(ObjectListFilter.Name(ObjectFilterKind.NameIsExactly, "note"), "04 6E 6F 74 65"),
        KnownOctets.Of(ObjectListFilter.OfType(0x2ACA), "05 CA 2A"),
        KnownOctets.Of(ObjectListFilter.OfType(LongType), "05 FF EE DD CC BB AA 99 88 77 66 55 44 33 22 11 00"),
        KnownOctets.Of(ObjectListFilter.Between(ObjectFilterKind.CreatedBetween, new DateTime(2026, 11, 1), new DateTime(2026, 11, 30, 23, 59, 59)), "06 EA 07 0B 01 00 00 00 EA 07 0B 1E 17 3B 3B"),
        KnownOctets.Of(ObjectListFilter.Between(ObjectFilterKind.ModifiedBetween, new DateTime(2026, 12, 2), new DateTime(2026, 12, 2)), "07 EA 07 0C 02 00 00 00 EA 07 0C 02 00 00 00"),
        KnownOctets.Of(ObjectListFilter.Between(ObjectFilterKind.CurrentSizeBetween, 20, 30), "08 14 00 00 00 1E 00 00 00"),
        KnownOctets.Of(ObjectListFilter.Between(ObjectFilterKind.AllocatedSizeBetween, 0, 99), "09 00 00 00 00 63 00 00 00"),
        KnownOctets.Of(ObjectListFilter.Marked, "0A"),
        KnownOctets.Of(ObjectProperties.Read | ObjectProperties.Write | ObjectProperties.Mark, "8C 00 00 00"),
    ];

    [Fact]
    public void Parameters_of_actions_are_read_and_wrong_ones_are_not()
    {
        Assert.True(ObjectActionRequest.ToCreate(9, LongType).TryGetCreate(out var size, out var type));
        Assert.Equal((9u, LongType), (size, type));
        Assert.True(ObjectActionRequest.ToWrite(3, 4, truncate: true).TryGetRange(out var offset, out var length, out var truncate));
        Assert.Equal((3u, 4u, true), (offset, length, truncate));
        Assert.True(ObjectActionRequest.ToRead(5, 6).TryGetRange(out offset, out length, out truncate));
        Assert.Equal((5u, 6u, false), (offset, length, truncate));

        Assert.False(new ObjectActionRequest(ObjectActionOpCode.Create, new byte[5]).TryGetCreate(out _, out _));
        Assert.False(new ObjectActionRequest(ObjectActionOpCode.Create, new byte[8]).TryGetCreate(out _, out _));
        Assert.False(new ObjectActionRequest(ObjectActionOpCode.Read, new byte[9]).TryGetRange(out _, out _, out _));
        Assert.False(new ObjectActionRequest(ObjectActionOpCode.Write, new byte[8]).TryGetRange(out _, out _, out _));
        Assert.False(new ObjectActionRequest(ObjectActionOpCode.Write, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0x01 }).TryGetRange(out _, out _, out _));    // a reserved bit
        Assert.False(ObjectActionRequest.ToDelete().TryGetRange(out _, out _, out _));
        Assert.Throws<ArgumentException>(() => ObjectActionRequest.ToCreate(1, BleUuid.FromUInt32(0x12345678)));
    }

    [Fact]
    public void Responses_say_what_was_computed_and_counted()
    {
        Assert.True(ObjectActionResponse.To(ObjectActionOpCode.CalculateChecksum, ObjectActionResult.Success, [0x26, 0x39, 0xF4, 0xCB]).TryGetChecksum(out var crc));
        Assert.Equal(0xCBF43926, crc);
        Assert.True(ObjectListResponse.WithCount(0x0102).TryGetCount(out var number));
        Assert.Equal(0x0102u, number);
    }

    [Fact]
    public void Parameters_of_requests_for_the_list_are_read_and_wrong_ones_are_not()
    {
        Assert.True(ObjectListRequest.ToGoTo(0x010203040506).TryGetId(out var id));
        Assert.Equal(0x010203040506UL, id);
        Assert.False(ObjectListRequest.ToOrder((ObjectSortOrder)0x06).TryGetOrder(out _));
        Assert.False(ObjectListRequest.ToOrder((ObjectSortOrder)0x10).TryGetOrder(out _));
        Assert.False(ObjectListRequest.ToOrder((ObjectSortOrder)0x21).TryGetOrder(out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => ObjectListRequest.ToGoTo(1UL << 48));
    }

    [Fact]
    public void A_type_has_two_or_sixteen_octets_and_a_checksum_is_that_of_the_catalogue()
    {
        Assert.False(ObjectType.TryDecode(new byte[4], out _));
        Assert.Equal(0xCBF43926, ObjectClient.ChecksumOf("123456789"u8));
        Assert.Equal(0u, ObjectClient.ChecksumOf([]));
    }

    public static TheoryData<ObjectListFilter, string> Filters => new()
    {
        { ObjectListFilter.None, "a.log b.log note" },
        { ObjectListFilter.Name(ObjectFilterKind.NameStartsWith, "a"), "a.log" },
        { ObjectListFilter.Name(ObjectFilterKind.NameEndsWith, "log"), "a.log b.log" },
        { ObjectListFilter.Name(ObjectFilterKind.NameContains, "o"), "a.log b.log note" },
        { ObjectListFilter.Name(ObjectFilterKind.NameIsExactly, "note"), "note" },
        { ObjectListFilter.OfType(0x2ACA), "a.log note" },
        { ObjectListFilter.OfType(LongType), "b.log" },
        { ObjectListFilter.Between(ObjectFilterKind.CreatedBetween, new DateTime(2026, 11, 1), new DateTime(2026, 11, 30, 23, 59, 59)), "a.log" },
        { ObjectListFilter.Between(ObjectFilterKind.ModifiedBetween, new DateTime(2026, 12, 2), new DateTime(2026, 12, 2)), "b.log" },
        { ObjectListFilter.Between(ObjectFilterKind.CurrentSizeBetween, 20, 30), "b.log note" },
        { ObjectListFilter.Between(ObjectFilterKind.AllocatedSizeBetween, 0, 99), "a.log" },
        { ObjectListFilter.Marked, "note" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_lets_the_right_ones_pass(ObjectListFilter filter, string passing)
    {
        ObjectMetadata[] all =
        [
            new(0x100, "a.log", 0x2ACA, new ObjectSize(10, 50), ObjectProperties.Read, new DateTime(2026, 11, 30), new DateTime(2026, 12, 1)),
            new(0x101, "b.log", LongType, new ObjectSize(20, 100), ObjectProperties.Read, new DateTime(2026, 12, 1), new DateTime(2026, 12, 2)),
            new(0x102, "note", 0x2ACA, new ObjectSize(30, 100), ObjectProperties.Read | ObjectProperties.Mark),
        ];
        Assert.True(filter.IsValid);
        Assert.Equal(passing, string.Join(' ', all.Where(filter.Passes).Select(metadata => metadata.Name)));
    }

    [Fact]
    public void Wrong_filters_are_seen()
    {
        Assert.False(new ObjectListFilter((ObjectFilterKind)0x0B).IsValid);
        Assert.False(new ObjectListFilter(ObjectFilterKind.NoFilter, new byte[1]).IsValid);
        Assert.False(new ObjectListFilter(ObjectFilterKind.ObjectType, new byte[4]).IsValid);
        Assert.False(new ObjectListFilter(ObjectFilterKind.CurrentSizeBetween, new byte[7]).IsValid);
        Assert.False(new ObjectListFilter(ObjectFilterKind.CreatedBetween, new byte[14]).IsValid);
        Assert.Throws<ArgumentException>(() => ObjectListFilter.Name(ObjectFilterKind.ObjectType, "a"));
        Assert.Throws<ArgumentException>(() => ObjectListFilter.Name(ObjectFilterKind.NameIsExactly, new string('a', 121)));
        Assert.Throws<ArgumentException>(() => ObjectListFilter.Between(ObjectFilterKind.CurrentSizeBetween, 2, 1));
        Assert.Throws<ArgumentException>(() => ObjectListFilter.Between(ObjectFilterKind.CurrentSizeBetween, new DateTime(2026, 1, 1), new DateTime(2026, 1, 2)));
    }
}
