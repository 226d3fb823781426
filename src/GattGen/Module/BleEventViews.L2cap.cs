// The views of events of L2CAP channels, as the tuples of the module specification. In the header: Handle is the CID, EndHandle the PSM,
// Extra our MTU, Status the MTU of the peer or the status.

namespace GattGen;

/// <summary>A peer asks for a channel; a non-zero reply rejects it.</summary>
public readonly ref struct L2capAcceptEvent
{
    private readonly BleEventHeader _h;

    internal L2capAcceptEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The local channel identifier that the channel would have.</summary>
    public ushort Cid => _h.Handle;

    /// <summary>The Protocol/Service Multiplexer.</summary>
    public ushort Psm => _h.EndHandle;

    /// <summary>The largest SDU that we take, in octets.</summary>
    public int OurMtu => _h.Extra;

    /// <summary>The largest SDU that the peer takes, in octets.</summary>
    public int PeerMtu => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <param name="psm">The Protocol/Service Multiplexer.</param>
    /// <param name="ourMtu">Our MTU in octets.</param>
    /// <param name="peerMtu">The MTU of the peer in octets.</param>
    public void Deconstruct(out ushort connection, out ushort cid, out ushort psm, out int ourMtu, out int peerMtu)
    {
        connection = Connection;
        cid = Cid;
        psm = Psm;
        ourMtu = OurMtu;
        peerMtu = PeerMtu;
    }
}

/// <summary>A channel is established.</summary>
public readonly ref struct L2capConnectEvent
{
    private readonly BleEventHeader _h;

    internal L2capConnectEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The local channel identifier.</summary>
    public ushort Cid => _h.Handle;

    /// <summary>The Protocol/Service Multiplexer.</summary>
    public ushort Psm => _h.EndHandle;

    /// <summary>The largest SDU that we take, in octets.</summary>
    public int OurMtu => _h.Extra;

    /// <summary>The largest SDU that the peer takes, in octets.</summary>
    public int PeerMtu => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <param name="psm">The Protocol/Service Multiplexer.</param>
    /// <param name="ourMtu">Our MTU in octets.</param>
    /// <param name="peerMtu">The MTU of the peer in octets.</param>
    public void Deconstruct(out ushort connection, out ushort cid, out ushort psm, out int ourMtu, out int peerMtu)
    {
        connection = Connection;
        cid = Cid;
        psm = Psm;
        ourMtu = OurMtu;
        peerMtu = PeerMtu;
    }
}

/// <summary>A channel has ended, or could not be made.</summary>
public readonly ref struct L2capDisconnectEvent
{
    private readonly BleEventHeader _h;

    internal L2capDisconnectEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The local channel identifier.</summary>
    public ushort Cid => _h.Handle;

    /// <summary>The Protocol/Service Multiplexer.</summary>
    public ushort Psm => _h.EndHandle;

    /// <summary>0 for a clean end; otherwise see <see cref="BleStatus"/>.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <param name="psm">The Protocol/Service Multiplexer.</param>
    /// <param name="status">0 for a clean end; otherwise see <see cref="BleStatus"/>.</param>
    public void Deconstruct(out ushort connection, out ushort cid, out ushort psm, out int status)
    {
        connection = Connection;
        cid = Cid;
        psm = Psm;
        status = Status;
    }
}

/// <summary>An SDU has arrived.</summary>
public readonly ref struct L2capRecvEvent
{
    private readonly BleEventHeader _h;

    internal L2capRecvEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The local channel identifier.</summary>
    public ushort Cid => _h.Handle;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    public void Deconstruct(out ushort connection, out ushort cid)
    {
        connection = Connection;
        cid = Cid;
    }
}

/// <summary>A stalled channel can send again.</summary>
public readonly ref struct L2capSendReadyEvent
{
    private readonly BleEventHeader _h;

    internal L2capSendReadyEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The local channel identifier.</summary>
    public ushort Cid => _h.Handle;

    /// <summary>0, or 1 when the rest of the SDU was lost and must be sent again.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <param name="status">0, or 1 when the rest of the SDU was lost.</param>
    public void Deconstruct(out ushort connection, out ushort cid, out int status)
    {
        connection = Connection;
        cid = Cid;
        status = Status;
    }
}
