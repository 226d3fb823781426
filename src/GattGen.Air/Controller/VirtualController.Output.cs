// What the controller says to its host, and what becomes of it when the host does not take it now.
using System;
using GattGen.Hci;

namespace GattGen.Air;

public sealed partial class VirtualController
{
    // While the host takes nothing its commands are not taken either, so what can wait here are the few events that peers bring about:
    // the end of a connection, and changes of its parameters.
    private const int EventLimit = 65_536;

    // The longest event with one advertising report, and its place in the queue.
    private const int ReportLimit = HciEventPacket.HeaderLength + 2 + LeAdvertisingReport.FixedLength + HciLimits.AdvertisingDataLength + 2;

    // Entries of one Number Of Completed Packets event.
    private const int MaximumCompletedEntries = 63;

    private readonly PacketQueue _events;
    private readonly PacketQueue _reports;
    private ControllerStatistics _statistics;
    private int _undelivered;

    /// <summary>Whether the host has refused a packet and has not asked for more since.</summary>
    internal bool IsBlocked { get; private set; }

    /// <summary>Whether the host takes a further ACL packet: it has room, and it has a buffer free where it counts them (4.1.2).</summary>
    internal bool TakesAcl => !IsBlocked && (!IsHostFlowControlled || _undelivered < _hostAclPackets);

    /// <summary>Octets of data in the longest ACL packet that the host takes.</summary>
    internal int HostAclDataLength { get; private set; } = HciLimits.MaximumDataOctets;

    internal void SendAcl(LinkEnd end, ReadOnlySpan<byte> packet)
    {
        if (IsHostFlowControlled)
        {
            _undelivered++;
            end.Undelivered++;
        }

        Offer(packet);
    }

    internal void SendReport(in LeAdvertisingReport report)
    {
        if (!IsUnmasked(LeEventMask.AdvertisingReport))
            return;
        Span<byte> packet = stackalloc byte[HciEventPacket.MaximumLength];
        OfferReport(packet.Slice(0, HciEventPacket.Write(packet, report)));
    }

    internal void SendDirectedReport(in LeDirectedAdvertisingReport report)
    {
        if (!IsUnmasked(LeEventMask.DirectedAdvertisingReport))
            return;
        Span<byte> packet = stackalloc byte[HciEventPacket.MaximumLength];
        OfferReport(packet.Slice(0, HciEventPacket.Write(packet, report)));
    }

    /// <summary>Tells the host how many of its packets the air has taken since it was told last.</summary>
    internal void ReportCompleted(LinkEnd end)
    {
        if (end.Completed == 0 || IsBlocked)
            return;
        ReadOnlySpan<CompletedPackets> entries = stackalloc CompletedPackets[] { new(end.Handle, (ushort)end.Completed) };
        end.Completed = 0;
        Span<byte> packet = stackalloc byte[HciEventPacket.HeaderLength + 5];
        Offer(packet.Slice(0, HciEventPacket.WriteNumberOfCompletedPackets(packet, entries)));
    }

    private void Report<T>(in T value)
        where T : struct, IHciEvent
    {
        Span<byte> packet = stackalloc byte[HciEventPacket.MaximumLength];
        Offer(packet.Slice(0, HciEventPacket.Write(packet, value)));
    }

    private void Offer(ReadOnlySpan<byte> packet)
    {
        if (!IsBlocked)
        {
            if (_sink is not { } sink || sink.Receive(packet))
                return;
            IsBlocked = true;
        }

        if (!_events.TryAdd(packet))
            _statistics = _statistics with { DroppedEvents = _statistics.DroppedEvents + 1 };
    }

    // The newest reports are worth most.
    private void OfferReport(ReadOnlySpan<byte> packet)
    {
        if (!IsBlocked)
        {
            Offer(packet);
            return;
        }

        while (_reports.Count >= Options.ReportQueueLength || !_reports.TryAdd(packet))
        {
            _reports.RemoveFirst();
            _statistics = _statistics with { DroppedReports = _statistics.DroppedReports + 1 };
        }
    }

    // The host has room again: first what it refused and the events behind it, then reports; then everything goes on.
    private void FlushOutput()
    {
        if (!IsBlocked || !Drain(_events) || !Drain(_reports))
            return;
        IsBlocked = false;
        ReportAllCompleted();
        PlanConnections();
    }

    private bool Drain(PacketQueue queue)
    {
        while (queue.Count > 0)
        {
            if (_sink is { } sink && !sink.Receive(queue.First))
            {
                // A refused report is the next to be offered; nothing overtakes it.
                if (queue == _reports)
                {
                    _events.TryAdd(queue.First);
                    queue.RemoveFirst();
                }

                return false;
            }

            queue.RemoveFirst();
        }

        return true;
    }

    private void ReportAllCompleted()
    {
        Span<CompletedPackets> entries = stackalloc CompletedPackets[MaximumCompletedEntries];
        int count = 0;
        foreach (LinkEnd? end in _connections)
        {
            if (end is not { Completed: > 0 })
                continue;
            entries[count++] = new(end.Handle, (ushort)end.Completed);
            end.Completed = 0;
            if (count < entries.Length)
                continue;
            ReportCompleted(entries);
            count = 0;
        }

        if (count > 0)
            ReportCompleted(entries.Slice(0, count));
    }

    private void ReportCompleted(ReadOnlySpan<CompletedPackets> entries)
    {
        Span<byte> packet = stackalloc byte[HciEventPacket.MaximumLength];
        Offer(packet.Slice(0, HciEventPacket.WriteNumberOfCompletedPackets(packet, entries)));
    }
}
