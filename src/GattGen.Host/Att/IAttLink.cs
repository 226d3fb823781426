// What the Attribute Protocol needs of the link below it and of the stack around it.
using System;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>A link as the Attribute Protocol sees it.</summary>
internal interface IAttLink
{
    /// <summary>The connection handle.</summary>
    ushort Handle { get; }

    /// <summary>The other side.</summary>
    GattPeer Peer { get; }

    /// <summary>The security of the link.</summary>
    LinkSecurity Security { get; }

    /// <summary>What the bond with the other side keeps and signs for GATT.</summary>
    IGattBond Bond { get; }

    /// <summary>Makes room for an ATT PDU in the queue to the peer. <see cref="SendPdu"/> or another call of this must follow.</summary>
    /// <param name="length">The largest length of the PDU, in octets.</param>
    /// <param name="isAnswer">True for responses, confirmations and requests, which may use the part of the queue that is kept for them;
    /// false for notifications and commands.</param>
    /// <param name="pdu">Where the PDU is built.</param>
    /// <returns>False when there is no room.</returns>
    bool TryReservePdu(int length, bool isAnswer, out Span<byte> pdu);

    /// <summary>Puts the reserved PDU into the queue. It leaves when the stack has come to rest.</summary>
    /// <param name="length">The length of the PDU.</param>
    void SendPdu(int length);

    /// <summary>The stack calls the GATT part back when the queue, now full, has room again.</summary>
    void WantRoom();

    /// <summary>Ends the link.</summary>
    /// <param name="reason">The HCI error code for the peer: 0x13, remote user terminated, as a rule.</param>
    void Terminate(byte reason);
}

/// <summary>The stack as its GATT part sees it. All calls are made on the executor.</summary>
internal interface IGattStack
{
    /// <summary>The limits in force.</summary>
    HostOptions Options { get; }

    /// <summary>Where what peers send in vain is counted.</summary>
    HostStatistics Statistics { get; }

    /// <summary>The time in microseconds.</summary>
    long Now { get; }

    /// <summary>The deadlines of the stack.</summary>
    TimerQueue Timers { get; }

    /// <summary>The MTU to offer (config mtu).</summary>
    int PreferredMtu { get; }

    /// <summary>Whether the application has a handler, which answers events.</summary>
    bool HasHandler { get; }

    /// <summary>The cryptographic primitives.</summary>
    ICryptographicBackEnd Cryptography { get; }

    /// <summary>
    /// Raises an event: at once while a packet or a deadline is being worked on, after the call has returned when the application is
    /// calling. The state that the event reports is complete, and no loop over shared state is open, when this is called: the handler may
    /// call anything, and the link may be gone afterwards.
    /// </summary>
    BleReply Raise(in BleEvent e);

    /// <summary>
    /// Tells an operation of the second seam its end; nothing happens when there is none. It is code of the application as a handler is: what
    /// it raises waits until it has returned, and what it throws is reported.
    /// </summary>
    void Complete(GattOperation? operation, int status);

    /// <summary>Tells an operation of the second seam what was found or read, as <see cref="Complete"/> does.</summary>
    /// <param name="operation">Who is told.</param>
    /// <param name="result">What was found or read.</param>
    void Tell(GattOperation operation, in GattResult result);

    /// <summary>Asks the declared service before a write is stored.</summary>
    byte AskWriting(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value);

    /// <summary>Tells the declared service that a write was stored.</summary>
    void TellWritten(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value);

    /// <summary>Asks the declared service before a read is answered.</summary>
    byte AskReading(in GattPeer peer, ushort handle, int offset);

    /// <summary>Asks the declared service before a client subscribes.</summary>
    byte AskSubscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription);

    /// <summary>Tells the declared service of a changed subscription.</summary>
    void TellSubscription(in GattPeer peer, ushort valueHandle, GattSubscription subscription);
}
