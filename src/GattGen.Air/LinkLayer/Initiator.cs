// The initiating state (Core Vol 6, Part B, 4.4.4; HCI: Vol 4, Part E, 7.8.12 and 7.8.13).
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The initiator of a controller: waits for an advertiser, for as long as it takes.</summary>
internal sealed class Initiator
{
    private readonly VirtualController _controller;
    private LeCreateConnectionCommand _command;
    private ListeningSchedule _schedule;

    public Initiator(VirtualController controller) => _controller = controller;

    public bool IsEnabled { get; private set; }

    public HciAddressType OwnAddressType { get; private set; }

    public HciAddress OwnAddress { get; private set; }

    /// <summary>What the host asked for last.</summary>
    public ref readonly LeCreateConnectionCommand Command => ref _command;

    public bool UsesFilterAcceptList => IsEnabled && IsFiltered;

    private bool IsFiltered => _command.InitiatorFilterPolicy == InitiatorFilterPolicy.FilterAcceptList;

    public HciError Start(in LeCreateConnectionCommand command)
    {
        if (IsEnabled)
            return HciError.CommandDisallowed;
        if (!Scanner.AreScanTimesValid(command.ScanInterval, command.ScanWindow)
            || command.InitiatorFilterPolicy > InitiatorFilterPolicy.FilterAcceptList
            || (command.InitiatorFilterPolicy == InitiatorFilterPolicy.PeerAddress && command.PeerAddressType > HciAddressType.RandomDevice)
            || !HciLimits.AreConnectionParametersValid(command.IntervalMin, command.IntervalMax, command.MaxLatency, command.SupervisionTimeout)
            || command.MinCeLength > command.MaxCeLength
            || !_controller.TryGetOwnAddress(command.OwnAddressType, out HciAddressType type, out HciAddress address))
        {
            return HciError.InvalidHciCommandParameters;
        }

        if (!_controller.HasFreeConnection)
            return HciError.ConnectionLimitExceeded;
        if (command.InitiatorFilterPolicy == InitiatorFilterPolicy.PeerAddress
            && _controller.IsConnectedTo(command.PeerAddressType, command.PeerAddress))
        {
            return HciError.ConnectionAlreadyExists;
        }

        _command = command;
        _schedule = new(_controller.Air.Now, command.ScanInterval, command.ScanWindow);
        (OwnAddressType, OwnAddress) = (type, address);
        IsEnabled = true;
        return HciError.Success;
    }

    public void Stop() => IsEnabled = false;

    /// <summary>Whether a PDU of an advertiser, heard now, is answered with CONNECT_IND (4.3.5).</summary>
    public bool WouldConnect(Advertiser advertiser, int channel, long time)
    {
        if (!IsEnabled || !_schedule.Covers(channel, time))
            return false;
        bool isWanted = IsFiltered
            ? _controller.AcceptList.Contains(advertiser.OwnAddressType, advertiser.OwnAddress)
            : _command.PeerAddressType == advertiser.OwnAddressType && _command.PeerAddress == advertiser.OwnAddress;
        bool isForUs = !advertiser.IsDirected
            || (advertiser.TargetAddressType == OwnAddressType && advertiser.TargetAddress == OwnAddress);
        return isWanted
            && isForUs
            && _controller.HasFreeConnection
            && !_controller.IsConnectedTo(advertiser.OwnAddressType, advertiser.OwnAddress);
    }
}
