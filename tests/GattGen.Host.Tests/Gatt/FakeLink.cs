// The link below a bearer, as tests see it: PDUs that were sent, and a queue that can be full.
using System;
using System.Collections.Generic;

namespace GattGen.Host.Tests;

internal sealed class FakeLink : IAttLink
{
    private readonly byte[] _building = new byte[2048];
    private int _reserved = -1;

    public FakeLink(ushort handle = 0x0040, string address = "C0:00:00:00:00:01")
    {
        Handle = handle;
        Peer = new GattPeer(handle, new BleAddress(BleAddressType.Random, Convert.FromHexString(address.Replace(":", "", StringComparison.Ordinal))));
    }

    public ushort Handle { get; }

    public GattPeer Peer { get; }

    public LinkSecurity Security { get; } = new();

    public FakeBond Keys { get; } = new();

    public IGattBond Bond => Keys;

    /// <summary>What was sent and not taken yet.</summary>
    public Queue<byte[]> Sent { get; } = new();

    /// <summary>How many notifications and commands may be in the queue.</summary>
    public int Room { get; set; } = int.MaxValue;

    /// <summary>How many PDUs in all, answers included.</summary>
    public int AnswerRoom { get; set; } = int.MaxValue;

    public bool WantsRoom { get; set; }

    public List<byte> Terminations { get; } = new();

    /// <summary>When set, PDUs are counted and passed on instead of kept, without allocating.</summary>
    public Action<FakeLink, int>? OnSend { get; set; }

    public long SentCount { get; private set; }

    public ReadOnlySpan<byte> LastSent(int length) => _building.AsSpan(0, length);

    public bool TryReservePdu(int length, bool isAnswer, out Span<byte> pdu)
    {
        Require(length is >= 1 and <= 517);
        pdu = default;
        if (Sent.Count >= AnswerRoom || (!isAnswer && Sent.Count >= Room))
            return false;
        _reserved = length;
        pdu = _building.AsSpan(0, length);
        return true;
    }

    public void SendPdu(int length)
    {
        Require(length >= 1 && length <= _reserved);
        _reserved = -1;
        SentCount++;
        if (OnSend is { } pass)
            pass(this, length);
        else
            Sent.Enqueue(_building.AsSpan(0, length).ToArray());
    }

    // Assert.InRange would allocate.
    private static void Require(bool holds)
    {
        if (!holds)
            Assert.Fail("A PDU has 1..517 octets, and not more than were reserved for it.");
    }

    public void WantRoom() => WantsRoom = true;

    public void Terminate(byte reason) => Terminations.Add(reason);
}
