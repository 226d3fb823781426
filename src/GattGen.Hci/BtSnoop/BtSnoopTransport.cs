// A transport that records what passes through it.
using System;

namespace GattGen.Hci;

/// <summary>
/// Stands between a host and its transport and records every packet. Several of them may share one writer, each with its own
/// adapter index.
/// </summary>
/// <example>
/// <code>
/// using var capture = new BtSnoopWriter(File.Create("trace.btsnoop"));
/// var recorded = new BtSnoopTransport(transport, capture, adapterIndex: 0, () => DateTimeOffset.UtcNow);
/// </code>
/// </example>
public sealed class BtSnoopTransport : IHciTransport
{
    private readonly IHciTransport _inner;
    private readonly BtSnoopWriter _writer;
    private readonly ushort _adapterIndex;
    private readonly Func<DateTimeOffset> _clock;

    /// <summary>Wraps a transport.</summary>
    /// <param name="inner">The transport, as seen by the host; it is closed through this one.</param>
    /// <param name="writer">Where to record; it is not disposed of here.</param>
    /// <param name="adapterIndex">The index under which the packets are recorded.</param>
    /// <param name="clock">Tells the time of a packet, real or virtual.</param>
    /// <exception cref="ArgumentNullException">Something is missing.</exception>
    public BtSnoopTransport(IHciTransport inner, BtSnoopWriter writer, ushort adapterIndex, Func<DateTimeOffset> clock)
    {
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
        _writer = writer ?? throw new ArgumentNullException(nameof(writer));
        _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        _adapterIndex = adapterIndex;
    }

    /// <inheritdoc/>
    public void Open(IHciSink sink)
    {
        if (sink is null)
            throw new ArgumentNullException(nameof(sink));
        _inner.Open(new RecordingSink(this, sink));
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> packet)
    {
        Record(packet, sent: true);
        _inner.Send(packet);
    }

    /// <inheritdoc/>
    public void Resume() => _inner.Resume();

    /// <inheritdoc/>
    public void Close() => _inner.Close();

    private void Record(ReadOnlySpan<byte> packet, bool sent) => _writer.WritePacket(_adapterIndex, packet, sent, _clock());

    /// <summary>
    /// Records a packet before it is handed on, so that it stands in front of what the host sends because of it; and only once,
    /// however often the host refuses it.
    /// </summary>
    private sealed class RecordingSink : IHciSink
    {
        private readonly BtSnoopTransport _owner;
        private readonly IHciSink _sink;
        private bool _offeredAgain;

        public RecordingSink(BtSnoopTransport owner, IHciSink sink)
        {
            _owner = owner;
            _sink = sink;
        }

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            if (!_offeredAgain)
                _owner.Record(packet, sent: false);
            bool taken = _sink.Receive(packet);
            _offeredAgain = !taken;
            return taken;
        }

        public void Closed(string? reason) => _sink.Closed(reason);
    }
}
