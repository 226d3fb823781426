// The configuration values that do not concern pairing, as other devices see them (module specification, config).
using System;
using System.Linq;
using GattGen.Air;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

public class ConfigTests
{
    [Fact]
    [Specification("config/mac")]
    [Specification("config/addr_mode")]
    [Specification("addr_mode/PUBLIC")]
    [Specification("addr_mode/RANDOM")]
    [Specification("addr_type/PUBLIC")]
    [Specification("addr_type/RANDOM")]
    public void The_address_in_use_is_the_one_that_others_see()
    {
        var world = new TwoDevices();
        var radio = world.Peripheral.Radio;
        var addresses = new BleAddress[3];
        foreach (var (i, mode) in new[] { BleAddressMode.Public, BleAddressMode.Random, BleAddressMode.Public }.Index())
        {
            radio.Config.AddressMode = mode;
            addresses[i] = radio.Config.Mac;
            radio.GapAdvertise(20_000);
            world.Central.Forget();
            world.Central.Radio.GapScan(500, 10_000, 10_000);
            world.Central.Next(BleEventCode.ScanDone);
            var results = world.Central.Log.Where(seen => seen.Code == BleEventCode.ScanResult).ToArray();
            Assert.NotEmpty(results);
            Assert.All(results, seen => Assert.Equal(addresses[i], seen.Header.Address));
            radio.GapAdvertiseStop();
        }

        Assert.Equal([BleAddressType.Public, BleAddressType.Random, BleAddressType.Public], addresses.Select(address => address.Type));
        Assert.Equal(0b11UL, addresses[1].Value >> 46);        // static: Core Vol 6, Part B, 1.3.2.1
        Assert.Equal(addresses[0], addresses[2]);
    }

    [Fact]
    [Specification("addr_mode/default")]
    [Specification("addr_mode/PUBLIC")]
    [Specification("addr_mode/RANDOM")]
    public void Without_a_public_address_the_default_is_random_and_PUBLIC_is_refused()
    {
        var simulation = new Simulation();
        var without = simulation.AddRadio(controller: new ControllerOptions { HasPublicAddress = false });
        without.Active = true;
        Assert.Equal((BleAddressMode.Random, BleAddressType.Random), (without.Config.AddressMode, without.Config.Mac.Type));
        var address = without.Config.Mac;
        Assert.Equal(BleError.InvalidArgument, Assert.Throws<BleException>(() => without.Config.AddressMode = BleAddressMode.Public).Error);
        Assert.Equal(address, without.Config.Mac);

        var with = simulation.AddRadio();
        with.Active = true;
        Assert.Equal((BleAddressMode.Public, BleAddressType.Public), (with.Config.AddressMode, with.Config.Mac.Type));
    }

    [Fact]
    [Specification("config/rxbuf")]
    [Specification("rxbuf/range")]
    public void The_size_of_the_buffer_is_got_and_set_on_and_off()
    {
        var radio = new Simulation().AddRadio();
        foreach (var size in new[] { 16, 1000, 65_535 })
        {
            radio.Config.RxBuf = size;
            Assert.Equal(size, radio.Config.RxBuf);
            radio.Active = !radio.Active;
            Assert.Equal(size, radio.Config.RxBuf);
        }
    }
}
