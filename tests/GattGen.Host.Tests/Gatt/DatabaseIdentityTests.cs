// The database hash, and the range in which two databases differ (Core Vol 3, Part G, 7.1, 7.3, Appendix B).
using System;
using System.Linq;
using GattGen.Crypto;

namespace GattGen.Host.Tests;

public class DatabaseIdentityTests
{
    private static readonly GattServiceDefinition Heart = new(0x180D, (0x2A37, GattFlags.Notify));
    private static readonly GattServiceDefinition Battery = new(0x180F, (0x2A19, GattFlags.Read));

    private static AttributeDatabase Build(params GattServiceDefinition[] services)
    {
        var server = new GattServer(new FakeStack { Options = new HostOptions { Caching = true } });
        server.Reset("Name"u8, 0x0341);
        server.Register(services);
        return server.Database;
    }

    // The very database of Appendix B, where the device name can be written (properties 0A); its hash is printed most significant octet first.
    [Fact]
    public void The_sample_of_the_specification_has_its_hash()
    {
        var battery = new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read)) { Kind = GattServiceKind.Secondary };
        var glucose = new GattServiceDefinition(0x1808, (0x2A18, GattFlags.Read | GattFlags.Indicate, new GattDescriptorDefinition[] { (0x2900, GattFlags.Read) })) { Includes = [battery] };
        var database = Build(glucose, battery);
        Assert.Equal(0x0016, database.LastHandle);
        database.Find(2)!.Value.Write([0x0A, 0x03, 0x00, 0x00, 0x2A]);
        database.ComputeHash(new SystemBackEnd());
        Assert.Equal("F1CA2D48ECF58BAC8A8830BBB9FBA990", Convert.ToHexString(database.Hash.ToArray().Reverse().ToArray()));
    }

    [Fact]
    public void The_hash_is_read_as_it_travels_and_changes_with_the_services()
    {
        var bench = new GattBench(stack => stack.Options = new HostOptions { Caching = true });
        var before = bench.Ask("08 0100 FFFF 2A2B");
        Assert.Equal("09120D00" + Convert.ToHexString(bench.Server.Database.Hash), before);
        bench.Server.Register([Heart]);
        var after = bench.Ask("08 0100 FFFF 2A2B");
        Assert.NotEqual(before, after);
        Assert.Equal("0B" + after[8..], bench.Ask("0A 0D00"));
    }

    [Fact]
    public void Values_and_permissions_do_not_count()
    {
        var hash = Build(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read))).Hash.ToArray();
        Assert.Equal(hash, Build(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read | GattFlags.ReadEncrypted))).Hash.ToArray());
        Assert.NotEqual(hash, Build(new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read | GattFlags.Write))).Hash.ToArray());
        Assert.NotEqual(hash, Build(new GattServiceDefinition(0x180F, (0x2A1A, GattFlags.Read))).Hash.ToArray());
    }

    // With caching, user services begin at 000E: heart rate takes four handles, battery three.
    [Fact]
    public void The_range_of_a_change_covers_whole_services_from_the_first_difference_to_the_last()
    {
        static string Range(AttributeDatabase left, AttributeDatabase right)
            => DatabaseIdentity.TryFindDifference(left, right, out var start, out var end) ? $"{start:X4}..{end:X4}" : "none";

        Assert.Equal("none", Range(Build(Heart, Battery), Build(Heart, Battery)));
        Assert.Equal("0012..0014", Range(Build(Heart), Build(Heart, Battery)));
        Assert.Equal("0012..0014", Range(Build(Heart, Battery), Build(Heart)));
        Assert.Equal("000E..0014", Range(Build(Heart, Battery), Build(Battery, Heart)));
        Assert.Equal("000E..0011", Range(Build(), Build(Heart)));

        // The value of the heart rate has other properties: its service, and no other, has changed.
        var other = new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Indicate));
        Assert.Equal("000E..0011", Range(Build(Heart, Battery), Build(other, Battery)));

        // A descriptor that is not part of the hash is a change all the same.
        static GattServiceDefinition With(int uuid) => new(0x1234, (0x2345, GattFlags.Read, [(uuid, GattFlags.Read)]));
        Assert.Equal("000E..0011", Range(Build(With(0x2906)), Build(With(0x2907))));
    }
}
