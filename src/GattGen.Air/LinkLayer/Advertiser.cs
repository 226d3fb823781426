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

    /// <summary>The device that directed advertising is for.</summary>
    public HciAddressType TargetAddressType => _parameters.PeerAddressType;

    public HciAddress TargetAddress => _parameters.PeerAddress;

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
            AdvertisingIntervalMin: 0x0800,
            AdvertisingIntervalMax: 0x0800,
            AdvertisingType.ConnectableUndirected,
            Hci.OwnAddressType.PublicDevice,
            HciAddressType.PublicDevice,
            PeerAddress: default,
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
            || command.OwnAddressType > Hci.OwnAddressType.RandomDevice
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
        if (!Controller.TryGetOwnAddress(_parameters.OwnAddressType, out HciAddressType type, out HciAddress address))
            return HciError.InvalidHciCommandParameters;
        if (IsConnectable && !Controller.HasFreeConnection)
            return HciError.ConnectionLimitExceeded;
        if (IsEnabled)
            return HciError.Success;
        IsEnabled = true;
        (OwnAddressType, OwnAddress) = (type, address);
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

        Controller.Air.Advertise(this);
        if (IsEnabled)
            Controller.Air.Timers.Set(this, Math.Min(now + _interval + Delay(), _end));
    }

    /// <summary>Whether an initiator's CONNECT_IND is accepted (4.3.2).</summary>
    public bool AcceptsConnectionFrom(Initiator initiator) => IsDirected
        ? initiator.OwnAddressType == TargetAddressType && initiator.OwnAddress == TargetAddress
        : (_parameters.AdvertisingFilterPolicy & AdvertisingFilterPolicy.FilterConnectionRequests) == 0
            || Controller.AcceptList.Contains(initiator.OwnAddressType, initiator.OwnAddress);

    /// <summary>Whether a scanner's SCAN_REQ is answered (4.3.2).</summary>
    public bool AcceptsScanFrom(Scanner scanner) => IsScannable
        && ((_parameters.AdvertisingFilterPolicy & AdvertisingFilterPolicy.FilterScanRequests) == 0
            || Controller.AcceptList.Contains(scanner.OwnAddressType, scanner.OwnAddress));

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
