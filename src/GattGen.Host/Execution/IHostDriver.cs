// What a host asks of the world: the time, random numbers, a call at its next deadline, and a place for continuations.
using System;

namespace GattGen.Host;

/// <summary>
/// Drives a host, which has no clock, thread or random source of its own. One driver may drive several hosts.
/// </summary>
public interface IHostDriver
{
    /// <summary>The time in microseconds from any origin; it never runs backwards.</summary>
    long NowMicroseconds { get; }

    /// <summary>Fills a buffer with random octets: from a cryptographic source, or from the seed of a simulation.</summary>
    /// <param name="destination">What is filled.</param>
    void FillRandom(Span<byte> destination);

    /// <summary>
    /// The host wants <see cref="HostBle.Tick"/> to be called at that time or soon after. It replaces the earlier wish. Called inside
    /// the stack: it must not call the host.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="microseconds">The time on the clock of this driver; <see cref="long.MaxValue"/> for never.</param>
    void SetDeadline(HostBle host, long microseconds);

    /// <summary>
    /// Waits, or runs the world, until a condition holds. Used by activation alone; called outside the stack.
    /// </summary>
    /// <param name="done">The condition.</param>
    /// <param name="timeoutMicroseconds">How long at most, on the clock of this driver.</param>
    /// <returns>Whether the condition holds.</returns>
    bool WaitUntil(Func<bool> done, long timeoutMicroseconds);

    /// <summary>A condition that <see cref="WaitUntil"/> waits for may hold now. Called inside the stack: it must not call the host.</summary>
    void Pulse();

    /// <summary>Runs a callback outside of every stack, in the order of the calls. Called from anywhere: it must not run it at once.</summary>
    /// <param name="callback">What to run.</param>
    /// <param name="state">What is given to it.</param>
    void Post(Action<object?> callback, object? state);
}
