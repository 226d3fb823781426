// The scanning state (Core Vol 6, Part B, 4.4.3; HCI: Vol 4, Part E, 7.8.10 and 7.8.11).
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The scanner of a controller.</summary>
internal sealed class Scanner
{
    private const int MaximumUpperLimit = 256;

    private readonly VirtualController _controller;
    private DuplicateFilter? _duplicates;
    private bool _filtersDuplicates;
    private LeSetScanParametersCommand _parameters;
    private ListeningSchedule _schedule;

    // The backoff procedure of active scanners (4.4.3.2).
    private int _upperLimit = 1;
    private int _backoff = 1;
    private int _successes;
    private int _failures;

    public Scanner(VirtualController controller)
    {
        _controller = controller;
        Reset();
    }

    public bool IsEnabled { get; private set; }

    public bool UsesFilterAcceptList => IsEnabled && IsFiltered;

    private bool IsFiltered => _parameters.ScanningFilterPolicy is ScanFilterPolicy.BasicFiltered or ScanFilterPolicy.ExtendedFiltered;

    private bool IsExtended => _parameters.ScanningFilterPolicy >= ScanFilterPolicy.ExtendedUnfiltered;

    public void Reset()
    {
        IsEnabled = false;
        _parameters = new(ScanType.Passive, 0x0010, 0x0010, Hci.OwnAddressType.PublicDevice, ScanFilterPolicy.BasicUnfiltered);
    }

    public HciError SetParameters(in LeSetScanParametersCommand command)
    {
        if (IsEnabled)
            return HciError.CommandDisallowed;
        ScanFilterPolicy highest = _controller.Has(LeFeatures.ExtendedScanningFilterPolicies)
            ? ScanFilterPolicy.ExtendedFiltered
            : ScanFilterPolicy.BasicFiltered;
        if (command.ScanType > ScanType.Active
            || !AreScanTimesValid(command.ScanInterval, command.ScanWindow)
            || command.OwnAddressType > _controller.HighestOwnAddressType
            || command.ScanningFilterPolicy > highest)
        {
            return HciError.InvalidHciCommandParameters;
        }

        _parameters = command;
        return HciError.Success;
    }

    public HciError Enable(bool filterDuplicates)
    {
        if (!_controller.TryGetOwnAddress(_parameters.OwnAddressType, peer: null, out _, out _))
            return HciError.InvalidHciCommandParameters;
        _filtersDuplicates = filterDuplicates;
        _duplicates?.Clear();
        if (filterDuplicates)
            _duplicates ??= new();
        if (!IsEnabled)
        {
            (_upperLimit, _backoff, _successes, _failures) = (1, 1, 0, 0);
            _schedule = new(_controller.Air.Now, _parameters.ScanInterval, _parameters.ScanWindow);
        }

        IsEnabled = true;
        return HciError.Success;
    }

    public void Disable() => IsEnabled = false;

    public bool IsListening(int channel, long time) => IsEnabled && _schedule.Covers(channel, time);

    /// <summary>An advertising PDU is heard.</summary>
    /// <returns>True when a scan request is sent.</returns>
    public bool OnAdvertisement(Advertiser advertiser, sbyte rssi)
    {
        HeardAddress heard = _controller.ResolvingList.Hear(advertiser.OwnAddressType, advertiser.OwnAddress);
        if (heard.IsIgnored || (IsFiltered && !_controller.AcceptList.Contains(heard.Type, heard.Address)))
            return false;
        if (advertiser.IsDirected)
        {
            OnDirectedAdvertisement(advertiser, heard, rssi);
            return false;
        }

        AdvertisingReportType type = ReportType(advertiser.Type);
        if (IsNew(type, heard))
            _controller.SendReport(new(type, heard.ReportedType, heard.Address, advertiser.Data, rssi));
        return _parameters.ScanType == ScanType.Active
            && advertiser.IsScannable
            && !(_filtersDuplicates
                && _duplicates!.Contains(AdvertisingReportType.ScanResponse, heard.ReportedType, heard.Address))
            && --_backoff == 0;
    }

    /// <summary>Whether an advertiser answers the scan request of this scanner; its address there depends on the advertiser (6.3).</summary>
    public bool IsAcceptedBy(Advertiser advertiser)
    {
        HeardAddress heard = _controller.ResolvingList.Hear(advertiser.OwnAddressType, advertiser.OwnAddress);
        return _controller.TryGetOwnAddress(_parameters.OwnAddressType, heard.Entry, out HciAddressType type, out HciAddress address)
            && advertiser.AcceptsScanFrom(type, address);
    }

    /// <summary>A scan request was sent: two successes in a row halve the backoff, two failures double it.</summary>
    public void OnScanRequestSent(bool isAnswered)
    {
        if (isAnswered)
        {
            _failures = 0;
            if (++_successes == 2)
            {
                _successes = 0;
                _upperLimit = Math.Max(1, _upperLimit / 2);
            }
        }
        else
        {
            _successes = 0;
            if (++_failures == 2)
            {
                _failures = 0;
                _upperLimit = Math.Min(MaximumUpperLimit, _upperLimit * 2);
            }
        }

        _backoff = 1 + _controller.Random.Below(_upperLimit);
    }

    public void OnScanResponse(Advertiser advertiser, sbyte rssi)
    {
        HeardAddress heard = _controller.ResolvingList.Hear(advertiser.OwnAddressType, advertiser.OwnAddress);
        if (IsNew(AdvertisingReportType.ScanResponse, heard))
        {
            _controller.SendReport(new(
                AdvertisingReportType.ScanResponse, heard.ReportedType, heard.Address, advertiser.ScanResponse, rssi));
        }
    }

    /// <summary>Whether scan interval and window are within their ranges (7.8.10).</summary>
    public static bool AreScanTimesValid(ushort interval, ushort window) =>
        window >= HciLimits.MinimumScanInterval && window <= interval && interval <= HciLimits.MaximumScanInterval;

    // Directed advertising for somebody else is not reported, unless it is for a resolvable private address that may be the host's own
    // and the host asked for that.
    private void OnDirectedAdvertisement(Advertiser advertiser, in HeardAddress heard, sbyte rssi)
    {
        bool isForUs = _controller.IsTarget(_parameters.OwnAddressType, heard, advertiser);
        bool mayBeForUs = IsExtended
            && advertiser.TargetAddressType == HciAddressType.RandomDevice
            && advertiser.TargetAddress.IsResolvablePrivate;
        if ((!isForUs && !mayBeForUs) || !IsNew(AdvertisingReportType.ConnectableDirected, heard))
            return;
        if (isForUs)
        {
            _controller.SendReport(new(
                AdvertisingReportType.ConnectableDirected, heard.ReportedType, heard.Address, default, rssi));
        }
        else
        {
            _controller.SendDirectedReport(new LeDirectedAdvertisingReport(
                AdvertisingReportType.ConnectableDirected,
                heard.ReportedType,
                heard.Address,
                HciAddressType.UnresolvedRandom,
                advertiser.TargetAddress,
                rssi));
        }
    }

    private bool IsNew(AdvertisingReportType type, in HeardAddress heard) =>
        !_filtersDuplicates || _duplicates!.Add(type, heard.ReportedType, heard.Address);

    private static AdvertisingReportType ReportType(AdvertisingType type) => type switch
    {
        AdvertisingType.ScannableUndirected => AdvertisingReportType.ScannableUndirected,
        AdvertisingType.NonConnectableUndirected => AdvertisingReportType.NonConnectableUndirected,
        _ => AdvertisingReportType.ConnectableUndirected,
    };
}
