// What flags allow on a link that is not encrypted (module specification, flags; SECURITY: each flag is enforced on its own).
using System;
using System.Collections.Generic;

namespace GattGen.Host.Tests;

public class AttributePermissionsTests
{
    private const GattFlags Plain = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse;

    // All mixes of the six security flags, with the error codes that refuse reading and writing: 0x0F encryption, 0x05 authentication, 0x08 authorisation, in this order.
    public static IEnumerable<object[]> Mixes()
    {
        string[] codes = ["", "0F", "05", "0F", "08", "0F", "05", "0F"];    // by mix: 1 encrypted, 2 authenticated, 4 authorised
        for (var read = 0; read < 8; read++)
        {
            for (var write = 0; write < 8; write++)
                yield return [(GattFlags)((read * (int)GattFlags.ReadEncrypted) | (write * (int)GattFlags.WriteEncrypted)), codes[read], codes[write]];
        }
    }

    [Theory]
    [MemberData(nameof(Mixes))]
    public void Every_mix_of_security_flags_refuses_what_it_must(GattFlags security, string readError, string writeError)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, Plain | security, new GattDescriptorDefinition[] { (0x2901, Plain | security) }))]);
        foreach (var handle in new[] { "0C00", "0D00" })
        {
            Assert.Equal(readError.Length > 0 ? "010A" + handle + readError : "0B", bench.Ask("0A" + handle));
            Assert.Equal(readError.Length > 0 ? "010C" + handle + readError : "0D", bench.Ask("0C" + handle + "0000"));
            Assert.Equal(readError.Length > 0 ? "010E" + handle + readError : "0F42656E6368", bench.Ask("0E" + handle + "0300"));
            Assert.Equal(writeError.Length > 0 ? "0112" + handle + writeError : "13", bench.Ask("12" + handle));
            bench.Stack.TakeEvents();
            bench.Ask("52" + handle + "AA");
            Assert.Equal(writeError.Length > 0 ? 0 : 1, bench.Stack.TakeEvents().Length);
            Assert.Equal(writeError.Length > 0 ? 0 : 1, bench.Server.Read(handle == "0C00" ? (ushort)0x0C : (ushort)0x0D).Length);
        }

        Assert.Equal(readError.Length > 0 ? "01080C00" + readError : "09030C00AA".Replace("AA", writeError.Length > 0 ? "" : "AA").Replace("0903", writeError.Length > 0 ? "0902" : "0903"), bench.Ask("08 0100 FFFF 4523"));
    }

    // The eight mixes of read, write and write without response.
    [Theory]
    [Specification("flag/READ")]
    [Specification("flag/WRITE")]
    [Specification("flag/WRITE_NO_RESPONSE")]
    [InlineData(GattFlags.None)]
    [InlineData(GattFlags.Read)]
    [InlineData(GattFlags.Write)]
    [InlineData(GattFlags.WriteNoResponse)]
    [InlineData(GattFlags.Read | GattFlags.Write)]
    [InlineData(GattFlags.Read | GattFlags.WriteNoResponse)]
    [InlineData(GattFlags.Write | GattFlags.WriteNoResponse)]
    [InlineData(GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse)]
    public void Each_kind_of_access_needs_its_own_flag(GattFlags flags)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, flags, new GattDescriptorDefinition[] { (0x2901, flags) }))]);
        foreach (var handle in new ushort[] { 0x000C, 0x000D })
        {
            var h = GattBench.Hex16(handle);
            Assert.Equal((flags & GattFlags.Read) != 0 ? "0B" : $"010A{h}02", bench.Ask("0A" + h));
            Assert.Equal((flags & GattFlags.Write) != 0 ? "13" : $"0112{h}03", bench.Ask($"12{h}01"));
            Assert.Equal((flags & GattFlags.Write) != 0 ? [1] : [], bench.Server.Read(handle));
            bench.Server.Write(handle, default, false);
            Assert.Equal("", bench.Ask($"52{h}02"));
            Assert.Equal((flags & GattFlags.WriteNoResponse) != 0 ? [2] : [], bench.Server.Read(handle));
        }
    }

    [Theory]
    [InlineData(GattFlags.ReadEncrypted, "0F")]
    [InlineData(GattFlags.ReadAuthenticated, "05")]
    [InlineData(GattFlags.ReadAuthorized, "08")]
    public void Who_may_not_read_a_value_cannot_subscribe_to_it(GattFlags security, string code)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, GattFlags.Read | GattFlags.Notify | security))]);
        Assert.Equal($"01120D00{code}", bench.Ask("12 0D00 0100"));
        bench.Server.Write(0x000C, [1], sendUpdate: true);
        Assert.Empty(bench.Link.Sent);
        Assert.Equal("0B0000", bench.Ask("0A 0D00"));
    }

    [Fact]
    public void A_value_that_may_not_be_read_is_not_found_by_its_octets()
    {
        var bench = new GattBench();
        Assert.Equal("010601000A", bench.Ask("06 0100 FFFF 052A 0A00FFFF"));
    }
}
