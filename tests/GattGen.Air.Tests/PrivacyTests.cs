// The resolving list, private addresses and privacy modes (Core Vol 4, Part E, 7.8.38 to 7.8.45 and 7.8.77; Vol 6, Part B, 6).
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class PrivacyTests
{
    // The sample data of ah (Core Vol 3, Part H, D.7): this key, prand 708194 and hash 0dfbaa.
    private const string SampleIrk = "9B 7D 39 0A A6 10 10 34 05 AD C8 57 A3 34 02 EC";
    private const string SampleAddress = "AA FB 0D 94 81 70";
    private const string CentralIrk = "01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 10";
    private const string PeripheralIrk = "11 12 13 14 15 16 17 18 19 1A 1B 1C 1D 1E 1F 20";
    private const string NoIrk = "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00";
    private const string CentralIdentity = $"00 {TwoHosts.CentralAddress}";
    private const string PeripheralIdentity = $"00 {TwoHosts.PeripheralAddress}";
    private const string Enable = "01 2D 20 01 01";
    private const string EnhancedEvents = "01 01 20 08 FF 0F 00 00 00 00 00 00";
    private const string Scan = "01 0C 20 02 01 00";
    private const string StopScanning = "01 0C 20 02 00 00";
    private const string AdvertiseOn = "01 0A 20 01 01";
    private const string AdvertiseOff = "01 0A 20 01 00";

    private static string Add(string identity, string peerIrk, string localIrk) => $"01 27 20 27 {identity} {peerIrk} {localIrk}";

    /// <summary>Advertising parameters: type, own address type, peer, filter policy.</summary>
    private static string Parameters(string type, string own, string peer = CentralIdentity, string policy = "00") =>
        $"01 06 20 0F A0 00 A0 00 {type} {own} {peer} 07 {policy}";

    private static string ScanParameters(string type, string own, string policy = "00") => $"01 0B 20 07 {type} 10 00 10 00 {own} {policy}";

    private static string Create(string peer, string own, string policy = "00") =>
        $"01 0D 20 19 10 00 10 00 {policy} {peer} {own} 18 00 18 00 00 00 2A 00 00 00 00 00";

    /// <summary>Two hosts that know each other's keys; addresses are resolved.</summary>
    private static TwoHosts Bonded(string? centralIrk = CentralIrk, string? peripheralIrk = PeripheralIrk)
    {
        var two = new TwoHosts();
        two.Central.Do(EnhancedEvents);
        two.Peripheral.Do(EnhancedEvents);
        two.Central.Do(Add(PeripheralIdentity, peripheralIrk ?? NoIrk, centralIrk ?? NoIrk));
        two.Peripheral.Do(Add(CentralIdentity, centralIrk ?? NoIrk, peripheralIrk ?? NoIrk));
        two.Central.Do(Enable);
        two.Peripheral.Do(Enable);
        return two;
    }

    private static bool Resolves(string irk, string address) =>
        new CryptographicToolbox(new SystemBackEnd()).Resolves(Octets.Of(irk), Octets.Of(address));

    // The kind and address in a report: "04 3E len 02 01 type | kind address ...".
    private static string Advertiser(string report) => report.Substring(18, 20);

    [Theory]
    [InlineData("00 01 53 00 5E 00 00", "02 01 53 00 5E 00 00")]
    [InlineData("01 01 53 00 5E 00 C0", "03 01 53 00 5E 00 C0")]
    public void A_private_address_of_the_sample_data_is_reported_as_the_identity(string identity, string reported)
    {
        var two = new TwoHosts();
        two.Central.Do(Add(identity, SampleIrk, NoIrk));
        two.Central.Do(Enable);
        two.Peripheral.Do($"01 05 20 06 {SampleAddress}");
        two.Peripheral.Do(Parameters("00", "01"));
        two.Peripheral.SetData("09", "02 0A 00");
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Do(ScanParameters("01", "00"));
        two.Central.Do(Scan);

        List<string> reports = two.Central.Collect(2_000_000);
        Assert.All(reports, report => Assert.Equal(reported, Advertiser(report)));
        Assert.Contains(reports, report => report.StartsWith("04 3E 0C 02 01 00", StringComparison.Ordinal));
        Assert.Contains(reports, report => report.StartsWith("04 3E 0F 02 01 04", StringComparison.Ordinal)); // the scan response
    }

    [Theory]
    [InlineData(false, SampleIrk)]
    [InlineData(true, CentralIrk)]
    public void What_is_not_resolved_is_reported_as_it_was_heard(bool isEnabled, string irk)
    {
        var two = new TwoHosts();
        two.Central.Do(Add(PeripheralIdentity, irk, NoIrk));
        if (isEnabled)
            two.Central.Do(Enable);
        two.Peripheral.Do($"01 05 20 06 {SampleAddress}");
        two.Peripheral.Do(Parameters("00", "01"));
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Do(Scan);

        Assert.Equal($"01 {SampleAddress}", Advertiser(two.Central.Await()));
    }

    [Fact]
    public void Duplicates_of_a_peer_are_filtered_by_its_identity_whatever_its_address()
    {
        TwoHosts two = Bonded();
        two.Peripheral.Do("01 2E 20 02 01 00");
        two.Peripheral.Do(Parameters("00", "02"));
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Do("01 0C 20 02 01 01");

        Assert.Single(two.Central.Collect(10_000_000));
    }

    [Fact]
    public void Both_sides_connect_by_private_addresses_and_are_told_identities_and_addresses()
    {
        TwoHosts two = Bonded();
        two.Peripheral.Do(Parameters("00", "02"));
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Start(Create(PeripheralIdentity, "02"));
        string central = two.Central.Await();
        string peripheral = two.Peripheral.Next();

        Assert.StartsWith($"04 3E 1F 0A 00 01 00 00 02 {TwoHosts.PeripheralAddress}", central, StringComparison.Ordinal);
        Assert.StartsWith($"04 3E 1F 0A 00 01 00 01 02 {TwoHosts.CentralAddress}", peripheral, StringComparison.Ordinal);
        string centralLocal = central.Substring(45, 17), centralPeer = central.Substring(63, 17);
        string peripheralLocal = peripheral.Substring(45, 17), peripheralPeer = peripheral.Substring(63, 17);
        Assert.Equal(centralLocal, peripheralPeer);
        Assert.Equal(centralPeer, peripheralLocal);
        Assert.True(Resolves(CentralIrk, centralLocal));
        Assert.True(Resolves(PeripheralIrk, peripheralLocal));
        two.Central.Expect($"01 2B 20 07 {PeripheralIdentity}", $"04 0E 0A 01 2B 20 00 {peripheralLocal}");
        two.Central.Expect($"01 2C 20 07 {PeripheralIdentity}", $"04 0E 0A 01 2C 20 00 {centralLocal}");

        // The same peer, by whichever name, is not connected to twice.
        two.Central.Start(Create(PeripheralIdentity, "02"), 0x0B);
    }

    [Fact]
    public void The_connection_event_without_identities_tells_the_address_that_was_heard()
    {
        TwoHosts two = Bonded();
        two.Central.Do("01 01 20 08 FF 0D 00 00 00 00 00 00");
        two.Peripheral.Do(Parameters("00", "02"));
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Start(Create($"02 {TwoHosts.PeripheralAddress}", "02"));
        string complete = two.Central.Await();

        Assert.StartsWith("04 3E 13 01 00 01 00 00 01 ", complete, StringComparison.Ordinal);
        Assert.True(Resolves(PeripheralIrk, complete.Substring(27, 17)));
    }

    [Theory]
    [InlineData("02")]
    [InlineData("03")]
    public void Own_private_addresses_change_after_the_timeout_and_are_what_the_host_reads(string own)
    {
        TwoHosts two = Bonded();
        RawHost stranger = new RawHost(two.Air).Up();
        two.Peripheral.Do("01 05 20 06 02 53 00 5E 00 C0");
        two.Peripheral.Do("01 2E 20 02 02 00"); // 2 s
        two.Peripheral.Do(Parameters("00", own));
        two.Peripheral.Do(AdvertiseOn);
        stranger.Do(Scan);
        var addresses = new List<string>();
        for (int i = 0; i < 20; i++)
        {
            string address = Advertiser(stranger.Collect(500_000)[^1]);
            if (!addresses.Contains(address))
                addresses.Add(address);
        }

        Assert.InRange(addresses.Count, 4, 6);
        Assert.All(addresses, address => Assert.True(Resolves(PeripheralIrk, address[3..])));
        Assert.All(addresses, address => Assert.StartsWith("01 ", address, StringComparison.Ordinal));
        two.Peripheral.Expect($"01 2C 20 07 {CentralIdentity}", $"04 0E 0A 01 2C 20 00 {addresses[^1][3..]}");
    }

    [Fact]
    public void By_default_a_private_address_is_used_for_15_minutes()
    {
        TwoHosts two = Bonded();
        string Read()
        {
            two.Peripheral.Send($"01 2C 20 07 {CentralIdentity}");
            two.Air.RunFor(0);
            return two.Peripheral.Next();
        }

        string first = Read();
        two.Air.RunFor(899_000_000);
        Assert.Equal(first, Read());
        two.Air.RunFor(2_000_000);
        Assert.NotEqual(first, Read());
    }

    [Fact]
    public void Without_an_entry_or_a_local_key_the_own_address_is_the_public_or_the_random_one()
    {
        TwoHosts two = Bonded(peripheralIrk: null);
        RawHost stranger = new RawHost(two.Air).Up();
        stranger.Do(Scan);
        two.Peripheral.Do(Parameters("00", "02"));                              // an entry without a key
        two.Peripheral.Do(AdvertiseOn);
        Assert.Equal(PeripheralIdentity, Advertiser(stranger.Await()));
        two.Peripheral.Do(AdvertiseOff);
        two.Peripheral.Do(Parameters("00", "03", "00 09 53 00 5E 00 00"));      // no entry, and no random address
        two.Peripheral.Refuse(AdvertiseOn, 0x12);
        two.Peripheral.Do("01 05 20 06 02 53 00 5E 00 C0");
        two.Peripheral.Do(AdvertiseOn);
        stranger.TakeAll();
        Assert.Equal("01 02 53 00 5E 00 C0", Advertiser(stranger.Await()));
    }

    [Fact]
    public void In_network_privacy_mode_the_identity_address_of_a_peer_is_not_taken_and_in_device_privacy_mode_it_is()
    {
        TwoHosts two = Bonded();
        two.Peripheral.Do(Parameters("00", "00")); // from its identity address
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Do(Scan);
        two.Central.Start(Create(PeripheralIdentity, "02"));
        Assert.Empty(two.Central.Collect(5_000_000));

        two.Central.Do("01 0E 20 00");
        Assert.StartsWith("04 3E 1F 0A 02", two.Central.Next(), StringComparison.Ordinal); // cancelled
        two.Central.Do(StopScanning);
        two.Central.Do($"01 4E 20 08 {PeripheralIdentity} 01");
        two.Central.Do(Scan);
        Assert.Equal(PeripheralIdentity, Advertiser(two.Central.Await()));
        two.Central.Do(StopScanning);
        two.Central.Start(Create(PeripheralIdentity, "02"));
        Assert.StartsWith($"04 3E 1F 0A 00 01 00 00 00 {TwoHosts.PeripheralAddress}", two.Central.Await(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00", false)]
    [InlineData("01", true)]
    public void The_advertiser_takes_the_identity_address_of_a_central_in_device_privacy_mode_only(string mode, bool isTaken)
    {
        TwoHosts two = Bonded();
        two.Peripheral.Do($"01 4E 20 08 {CentralIdentity} {mode}");
        two.Peripheral.Do(Parameters("00", "02"));
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Start(Create(PeripheralIdentity, "00"));
        two.Air.RunFor(5_000_000);

        Assert.Equal(isTaken ? 1 : 0, two.Peripheral.Controller.ConnectionCount);
    }

    [Fact]
    public void A_peer_without_a_key_is_taken_by_its_identity_address()
    {
        TwoHosts two = Bonded(peripheralIrk: null);
        two.Peripheral.Do(Parameters("00", "00"));
        two.Peripheral.Do(AdvertiseOn);
        two.Central.Start(Create(PeripheralIdentity, "02"));
        string complete = two.Central.Await();

        Assert.StartsWith($"04 3E 1F 0A 00 01 00 00 00 {TwoHosts.PeripheralAddress}", complete, StringComparison.Ordinal);
        Assert.True(Resolves(CentralIrk, complete.Substring(45, 17)));
        Assert.Equal("00 00 00 00 00 00", complete.Substring(63, 17));
    }

    [Fact]
    public void The_filter_accept_list_knows_resolved_peers_by_their_identity()
    {
        TwoHosts two = Bonded();
        two.Central.Do($"01 11 20 07 {PeripheralIdentity}");
        two.Peripheral.Do($"01 11 20 07 {CentralIdentity}");
        two.Peripheral.Do(Parameters("00", "02", policy: "03"));        // scans and connections of the list only
        two.Peripheral.Do(AdvertiseOn);
        RawHost stranger = new RawHost(two.Air).Up();
        stranger.Do(ScanParameters("01", "00"));
        stranger.Do(Scan);
        two.Central.Do(ScanParameters("01", "02", policy: "01"));
        two.Central.Do(Scan);

        List<string> reports = two.Central.Collect(2_000_000);
        Assert.Contains(reports, report => report.StartsWith("04 3E 0C 02 01 04", StringComparison.Ordinal));
        Assert.DoesNotContain(stranger.TakeAll(), report => report.StartsWith("04 3E 0C 02 01 04", StringComparison.Ordinal));
        two.Central.Do(StopScanning);
        two.Central.Start(Create("00 00 00 00 00 00 00", "02", policy: "01"));
        Assert.StartsWith($"04 3E 1F 0A 00 01 00 00 02 {TwoHosts.PeripheralAddress}", two.Central.Await(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01")]
    [InlineData("04")]
    public void Directed_advertising_calls_the_peer_by_a_private_address_and_the_peer_knows_it(string type)
    {
        TwoHosts two = Bonded();
        two.Central.Do(ScanParameters("00", "02"));
        two.Central.Do(Scan);
        RawHost stranger = new RawHost(two.Air).Up();
        stranger.Do(ScanParameters("00", "00", policy: "02"));
        stranger.Do(Scan);
        two.Peripheral.Do(Parameters(type, "02"));
        two.Peripheral.Do(AdvertiseOn);

        Assert.StartsWith($"04 3E 0C 02 01 01 02 {TwoHosts.PeripheralAddress} 00 ", two.Central.Await(), StringComparison.Ordinal);
        string unresolved = stranger.TakeAll()[0];
        Assert.StartsWith("04 3E 12 0B 01 01 01 ", unresolved, StringComparison.Ordinal);
        Assert.True(Resolves(PeripheralIrk, unresolved.Substring(21, 17)));
        Assert.Equal("FE", unresolved.Substring(39, 2));
        Assert.True(Resolves(CentralIrk, unresolved.Substring(42, 17)));

        two.Central.Do(StopScanning);
        two.Central.TakeAll();
        two.Central.Start(Create(PeripheralIdentity, "02"));
        Assert.StartsWith($"04 3E 1F 0A 00 01 00 00 02 {TwoHosts.PeripheralAddress}", two.Central.Await(), StringComparison.Ordinal);
        Assert.StartsWith($"04 3E 1F 0A 00 01 00 01 02 {TwoHosts.CentralAddress}", two.Peripheral.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Directed_advertising_for_another_is_neither_reported_nor_answered()
    {
        TwoHosts two = Bonded();
        RawHost other = new RawHost(two.Air).Up();
        other.Do(Add(PeripheralIdentity, PeripheralIrk, SampleIrk));
        other.Do(Enable);
        other.Do(ScanParameters("00", "02"));
        other.Do(Scan);
        other.Start(Create(PeripheralIdentity, "02"));
        two.Peripheral.Do(Parameters("04", "02"));
        two.Peripheral.Do(AdvertiseOn);

        Assert.Empty(other.Collect(5_000_000));
        Assert.Equal(0, two.Peripheral.Controller.ConnectionCount);
    }

    public static TheoryData<string> ListCommands => new(Commands);

    private static string[] Commands =>
    [
        Add("00 09 53 00 5E 00 00", SampleIrk, NoIrk),
        $"01 28 20 07 {PeripheralIdentity}",
        "01 29 20 00",
        $"01 4E 20 08 {PeripheralIdentity} 01",
        "01 2D 20 01 00",
    ];

    [Theory]
    [MemberData(nameof(ListCommands))]
    public void The_list_is_not_changed_while_it_is_in_use(string command)
    {
        TwoHosts two = Bonded();
        two.Central.Do(AdvertiseOn);
        two.Central.Refuse(command, 0x0C);
        two.Central.Do(AdvertiseOff);
        two.Central.Do(Scan);
        two.Central.Refuse(command, 0x0C);
        two.Central.Do(StopScanning);
        two.Central.Start(Create("00 09 53 00 5E 00 00", "00"));
        two.Central.Refuse(command, 0x0C);
        two.Central.Do("01 0E 20 00");
        two.Central.TakeAll();
        two.Central.Do(command);
    }

    [Fact]
    public void A_list_that_is_switched_off_is_changed_at_any_time_but_not_switched_on()
    {
        var two = new TwoHosts();
        two.Central.Do(AdvertiseOn);
        two.Central.Do(Add(PeripheralIdentity, PeripheralIrk, CentralIrk));
        two.Central.Do($"01 4E 20 08 {PeripheralIdentity} 01");
        two.Central.Do($"01 28 20 07 {PeripheralIdentity}");
        two.Central.Do("01 29 20 00");
        two.Central.Refuse(Enable, 0x0C);
        two.Central.Do("01 2E 20 02 10 0E");
    }

    [Fact]
    public void Wrong_parameters_are_refused()
    {
        RawHost host = new RawHost(new VirtualAir(1), new() { ResolvingListSize = 2 }).Up();
        host.Expect("01 2A 20 00", "04 0E 05 01 2A 20 00 02");
        host.Do(Add(CentralIdentity, CentralIrk, NoIrk));
        host.Refuse(Add(CentralIdentity, SampleIrk, NoIrk), 0x12);                  // there already
        host.Refuse(Add(PeripheralIdentity, CentralIrk, NoIrk), 0x12);              // another with its key
        host.Refuse(Add($"02 {TwoHosts.PeripheralAddress}", SampleIrk, NoIrk), 0x12);
        host.Do(Add(PeripheralIdentity, NoIrk, NoIrk));
        host.Refuse(Add("00 09 53 00 5E 00 00", NoIrk, NoIrk), 0x07);               // full
        host.Refuse("01 28 20 07 00 09 53 00 5E 00 00", 0x02);
        host.Refuse("01 28 20 07 02 09 53 00 5E 00 00", 0x12);
        host.Refuse("01 4E 20 08 00 09 53 00 5E 00 00 01", 0x02);
        host.Refuse($"01 4E 20 08 {CentralIdentity} 02", 0x12);
        host.Refuse("01 2D 20 01 02", 0x12);
        host.Refuse("01 2E 20 02 00 00", 0x12);
        host.Refuse("01 2E 20 02 11 0E", 0x12);
        host.Expect($"01 2B 20 07 {PeripheralIdentity}", "04 0E 0A 01 2B 20 02 00 00 00 00 00 00"); // it has no key
        host.Expect($"01 2C 20 07 {CentralIdentity}", "04 0E 0A 01 2C 20 02 00 00 00 00 00 00");    // no local key
        host.Expect("01 2B 20 07 00 09 53 00 5E 00 00", "04 0E 0A 01 2B 20 02 00 00 00 00 00 00");
        host.Refuse(Parameters("00", "04"), 0x12);
        host.Refuse(ScanParameters("00", "04"), 0x12);
        host.Start(Create(PeripheralIdentity, "04"), 0x12);
        host.Start(Create($"04 {TwoHosts.PeripheralAddress}", "00"), 0x12);
    }

    [Fact]
    public void Reset_empties_the_list_and_switches_it_off()
    {
        TwoHosts two = Bonded();
        two.Central.Up();
        two.Central.Refuse($"01 28 20 07 {PeripheralIdentity}", 0x02);
        two.Central.Do(Scan);
        two.Central.Do(Add(PeripheralIdentity, PeripheralIrk, CentralIrk)); // not in use
    }

    [Fact]
    public void A_controller_without_privacy_knows_none_of_it()
    {
        var host = new RawHost(new VirtualAir(1), new() { Features = ControllerOptions.AllFeatures & ~LeFeatures.LinkLayerPrivacy });
        foreach (string command in Commands.Append("01 2A 20 00"))
            host.Start(command, 0x01);
        host.Refuse(Parameters("00", "02"), 0x12);
        host.Refuse(ScanParameters("00", "03"), 0x12);
        host.Start(Create(PeripheralIdentity, "02"), 0x12);
        host.Start(Create($"02 {TwoHosts.PeripheralAddress}", "00"), 0x12);
    }

    [Fact]
    public void Resolving_in_steady_state_allocates_nothing()
    {
        var air = new VirtualAir(1);
        var scanner = new Pump(air);
        scanner.Controller.Send(Octets.Of(Add(CentralIdentity, CentralIrk, NoIrk)));
        scanner.Controller.Send(Octets.Of(Add(PeripheralIdentity, SampleIrk, NoIrk)));
        scanner.Controller.Send(Octets.Of(Enable));
        RawHost stranger = new RawHost(air).Up();
        stranger.Do($"01 05 20 06 AB FB 0D 94 81 70"); // nobody's
        stranger.Do(Parameters("00", "01"));
        stranger.Do(AdvertiseOn);
        scanner.Controller.Send(Octets.Of(Scan));
        air.RunFor(10_000_000);
        void Resolve()
        {
            long reports = scanner.Reports;
            air.RunFor(100_000_000);
            Assert.True(scanner.Reports > reports + 500);
        }

        Assert.Equal(0, Allocation.Of(Resolve, times: 1, warm: 0));
    }
}
