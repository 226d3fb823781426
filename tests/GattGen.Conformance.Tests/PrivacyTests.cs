// Private addresses, and who sees through them (module specification, config addr_mode, Pairing and Bonding).
using System.Linq;
using GattGen.Host;

namespace GattGen.Conformance.Tests;

public class PrivacyTests
{
    [Theory]
    [InlineData(BleAddressMode.Rpa, 0b01)]
    [InlineData(BleAddressMode.Nrpa, 0b00)]
    [Specification("addr_mode/RPA")]
    [Specification("addr_mode/NRPA")]
    [Specification("config/addr_mode")]
    [Specification("config/mac")]
    [Specification("addr_type/RANDOM")]
    public void A_private_address_is_the_one_that_others_see_and_changes_every_15_minutes(BleAddressMode mode, int kind)
    {
        var world = new TwoDevices();
        var radio = world.Peripheral.Radio;
        radio.Config.AddressMode = mode;
        Assert.Equal(mode, radio.Config.AddressMode);
        radio.GapAdvertise(1_000_000, new byte[] { 2, 1, 6 }, connectable: false);
        var addresses = new BleAddress[4];
        for (var i = 0; i < addresses.Length; i++)
        {
            world.Run(5);
            addresses[i] = radio.Config.Mac;
            Assert.Equal(BleAddressType.Random, addresses[i].Type);
            Assert.Equal((ulong)kind, addresses[i].Value >> 46);       // Core Vol 6, Part B, 1.3.2
            world.Central.Forget();
            world.Central.Radio.GapScan(5_000, 10_000, 10_000);
            world.Central.Next(BleEventCode.ScanDone);
            var results = world.Central.Log.Where(seen => seen.Code == BleEventCode.ScanResult).ToArray();
            Assert.NotEmpty(results);
            Assert.All(results, seen => Assert.Equal(addresses[i], seen.Header.Address));
            world.Run(900 - 10);
        }

        Assert.Equal(addresses.Length, addresses.Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Specification("bond/resolve")]
    [Specification("addr_mode/RPA")]
    [Specification("event/1")]
    [Specification("event/5")]
    [Specification("event/7")]
    public void Bonded_devices_know_each_other_by_identity_behind_addresses_that_change(bool isByController)
    {
        var world = new BondedWorld(options: new HostOptions { UseResolvingList = isByController });
        var (server, client) = (world.Peripheral, world.Central);
        var (identityOfServer, identityOfClient) = (server.Address, client.Address);
        server.Radio.Config.AddressMode = BleAddressMode.Rpa;
        client.Radio.Config.AddressMode = BleAddressMode.Rpa;
        world.Connect();
        Assert.NotEqual(identityOfServer, client.Log.Last(seen => seen.Code == BleEventCode.PeripheralConnect).Header.Address);      // strangers
        world.Pair(client);
        Assert.Equal([identityOfServer], ((IBleHost)client.Radio).GetBonds());
        Assert.Equal([identityOfClient], ((IBleHost)server.Radio).GetBonds());
        for (var i = 0; i < 3; i++)
        {
            world.Disconnect();
            var (ofServer, ofClient) = (server.Address, client.Address);
            world.Run(1000);
            server.Radio.GapAdvertise(20_000, new byte[] { 2, 1, 6 });
            client.Radio.GapScan(1_000, 10_000, 10_000);
            client.Forget();
            server.Forget();
            client.Next(BleEventCode.ScanDone);
            Assert.NotEqual(ofServer, server.Address);
            Assert.All(client.Log.Where(seen => seen.Code == BleEventCode.ScanResult), seen => Assert.Equal(identityOfServer, seen.Header.Address));
            Assert.True(client.Count(BleEventCode.ScanResult) > 0);

            client.Forget();
            world.Connect(to: identityOfServer);
            Assert.NotEqual(ofClient, client.Address);
            Assert.Equal([$"7 ({client.Connection}, {Payload.Of(identityOfServer)})"], client.Payloads(BleEventCode.PeripheralConnect));
            Assert.Equal([$"1 ({server.Connection}, {Payload.Of(identityOfClient)})"], server.Payloads(BleEventCode.CentralConnect));
        }
    }
}
