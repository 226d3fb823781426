// Two ends of a three-wire link, and a line between them that loses and damages octets but keeps their order.
using System;
using System.Collections.Generic;

namespace GattGen.Hci.Tests;

/// <summary>A host's and a controller's end on a virtual clock. One seed, one run.</summary>
internal sealed class ThreeWireLine
{
    private readonly ThreeWireEnd[] _ends;
    private readonly List<byte>[] _underWay = [[], []];
    private readonly SeededRandom _random;

    public ThreeWireLine(ulong seed, ThreeWireOptions? options = null)
    {
        _random = new(seed);
        options ??= new();
        _ends = [new(options), new(options with { IsController = true })];
    }

    public ThreeWireEnd Host => _ends[0];

    public ThreeWireEnd Controller => _ends[1];

    public SeededRandom Random => _random;

    /// <summary>One of so many octets is lost, changed, or followed by one that nobody has sent; 0 for none.</summary>
    public int OneOctetIn { get; set; }

    /// <summary>One of so many packets is lost whole; 0 for none.</summary>
    public int OnePacketIn { get; set; }

    /// <summary>One of so many times an end refuses what it is offered; 0 for none.</summary>
    public int OneRefusalIn { get; set; }

    /// <summary>Brings what is said to the other end, in random pieces; when nothing is said, the clock moves to the next deadline.</summary>
    /// <returns>False when nothing will ever happen again.</returns>
    public bool Step()
    {
        bool isQuiet = true;
        for (int i = 0; i < 2; i++)
        {
            for (ReadOnlySpan<byte> octets; !(octets = _ends[i].Link.Take(_ends[i].Now)).IsEmpty; isQuiet = false)
            {
                if (OnePacketIn > 0 && _random.OneIn(OnePacketIn))
                    continue;
                foreach (byte octet in octets)
                    Put(_underWay[i], octet);
            }
        }

        for (int i = 0; i < 2; i++)
        {
            ThreeWireEnd to = _ends[1 - i];
            to.Refuses = OneRefusalIn > 0 && _random.OneIn(OneRefusalIn);
            byte[] piece = _underWay[i].GetRange(0, Math.Min(_underWay[i].Count, 1 + _random.Below(100))).ToArray();
            int taken = to.Hears(piece);
            _underWay[i].RemoveRange(0, taken);
            isQuiet &= piece.Length == 0;
        }

        if (!isQuiet)
            return true;
        long next = Math.Min(Host.Link.NextDeadline, Controller.Link.NextDeadline);
        if (next == long.MaxValue)
            return false;
        Host.Now = Controller.Now = Math.Max(next, Host.Now);
        return true;
    }

    private void Put(List<byte> line, byte octet)
    {
        if (OneOctetIn == 0 || !_random.OneIn(OneOctetIn))
        {
            line.Add(octet);
            return;
        }

        switch (_random.Below(3))
        {
            case 0:
                break;
            case 1:
                line.Add((byte)(octet ^ (1 << _random.Below(8))));
                break;
            default:
                line.Add(octet);
                line.Add((byte)_random.Next());
                break;
        }
    }
}
