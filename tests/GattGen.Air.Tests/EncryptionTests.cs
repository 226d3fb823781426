// Encryption of a link (Core Vol 4, Part E, 7.7.8, 7.7.39, 7.7.65.5, 7.8.24 to 7.8.26; Vol 6, Part B, 5.1.3).
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class EncryptionTests
{
    private const string Key = "00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FF";
    private const string OtherKey = "00 11 22 33 44 55 66 77 88 99 AA BB CC DD EE FE";
    private const string Enable = "01 19 20 1C 01 00 88 77 66 55 44 33 22 11 34 12 ";
    private const string KeyRequest = "04 3E 0D 05 01 00 88 77 66 55 44 33 22 11 34 12";
    private const string Reply = "01 1A 20 12 01 00 ";
    private const string Data = "02 01 00 05 00 01 00 04 00 AA";
    private const string DataReceived = "02 01 20 05 00 01 00 04 00 AA";
    private const string Completed = "04 13 05 01 01 00 01 00";
    private const string EncryptionIsOn = "04 08 04 00 01 00 01";

    private static TwoHosts Encrypted(AirOptions? air = null)
    {
        TwoHosts two = new TwoHosts(air: air).Connected();
        two.Central.Start(Enable + Key);
        Assert.Equal(KeyRequest, two.Peripheral.Await());
        two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 00 01 00");
        Assert.Equal(EncryptionIsOn, two.Peripheral.Await());
        Assert.Equal(EncryptionIsOn, two.Central.Await());
        two.Air.RunFor(100_000);
        Assert.Empty(two.Peripheral.Rest);
        Assert.Empty(two.Central.Rest);
        return two;
    }

    [Fact]
    public void Equal_keys_encrypt_the_link_and_both_sides_are_told() => Encrypted();

    [Fact]
    public void Unequal_keys_end_the_link_with_MIC_failure_on_both_sides()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start(Enable + Key);
        two.Peripheral.Await();
        two.Peripheral.Expect(Reply + OtherKey, "04 0E 06 01 1A 20 00 01 00");

        Assert.Equal(["04 05 04 00 01 00 3D"], two.Peripheral.Collect(1_000_000));
        Assert.Equal(["04 05 04 00 01 00 3D"], two.Central.TakeAll());
        Assert.Equal(0, two.Central.Controller.ConnectionCount);
        Assert.Equal(0, two.Peripheral.Controller.ConnectionCount);
    }

    [Fact]
    public void A_negative_reply_is_PIN_or_Key_Missing_at_the_central_and_the_link_stays_in_plain_text()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start(Enable + Key);
        two.Peripheral.Await();
        two.Peripheral.Expect("01 1B 20 02 01 00", "04 0E 06 01 1B 20 00 01 00");

        Assert.Equal("04 08 04 06 01 00 00", two.Central.Await());
        two.Central.Send(Data);
        Assert.Equal(DataReceived, two.Peripheral.Await());
        two.Peripheral.Send(Data);
        two.Central.Await();
        Assert.Equal(DataReceived, two.Central.Await());

        two.Central.Start(Enable + Key); // and it can be tried again
        Assert.Equal(Completed, two.Peripheral.Await());
        Assert.Equal(KeyRequest, two.Peripheral.Await());
    }

    [Theory]
    [InlineData("01 01 20 08 0F 00 00 00 00 00 00 00")] // without bit 4
    [InlineData("01 01 0C 08 FF FF FF FF FF FF FF 1F")] // without LE Meta
    public void A_host_that_does_not_want_to_be_asked_for_a_key_has_none(string mask)
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Do(mask);
        two.Central.Start(Enable + Key);

        Assert.Equal("04 08 04 06 01 00 00", two.Central.Await());
        Assert.Empty(two.Peripheral.Rest);
    }

    [Fact]
    public void A_peer_without_encryption_is_Unsupported_Remote_Feature()
    {
        var two = new TwoHosts(peripheral: new()
        {
            PublicAddress = new HciAddress(0x00005E005302),
            Features = ControllerOptions.AllFeatures & ~LeFeatures.Encryption,
        });
        two.Connected();
        two.Central.Start(Enable + Key);

        Assert.Equal("04 08 04 1A 01 00 00", two.Central.Await());
        two.Peripheral.Start(Enable + Key, 0x01); // it does not know the commands
    }

    [Fact]
    public void A_new_key_for_an_encrypted_link_is_a_key_refresh()
    {
        TwoHosts two = Encrypted();
        two.Central.Start(Enable + OtherKey);
        Assert.Equal(KeyRequest, two.Peripheral.Await());
        two.Peripheral.Expect(Reply + OtherKey, "04 0E 06 01 1A 20 00 01 00");

        Assert.Equal("04 30 03 00 01 00", two.Peripheral.Await());
        Assert.Equal("04 30 03 00 01 00", two.Central.Await());
        two.Central.Send(Data);
        Assert.Equal(DataReceived, two.Peripheral.Await());
    }

    [Fact]
    public void A_refresh_without_a_key_ends_the_link_with_PIN_or_Key_Missing()
    {
        TwoHosts two = Encrypted();
        two.Central.Start(Enable + OtherKey);
        two.Peripheral.Await();
        two.Peripheral.Expect("01 1B 20 02 01 00", "04 0E 06 01 1B 20 00 01 00");

        Assert.Equal(["04 05 04 00 01 00 06"], two.Central.Collect(1_000_000));
        Assert.Equal(["04 05 04 00 01 00 06"], two.Peripheral.TakeAll());
    }

    [Fact]
    public void A_refresh_with_unequal_keys_ends_the_link_with_MIC_failure()
    {
        TwoHosts two = Encrypted();
        two.Central.Start(Enable + OtherKey);
        two.Peripheral.Await();
        two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 00 01 00");

        Assert.Equal(["04 05 04 00 01 00 3D"], two.Central.Collect(1_000_000));
        Assert.Equal(["04 05 04 00 01 00 3D"], two.Peripheral.TakeAll());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_data_pass_while_encryption_is_under_way(bool isRefresh)
    {
        TwoHosts two = isRefresh ? Encrypted() : new TwoHosts().Connected();
        two.Central.Start(Enable + Key);
        Assert.Equal(KeyRequest, two.Peripheral.Await());
        for (int i = 0; i < 3; i++)
        {
            two.Central.Send(Data);
            two.Peripheral.Send(Data);
        }

        Assert.Empty(two.Central.Collect(5_000_000));
        Assert.Empty(two.Peripheral.TakeAll());
        two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 00 01 00");

        string done = isRefresh ? "04 30 03 00 01 00" : EncryptionIsOn;
        string[] expected = [done, DataReceived, DataReceived, DataReceived];
        two.Air.RunFor(1_000_000);
        Assert.Equal(expected, two.Central.TakeAll().Where(packet => !packet.StartsWith("04 13", StringComparison.Ordinal)));
        Assert.Equal(expected, two.Peripheral.TakeAll().Where(packet => !packet.StartsWith("04 13", StringComparison.Ordinal)));
    }

    [Fact]
    public void Data_that_were_sent_before_are_taken_or_wait_but_are_not_lost()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Send(Data);
        two.Central.Start(Enable + Key);
        Assert.Equal(KeyRequest, two.Peripheral.Await());
        two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 00 01 00");
        Assert.Equal(EncryptionIsOn, two.Peripheral.Await());
        Assert.Equal(DataReceived, two.Peripheral.Await());
        Assert.Equal(EncryptionIsOn, two.Central.Await());
        Assert.Equal(Completed, two.Central.Await());
    }

    [Fact]
    public void A_second_request_while_one_is_under_way_is_disallowed_and_so_is_the_peripherals()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Start(Enable + Key, 0x0C);
        two.Central.Start(Enable + Key);
        two.Central.Start(Enable + OtherKey, 0x0C);
        two.Central.Start("01 19 20 1C 02 00 88 77 66 55 44 33 22 11 34 12 " + Key, 0x02);
    }

    [Fact]
    public void A_reply_that_nobody_asked_for_is_disallowed()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 0C 01 00");
        two.Peripheral.Expect("01 1B 20 02 01 00", "04 0E 06 01 1B 20 0C 01 00");
        two.Peripheral.Expect("01 1B 20 02 02 00", "04 0E 06 01 1B 20 02 02 00");
        two.Central.Start(Enable + Key);
        two.Peripheral.Await();
        two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 00 01 00");
        two.Peripheral.Expect(Reply + OtherKey, "04 0E 06 01 1A 20 0C 01 00");
        Assert.Equal(EncryptionIsOn, two.Peripheral.Await());
    }

    [Fact]
    public void A_disconnection_in_the_middle_ends_it()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start(Enable + Key);
        two.Peripheral.Await();
        two.Central.Start("01 06 04 03 01 00 13");

        Assert.Equal(["04 05 04 00 01 00 16"], two.Central.Collect(1_000_000));
        Assert.Equal(["04 05 04 00 01 00 13"], two.Peripheral.TakeAll());
        two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 02 01 00");
    }

    [Fact]
    public void A_host_that_never_answers_loses_the_link_after_40_seconds()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start(Enable + Key);
        two.Peripheral.Await();

        Assert.Equal("04 05 04 00 01 00 22", two.Central.Await(50_000_000));
        Assert.Equal("04 05 04 00 01 00 08", two.Peripheral.Await());
    }

    [Fact]
    public void Procedures_at_the_same_time_do_not_disturb_each_other()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Do("01 01 20 08 FF 0D 00 00 00 00 00 00"); // PHY Update Complete as well
        two.Peripheral.Do("01 01 20 08 FF 0D 00 00 00 00 00 00");
        two.Central.Start(Enable + Key);
        two.Central.Start("01 13 20 0E 01 00 28 00 28 00 02 00 64 00 00 00 00 00");
        two.Peripheral.Start("01 16 20 02 01 00");
        two.Peripheral.Start("01 32 20 07 01 00 00 02 02 00 00");
        Assert.Equal(KeyRequest, two.Peripheral.Await());
        two.Peripheral.Send(Reply + Key);
        var peripheral = two.Peripheral.Collect(5_000_000);
        var central = two.Central.TakeAll();

        Assert.Contains(EncryptionIsOn, peripheral);
        Assert.Contains(EncryptionIsOn, central);
        Assert.Contains("04 3E 0A 03 00 01 00 28 00 02 00 64 00", central);
        Assert.Contains("04 3E 06 0C 00 01 00 02 02", peripheral);
        Assert.Contains("04 3E 06 0C 00 01 00 02 02", central);
        Assert.Equal(1, two.Central.Controller.ConnectionCount);
    }

    [Fact]
    public void It_works_through_a_bad_air()
    {
        TwoHosts two = new TwoHosts(seed: 7).Connected(timeout: "80 0C");
        two.Air.SetPath(two.Central.Controller, two.Peripheral.Controller, new(IsInRange: true, LossProbability: 0.4, Rssi: -90));
        for (int i = 0; i < 10; i++)
        {
            two.Central.Start(Enable + Key);
            Assert.Equal(KeyRequest, two.Peripheral.Await());
            two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 00 01 00");
            string done = i == 0 ? EncryptionIsOn : "04 30 03 00 01 00";
            Assert.Equal(done, two.Peripheral.Await());
            Assert.Equal(done, two.Central.Await());
        }
    }

    [Fact]
    public void Masked_events_are_not_sent()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Do("01 01 0C 08 7F FF FF FF FF 7F FF 3F"); // without bits 7 and 47
        for (int i = 0; i < 2; i++)
        {
            two.Central.Start(Enable + Key);
            two.Peripheral.Await();
            two.Peripheral.Expect(Reply + Key, "04 0E 06 01 1A 20 00 01 00");
            two.Peripheral.Await();
            Assert.Empty(two.Central.Collect(1_000_000));
        }
    }
}
