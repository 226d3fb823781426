// A transport whose packets can be held back, so that many come at once: while a handler runs, for example.
using System;
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Conformance.Tests;

/// <summary>Passes everything on, except that packets to the host wait while they are held, and while the host has refused one.</summary>
internal sealed class HeldTransport : IHciTransport, IHciSink
{
    private readonly IHciTransport _inner;
    private readonly LinkedList<byte[]> _waiting = new();
    private IHciSink? _sink;
    private bool _isRefused;

    public HeldTransport(IHciTransport inner) => _inner = inner;

    /// <summary>While true, packets to the host wait.</summary>
    public bool IsHolding { get; set; }

    /// <summary>The packets that wait.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Offers what waits to the host, until it refuses one; that is offered again when it says so.</summary>
    public void Release(int atMost = int.MaxValue)
    {
        for (; atMost > 0 && !_isRefused && _waiting.First?.Value is { } packet; atMost--)
        {
            _waiting.RemoveFirst();     // the host may release the rest while it works on this one
            if (_sink!.Receive(packet))
                continue;
            _waiting.AddFirst(packet);
            _isRefused = true;
        }
    }

    public void Open(IHciSink sink)
    {
        _sink = sink;
        _inner.Open(this);
    }

    public void Send(ReadOnlySpan<byte> packet) => _inner.Send(packet);

    public void Resume()
    {
        _isRefused = false;
        if (!IsHolding)
            Release();
        _inner.Resume();
    }

    public void Close() => _inner.Close();

    public bool Receive(ReadOnlySpan<byte> packet)
    {
        _waiting.AddLast(packet.ToArray());
        if (!IsHolding)
            Release();
        return true;
    }

    public void Closed(string? reason) => _sink!.Closed(reason);
}
