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

    /// <summary>The private address that the controller made, or zero.</summary>
    public HciAddress PrivateAddress { get; private set; }

    /// <summary>The advertiser that is answered.</summary>
    public HeardAddress Peer { get; private set; }

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
            || (command.InitiatorFilterPolicy == InitiatorFilterPolicy.PeerAddress && command.PeerAddressType > HighestPeerType)
            || !HciLimits.AreConnectionParametersValid(command.IntervalMin, command.IntervalMax, command.MaxLatency, command.SupervisionTimeout)
            || command.MinCeLength > command.MaxCeLength
            || command.OwnAddressType > _controller.HighestOwnAddressType
            || !_controller.TryGetOwnAddress(command.OwnAddressType, PeerOf(command), out _, out _))
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
        IsEnabled = true;
        return HciError.Success;
    }

    public void Stop() => IsEnabled = false;

    /// <summary>Whether a PDU of an advertiser, heard now, is answered with CONNECT_IND (4.3.5).</summary>
    public bool WouldConnect(Advertiser advertiser, int channel, long time)
    {
        if (!IsEnabled || !_schedule.Covers(channel, time))
            return false;
        HeardAddress heard = _controller.ResolvingList.Hear(advertiser.OwnAddressType, advertiser.OwnAddress);
        bool isWanted = IsFiltered
            ? _controller.AcceptList.Contains(heard.Type, heard.Address)
            : heard.Is(_command.PeerAddressType, _command.PeerAddress);
        return isWanted
            && !heard.IsIgnored
            && (!advertiser.IsDirected || _controller.IsTarget(_command.OwnAddressType, heard, advertiser))
            && _controller.HasFreeConnection
            && !_controller.IsConnectedTo(heard.Type, heard.Address)
            && _controller.TryGetOwnAddress(_command.OwnAddressType, heard.Entry, out _, out _);
    }

    /// <summary>Takes the addresses of the CONNECT_IND to an advertiser (6.4).</summary>
    public void Address(Advertiser advertiser)
    {
        Peer = _controller.ResolvingList.Hear(advertiser.OwnAddressType, advertiser.OwnAddress);
        _controller.TryGetOwnAddress(_command.OwnAddressType, Peer.Entry, out HciAddressType type, out HciAddress address);
        (OwnAddressType, OwnAddress) = (type, address);
        bool isPrivate = _command.OwnAddressType >= Hci.OwnAddressType.ResolvableOrPublic && Peer.Entry is { LocalIrk.IsZero: false };
        PrivateAddress = isPrivate ? address : default;
    }

    private HciAddressType HighestPeerType =>
        _controller.Has(LeFeatures.LinkLayerPrivacy) ? HciAddressType.RandomIdentity : HciAddressType.RandomDevice;

    private ResolvingEntry? PeerOf(in LeCreateConnectionCommand command) =>
        command.InitiatorFilterPolicy == InitiatorFilterPolicy.FilterAcceptList
            ? null
            : _controller.ResolvingList.InUse((HciAddressType)((byte)command.PeerAddressType & 1), command.PeerAddress);
}
