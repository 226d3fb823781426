// One side of a connection (Core Vol 6, Part B, 4.5): what its controller knows of it.
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The central's or the peripheral's side of a <see cref="Air.Link"/>.</summary>
internal sealed partial class LinkEnd
{
    private readonly ResponseTimer _responseTimer;

    public LinkEnd(Link link, VirtualController controller, LeRole role, in HeardAddress peerAddress, HciAddress localPrivateAddress)
    {
        Link = link;
        Controller = controller;
        Role = role;
        PeerAddress = peerAddress;
        LocalPrivateAddress = localPrivateAddress;
        _responseTimer = new(this);
        (_txPhys, _rxPhys) = (controller.DefaultTxPhys, controller.DefaultRxPhys);
        DataLength.Reset(controller.Has(LeFeatures.DataPacketLengthExtension), controller.SuggestedTxOctets, controller.SuggestedTxTime);
    }

    public Link Link { get; }

    public VirtualController Controller { get; }

    public LeRole Role { get; }

    /// <summary>The address of the other side as it was heard when the connection was made.</summary>
    public HeardAddress PeerAddress { get; }

    /// <summary>The private address that the controller made for this side, or zero.</summary>
    public HciAddress LocalPrivateAddress { get; }

    /// <summary>The connection handle; given when the side is put into the table of its controller.</summary>
    public ushort Handle { get; set; }

    /// <summary>The other side; set once both exist.</summary>
    public LinkEnd Peer { get; set; } = null!;

    /// <summary>Whether this side considers the connection to be there.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>When the last packet of the other side was heard.</summary>
    public long LastHeard { get; set; }

    /// <summary>Packets given to the host that it has not completed (host flow control).</summary>
    public int Undelivered { get; set; }

    /// <summary>Whether this side is ending the connection.</summary>
    public bool IsTerminating { get; private set; }

    /// <summary>Ends the connection on behalf of the host: TERMINATE_IND goes out.</summary>
    public HciError Disconnect(HciError reason)
    {
        if (IsTerminating)
            return HciError.CommandDisallowed;
        IsTerminating = true;
        EnqueueTerminate(reason);
        return HciError.Success;
    }

    /// <summary>This side is over: the host is told, unsent packets are gone.</summary>
    public void End(HciError reason)
    {
        if (!IsAlive)
            return;
        Vanish();
        Controller.OnDisconnected(this, IsTerminating && reason != HciError.ConnectionFailedToBeEstablished
            ? HciError.ConnectionTerminatedByLocalHost
            : reason);
    }

    /// <summary>This side is over without a word: its controller was reset or its host is gone.</summary>
    public void Vanish()
    {
        if (!IsAlive)
            return;
        Link.CatchUp();
        IsAlive = false;
        Link.Air.Timers.Cancel(_responseTimer);
        ClearTransmission();
        Controller.Release(this);
        Link.Plan();
    }

    /// <summary>CONNECT_IND did not reach this side: it never was in a connection.</summary>
    public void NeverCame() => IsAlive = false;

    /// <summary>The connection is there: longer data packets are asked for when the host suggested them (7.8.35).</summary>
    public void OnEstablishing()
    {
        if (IsAlive && Controller.Has(LeFeatures.DataPacketLengthExtension) && Controller.SuggestedTxOctets > HciLimits.MinimumDataOctets)
            StartLengthUpdate();
    }

    /// <summary>The time within which a peer has to answer a procedure (5.2).</summary>
    private sealed class ResponseTimer : AirTimer
    {
        private readonly LinkEnd _end;

        public ResponseTimer(LinkEnd end) => _end = end;

        public override void Expire() => _end.End(HciError.LlResponseTimeout);
    }
}
