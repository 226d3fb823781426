// AdvertisingData: Core Vol 3, Part C, 11; Supplement to the Core Specification, Part A. Expected octets are written by hand.
using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Tests.Advertising;

public class AdvertisingDataTests
{
    private delegate void Build(ref AdvertisingData data);

    private static byte[] Written(Build build)
    {
        var data = new AdvertisingData(stackalloc byte[31]);
        build(ref data);
        return data.ToArray();
    }

    // What was refused, and that nothing was written by it.
    private static T Refused<T>(Build before, Build refused)
        where T : ArgumentException
    {
        var buffer = new byte[31];
        var data = new AdvertisingData(buffer);
        before(ref data);
        var octets = (byte[])buffer.Clone();
        var length = data.Length;
        T? refusal = null;
        try
        {
            refused(ref data);
        }
        catch (T problem)
        {
            refusal = problem;
        }

        Assert.NotNull(refusal);
        Assert.Equal(typeof(T), refusal.GetType());
        Assert.Equal(length, data.Length);
        Assert.Equal(octets, buffer);
        return refusal;
    }

    private static void Nothing(ref AdvertisingData data) => Assert.Equal(0, data.Length);

    [Fact]
    public void A_heart_rate_monitor_is_written_octet_for_octet()
    {
        var octets = Written((ref AdvertisingData data) =>
        {
            data.AddFlags();
            data.AddServices([0x180D, 0x180F]);
            data.AddAppearance(Appearance.HeartRateSensor);
            Assert.True(data.AddName("Meadow HR"));
            Assert.Equal(31 - 24, data.Remaining);
        });

        Assert.Equal(
            [
                0x02, 0x01, 0x06,
                0x05, 0x03, 0x0D, 0x18, 0x0F, 0x18,
                0x03, 0x19, 0x40, 0x03,
                0x0A, 0x09, 0x4D, 0x65, 0x61, 0x64, 0x6F, 0x77, 0x20, 0x48, 0x52,
            ],
            octets);
    }

    [Fact]
    public void Services_stand_in_one_list_for_each_width_least_significant_octet_first()
    {
        Assert.Equal(
            [
                0x05, 0x03, 0x0D, 0x18, 0x0A, 0x18,
                0x05, 0x05, 0x78, 0x56, 0x34, 0x12,
            ],
            Written((ref AdvertisingData data) => data.AddServices([0x180D, BleUuid.FromUInt32(0x12345678), 0x180A])));
        Assert.Equal(
            [0x11, 0x07, 0x9E, 0xCA, 0xDC, 0x24, 0x0E, 0xE5, 0xA9, 0xE0, 0x93, 0xF3, 0xA3, 0xB5, 0x01, 0x00, 0x40, 0x6E],
            Written((ref AdvertisingData data) => data.AddServices([new BleUuid("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")])));
    }

    [Fact]
    public void Lists_that_are_not_complete_have_types_of_their_own()
    {
        Assert.Equal([0x03, 0x02, 0x0D, 0x18], Written((ref AdvertisingData data) => data.AddServices([0x180D], complete: false)));
        Assert.Equal([0x05, 0x04, 0x01, 0x00, 0x00, 0x00], Written((ref AdvertisingData data) => data.AddServices([BleUuid.FromUInt32(1)], complete: false)));
        Assert.Equal(0x06, Written((ref AdvertisingData data) => data.AddServices([new BleUuid(0x180D).ToUuid128()], complete: false))[1]);
    }

    [Fact]
    public void No_services_add_nothing()
    {
        Assert.Empty(Written((ref AdvertisingData data) => data.AddServices(default)));
    }

    [Fact]
    public void Other_structures_are_written_octet_for_octet()
    {
        Assert.Equal([0x02, 0x01, 0x05], Written((ref AdvertisingData data) => data.AddFlags(AdFlags.LeLimitedDiscoverable | AdFlags.BrEdrNotSupported)));
        Assert.Equal([0x02, 0x0A, 0xF4], Written((ref AdvertisingData data) => data.AddTxPower(-12)));
        Assert.Equal([0x05, 0xFF, 0x4C, 0x00, 0x02, 0x15], Written((ref AdvertisingData data) => data.AddManufacturerData(0x004C, [0x02, 0x15])));
        Assert.Equal([0x04, 0x16, 0x0F, 0x18, 0x64], Written((ref AdvertisingData data) => data.AddServiceData(0x180F, [100])));
        Assert.Equal([0x06, 0x20, 0x78, 0x56, 0x34, 0x12, 0x01], Written((ref AdvertisingData data) => data.AddServiceData(BleUuid.FromUInt32(0x12345678), [1])));
        Assert.Equal(
            [0x12, 0x21, 0xFB, 0x34, 0x9B, 0x5F, 0x80, 0x00, 0x00, 0x80, 0x00, 0x10, 0x00, 0x00, 0x0F, 0x18, 0x00, 0x00, 0x64],
            Written((ref AdvertisingData data) => data.AddServiceData(new BleUuid(0x180F).ToUuid128(), [100])));
        Assert.Equal([0x05, 0x12, 0x18, 0x00, 0x28, 0x00], Written((ref AdvertisingData data) => data.Add(AdType.PeripheralConnectionIntervalRange, [0x18, 0x00, 0x28, 0x00])));
    }

