// How packets stand in a stream: H4, or the three-wire transport.
using System;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>
/// Cuts what is read into packets and puts packets into what is written. <see cref="Feed"/> is called by the reader alone; everything else is
/// called under the lock of the transport. Times are in microseconds.
/// </summary>
internal abstract class StreamFraming
{
    /// <summary>Why the stream is of no use any more; null as long as it is.</summary>
    public abstract string? Error { get; }

    /// <summary>Why the stream must not have ended now; null when it may.</summary>
    public abstract string? Unfinished { get; }

    /// <summary>When <see cref="Take"/> has to be called at the latest; <see cref="long.MaxValue"/> for never.</summary>
    public virtual long NextDeadline => long.MaxValue;

    /// <summary>Whether something may have to be written because of what was read.</summary>
    public virtual bool Answers => false;

    /// <summary>Whether packets can be carried.</summary>
    public virtual bool IsEstablished => true;

    /// <summary>The stream is opened.</summary>
    public virtual void Start(long now)
    {
    }

    /// <summary>Queues a packet; false when the stream is of no use any more.</summary>
    public abstract bool TrySend(ReadOnlySpan<byte> packet);

    /// <summary>What has to be written now, valid until the next call; empty when nothing has.</summary>
    public abstract ReadOnlyMemory<byte> Take(long now);

    /// <summary>Takes what was read, and delivers the packets in it.</summary>
    public abstract H4Result Feed(ReadOnlySpan<byte> octets, IHciSink sink, out int consumed);
}
