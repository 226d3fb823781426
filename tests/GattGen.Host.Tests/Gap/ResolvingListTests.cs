// The resolving list of the controller follows the bonds; what it does not hold is resolved here.
using System;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

public class ResolvingListTests
{
    private static readonly BondedPeer A = new(new BleAddress(BleAddressType.Public, 0x0A0B_0C0D_0E0F), 0xA1);
    private static readonly BondedPeer B = new(new BleAddress(BleAddressType.Random, 0xC000_0000_0002), 0xB2);
    private static readonly BondedPeer C = new(new BleAddress(BleAddressType.Public, 0x0000_0000_0003), 0xC3);

    [Fact]
    public void Each_bond_goes_into_the_list_in_device_privacy_mode_then_resolution_is_on()
    {
        var bench = BondedPeer.Bench(8, A, B);
        bench.Run();
        var own = Convert.ToHexString(bench.Host.Bonds.OwnIdentityKey);

        Assert.Equal(
            [
                "012720" + "27" + "00" + "0F0E0D0C0B0A" + Convert.ToHexString(A.Key) + own,
                "014E20" + "08" + "00" + "0F0E0D0C0B0A" + "01",
                "012720" + "27" + "01" + "0200000000C0" + Convert.ToHexString(B.Key) + own,
                "014E20" + "08" + "01" + "0200000000C0" + "01",
                "012D20" + "01" + "01",
            ],
            bench.Controller.Commands.Select(Convert.ToHexString).SkipWhile(static c => !c.StartsWith("012720", StringComparison.Ordinal)));
        Assert.True(bench.Host.ResolvingList.Resolves(A.Identity));
        Assert.True(bench.Host.ResolvingList.Resolves(B.Identity));
    }

    [Fact]
    public void A_removed_bond_leaves_the_list_while_advertising_pauses()
    {
        var bench = BondedPeer.Bench(8, A, B);
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        bench.Controller.Forget();
        Assert.True(((IBleHost)bench.Host).RemoveBond(A.Identity));
        bench.Run();

        Assert.Equal(["010A200100", "012820" + "07" + "00" + "0F0E0D0C0B0A", "010A200101"], bench.Controller.Commands.Select(Convert.ToHexString));
        Assert.False(bench.Host.ResolvingList.Resolves(A.Identity));
        Assert.True(bench.Host.ResolvingList.Resolves(B.Identity));
    }

    [Fact]
    public void What_finds_no_room_is_resolved_by_the_host()
    {
        var bench = BondedPeer.Bench(1, A, B, C);
        bench.Host.GapScan(0);
        bench.Run();
        Assert.Single(bench.Controller.Opcodes, static o => o == HciOpcode.LeAddDeviceToResolvingList);
        foreach (var peer in new[] { B, C })
            bench.Controller.Say("04 3E 0C 02 01 00 01 " + BondedPeer.Octets(peer.Private(9)) + " 00 C4");
        Assert.Equal([B.Identity, C.Identity], bench.Events.Select(static e => e.Header.Address));

        // When there is room again, one of the others takes it.
        ((IBleHost)bench.Host).RemoveBond(A.Identity);
        bench.Run();
        Assert.Equal(2, bench.Controller.Opcodes.Count(static o => o == HciOpcode.LeAddDeviceToResolvingList));
    }

    [Theory]
    [InlineData(HciOpcode.LeAddDeviceToResolvingList)]
    [InlineData(HciOpcode.LeSetAddressResolutionEnable)]
    public void A_controller_that_refuses_is_not_asked_for_ever(HciOpcode opcode)
    {
        var bench = new Bench();
        bench.Controller.Refuses[opcode] = 0x07;
        BondedPeer.Bench(bench, 8, A, B);
        bench.Host.GapAdvertise(100_000);
        bench.Run();

        Assert.Equal(HciOpcode.LeSetAdvertisingEnable, bench.Controller.Opcodes.Last());
        Assert.InRange(bench.Controller.Opcodes.Count(o => o == opcode), 1, 2);
        Assert.False(bench.Host.ResolvingList.Resolves(A.Identity));
    }

    [Fact]
    public void Without_bonds_the_list_is_left_alone()
    {
        var bench = BondedPeer.Bench(8);
        bench.Run();
        Assert.DoesNotContain(HciOpcode.LeSetAddressResolutionEnable, bench.Controller.Opcodes);
    }

    [Fact]
    public void The_option_leaves_all_to_the_host()
    {
        var bench = new Bench(new HostOptions { UseResolvingList = false });
        BondedPeer.Bench(bench, 8, A);
        bench.Run();
        Assert.DoesNotContain(HciOpcode.LeReadResolvingListSize, bench.Controller.Opcodes);
        Assert.DoesNotContain(HciOpcode.LeAddDeviceToResolvingList, bench.Controller.Opcodes);
    }

