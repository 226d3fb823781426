// One connection slot: everything that belongs to a link, allocated once and used again.
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>A link, or the place for one.</summary>
internal sealed class HostConnection : IAttLink
{
    /// <summary>The fixed channel of the Attribute Protocol (Core Vol 3, Part A, 2.1).</summary>
    public const ushort AttChannel = 0x0004;

    private readonly HostBle _host;
    private bool _isTellingRoom;
    private byte _identifier;

    public HostConnection(HostBle host, GattServer server)
    {
        _host = host;
        Queue = new TransmitQueue(host.Options.TransmitQueueOctets, host.Options.TransmitQueueOctets / 4);
        // The largest PDU that any channel of this host takes: an ATT MTU of 517 octets, or a K-frame; and the L2CAP header.
        Reassembler = new AclReassembler(Math.Max(517, host.Options.L2capMps) + TransmitQueue.L2capHeaderOctets);
        Channels = new ChannelTable(host, this);
        Bearer = new AttBearer(host, this, server);
        Update = new ConnectionUpdater(host, this);
        SecurityManager = new SecurityManager(host, this);
        FragmentTimer = new HostTimer(() => Terminate((byte)HciError.RemoteUserTerminatedConnection));
        EndTimer = new HostTimer(() => host.EndConnection(this, (byte)HciError.LlResponseTimeout));
    }

    public AttBearer Bearer { get; }

    public ConnectionUpdater Update { get; }

    public ChannelTable Channels { get; }
    public SecurityManager SecurityManager { get; }

    public TransmitQueue Queue { get; }

    public AclReassembler Reassembler { get; }

    /// <summary>Runs while a PDU from the peer is not whole.</summary>
    public HostTimer FragmentTimer { get; }

    /// <summary>Runs while the link is being ended; a controller that does not say that it has ended is not waited for.</summary>
    public HostTimer EndTimer { get; }

    /// <summary>The link is up; false from the moment in which its end is being worked on.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The end is being worked on: the slot is neither open nor free.</summary>
    public bool IsClosing { get; set; }

    /// <summary>The controller has been told, or is to be told, to end the link.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Changes with each link that uses the slot.</summary>
    public uint Serial { get; private set; }

    /// <inheritdoc/>
    public ushort Handle { get; private set; }

    public LeRole Role { get; private set; }

    public bool IsCentral => Role == LeRole.Central;

    /// <summary>Who the peer is: its identity address where it is known, otherwise the address on the air.</summary>
    public BleAddress Address { get; set; }

    /// <summary>The address with which the peer was on the air when the link was made.</summary>
    public BleAddress PeerAirAddress { get; private set; }

    /// <summary>The address with which this side was on the air when the link was made.</summary>
    public BleAddress OwnAirAddress { get; private set; }

    /// <inheritdoc/>
    public LinkSecurity Security { get; } = new();

    /// <inheritdoc/>
    IGattBond IAttLink.Bond => SecurityManager;

    /// <summary>The bond with the peer, or null: there is none, or it is not known yet. It is not kept across application code.</summary>
    public Bond? Bond { get; set; }

    /// <inheritdoc/>
    public GattPeer Peer => new(Handle, Address);

    /// <summary>In units of 1.25 ms.</summary>
    public ushort Interval { get; set; }

    /// <summary>In connection events.</summary>
    public ushort Latency { get; set; }

    /// <summary>In units of 10 ms.</summary>
    public ushort SupervisionTimeout { get; set; }

    public int MaxTransmitOctets { get; set; }

    public int MaxReceiveOctets { get; set; }

    /// <summary>On which this side sends.</summary>
    public LePhy TransmitPhy { get; set; }

    /// <summary>On which it receives.</summary>
    public LePhy ReceivePhy { get; set; }

    /// <summary>Data packets that the controller has and has not given back.</summary>
    public int PacketsInController { get; set; }

    /// <summary>The GATT part wants to be called when the queue has room.</summary>
    public bool WantsRoom { get; private set; }

    /// <summary>Something has left the queue, or room was wanted anew, since the GATT part was last called: calling it may be of use.</summary>
    public bool MayHaveRoom { get; set; }

    /// <summary>An answer to a parameter request of the controller is on the way.</summary>
    public bool IsReplying { get; set; }

    public BleConnectionInfo Info => new(
        Handle,
        IsCentral,
        Address,
        Bearer.Mtu,
        Interval * 1250,
        Latency,
        SupervisionTimeout * 10,
        MaxTransmitOctets,
        MaxReceiveOctets);

    public void Open(ushort handle, LeRole role, BleAddress address, BleAddress peerAirAddress, BleAddress ownAirAddress, Bond? bond)
    {
        Serial++;
        Handle = handle;
        Role = role;
        Address = address;
        PeerAirAddress = peerAirAddress;
        OwnAirAddress = ownAirAddress;
        Security.Reset();
        Bond = bond;
        MaxTransmitOctets = MaxReceiveOctets = HciLimits.MinimumDataOctets;
        TransmitPhy = ReceivePhy = LePhy.Le1M;
        PacketsInController = 0;
        _identifier = 0;
        IsEnding = WantsRoom = MayHaveRoom = IsReplying = false;
        Queue.Clear();
        Reassembler.Reset();
        IsOpen = true;
        SecurityManager.Open();
        Bearer.Open();
    }

    /// <summary>An identifier for a signal that none of ours that waits for a response has: 1..255 (Core Vol 3, Part A, 4).</summary>
    public byte NextIdentifier()
    {
        do
            _identifier = (byte)((_identifier % 255) + 1);
        while (Channels.FindRequest(_identifier) is not null || Update.IsAwaiting(_identifier));
        return _identifier;
    }

    /// <summary>The link is no more: nothing goes out or comes in, and no timer runs for it.</summary>
    public void Shut()
    {
        IsOpen = false;
        IsClosing = true;
        Serial++;
        Queue.Clear();
        Reassembler.Reset();
        WantsRoom = false;
        _host.Timers.Stop(FragmentTimer);
        _host.Timers.Stop(EndTimer);
    }

    /// <inheritdoc/>
    public bool TryReservePdu(int length, bool isAnswer, out Span<byte> pdu)
    {
        pdu = default;
        return IsOpen && Queue.TryReserve(length, isAnswer, out pdu);
    }

    /// <inheritdoc/>
    public void SendPdu(int length) => Queue.Commit(AttChannel, length);

    /// <inheritdoc/>
    public void WantRoom()
    {
        WantsRoom = IsOpen;
        MayHaveRoom |= !_isTellingRoom;
    }

    /// <summary>Calls the GATT part, when it wants that and it may be of use. If it finds too little room still, it is called again only
    /// after something has left.</summary>
    /// <param name="octets">How full the queue may be.</param>
    /// <returns>Whether it was called.</returns>
    public bool TellRoom(int octets)
    {
        if (!IsOpen || !WantsRoom || !MayHaveRoom || Queue.Used > octets)
            return false;
        WantsRoom = MayHaveRoom = false;
        _isTellingRoom = true;
        try
        {
            Bearer.OnRoom();
        }
        finally
        {
            _isTellingRoom = false;
        }

        return true;
    }

    /// <inheritdoc/>
    public void Terminate(byte reason) => _host.Terminate(this, reason);
}
