// The advertising state (Core Vol 6, Part B, 4.4.2; HCI: Vol 4, Part E, 7.8.5 to 7.8.9).
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The advertiser of a controller; it is the timer of its next advertising event.</summary>
internal sealed class Advertiser : AirTimer
{
    private readonly AdvertisingData _data = new();
    private readonly AdvertisingData _scanResponse = new();
    private LeSetAdvertisingParametersCommand _parameters;
    private long _interval;
    private long _end;

    public Advertiser(VirtualController controller)
    {
        Controller = controller;
        Reset();
    }

    public VirtualController Controller { get; }

    public bool IsEnabled { get; private set; }

    public AdvertisingType Type => _parameters.AdvertisingType;

    public AdvertisingChannels Channels => _parameters.AdvertisingChannelMap;

    public ReadOnlySpan<byte> Data => IsDirected ? default : _data.Octets;

    public ReadOnlySpan<byte> ScanResponse => _scanResponse.Octets;

    public HciAddressType OwnAddressType { get; private set; }

    public HciAddress OwnAddress { get; private set; }

    /// <summary>The private address that the controller made, or zero.</summary>
    public HciAddress PrivateAddress { get; private set; }

    /// <summary>The device that the host named: directed advertising is for it, and private addresses are made for it.</summary>
    public HciAddressType PeerAddressType => _parameters.PeerAddressType;

    public HciAddress PeerAddress => _parameters.PeerAddress;

    /// <summary>By which directed advertising names that device on the air.</summary>
    public HciAddressType TargetAddressType { get; private set; }

    public HciAddress TargetAddress { get; private set; }

    public bool IsDirected => Type is AdvertisingType.ConnectableDirectedHighDuty or AdvertisingType.ConnectableDirectedLowDuty;

    public bool IsConnectable => IsDirected || Type == AdvertisingType.ConnectableUndirected;

    public bool IsScannable => Type is AdvertisingType.ConnectableUndirected or AdvertisingType.ScannableUndirected;

    public bool UsesFilterAcceptList => IsEnabled && _parameters.AdvertisingFilterPolicy != AdvertisingFilterPolicy.AllowAll;

    /// <summary>Back to the defaults of 7.8.5 to 7.8.9.</summary>
    public void Reset()
    {
        Disable();
        _data.Set(default);
        _scanResponse.Set(default);
        _parameters = new(
            advertisingIntervalMin: 0x0800,
            advertisingIntervalMax: 0x0800,
            AdvertisingType.ConnectableUndirected,
            Hci.OwnAddressType.PublicDevice,
            HciAddressType.PublicDevice,
            peerAddress: default,
            AdvertisingChannels.All,
            AdvertisingFilterPolicy.AllowAll);
    }

    public HciError SetParameters(in LeSetAdvertisingParametersCommand command)
    {
        if (IsEnabled)
            return HciError.CommandDisallowed;
        bool hasInterval = command.AdvertisingType != AdvertisingType.ConnectableDirectedHighDuty;
        bool isDirected = command.AdvertisingType is AdvertisingType.ConnectableDirectedHighDuty or AdvertisingType.ConnectableDirectedLowDuty;
        if (command.AdvertisingType > AdvertisingType.ConnectableDirectedLowDuty
            || (hasInterval && !IsIntervalValid(command.AdvertisingIntervalMin, command.AdvertisingIntervalMax))
            || command.OwnAddressType > Controller.HighestOwnAddressType
            || (isDirected && command.PeerAddressType > HciAddressType.RandomDevice)
            || command.AdvertisingChannelMap is AdvertisingChannels.None or > AdvertisingChannels.All
            || command.AdvertisingFilterPolicy > AdvertisingFilterPolicy.FilterBoth)
        {
            return HciError.InvalidHciCommandParameters;
        }

        _parameters = command;
        return HciError.Success;
    }

    public void SetData(ReadOnlySpan<byte> data) => _data.Set(data);

    public void SetScanResponse(ReadOnlySpan<byte> data) => _scanResponse.Set(data);