    [Theory]
    [InlineData("https://a.de", 0x17, "//a.de")]
    [InlineData("HTTPS://a.de", 0x17, "//a.de")]
    [InlineData("http://a.de", 0x16, "//a.de")]
    [InlineData("mailto:a@b.de", 0x01, "mailto:a@b.de")]
    [InlineData("https:", 0x17, "")]
    public void The_scheme_of_a_URI_is_one_octet(string uri, byte scheme, string rest)
    {
        byte[] expected = [(byte)(2 + rest.Length), 0x24, scheme, .. Encoding.ASCII.GetBytes(rest)];
        Assert.Equal(expected, Written((ref AdvertisingData data) => data.AddUri(uri)));
    }

    [Fact]
    public void A_name_that_fits_exactly_is_complete()
    {
        var name = new string('x', 29);
        Assert.Equal([0x1E, 0x09, .. Encoding.ASCII.GetBytes(name)], Written((ref AdvertisingData data) => Assert.True(data.AddName(name))));
        Assert.Equal([0x1E, 0x09, .. Encoding.ASCII.GetBytes(name)], Written((ref AdvertisingData data) => data.AddCompleteName(name)));
    }

    [Fact]
    public void A_name_that_does_not_fit_is_cut_to_what_is_left()
    {
        var octets = Written((ref AdvertisingData data) =>
        {
            data.AddFlags();
            Assert.False(data.AddName("abcdefghijklmnopqrstuvwxyz0123"));
        });

        Assert.Equal([0x02, 0x01, 0x06, 0x1B, 0x08, .. "abcdefghijklmnopqrstuvwxyz"u8], octets);
    }

    [Theory]
    [InlineData("Grün", 3, "Gr")]                     // U+00FC has two octets
    [InlineData("Grün", 4, "Grü")]
    [InlineData("温度計", 8, "温度")]                   // three octets each
    [InlineData("温度計", 5, "温")]
    [InlineData("a🌡b", 4, "a")]                       // U+1F321: a surrogate pair, four octets
    [InlineData("a🌡b", 5, "a🌡")]
    public void A_name_is_cut_between_two_characters(string name, int maxOctets, string cut)
    {
        var expected = Encoding.UTF8.GetBytes(cut);
        Assert.Equal(
            [(byte)(1 + expected.Length), 0x08, .. expected],
            Written((ref AdvertisingData data) => Assert.False(data.AddName(name, maxOctets))));
    }

