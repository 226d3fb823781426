// One end of a three-wire link at which a test speaks octets.
using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

/// <summary>A link with a clock that the test moves.</summary>
internal sealed class ThreeWireEnd
{
    public const string Sync = "C0 00 2F 00 D0 01 7E C0";
    public const string SyncResponse = "C0 00 2F 00 D0 02 7D C0";

    public ThreeWireEnd(ThreeWireOptions? options = null)
    {
        Link = new(options);
        Link.Start(0);
    }

    public ThreeWireLink Link { get; }

    public long Now { get; set; }

    /// <summary>What has been delivered.</summary>
    public List<string> Packets { get; } = [];

    /// <summary>Whether what is offered is refused.</summary>
    public bool Refuses { get; set; }

    /// <summary>Octets come from the line.</summary>
    public ThreeWireEnd Hears(string octets)
    {
        Hears(Hex.Octets(octets));
        return this;
    }

    /// <summary>Octets come from the line.</summary>
    /// <returns>How many were taken.</returns>
    public int Hears(ReadOnlySpan<byte> octets)
    {
        int taken = 0;
        while (true)
        {
            ReadOnlySpan<byte> packet = Link.Receive(octets[taken..], Now, out int consumed);
            taken += consumed;
            if (packet.IsEmpty || Refuses)
                return taken;
            Packets.Add(Hex.Text(packet));
            Link.Accept(Now);
        }
    }

    /// <summary>What goes to the line now.</summary>
    public string Says()
    {
        List<string> all = [];
        for (ReadOnlySpan<byte> octets; !(octets = Link.Take(Now)).IsEmpty;)
            all.Add(Hex.Text(octets));
        return string.Join(" ", all);
    }

    /// <summary>What goes to the line at the next deadline.</summary>
    public string SaysLater()
    {
        Now = Link.NextDeadline;
        return Says();
    }

    /// <summary>A host whose controller has named a configuration; none for a controller that names nothing.</summary>
    public static ThreeWireEnd ActiveHost(string configResponse = "C0 00 2F 00 D0 04 7B C0", ThreeWireOptions? options = null)
    {
        var end = new ThreeWireEnd(options);
        end.Says();
        end.Hears(SyncResponse).Says();
        end.Hears(configResponse).Says();
        Assert.Equal(ThreeWireState.Active, end.Link.State);
        return end;
    }
}
