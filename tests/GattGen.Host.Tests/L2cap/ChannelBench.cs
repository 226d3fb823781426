// A host whose peer is written out octet by octet, and which listens or has a channel.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Host.Tests.L2cap;

/// <summary>The module API against a raw peer. MTU 100, MPS 50 on our side: three credits (ceil(102 / 50)).</summary>
internal sealed class ChannelBench
{
    public const ushort Handle = 0x0040;

    public ChannelBench(HostOptions? options = null, int mtu = 100)
    {
        Bench = Bench.Started(options ?? new HostOptions { L2capMps = 50 });
        Bench.CentralConnects();
        Host.L2capListen(0x80, mtu);
        Bench.Events.Clear();
        Bench.Controller.Forget();
    }

    public Bench Bench { get; }

    public HostBle Host => Bench.Host;

    /// <summary>What was sent since the last call, as payloads with their channel, and given back by the controller.</summary>
    public string[] Sent
    {
        get
        {
            var sent = new List<string>();
            while (true)
            {
                var packets = Bench.Controller.Data.Select(static p => $"{p[7]:X2}:{Convert.ToHexString(p.AsSpan(9))}").ToList();
                Bench.Controller.Forget();
                if (packets.Count == 0)
                    return [.. sent];
                sent.AddRange(packets);
                Bench.Controller.Say($"04 13 05 01 4000 {packets.Count:X2}00");
            }
        }
    }

    /// <summary>The events since the last call.</summary>
    public BleEventCode[] Codes
    {
        get
        {
            var codes = Bench.Codes.ToArray();
            Bench.Events.Clear();
            return codes;
        }
    }

    public void Signal(string octets) => Bench.Controller.Say(Bench.Data(Handle, 5, octets));

    public void Frame(string octets, ushort cid = 0x40) => Bench.Controller.Say(Bench.Data(Handle, cid, octets));

    /// <summary>The peer opens a channel: its CID 0x0050, MTU 200, MPS 60.</summary>
    public void Open(int credits = 2)
    {
        Signal($"14 01 0A00 8000 5000 C800 3C00 {credits & 0xFF:X2}{credits >> 8:X2}");
        Assert.Equal(["05:15010A00" + "4000" + "6400" + "3200" + "0300" + "0000"], Sent);
        Assert.Equal([BleEventCode.L2capAccept, BleEventCode.L2capConnect], Codes);
    }

    public byte[] Take(int size = 1000)
    {
        var octets = new byte[size];
        return octets[..Host.L2capRecvInto(Handle, 0x40, octets)];
    }
}