    [Fact]
    public void Any_name_is_a_beginning_of_itself_in_valid_UTF_8()
        => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), ArbMap.Default.ArbFor<byte>(), (name, room) =>
        {
            var whole = Encoding.UTF8.GetBytes(name.Get);
            var data = new AdvertisingData(stackalloc byte[31]);
            bool complete;
            try
            {
                complete = data.AddName(name.Get, 1 + (room % 31));
            }
            catch (ArgumentException)
            {
                return data.Length == 0;
            }

            var octets = data.Written;
            return octets[0] == octets.Length - 1
                && octets.Length <= 31
                && octets[1] == (complete ? 0x09 : 0x08)
                && complete == (octets.Length - 2 == whole.Length)
                && whole.AsSpan().StartsWith(octets[2..])
                && Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(octets[2..])).AsSpan().SequenceEqual(octets[2..]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_does_not_fit_is_refused_with_the_octets_too_many_and_what_to_move()
    {
        var refusal = Refused<ArgumentException>(
            (ref AdvertisingData data) =>
            {
                data.AddFlags();
                data.AddServices([new BleUuid(0x180D).ToUuid128()]);
            },
            (ref AdvertisingData data) => data.AddCompleteName("Meadow HR"));

        Assert.StartsWith(
            "The local name needs 11 octets, but of 31 only 10 are left: 1 octet too many. "
            + "Move it to the scan response, or the list of service UUIDs (18 octets) in its place.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_not_free_enough_is_not_proposed()
    {
        var refusal = Refused<ArgumentException>(
            (ref AdvertisingData data) =>
            {
                data.AddFlags();                                // 3
                data.AddAppearance(0x0340);                     // 4
                data.AddManufacturerData(0xFFFF, new byte[10]); // 14
            },
            (ref AdvertisingData data) => data.AddCompleteName("thermometer 3000"));    // 18, 10 are left

        Assert.StartsWith(
            "The local name needs 18 octets, but of 31 only 10 are left: 8 octets too many. "
            + "Move it to the scan response, or the manufacturer specific data (14 octets) in its place.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_into_no_packet_must_be_shortened()
    {
        var refusal = Refused<ArgumentException>(Nothing, (ref AdvertisingData data) => data.AddManufacturerData(0xFFFF, new byte[30]));

        Assert.StartsWith(
            "The manufacturer specific data needs 34 octets, but of 31 only 31 are left: 3 octets too many. It must be shortened: no packet carries more than 31 octets.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_services_that_does_not_fit_is_refused_as_a_whole()
    {
        var refusal = Refused<ArgumentException>(
            Nothing,
            (ref AdvertisingData data) => data.AddServices([0x180D, new BleUuid(0x180F).ToUuid128(), BleUuid.FromUInt32(1), BleUuid.FromUInt32(2), 0x180A]));

        Assert.Contains("needs 34 octets", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_structure_is_refused_where_there_is_no_room()
    {
        Build full = (ref AdvertisingData data) => data.AddManufacturerData(0xFFFF, new byte[27]);

        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddFlags());
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddServices([0x180D]));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddName("x"));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddCompleteName("x"));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddAppearance(1));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddTxPower(0));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddManufacturerData(1, default));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddServiceData(0x180F, default));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.AddUri("https:"));
        Refused<ArgumentException>(full, (ref AdvertisingData data) => data.Add(AdType.LeRole, default));
    }

    [Fact]
    public void What_may_stand_only_once_is_refused_the_second_time()
    {
        Refused<ArgumentException>((ref AdvertisingData data) => data.AddFlags(), (ref AdvertisingData data) => data.AddFlags());
        Refused<ArgumentException>((ref AdvertisingData data) => data.AddAppearance(1), (ref AdvertisingData data) => data.AddAppearance(1));
        Refused<ArgumentException>((ref AdvertisingData data) => data.AddTxPower(1), (ref AdvertisingData data) => data.AddTxPower(2));
        Refused<ArgumentException>((ref AdvertisingData data) => data.AddName("ab"), (ref AdvertisingData data) => data.AddName("a"));
        Refused<ArgumentException>((ref AdvertisingData data) => data.AddName("abc", 2), (ref AdvertisingData data) => data.AddCompleteName("a"));
        Refused<ArgumentException>((ref AdvertisingData data) => data.AddServices([0x180D]), (ref AdvertisingData data) => data.AddServices([BleUuid.FromUInt32(1), 0x180F], complete: false));
        Assert.Equal(8, Written((ref AdvertisingData data) =>
        {
            data.AddManufacturerData(1, default);
            data.AddManufacturerData(2, default);
        }).Length);
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Refused<ArgumentOutOfRangeException>(Nothing, (ref AdvertisingData data) => data.Add(AdType.None, default));
        Refused<ArgumentOutOfRangeException>(Nothing, (ref AdvertisingData data) => data.AddTxPower(-128));
        Refused<ArgumentOutOfRangeException>(Nothing, (ref AdvertisingData data) => data.AddName("x", 0));
        Refused<ArgumentException>(Nothing, (ref AdvertisingData data) => data.AddName("ü", 1));
        Refused<ArgumentException>(Nothing, (ref AdvertisingData data) => data.AddName(""));
        Refused<ArgumentException>(Nothing, (ref AdvertisingData data) => data.AddCompleteName(""));
        Refused<ArgumentException>(Nothing, (ref AdvertisingData data) => data.AddUri(""));
        Refused<ArgumentException>(Nothing, (ref AdvertisingData data) => data.AddServices([0x180D, default]));
        Refused<ArgumentException>(Nothing, (ref AdvertisingData data) => data.AddServiceData(default, default));
        Refused<ArgumentNullException>(Nothing, (ref AdvertisingData data) => data.AddName(null!));
        Refused<ArgumentNullException>(Nothing, (ref AdvertisingData data) => data.AddCompleteName(null!));
        Refused<ArgumentNullException>(Nothing, (ref AdvertisingData data) => data.AddUri(null!));
    }

    [Fact]
    public void No_more_than_31_octets_of_a_buffer_are_used_and_less_where_it_is_shorter()
    {
        Assert.Equal(31, new AdvertisingData(new byte[255]).Remaining);

        var small = new AdvertisingData(new byte[5]);
        Assert.Equal(5, small.Remaining);
        Assert.False(small.AddName("Meadow"));
        Assert.Equal([0x04, 0x08, .. "Mea"u8], small.ToArray());
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        var name = "Meadow HR";
        BleUuid[] services = [0x180D, 0x180F];
        var (rounds, sum) = (0, 0);
        void Round()
        {
            rounds++;
            sum += Build(name, services);
        }

        Assert.Equal(0, Allocation.Of(Round, times: 1000, warm: 1));
        Assert.Equal(rounds * 28, sum);

        static int Build(string name, BleUuid[] services)
        {
            var data = new AdvertisingData(stackalloc byte[31]);
            data.AddFlags();
            data.AddServices(services);
            data.AddAppearance(Appearance.HeartRateSensor);
            data.AddManufacturerData(0xFFFF, default);
            data.AddName(name);
            return data.Length;
        }
    }
}
