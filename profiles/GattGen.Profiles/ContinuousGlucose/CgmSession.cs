// The session of a continuous glucose monitor: when it began, how long it runs, whether it is stopped (CGM Service 1.0.1, 2.1, 3.3 to 3.5).
using System;

namespace GattGen.Profiles;

/// <summary>Counts the minutes of a session. It knows no clock: it is told the time. Used under the gate of the stack.</summary>
internal sealed class CgmSession
{
    private TimeSpan _began;
    private TimeSpan _stopped;

    /// <summary>Whether a session was ever started.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether it was stopped, and not by its time.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>How long it runs at most, in hours.</summary>
    public ushort RunTimeHours { get; set; }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning(TimeSpan now) => HasBegun && !IsStopped && Elapsed(now) < TimeSpan.FromHours(RunTimeHours);

    /// <summary>Minutes since it began; they stand still when it has ended.</summary>
    public ushort TimeOffset(TimeSpan now)
    {
        if (!HasBegun)
            return 0;
        var elapsed = IsStopped ? _stopped - _began : Elapsed(now);
        var longest = TimeSpan.FromHours(RunTimeHours);
        return (ushort)Math.Min((elapsed < longest ? elapsed : longest).TotalMinutes, ushort.MaxValue);
    }

    public void Start(TimeSpan now)
    {
        HasBegun = true;
        IsStopped = false;
        _began = now;
    }

    public void Stop(TimeSpan now)
    {
        if (!IsRunning(now))
            return;
        IsStopped = true;
        _stopped = now;
    }

    private TimeSpan Elapsed(TimeSpan now) => now - _began;
}
