// The three-wire transport (Core Vol 4, Part D): whatever comes over the line, nothing but whole packets is delivered, the link never throws, what
// it says in answer is bounded, and a link that is not lost goes on to work.
using System;
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Fuzz.Tests;

public class ThreeWireFuzzTests
{
    private static readonly byte[] Sync = [0xC0, 0x00, 0x2F, 0x00, 0xD0, 0x01, 0x7E, 0xC0];
    private static readonly byte[] SyncResponse = [0xC0, 0x00, 0x2F, 0x00, 0xD0, 0x02, 0x7D, 0xC0];
    private static readonly byte[] Config = [0xC0, 0x00, 0x3F, 0x00, 0xDB, 0xDC, 0x03, 0xFC, 0x1F, 0xC0];
    private static readonly byte[] ConfigResponse = [0xC0, 0x00, 0x3F, 0x00, 0xDB, 0xDC, 0x04, 0x7B, 0x1F, 0xC0];
    private static readonly byte[] Event = [0xC0, 0x80, 0x64, 0x00, 0x1B, 0x0E, 0x04, 0x01, 0x03, 0x0C, 0x00, 0xC0];
    private static readonly byte[] Sleep = [0xC0, 0x00, 0x2F, 0x00, 0xD0, 0x07, 0x78, 0xC0];

    private static readonly byte[][] Lines =
    [
        Sync, SyncResponse, Config, ConfigResponse, Sleep,
        [.. SyncResponse, .. ConfigResponse],
        [0xC0, 0x08, 0x00, 0x00, 0xF7, 0xC0],
        [0xC0, 0x48, 0x00, 0x00, 0xB7, 0x5E, 0x8C, 0xC0],
        Event,
        [0xC0, 0x88, 0x92, 0x00, 0xE5, 0x40, 0x00, 0x05, 0x00, 0xDB, 0xDC, 0xDB, 0xDD, 0xDC, 0xDB, 0xDE, 0xDB, 0xDF, 0xC0, 0x13, 0x11],
    ];

    [Theory]
    [InlineData(ThreeWireState.Uninitialized)]
    [InlineData(ThreeWireState.Initialized)]
    [InlineData(ThreeWireState.Active)]
    public void A_line_of_bad_octets_is_answered_or_dropped(ThreeWireState state)
    {
        var link = new ThreeWireLink(new ThreeWireOptions { OutOfFrameFlowControl = true, MaxQueuedOctets = 8192 });
        var now = 0L;
        FuzzRun.Parser(
            octets =>
            {
                Begin(link, state, ref now);
                Feed(link, octets, ref now);
            },
            Lines,
            600,
            allocatedPerInput: 900);    // the text that says why a link is lost
        Begin(link, ThreeWireState.Active, ref now);
        Check.That(link.Receive(Event, now, out _).SequenceEqual(Seeds.Packets[2]));
    }

    [Theory]
    [InlineData(ThreeWireState.Uninitialized)]
    [InlineData(ThreeWireState.Initialized)]
    [InlineData(ThreeWireState.Active)]
    public void Packets_that_are_well_formed_and_wrong_are_answered_or_dropped(ThreeWireState state)
    {
        // Each input is cut into packets: flags and numbers, type, a length up to 15, and so many octets. Their checksums are right.
        var link = new ThreeWireLink(new ThreeWireOptions { OutOfFrameFlowControl = true, MaxQueuedOctets = 8192 });
        var line = new byte[4096];
        var now = 0L;
        FuzzRun.Parser(
            octets =>
            {
                Begin(link, state, ref now);
                var length = 0;
                while (octets.Length >= 2 && length < line.Length - 80)
                {
                    var payload = Math.Min(octets[1] >> 4, octets.Length - 2);
                    length += Write(octets[0], octets[1] & 0x0F, octets.Slice(2, payload), line.AsSpan(length));
                    octets = octets[(2 + payload)..];
                }

                Feed(link, line.AsSpan(0, length), ref now);
            },
            [[0x80, 0x64, 0x0E, 0x04, 0x01, 0x03, 0x0C, 0x00, 0x81, 0x64, 0x0E, 0x04, 0x01, 0x03, 0x0C, 0x00], [0x00, 0x2F, 0x01, 0x7E], [0x00, 0x3F, 0x03, 0xFC, 0x00], [0x08, 0x00, 0x10, 0x00]],
            300,
            allocatedPerInput: 900);
    }