    [Fact]
    [Specification("event/5")]
    public void Scan_results_of_bonded_peers_have_identity_addresses_of_types_0_and_1()
    {
        var bench = BondedPeer.Bench(null, A);
        bench.Host.GapScan(0);
        bench.Run();
        var stranger = new BondedPeer(default, 0xEE).Private(1);
        bench.Controller.Say("04 3E 0C 02 01 00 01 " + BondedPeer.Octets(A.Private(1)) + " 00 C4");   // resolved here
        bench.Controller.Say("04 3E 0C 02 01 00 03 0200000000C0 00 C4");                              // by the controller
        bench.Controller.Say("04 3E 0C 02 01 00 02 0F0E0D0C0B0A 00 C4");
        bench.Controller.Say("04 3E 0C 02 01 00 01 " + BondedPeer.Octets(stranger) + " 00 C4");

        Assert.Equal([A.Identity, B.Identity, A.Identity, stranger], bench.Events.Select(static e => e.Header.Address));
    }

    [Fact]
    [Specification("event/1")]
    public void A_link_has_the_identity_for_the_application_and_the_private_addresses_for_pairing()
    {
        var bench = BondedPeer.Bench(8, A, B);
        bench.Host.GapAdvertise(100_000);
        bench.Run();
        var (peer, own) = (A.Private(5), B.Private(6));
        bench.Controller.Say("04 3E 1F 0A 00 4000 01 02 0F0E0D0C0B0A " + BondedPeer.Octets(own) + BondedPeer.Octets(peer) + " 1800 0000 0001 00");
        Assert.Equal((BleEventCode.CentralConnect, A.Identity), (bench.Events[0].Header.Code, bench.Events[0].Header.Address));
        var link = bench.Host.FindConnection(0x40)!;
        Assert.Equal((A.Identity, peer, own), (link.Address, link.PeerAirAddress, link.OwnAirAddress));

        // And where this host resolves.
        bench.Controller.Say(Bench.ConnectionComplete(0x41, 1, addressType: 1, address: BondedPeer.Octets(B.Private(7))));
        link = bench.Host.FindConnection(0x41)!;
        Assert.Equal((B.Identity, B.Private(7), bench.Host.Config.Mac), (link.Address, link.PeerAirAddress, link.OwnAirAddress));
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => bench.Host.GapConnect(B.Identity)));
        Assert.Equal(BleError.Already, Bench.ErrorOf(() => bench.Host.GapConnect(B.Private(8))));
    }

    [Fact]
    public void A_bonded_peer_is_connected_to_by_its_identity_where_the_controller_resolves()
    {
        var bench = BondedPeer.Bench(8, A);
        bench.Run();
        bench.Controller.Forget();
        bench.Host.GapConnect(A.Private(3));
        bench.Run();
        Assert.Equal(HciOpcode.LeCreateConnection, Assert.Single(bench.Controller.Opcodes));
        Assert.Equal("00" + "0F0E0D0C0B0A", Bench.Hex(bench.Controller.Commands.Single().Skip(9).Take(7)));
    }

    [Fact]
    public void Without_a_list_the_host_looks_for_the_private_address_first()
    {
        var bench = BondedPeer.Bench(null, A, B);
        bench.Run();
        bench.Controller.Forget();
        bench.Host.GapConnect(A.Identity, 20_000);
        bench.Run();
        Assert.Equal(["010B2007" + "00" + "1000" + "1000" + "00" + "00", "010C20020100"], bench.Controller.Commands.Select(Convert.ToHexString));

        bench.Controller.Forget();
        bench.Controller.Say("04 3E 0C 02 01 00 01 " + BondedPeer.Octets(B.Private(1)) + " 00 C4");   // another peer
        bench.Controller.Say("04 3E 0C 02 01 03 01 " + BondedPeer.Octets(A.Private(1)) + " 00 C4");   // not to be connected to
        bench.Run();
        Assert.Empty(bench.Controller.Commands);
        bench.Controller.Say("04 3E 0C 02 01 00 01 " + BondedPeer.Octets(A.Private(1)) + " 00 C4");
        bench.Run();
        Assert.Equal([HciOpcode.LeSetScanEnable, HciOpcode.LeCreateConnection], bench.Controller.Opcodes);
        Assert.Equal("01" + BondedPeer.Octets(A.Private(1)), Bench.Hex(bench.Controller.Commands.Last().Skip(9).Take(7)));
        Assert.Empty(bench.Events);

        // The peer may have another address by now: after a while the host looks again.
        bench.Controller.Forget();
        bench.Driver.Advance(5_100_000);
        Assert.Equal([HciOpcode.LeCreateConnectionCancel], bench.Controller.Opcodes);
        bench.Controller.Say(Bench.ConnectionComplete(0, 0, status: 0x02));
        bench.Run();
        bench.Controller.Say("04 3E 0C 02 01 00 01 " + BondedPeer.Octets(A.Private(2)) + " 00 C4");
        bench.Run();
        Assert.Equal("01" + BondedPeer.Octets(A.Private(2)), Bench.Hex(bench.Controller.Commands.Last().Skip(9).Take(7)));

        bench.Controller.Say(Bench.ConnectionComplete(0x40, 0, addressType: 1, address: BondedPeer.Octets(A.Private(2))));
        Assert.Equal((BleEventCode.PeripheralConnect, A.Identity), (bench.Events[0].Header.Code, bench.Events[0].Header.Address));
        bench.Driver.Advance(30_000_000);
        Assert.DoesNotContain(BleEventCode.PeripheralDisconnect, bench.Codes);
    }

    [Fact]
    public void A_bonded_peer_that_advertises_directed_at_us_is_connected_to_as_well()
    {
        var bench = BondedPeer.Bench(null, A);
        bench.Run();
        bench.Host.GapConnect(A.Identity, 20_000);
        bench.Run();
        bench.Controller.Forget();
        bench.Controller.Say("04 3E 0C 02 01 01 01 " + BondedPeer.Octets(A.Private(1)) + " 00 C4");
        bench.Run();

        Assert.Equal([HciOpcode.LeSetScanEnable, HciOpcode.LeCreateConnection], bench.Controller.Opcodes);
        Assert.Equal("01" + BondedPeer.Octets(A.Private(1)), Bench.Hex(bench.Controller.Commands.Last().Skip(9).Take(7)));
    }

    [Fact]
    public void A_peer_that_is_not_heard_is_given_up_in_time_and_the_scan_ends()
    {
        var bench = BondedPeer.Bench(null, A);
        bench.Run();
        bench.Host.GapConnect(A.Identity, 2_000);
        bench.Driver.Advance(2_100_000);

        Assert.Equal(BleEventCode.PeripheralDisconnect, Assert.Single(bench.Codes));
        Assert.Equal("010C20020000", Convert.ToHexString(bench.Controller.Commands.Last()));
        bench.Host.GapConnect(A.Identity, 2_000);
        bench.Run();
        bench.Host.GapConnectCancel();
        bench.Run();
        Assert.Equal(2, bench.Codes.Count());
        bench.Host.GapScan(0);      // the radio is free
    }

    [Fact]
    public void A_controller_that_does_not_scan_ends_the_search()
    {
        var bench = BondedPeer.Bench(null, A);
        bench.Run();
        bench.Controller.Refuses[HciOpcode.LeSetScanEnable] = 0x0C;
        bench.Host.GapConnect(A.Identity, 2_000);
        bench.Run();
        Assert.Equal(BleEventCode.PeripheralDisconnect, Assert.Single(bench.Codes));
    }

    [Fact]
    public void Directed_advertising_to_a_private_address_of_ours_is_reported()
    {
        var bench = new Bench();
        bench.Controller.Returns[HciOpcode.LeReadLocalSupportedFeatures] = ScriptedController.Octets("00 A200000000000000");    // extended filter policies: bit 7
        BondedPeer.Bench(bench, null, A);
        bench.Host.Config.AddressMode = BleAddressMode.Rpa;
        bench.Host.GapScan(0);
        bench.Run();
        Assert.Contains("010B2007" + "00" + "0008" + "1200" + "01" + "02", bench.Controller.Commands.Select(Convert.ToHexString));
        var ours = bench.Host.Config.Mac;
        var theirs = A.Private(4);
        bench.Controller.Say("04 3E 12 0B 01 01 01 " + BondedPeer.Octets(A.Private(1)) + " FE " + BondedPeer.Octets(theirs) + " C4");
        Assert.Empty(bench.Events);
        bench.Controller.Say("04 3E 12 0B 01 01 01 " + BondedPeer.Octets(A.Private(1)) + " FE " + BondedPeer.Octets(ours) + " C4");
        var e = Assert.Single(bench.Events).Header;
        Assert.Equal((BleEventCode.ScanResult, A.Identity, (byte)1, -60), (e.Code, e.Address, e.Kind, e.Status));
        bench.Controller.Say("04 3E 12 0B 01 00 01 " + BondedPeer.Octets(A.Private(1)) + " FE " + BondedPeer.Octets(ours) + " C4");
        Assert.Equal(1, bench.Host.Statistics.MalformedPackets);
    }
}