    public HciError Enable()
    {
        if (!TryAddress())
            return HciError.InvalidHciCommandParameters;
        if (IsConnectable && !Controller.HasFreeConnection)
            return HciError.ConnectionLimitExceeded;
        if (IsEnabled)
            return HciError.Success;
        IsEnabled = true;
        bool isHighDuty = Type == AdvertisingType.ConnectableDirectedHighDuty;
        long now = Controller.Air.Now;
        _end = isHighDuty ? now + AirTime.HighDutyDuration : long.MaxValue;
        _interval = isHighDuty ? AirTime.HighDutyInterval : (long)_parameters.AdvertisingIntervalMin * AirTime.Slot;
        Controller.Air.Timers.Set(this, now + Delay());
        return HciError.Success;
    }

    public void Disable()
    {
        IsEnabled = false;
        Controller.Air.Timers.Cancel(this);
    }

    public override void Expire()
    {
        long now = Controller.Air.Now;
        if (now >= _end)
        {
            Disable();
            Controller.OnAdvertisingTimeout();
            return;
        }

        TryAddress();
        Controller.Air.Advertise(this);
        if (IsEnabled)
            Controller.Air.Timers.Set(this, Math.Min(now + _interval + Delay(), _end));
    }

    /// <summary>Whether an initiator's CONNECT_IND is accepted (4.3.2).</summary>
    public bool AcceptsConnectionFrom(Initiator initiator)
    {
        HeardAddress heard = Controller.ResolvingList.Hear(initiator.OwnAddressType, initiator.OwnAddress);
        if (heard.IsIgnored)
            return false;
        return IsDirected
            ? heard.Is(PeerAddressType, PeerAddress)
            : IsAccepted(heard, AdvertisingFilterPolicy.FilterConnectionRequests);
    }

    /// <summary>Whether a scanner's SCAN_REQ is answered (4.3.2).</summary>
    public bool AcceptsScanFrom(HciAddressType scannerType, HciAddress scanner)
    {
        HeardAddress heard = Controller.ResolvingList.Hear(scannerType, scanner);
        return IsScannable && !heard.IsIgnored && IsAccepted(heard, AdvertisingFilterPolicy.FilterScanRequests);
    }

    private bool IsAccepted(in HeardAddress heard, AdvertisingFilterPolicy filter) =>
        (_parameters.AdvertisingFilterPolicy & filter) == 0 || Controller.AcceptList.Contains(heard.Type, heard.Address);

    // The addresses of the next advertising event; private ones are new ones from time to time (6.1, 6.2).
    private bool TryAddress()
    {
        ResolvingEntry? peer = Controller.ResolvingList.InUse(PeerAddressType, PeerAddress);
        if (!Controller.TryGetOwnAddress(_parameters.OwnAddressType, peer, out HciAddressType type, out HciAddress address))
            return false;
        (OwnAddressType, OwnAddress) = (type, address);
        bool isPrivate = _parameters.OwnAddressType >= Hci.OwnAddressType.ResolvableOrPublic && peer is { LocalIrk.IsZero: false };
        PrivateAddress = isPrivate ? address : default;
        (TargetAddressType, TargetAddress) = IsDirected && peer is { PeerIrk.IsZero: false }
            ? (HciAddressType.RandomDevice, Controller.ResolvingList.TargetAddress(peer))
            : (PeerAddressType, PeerAddress);
        return true;
    }

    private long Delay() =>
        Type == AdvertisingType.ConnectableDirectedHighDuty ? 0 : Controller.Random.Below(AirTime.MaximumAdvertisingDelay + 1);

    private static bool IsIntervalValid(ushort min, ushort max) =>
        min >= HciLimits.MinimumAdvertisingInterval && min <= max && max <= HciLimits.MaximumAdvertisingInterval;

    /// <summary>Up to 31 octets, in memory that is taken once.</summary>
    private sealed class AdvertisingData
    {
        private byte[] _octets = [];
        private int _length;

        public ReadOnlySpan<byte> Octets => _octets.AsSpan(0, _length);

        public void Set(ReadOnlySpan<byte> data)
        {
            if (data.Length > _octets.Length)
                _octets = new byte[HciLimits.AdvertisingDataLength];
            data.CopyTo(_octets);
            _length = data.Length;
        }
    }
}
