// Beacons against octets written by hand from the drawings of their specifications, what is refused, and on the virtual air.
using System;
using System.Linq;
using System.Threading;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Beacons;

public class BeaconTests
{
    private const string Proximity = "E2C56DB5-DFFB-48D2-B060-D0F5A71096E0";
    private static readonly byte[] AltId = [.. Enumerable.Range(1, 20).Select(i => (byte)i)];
    private static readonly byte[] Number = KnownOctets.Parse("00 11 22 33 44 55 66 77 88 99");
    private static readonly byte[] Instance = KnownOctets.Parse("AA BB CC DD EE FF");
    private static readonly byte[] ChangingNumber = KnownOctets.Parse("00 11 22 33 44 55 66 77");

    internal static KnownOctets[] FromTheSpecification =>
    [
        // Flags; then company, kind, length, and the beacon.
        KnownOctets.Of(new IBeaconAdvertisement(new BleUuid(Proximity), 0x0102, 0x0304, -59), "02 01 06 1A FF 4C 00 02 15 E2 C5 6D B5 DF FB 48 D2 B0 60 D0 F5 A7 10 96 E0 01 02 03 04 C5"),
        KnownOctets.Of(new AltBeaconAdvertisement(0x0118, AltId, -66, 0x2A), "02 01 06 1B FF 18 01 BE AC 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10 11 12 13 14 BE 2A"),

        // Flags, the list of services, the data of the service: the kind of the frame and the frame.
        KnownOctets.Of(new EddystoneUid(-18, Number, Instance), "02 01 06 03 03 AA FE 17 16 AA FE 00 EE 00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF 00 00"),
        KnownOctets.Of(new EddystoneUrl(-18, "https://goo.gl/S6zT6P"), "02 01 06 03 03 AA FE 13 16 AA FE 10 EE 03 67 6F 6F 2E 67 6C 2F 53 36 7A 54 36 50"),
        KnownOctets.Of(new EddystoneEid(0, ChangingNumber), "02 01 06 03 03 AA FE 0D 16 AA FE 30 00 00 11 22 33 44 55 66 77"),

        // 2,980 mV, 21 and 128/256 degrees, 123 tenths of a second.
        KnownOctets.Of(new EddystoneTlm(2980, 21.5, 0x01020304, TimeSpan.FromSeconds(12.34)), "02 01 06 03 03 AA FE 11 16 AA FE 20 00 0B A4 15 80 01 02 03 04 00 00 00 7B"),
        KnownOctets.Of(new EddystoneTlm(null, null, uint.MaxValue, TimeSpan.Zero), "02 01 06 03 03 AA FE 11 16 AA FE 20 00 00 00 80 00 FF FF FF FF 00 00 00 00"),
        KnownOctets.Of(new EddystoneTlm(1, -0.75, 0, TimeSpan.Zero), "02 01 06 03 03 AA FE 11 16 AA FE 20 00 00 01 FF 40 00 00 00 00 00 00 00 00"),
    ];

    [Fact]
    public void A_number_is_read_with_and_without_its_reserved_octets()
    {
        var beacon = new EddystoneUid(-18, Number, Instance);
        Assert.True(EddystoneFrame.TryGetKind(beacon.ToAdvertisingData(), out var kind));
        Assert.Equal(EddystoneFrameKind.Uid, kind);

        // Older beacons leave the reserved octets out.
        Assert.True(EddystoneUid.TryRead(KnownOctets.Parse("03 03 AA FE 15 16 AA FE 00 EE 00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF"), out var read));
        Assert.Equal(beacon, read);
    }

