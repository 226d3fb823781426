using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

/// <summary>Keeps what it takes, and refuses when told to.</summary>
internal sealed class RecordingSink : IHciSink
{
    public List<string> Packets { get; } = [];

    public int Offered { get; private set; }

    public bool Refuses { get; set; }

    public string? ClosedBecause { get; private set; }

    public bool Receive(ReadOnlySpan<byte> packet)
    {
        Offered++;
        if (!Refuses)
            Packets.Add(Hex.Text(packet));
        return !Refuses;
    }

    public void Closed(string? reason) => ClosedBecause = reason ?? "orderly";
}
