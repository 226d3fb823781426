// A transport whose controller has gone mad: it loses packets, changes them, and makes some up.
using System;
using GattGen.Hci;

namespace GattGen.Fuzz.Tests;

internal sealed class HostileTransport : IHciTransport, IHciSink
{
    private readonly IHciTransport _inner;
    private readonly Mutator _mutator;
    private IHciSink? _sink;

    public HostileTransport(IHciTransport inner, SeededRandom random)
    {
        _inner = inner;
        _mutator = new Mutator(random, Corpus.ToHost, 300);
    }

    /// <summary>While it is not hostile, it is a transport as any other.</summary>
    public bool IsHostile { get; set; }

    public long Injected { get; private set; }

    public void Open(IHciSink sink)
    {
        _sink = sink;
        _inner.Open(this);
    }

    public void Send(ReadOnlySpan<byte> packet) => _inner.Send(packet);

    public void Resume() => _inner.Resume();

    public void Close() => _inner.Close();

    /// <summary>Gives the host a packet that nobody has sent.</summary>
    public void Inject()
    {
        Injected++;
        _sink?.Receive(_mutator.Next());
    }

    public bool Receive(ReadOnlySpan<byte> packet)
    {
        if (!IsHostile)
            return _sink!.Receive(packet);
        switch (_mutator.Random.Below(20))
        {
            case 0:
                return true;    // lost
            case 1:
                return _sink!.Receive(_mutator.Change(packet));
            case 2:
                Inject();
                return _sink!.Receive(packet);
            default:
                return _sink!.Receive(packet);
        }
    }

    public void Closed(string? reason) => _sink?.Closed(reason);
}