    [Theory]
    [InlineData("http://www.example.com/", "00 65 78 61 6D 70 6C 65 00")]
    [InlineData("https://www.example.com", "01 65 78 61 6D 70 6C 65 07")]
    [InlineData("http://a.org/b", "02 61 01 62")]
    [InlineData("https://goo.gl/S6zT6P", "03 67 6F 6F 2E 67 6C 2F 53 36 7A 54 36 50")]
    [InlineData("https://a.edu/", "03 61 02")]
    [InlineData("https://a.net/", "03 61 03")]
    [InlineData("https://a.info/", "03 61 04")]
    [InlineData("https://a.biz/", "03 61 05")]
    [InlineData("https://a.gov/", "03 61 06")]
    [InlineData("https://a.org", "03 61 08")]
    [InlineData("https://a.edu", "03 61 09")]
    [InlineData("https://a.net", "03 61 0A")]
    [InlineData("https://a.info", "03 61 0B")]
    [InlineData("https://a.biz", "03 61 0C")]
    [InlineData("https://a.gov", "03 61 0D")]
    [InlineData("https://www..communication.com/x", "01 07 6D 75 6E 69 63 61 74 69 6F 6E 00 78")]     // ".com" wherever it stands
    public void An_address_is_shortened_as_the_specification_says(string url, string encoded)
    {
        var beacon = new EddystoneUrl(-18, url);
        var frame = encoded.Replace(" ", string.Empty, StringComparison.Ordinal);
        var octets = beacon.ToAdvertisingData();
        var length = 5 + (frame.Length / 2);
        Assert.Equal("0201060303AAFE" + length.ToString("X2", null) + "16AAFE10EE" + frame, Convert.ToHexString(octets));
        Assert.True(EddystoneUrl.TryRead(octets, out var read));
        Assert.Equal(beacon, read);
    }

    [Theory]
    [InlineData("ftp://example.com", "begins with http:// or https://")]
    [InlineData("https://", "Nothing stands behind the scheme")]
    [InlineData("https://example.com/a b", "U+0020")]
    [InlineData("https://example.com/ä", "U+00E4")]
    [InlineData("https://abcdefghijklmnopqr", "has 18 octets behind its scheme when it is shortened; 17 fit")]
    public void An_address_that_cannot_be_sent_is_refused(string url, string reason)
        => Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new EddystoneUrl(0, url)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0303AAFE0716AAFE10EE0461", "a scheme that there is not")]
    [InlineData("0303AAFE0716AAFE10EE030E", "a reserved octet")]
    [InlineData("0303AAFE0716AAFE10EE0380", "no sign of ASCII")]
    [InlineData("0303AAFE0616AAFE10EE03", "no address")]
    [InlineData("0303AAFE0716AAFE00EE0361", "another frame")]
    public void An_address_that_is_none_is_not_read(string octets, string what)
        => Assert.False(EddystoneUrl.TryRead(Convert.FromHexString(octets), out _), what);

    [Fact]
    public void The_longest_address_fills_the_packet()
    {
        var beacon = new EddystoneUrl(20, "https://abcdefghijklmnopq");
        Assert.Equal(31, beacon.ToAdvertisingData().Length);
    }

    [Fact]
    public void What_a_beacon_tells_is_read()
    {
        Assert.True(IBeaconAdvertisement.TryRead(new IBeaconAdvertisement(new BleUuid(Proximity), 0x0102, 0x0304, -59).ToAdvertisingData(), out var apple));
        Assert.Equal((0x0102, 0x0304, -59), (apple.Major, apple.Minor, apple.MeasuredPower));
        Assert.True(AltBeaconAdvertisement.TryRead(new AltBeaconAdvertisement(0x0118, AltId, -66, 0x2A).ToAdvertisingData(), out var other));
        Assert.Equal(AltId, other.Id.ToArray());
        var octets = new EddystoneTlm(2980, 21.5, 0x01020304, TimeSpan.FromSeconds(12.34)).ToAdvertisingData();
        Assert.True(EddystoneTlm.TryRead(octets, out var health));
        Assert.Equal((2980, 21.5, TimeSpan.FromSeconds(12.3)), (health.BatteryMillivolts, health.DegreesCelsius, health.Uptime));
        Assert.True(EddystoneTlm.TryRead(new EddystoneTlm(null, null, uint.MaxValue, TimeSpan.Zero).ToAdvertisingData(), out var unknown));
        Assert.Equal((null, null), (unknown.BatteryMillivolts, unknown.DegreesCelsius));

        // An encrypted one.
        octets[12] = 0x01;
        Assert.False(EddystoneTlm.TryRead(octets, out _));
    }

