// One side of a link on the bench: its stack, its server, its bearer, and the PDUs that go in and come out as hexadecimal text.
using System;

namespace GattGen.Host.Tests;

internal sealed class GattBench
{
    public const ushort Connection = 0x0040;

    public GattBench(Action<FakeStack>? configure = null)
    {
        configure?.Invoke(Stack);
        Server = new GattServer(Stack);
        Server.Reset("Bench"u8, 0x0341);
        Bearer = new AttBearer(Stack, Link, Server);
        Bearer.Open();
    }

    public FakeStack Stack { get; } = new();

    public FakeLink Link { get; } = new(Connection);

    public GattServer Server { get; }

    public AttBearer Bearer { get; }

    public GattClient Client => Bearer.Client;

    /// <summary>A second link to the same server.</summary>
    public (FakeLink Link, AttBearer Bearer) Connect(ushort handle)
    {
        var link = new FakeLink(handle, "C0:00:00:00:00:02");
        var bearer = new AttBearer(Stack, link, Server);
        bearer.Open();
        return (link, bearer);
    }

    /// <summary>Agrees on an MTU, as the peer.</summary>
    public void AgreeMtu(int mtu)
    {
        Ask("02" + Hex16(mtu));
        Stack.TakeEvents();
    }

    /// <summary>Gives the bearer a PDU.</summary>
    public void Receive(string pdu) => Bearer.Receive(Convert.FromHexString(pdu.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>What the bearer sent; empty when it sent nothing.</summary>
    public string Sent() => Link.Sent.TryDequeue(out var pdu) ? Convert.ToHexString(pdu) : "";

    /// <summary>Gives the bearer a request and takes the one answer.</summary>
    public string Ask(string pdu)
    {
        Receive(pdu);
        var answer = Sent();
        Assert.Empty(Link.Sent);
        return answer;
    }

    /// <summary>The queue to the peer has been sent off.</summary>
    public void MakeRoom()
    {
        Link.Room = Link.AnswerRoom = int.MaxValue;
        if (!Link.WantsRoom)
            return;
        Link.WantsRoom = false;
        Bearer.OnRoom();
    }

    /// <summary>A number of 16 bits as it travels.</summary>
    public static string Hex16(int number) => Convert.ToHexString(new[] { (byte)number, (byte)(number >> 8) });

    /// <summary>Octets 00 01 02 ...</summary>
    public static byte[] Octets(int count)
    {
        var octets = new byte[count];
        for (var i = 0; i < count; i++)
            octets[i] = (byte)i;
        return octets;
    }
}
