// Advertising (Core Vol 4, Part E, 7.8.5 to 7.8.9; module specification, gap_advertise).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// Leads the controller from what it does to what was asked for, with one command on the way at a time. What is asked for meanwhile
/// only changes the aim. The data stay here, so that they survive a reset of the controller.
/// </summary>
/// <remarks>
/// Many controllers do not advertise while they are connected, or when all of their links are taken, and say so with one of several error
/// codes. A refusal while there is a connection is therefore no end: the wish is held back, and tried again when a connection has ended.
/// </remarks>
internal sealed class Advertiser
{
    private readonly HostBle _host;
    private readonly CommandCompletion _parametersSet;
    private readonly CommandCompletion _dataSet;
    private readonly CommandCompletion _enabled;
    private readonly CommandCompletion _disabled;
    private readonly byte[] _data = new byte[HciLimits.AdvertisingDataLength];
    private readonly byte[] _response = new byte[HciLimits.AdvertisingDataLength];
    private int _dataLength;
    private int _responseLength;
    private ushort _interval;
    private bool _isConnectable;

    private bool _isEnabled;            // as the controller has said, or is about to
    private bool _isOnTheWay;           // a command is
    private bool _mustRestart;          // what the controller does is not what was asked for last
    private bool _isHeldBack;           // refused while there were connections: until one of them has ended
    private bool _needsParameters;
    private bool _needsData;
    private bool _needsResponse;

    public Advertiser(HostBle host)
    {
        _host = host;
        _parametersSet = OnParametersSet;
        _dataSet = OnDataSet;
        _enabled = OnEnabled;
        _disabled = OnDisabled;
    }

    /// <summary>Advertising was asked for, and has not been stopped or ended by a connection.</summary>
    public bool IsWanted { get; private set; }

    /// <summary>The controller does not advertise, and no command is on the way.</summary>
    public bool IsAtRest => !_isEnabled && !_isOnTheWay;

    /// <summary>The controller has been reset, or will be.</summary>
    public void Reset()
    {
        IsWanted = _isEnabled = _isOnTheWay = _mustRestart = _isHeldBack = false;
        _needsParameters = true;
        _needsData = _dataLength > 0;
        _needsResponse = _responseLength > 0;
    }

    public void Start(int intervalUs, bool hasData, ReadOnlySpan<byte> data, bool hasResponse, ReadOnlySpan<byte> response, bool connectable)
    {
        if (intervalUs is < 20_000 or > 10_240_000)
            throw new BleException(BleError.InvalidArgument, "The advertising interval is 20,000..10,240,000 microseconds.");
        if (data.Length > _data.Length)
            throw new BleException(BleError.InvalidArgument, "The advertising data have at most 31 octets.");
        if (response.Length > _response.Length)
            throw new BleException(BleError.InvalidArgument, "The scan response data have at most 31 octets.");
        if (connectable && !_host.HasFreeSlot)
            throw new BleException(BleError.NoMemory, "Every connection slot is taken: end a connection, or advertise without being connectable.");

        if (hasData)
        {
            _dataLength = data.Length;
            data.CopyTo(_data);
            _needsData = true;
        }

        if (hasResponse)
        {
            _responseLength = response.Length;
            response.CopyTo(_response);
            _needsResponse = true;
        }

        _interval = (ushort)(intervalUs / 625);
        _isConnectable = connectable;
        _needsParameters = _mustRestart = true;
        IsWanted = true;
        _isHeldBack = false;
    }

    public void Stop() => IsWanted = false;

    /// <summary>A central has connected: the controller has ended advertising (Core Vol 6, Part B, 4.4.2.3). Should a command that enables
    /// it be on the way, the controller works on it after the connection was made, and its answer starts the way back.</summary>
    public void OnConnected()
    {
        IsWanted = false;
        _isEnabled = false;
    }

    /// <summary>A connection has ended: what the controller refused while it existed is tried again.</summary>
    public void OnConnectionEnded() => _isHeldBack = false;

    /// <summary>A central has connected and was sent away: advertising goes on, as soon as there is a slot for whoever connects next.</summary>
    public void OnConnectionRefused() => _isEnabled = false;

    /// <summary>Sends the next command, if there is one to send.</summary>
    public void Pump()
    {
        if (_isOnTheWay || (!IsWanted && !_isEnabled))
            return;
        var commands = _host.Commands;
        if (_isEnabled)
        {
            if (!IsWanted || _mustRestart || _host.MustPause)
                _isOnTheWay = commands.TryEnqueue(new LeSetAdvertisingEnableCommand(false), _disabled);
            return;
        }

        if (_isHeldBack || _host.MustPause || (_isConnectable && !_host.HasFreeSlot))
            return;
        if (_needsParameters)
        {
            _isOnTheWay = commands.TryEnqueue(
                new LeSetAdvertisingParametersCommand(
                    _interval,
                    _interval,
                    _isConnectable ? Hci.AdvertisingType.ConnectableUndirected : Hci.AdvertisingType.ScannableUndirected,
                    _host.OwnAddress.Type,
                    HciAddressType.PublicDevice,
                    default,
                    AdvertisingChannels.All,
                    AdvertisingFilterPolicy.AllowAll),
                _parametersSet);
            _needsParameters = !_isOnTheWay;
        }
        else if (_needsData)
        {
            _isOnTheWay = commands.TryEnqueueData(false, _data.AsSpan(0, _dataLength), _dataSet);
            _needsData = !_isOnTheWay;
        }
        else if (_needsResponse)
        {
            _isOnTheWay = commands.TryEnqueueData(true, _response.AsSpan(0, _responseLength), _dataSet);
            _needsResponse = !_isOnTheWay;
        }
        else
        {
            _isOnTheWay = commands.TryEnqueue(new LeSetAdvertisingEnableCommand(true), _enabled);
            _mustRestart = !_isOnTheWay;
        }
    }

    private void OnParametersSet(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        if (!outcome.Succeeded)
        {
            Fail(outcome);
            _needsParameters = true;
        }
    }

    private void OnDataSet(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        if (!outcome.Succeeded)
        {
            _needsData = _needsResponse = true;
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

    // An answer other than success leaves nothing better to believe than that the controller does not advertise: enabling it again is
    // harmless when it does.
    private void OnDisabled(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        _isEnabled = false;
    }

    private void Fail(in CommandOutcome outcome)
    {
        _isEnabled = false;
        if (!IsWanted || _needsParameters)
            return;     // given up meanwhile, or asked for anew: the refusal was of something else
        if (!outcome.IsLost && _host.ConnectionCount > 0)
        {
            _isHeldBack = true;
            return;
        }

        IsWanted = false;
        _host.Report(outcome, "Advertising did not start", HostAim.Advertising);
    }
}
