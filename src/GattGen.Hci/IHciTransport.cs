// The seam between a host and whatever carries its packets to a controller.
using System;

namespace GattGen.Hci;

/// <summary>
/// Carries HCI packets between a host and a controller. A packet is whole and begins with its H4 indicator octet
/// (<see cref="HciPacketType"/>; Core Vol 4, Part A, 2).
/// </summary>
/// <remarks>
/// An implementation never calls back into the sink from inside <see cref="Send"/> or <see cref="Resume"/>: what arrives is
/// delivered by the transport's own executor (a reader thread, or whoever steps a virtual air).
/// </remarks>
public interface IHciTransport
{
    /// <summary>Begins to deliver what the controller sends to <paramref name="sink"/>. Called once, before the first <see cref="Send"/>.</summary>
    /// <param name="sink">Who takes the packets; called by one thread at a time.</param>
    /// <exception cref="InvalidOperationException">The transport was opened before.</exception>
    void Open(IHciSink sink);

    /// <summary>
    /// Hands one packet to the controller. It never waits and never throws because of the other side; after the transport has
    /// closed, the packet is dropped. The octets are the caller's again when the call returns.
    /// </summary>
    /// <param name="packet">The indicator octet and the packet.</param>
    void Send(ReadOnlySpan<byte> packet);

    /// <summary>
    /// Tells the transport that a sink which refused a packet has room again. May be called from any thread, and even before the call of
    /// <see cref="IHciSink.Receive"/> that refused has returned: it must not be forgotten then.
    /// </summary>
    void Resume();

    /// <summary>Ends the transport; nothing is delivered afterwards. Calling it again does nothing.</summary>
    void Close();
}

/// <summary>Takes the packets that an <see cref="IHciTransport"/> delivers.</summary>
public interface IHciSink
{
    /// <summary>Takes one packet from the controller.</summary>
    /// <param name="packet">The indicator octet and the packet; valid during the call only.</param>
    /// <returns>
    /// True when the packet was taken. False when there is no room for it now: the transport keeps it, delivers nothing else, and
    /// offers the same packet again after <see cref="IHciTransport.Resume"/>.
    /// </returns>
    bool Receive(ReadOnlySpan<byte> packet);

    /// <summary>The controller, or the way to it, is gone. No packet follows.</summary>
    /// <param name="reason">What happened, as text for a person, or null for an orderly end.</param>
    void Closed(string? reason);
}
