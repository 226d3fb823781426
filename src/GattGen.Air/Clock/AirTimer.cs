// Something that happens at a moment of the virtual clock. The nodes belong to those who wait and are used again and again.
namespace GattGen.Air;

/// <summary>A node of the <see cref="AirTimerQueue"/>.</summary>
internal abstract class AirTimer
{
    /// <summary>When it expires, in microseconds of the virtual clock.</summary>
    public long Due { get; set; }

    /// <summary>Timers of one moment expire in the order in which they were set.</summary>
    public ulong Order { get; set; }

    /// <summary>Where it stands in the queue; -1 when it is not set.</summary>
    public int Position { get; set; } = -1;

    public bool IsSet => Position >= 0;

    /// <summary>What happens at that moment. The timer is no longer set.</summary>
    public abstract void Expire();
}
