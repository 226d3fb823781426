// Signed Write Commands at the server (Core Vol 3, Part F, 3.4.5.4; Part C, 10.4).
using System;

namespace GattGen.Host.Tests;

public class SignedWritingTests
{
    private const ushort Value = 0x000C;

    private static GattBench Bench(GattFlags flags = GattFlags.AuthenticatedSignedWrite)
    {
        var bench = new GattBench();
        bench.Server.Register([new GattServiceDefinition(0x1234, (0x2345, flags))]);
        return bench;
    }

    private static byte[] Pdu(uint counter, params byte[] value)
    {
        byte[] message = [0xD2, (byte)Value, 0x00, .. value];
        return [.. message, .. FakeBond.Signature(message, counter)];
    }

    [Fact]
    [Specification("flag/AUTHENTICATED_SIGNED_WRITE")]
    public void A_right_signature_writes_and_raises_the_event()
    {
        var bench = Bench();
        bench.Bearer.Receive(Pdu(0, 1, 2));
        Assert.Equal([1, 2], bench.Server.Read(Value));
        Assert.Equal(["GATTS_WRITE 0040 000C"], bench.Stack.TakeEvents());
        bench.Bearer.Receive(Pdu(5));
        Assert.Empty(bench.Server.Read(Value));
        Assert.Empty(bench.Link.Sent);
    }

    [Fact]
    public void A_wrong_signature_and_a_counter_that_was_used_are_dropped_and_counted()
    {
        var bench = Bench();
        bench.Bearer.Receive(Pdu(3, 1));
        bench.Bearer.Receive(Pdu(3, 2));
        bench.Bearer.Receive(Pdu(0, 2));
        var wrong = Pdu(4, 2);
        wrong[3] ^= 1;
        bench.Bearer.Receive(wrong);
        Assert.Equal([1], bench.Server.Read(Value));
        Assert.Equal(3, bench.Stack.Statistics.RefusedSignatures);
        bench.Bearer.Receive(Pdu(4, 2));
        Assert.Equal([2], bench.Server.Read(Value));
        Assert.Empty(bench.Link.Sent);
    }

    [Theory]
    [InlineData(GattFlags.Write | GattFlags.WriteNoResponse)]
    [InlineData(GattFlags.None)]
    public void Where_signed_writes_are_not_allowed_no_signature_is_looked_at(GattFlags flags)
    {
        var bench = Bench(flags);
        bench.Bearer.Receive(Pdu(0, 1));
        Assert.Empty(bench.Server.Read(Value));
        Assert.Equal(0u, bench.Link.Keys.PeerCounter);
        Assert.Equal(1, bench.Stack.Statistics.IgnoredAttCommands);
    }

    [Fact]
    public void On_an_encrypted_link_it_is_ignored()
    {
        var bench = Bench();
        bench.Link.Security.IsEncrypted = true;
        bench.Bearer.Receive(Pdu(0, 1));
        Assert.Empty(bench.Server.Read(Value));
        Assert.Equal(1, bench.Stack.Statistics.IgnoredAttCommands);
    }

    // Security mode 2: the signature stands for authentication if its key was authenticated; for encryption nothing stands.
    [Theory]
    [InlineData(GattFlags.WriteAuthenticated, false, false, false)]
    [InlineData(GattFlags.WriteAuthenticated, true, false, true)]
    [InlineData(GattFlags.WriteEncrypted, true, true, false)]
    [InlineData(GattFlags.WriteAuthorized, true, false, false)]
    [InlineData(GattFlags.WriteAuthorized, false, true, true)]
    public void The_other_needs_of_writing_hold(GattFlags flags, bool isAuthenticated, bool isAuthorized, bool isWritten)
    {
        var bench = Bench(GattFlags.AuthenticatedSignedWrite | flags);
        bench.Link.Keys.IsAuthenticated = isAuthenticated;
        bench.Link.Security.IsAuthorized = isAuthorized;
        bench.Bearer.Receive(Pdu(0, 1));
        Assert.Equal(isWritten ? [1] : [], bench.Server.Read(Value));
    }

    [Fact]
    public void A_handler_cannot_take_it_back()
    {
        var bench = Bench();
        bench.Stack.Handler = (in BleEvent _) => 0x80;
        bench.Bearer.Receive(Pdu(0, 1));
        Assert.Equal([1], bench.Server.Read(Value));
        bench.Stack.Writing = static (_, _, _) => 0x80;
        bench.Bearer.Receive(Pdu(1, 2));
        Assert.Equal([1], bench.Server.Read(Value));
    }
}
