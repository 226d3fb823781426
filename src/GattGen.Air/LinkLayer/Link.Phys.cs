// The PHYs of a connection: decided by the central, changed by both sides at an instant (Core Vol 6, Part B, 5.1.10).
using GattGen.Hci;

namespace GattGen.Air;

internal sealed partial class Link
{
    private LePhy _newCentralPhy;
    private LePhy _newPeripheralPhy;
    private bool _isPhyDecided;
    private bool _isPhyKnown;
    private long _phyInstant = None;
    private bool _isCentralToldOfPhy;
    private bool _isPeripheralToldOfPhy;

    /// <summary>Whether the central has decided on PHYs and the peripheral does not know, or the instant has not come.</summary>
    public bool IsPhyUpdating => _isPhyDecided;

    private bool IsPhyChange => _newCentralPhy != Central.TxPhy || _newPeripheralPhy != Peripheral.TxPhy;

    /// <summary>The central has decided; PHY_UPDATE_IND is going to tell the peripheral. Without a change it names no instant.</summary>
    public void PreparePhys(LePhy central, LePhy peripheral)
    {
        (_newCentralPhy, _newPeripheralPhy) = (central, peripheral);
        _isPhyDecided = true;
        _isPhyKnown = false;
        if (IsPhyChange)
            _phyInstant = InstantFromNow();
    }

    public void OnPhyKnown()
    {
        _isPhyKnown = true;
        if (_phyInstant == None)
            ApplyPhys();
    }

    /// <summary>A side is to be told of its PHYs once both sides have changed theirs.</summary>
    public void ReportPhyLater(LinkEnd end)
    {
        _isCentralToldOfPhy |= end == Central;
        _isPeripheralToldOfPhy |= end == Peripheral;
    }

    private void ReachPhyInstant(long number)
    {
        if (number < _phyInstant)
            return;
        _phyInstant = None;
        if (_isPhyKnown)
            ApplyPhys();
        else
            _isLost = true;
    }

    private void ApplyPhys()
    {
        bool isChanged = IsPhyChange;
        _isPhyDecided = false;
        Central.OnPhyDecided(_newCentralPhy, isChanged);
        Peripheral.OnPhyDecided(_newPeripheralPhy, isChanged);
        if (_isCentralToldOfPhy)
            Central.Controller.ReportPhy(Central, HciError.Success);
        if (_isPeripheralToldOfPhy)
            Peripheral.Controller.ReportPhy(Peripheral, HciError.Success);
        _isCentralToldOfPhy = _isPeripheralToldOfPhy = false;
    }
}