    private static void Begin(ThreeWireLink link, ThreeWireState state, ref long now)
    {
        link.Start(now);
        Say(link, now);
        if (state != ThreeWireState.Uninitialized)
            link.Receive(SyncResponse, now, out _);
        Say(link, now);
        if (state != ThreeWireState.Active)
            return;
        link.Receive(ConfigResponse, now, out _);
        Check.That(link.State == ThreeWireState.Active);
        foreach (var packet in Seeds.Packets)
            Check.That(link.Send(packet));
        Say(link, now);
    }

    private static void Feed(ThreeWireLink link, ReadOnlySpan<byte> octets, ref long now)
    {
        while (true)
        {
            var packet = link.Receive(octets, now, out var consumed);
            Check.That(consumed >= 0 && consumed <= octets.Length);
            octets = octets[consumed..];
            if (packet.IsEmpty)
                break;
            Check.That(link.State == ThreeWireState.Active && link.Error is null);
            Check.That(Length(packet) == packet.Length);
            Check.That(link.Receive(octets, now, out consumed).SequenceEqual(packet) && consumed == 0);
            link.Accept(now);
            if (packet.Length % 3 == 0)
                Say(link, now);
        }

        Check.That(octets.IsEmpty || link.Error is not null);
        for (var deadlines = 0; deadlines < 30 && link.NextDeadline != long.MaxValue; deadlines++)
        {
            Say(link, now);
            Check.That(link.NextDeadline > now);
            now = Math.Min(link.NextDeadline, now + 1_000_000_000);
        }

        Check.That((link.State == ThreeWireState.Closed) == (link.Error is not null));
        if (link.State == ThreeWireState.Closed)
            Check.That(link.NextDeadline == long.MaxValue && link.Take(now).IsEmpty);
    }

    // Of one moment a link has at most its window, what is not reliable, a message and an acknowledgement to say.
    private static void Say(ThreeWireLink link, long now)
    {
        var count = 0;
        for (ReadOnlySpan<byte> octets; !(octets = link.Take(now)).IsEmpty; count++)
        {
            Check.That(octets[0] == 0xC0 && octets[^1] == 0xC0);
            Check.That(octets[1..^1].IndexOf((byte)0xC0) < 0);
            Check.That(count < 20);
        }
    }

    private static int Length(ReadOnlySpan<byte> packet) => packet[0] switch
    {
        1 or 3 => 4 + packet[3],
        2 => 5 + packet[3] + (packet[4] << 8),
        4 => 3 + packet[2],
        5 => 5 + packet[3] + ((packet[4] & 0x3F) << 8),
        _ => -1,
    };

    private static int Write(byte flags, int type, ReadOnlySpan<byte> payload, Span<byte> line)
    {
        flags &= 0xBF;      // no data integrity check
        Span<byte> packet = stackalloc byte[4 + 15];
        packet[0] = flags;
        packet[1] = (byte)(type | (payload.Length << 4));
        packet[2] = 0;
        packet[3] = (byte)~(packet[0] + packet[1]);
        payload.CopyTo(packet[4..]);
        var length = 0;
        line[length++] = 0xC0;
        foreach (var octet in packet[..(4 + payload.Length)])
        {
            if (octet is 0xC0 or 0xDB or 0x11 or 0x13)
            {
                line[length++] = 0xDB;
                line[length++] = octet switch { 0xC0 => 0xDC, 0xDB => 0xDD, 0x11 => 0xDE, _ => 0xDF };
            }
            else
            {
                line[length++] = octet;
            }
        }

        line[length++] = 0xC0;
        return length;
    }
}
