// The PHYs of one side of a connection (Core Vol 6, Part B, 5.1.10).
using GattGen.Hci;

namespace GattGen.Air;

internal sealed partial class LinkEnd
{
    private LePhys _txPhys;
    private LePhys _rxPhys;
    private bool _isPhyWanted;

    /// <summary>The PHY on which this side sends.</summary>
    public LePhy TxPhy { get; private set; } = LePhy.Le1M;

    /// <summary>The PHY on which it receives.</summary>
    public LePhy RxPhy => Peer.TxPhy;

    /// <summary>The host prefers other PHYs (HCI: Vol 4, Part E, 7.8.49).</summary>
    public HciError StartPhyUpdate(LePhys txPhys, LePhys rxPhys)
    {
        if (_isPhyWanted || Link.IsPhyUpdating)
            return HciError.CommandDisallowed;
        (_txPhys, _rxPhys) = (txPhys, rxPhys);
        _isPhyWanted = true;
        Await(Procedures.Phy);
        Enqueue(Preferences(LinkControlOpcode.PhyReq));
        return HciError.Success;
    }

    /// <summary>The PHY update is over: at its instant, or without a change.</summary>
    public void OnPhyDecided(LePhy txPhy, bool isChanged)
    {
        TxPhy = txPhy;
        if (!IsAlive)
            return;
        bool isWanted = _isPhyWanted;
        _isPhyWanted = false;
        Answered(Procedures.Phy);
        if (isChanged || isWanted)
            Link.ReportPhyLater(this);
    }

    private void OnPhyRequest(in LinkControl pdu)
    {
        if (!Controller.Has(LeFeatures.Phy2M))
            Enqueue(new(LinkControlOpcode.UnknownRsp) { Subject = pdu.Opcode });
        else if (Role == LeRole.Peripheral)
            Enqueue(Preferences(LinkControlOpcode.PhyRsp));
        else if (_isPhyWanted || Link.IsPhyUpdating)
            Enqueue(new(LinkControlOpcode.RejectExtInd) { Subject = pdu.Opcode, Error = HciError.LlProcedureCollision });
        else
            DecidePhys(pdu);
    }

    // The central decides: of what one side prefers to send and the other to receive, the fastest; without that all stays (5.1.10).
    private void DecidePhys(in LinkControl peer)
    {
        LePhy central = Fastest(_txPhys & peer.RxPhys, TxPhy);
        LePhy peripheral = Fastest(_rxPhys & peer.TxPhys, RxPhy);
        Link.PreparePhys(central, peripheral);
        Enqueue(new(LinkControlOpcode.PhyUpdateInd));
    }

    private void OnPhyRejected(HciError error)
    {
        if (!_isPhyWanted)
            return;
        _isPhyWanted = false;
        Answered(Procedures.Phy);
        Controller.ReportPhy(this, error);
    }

    private LinkControl Preferences(LinkControlOpcode opcode) => new(opcode) { TxPhys = _txPhys, RxPhys = _rxPhys };

    private static LePhy Fastest(LePhys common, LePhy inForce) =>
        (common & LePhys.Le2M) != 0 ? LePhy.Le2M : (common & LePhys.Le1M) != 0 ? LePhy.Le1M : inForce;
}
