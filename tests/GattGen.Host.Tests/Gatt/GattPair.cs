// Two sides of one link: two stacks, two bearers, and the queues between them.
using System;
using System.Collections.Generic;

namespace GattGen.Host.Tests;

internal sealed class GattPair
{
    public GattPair(int mtuA = 256, int mtuB = 256)
    {
        A = new GattBench(stack => stack.PreferredMtu = mtuA);
        B = new GattBench(stack => stack.PreferredMtu = mtuB);
    }

    public GattBench A { get; }

    public GattBench B { get; }

    /// <summary>The PDUs that travelled, in hexadecimal text with an arrow.</summary>
    public List<string> Trace { get; } = new();

    /// <summary>Carries PDUs to and fro until both sides are at rest.</summary>
    public void Settle()
    {
        for (var turns = 0; ; turns++)
        {
            Assert.InRange(turns, 0, 100_000);
            var moved = Carry(A, B, "> ") | Carry(B, A, "< ");
            if (!moved)
                return;
        }
    }

    private bool Carry(GattBench from, GattBench to, string arrow)
    {
        if (!from.Link.Sent.TryDequeue(out var pdu))
            return false;
        Assert.InRange(pdu.Length, 1, 517);
        Trace.Add(arrow + Convert.ToHexString(pdu));
        to.Bearer.Receive(pdu);
        if (from.Link.WantsRoom)
        {
            from.Link.WantsRoom = false;
            from.Bearer.OnRoom();
        }

        return true;
    }
}
