// Scanning (Core Vol 4, Part E, 7.8.10, 7.8.11, 7.7.65.2; module specification, gap_scan).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// Leads the controller to the scan that was asked for, with one command on the way at a time, and passes its reports on, with identity
/// addresses where they are known. Each scan ends with exactly one <see cref="BleEventCode.ScanDone"/>, raised when its time is over or it is stopped, whatever the controller does.
/// </summary>
internal sealed class Scanner
{
    private readonly HostBle _host;
    private readonly HostTimer _timer;
    private readonly CommandCompletion _parametersSet;
    private readonly CommandCompletion _enabled;
    private readonly CommandCompletion _disabled;
    private ushort _interval;
    private ushort _window;
    private bool _isActive;
    private bool _isEnabled;
    private bool _isOnTheWay;
    private bool _mustRestart;
    private bool _needsParameters;
    private bool _isSearching;      // the initiator looks for a device
    private bool _passesReports;    // the scan that was asked for last is the one the controller runs

    public Scanner(HostBle host)
    {
        _host = host;
        _timer = new HostTimer(Stop);
        _parametersSet = OnParametersSet;
        _enabled = OnEnabled;
        _disabled = OnDisabled;
    }

    /// <summary>A scan was asked for and has not ended.</summary>
    public bool IsScanning { get; private set; }

    /// <summary>The controller does not scan, and no command is on the way.</summary>
    public bool IsAtRest => !_isEnabled && !_isOnTheWay;

    // A bonded peer may direct its advertising to a private address that it made of our key: the controller is asked not to hide that.
    private ScanFilterPolicy FilterPolicy =>
        _host.OwnAddress.Mode == BleAddressMode.Rpa && (_host.Controller.LeFeatures & LeFeatures.ExtendedScanningFilterPolicies) != 0
            ? ScanFilterPolicy.ExtendedUnfiltered
            : ScanFilterPolicy.BasicUnfiltered;

    public void Reset()
    {
        IsScanning = _isSearching = _isEnabled = _isOnTheWay = _mustRestart = _passesReports = false;
        _host.Timers.Stop(_timer);
    }

    public void Start(int durationMs, int intervalUs, int windowUs, bool active)
    {
        if (durationMs < 0)
            throw new BleException(BleError.InvalidArgument, "The duration of a scan is 0, for ever, or a number of milliseconds.");
        if (intervalUs is < 2_500 or > 10_240_000)
            throw new BleException(BleError.InvalidArgument, "The scan interval is 2,500..10,240,000 microseconds.");
        if (windowUs < 2_500 || windowUs > intervalUs)
            throw new BleException(BleError.InvalidArgument, "The scan window is 2,500 microseconds up to the scan interval.");
        if (IsScanning)
            throw new BleException(BleError.Already, "A scan is running: stop it first.");
        if (_host.Initiator.IsConnecting)
            throw new BleException(BleError.Busy, "A connection is being made: wait for its end, or cancel it.");
        _interval = (ushort)(intervalUs / 625);
        _window = (ushort)(windowUs / 625);
        _isActive = active;
        _needsParameters = _mustRestart = true;
        IsScanning = true;
        if (durationMs > 0)
            _host.Timers.Start(_timer, _host.Now + (durationMs * 1000L));
    }

    /// <summary>Ends the scan; nothing happens when there is none.</summary>
    public void Stop()
    {
        if (!IsScanning)
            return;
        IsScanning = _passesReports = false;
        _host.Timers.Stop(_timer);
        _host.Raise(new BleEventHeader(BleEventCode.ScanDone));
    }

    /// <summary>Listens for the initiator, all the time: its reports go there. No scan of the application runs meanwhile.</summary>
    public void StartSearch()
    {
        _interval = _window = Initiator.ScanInterval;
        _isActive = false;
        _needsParameters = _mustRestart = true;
        _isSearching = true;
    }

    public void StopSearch()
    {
        if (_isSearching)
            _isSearching = _passesReports = false;
    }

    /// <summary>Sends the next command, if there is one to send.</summary>
    public void Pump()
    {
        if (_isOnTheWay || (!IsScanning && !_isSearching && !_isEnabled))
            return;
        var commands = _host.Commands;
        if (_isEnabled)
        {
            if ((!IsScanning && !_isSearching) || _mustRestart || _host.MustPause)
                _isOnTheWay = commands.TryEnqueue(new LeSetScanEnableCommand(false, false), _disabled);
            return;
        }

        if (_host.MustPause || !_host.Initiator.IsAtRest)
            return;
        if (_needsParameters)
        {
            _isOnTheWay = commands.TryEnqueue(
                new LeSetScanParametersCommand(
                    _isActive ? ScanType.Active : ScanType.Passive,
                    _interval,
                    _window,
                    _host.OwnAddress.Type,
                    FilterPolicy),
                _parametersSet);
            _needsParameters = !_isOnTheWay;
        }
        else if (_isOnTheWay = commands.TryEnqueue(new LeSetScanEnableCommand(true, false), _enabled))
        {
            _mustRestart = false;
            _passesReports = true;
        }
    }

    /// <summary>Takes the reports of one event.</summary>
    public void OnReports(in LeAdvertisingReportEvent reports)
    {
        foreach (var report in reports)
        {
            // The handler of the report before may have ended the scan.
            if (!_passesReports)
                return;
            if (report.EventType > AdvertisingReportType.ScanResponse || report.AddressType == HciAddressType.Anonymous)
            {
                _host.Statistics.MalformedPackets++;
                continue;
            }

            if (report.EventType == AdvertisingReportType.ScanResponse && !_isActive)
                continue;
            Pass(report.EventType, report.AddressType.ToAddress(report.Address), report.Rssi, report.Data);
        }
    }

    /// <summary>Takes reports of advertising that is directed to a private address: those that are for us.</summary>
    public void OnDirectedReports(in LeDirectedAdvertisingReportEvent reports)
    {
        foreach (var report in reports)
        {
            if (!_passesReports)
                return;
            if (report.EventType != AdvertisingReportType.ConnectableDirected || report.AddressType == HciAddressType.Anonymous)
                _host.Statistics.MalformedPackets++;
            else if (_host.OwnAddress.IsOurs(report.DirectAddressType.ToAddress(report.DirectAddress)))
                Pass(report.EventType, report.AddressType.ToAddress(report.Address), report.Rssi, default);
        }
    }

    private void Pass(AdvertisingReportType type, BleAddress address, sbyte rssi, ReadOnlySpan<byte> data)
    {
        if (_isSearching)
        {
            _host.Initiator.OnReport(type, address);
            return;
        }

        var header = new BleEventHeader(BleEventCode.ScanResult)
        {
            Address = _host.Identify(address),
            Kind = (byte)type,
            Status = rssi,
        };
        _host.Raise(new BleEvent(header, data));
    }

    private void OnParametersSet(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        if (!outcome.Succeeded)
        {
            _needsParameters = true;
            Fail(outcome);
        }
    }

    private void OnEnabled(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        _isEnabled = outcome.Succeeded;
        if (!outcome.Succeeded)
            Fail(outcome);
    }

    private void OnDisabled(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        _isEnabled = false;
    }

    private void Fail(in CommandOutcome outcome)
    {
        if (_isSearching)
            _host.Initiator.OnSearchFailed(outcome.Status);
        if (!IsScanning)
            return;
        _host.Report(outcome, "Scanning did not start", HostAim.Scanning);
        Stop();
    }
}