    public static TheoryData<Action, string> Limits => new()
    {
        { () => _ = new IBeaconAdvertisement(0x180D, 1, 2, -59), "has 128 bits" },
        { () => default(IBeaconAdvertisement).ToAdvertisingData(), "has no proximity UUID" },
        { () => _ = new AltBeaconAdvertisement(0xFFFF, new byte[19], -59), "has 20 octets, not 19" },
        { () => _ = new AltBeaconAdvertisement(0xFFFF, new byte[20], 1), "-127..0 dBm" },
        { () => default(AltBeaconAdvertisement).ToAdvertisingData(), "has no identifier" },
        { () => _ = new EddystoneUid(21, new byte[10], new byte[6]), "-100..20 dBm" },
        { () => _ = new EddystoneUid(0, new byte[9], new byte[6]), "has 10 octets, not 9" },
        { () => _ = new EddystoneUid(0, new byte[10], new byte[7]), "has 6 octets, not 7" },
        { () => default(EddystoneUid).ToAdvertisingData(), "has no number" },
        { () => _ = new EddystoneUrl(-101, "https://a"), "-100..20 dBm" },
        { () => default(EddystoneUrl).ToAdvertisingData(), "has no address" },
        { () => _ = new EddystoneTlm(0, null, 0, default), "1..65,535 mV" },
        { () => _ = new EddystoneTlm(65536, null, 0, default), "1..65,535 mV" },
        { () => _ = new EddystoneTlm(null, 128, 0, default), "below 128" },
        { () => _ = new EddystoneTlm(null, -128, 0, default), "above -128" },
        { () => _ = new EddystoneTlm(null, double.NaN, 0, default), "below 128" },
        { () => _ = new EddystoneTlm(null, null, 0, TimeSpan.FromSeconds(-1)), "0..4,971 days" },
        { () => _ = new EddystoneTlm(null, null, 0, TimeSpan.FromDays(4972)), "0..4,971 days" },
        { () => _ = new EddystoneEid(0, new byte[7]), "has 8 octets, not 7" },
        { () => default(EddystoneEid).ToAdvertisingData(), "has no number" },
        { () => Behind("A long name"), "needs 28 octets with its service" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void What_cannot_be_advertised_is_refused_with_the_reason(Action wrong, string reason)
        => Assert.Contains(reason, Assert.ThrowsAny<Exception>(wrong).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_else_is_taken_for_a_beacon()
    {
        byte[] other = [0x02, 0x01, 0x06, 0x05, 0xFF, 0x4C, 0x00, 0x02, 0x15, 0x03, 0x03, 0xAA, 0xFE];
        Assert.False(IBeaconAdvertisement.TryRead(other, out _));
        Assert.False(AltBeaconAdvertisement.TryRead(other, out _));
        Assert.False(EddystoneFrame.TryGetKind(other, out _));
        Assert.False(EddystoneUid.TryRead(other, out _));
        Assert.False(EddystoneEid.TryRead(other, out _));
        Assert.False(EddystoneTlm.TryRead(other, out _));
    }

    [Fact]
    public void A_beacon_is_heard_on_the_air()
    {
        var simulation = new Simulation(seed: 1);
        var (beacon, phone) = (simulation.AddRadio(), simulation.AddRadio());
        beacon.Active = phone.Active = true;
        simulation.Run(async () =>
        {
            var sent = new EddystoneUrl(-20, "https://example.com/door");
            using var stop = new CancellationTokenSource();
            var broadcast = new Peripheral(beacon).BroadcastAsync(sent.ToAdvertisingData(), cancel: stop.Token);
            await foreach (var seen in new Central(phone).ScanAsync())
            {
                Assert.False(seen.IsConnectable);
                Assert.True(EddystoneUrl.TryRead(seen.Data.Span, out var heard));
                Assert.Equal(sent, heard);
                break;
            }

            stop.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broadcast.AsTask());
        });
    }

    private static void Behind(string name)
    {
        var data = new AdvertisingData(new byte[AdvertisingData.MaxLength]);
        data.AddCompleteName(name);
        new EddystoneUid(0, new byte[10], new byte[6]).AddTo(ref data);
    }
}
