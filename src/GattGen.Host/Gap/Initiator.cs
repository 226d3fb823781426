// Making a connection as central (Core Vol 4, Part E, 7.8.12, 7.8.13; module specification, gap_connect).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// One connection attempt: it ends with the connection, or with <see cref="BleEventCode.PeripheralDisconnect"/> for (0xFFFF, None,
/// zeros), exactly once. When it is given up just as the controller completes it, the connection counts.
/// </summary>
internal sealed partial class Initiator
{
    private const ushort DefaultMinInterval = 24;           // 30 ms
    private const ushort DefaultMaxInterval = 40;           // 50 ms
    private const ushort SupervisionTimeout = 256;          // 2.56 s
    internal const ushort ScanInterval = 16;                // 10 ms, listening all the time
    private const ushort NoConnection = 0xFFFF;

    private readonly HostBle _host;
    private readonly HostTimer _timer;      // first for the attempt, then for the end of a cancelled one
    private readonly CommandCompletion _created;
    private readonly CommandCompletion _cancelled;
    private State _state;
    private bool _isCommandOnTheWay;
    private bool _isGivenUp;
    private BleAddress _peer;
    private ushort _minInterval;
    private ushort _maxInterval;

    public Initiator(HostBle host)
    {
        _host = host;
        _timer = new HostTimer(OnTime);
        _searchAgain = new HostTimer(OnOld);
        _created = OnCreated;
        _cancelled = OnCancelled;
    }

    private enum State
    {
        /// <summary>No attempt.</summary>
        Idle,

        /// <summary>The attempt waits until the controller has stopped scanning.</summary>
        Waiting,

        /// <summary>The host listens for the private address that the device has now.</summary>
        Searching,

        /// <summary>The controller was told to connect.</summary>
        Creating,

        /// <summary>The controller was told to give up, for good or for a pause.</summary>
        Cancelling,
    }

    /// <summary>An attempt is under way.</summary>
    public bool IsConnecting => _state != State.Idle;

    /// <summary>The controller makes no connection, and no command is on the way.</summary>
    public bool IsAtRest => _state is State.Idle or State.Waiting or State.Searching && !_isCommandOnTheWay;

    public void Reset()
    {
        _state = State.Idle;
        _isCommandOnTheWay = _isGivenUp = false;
        StopSearch();
        _host.Timers.Stop(_timer);
    }

    public void Start(BleAddress address, int scanDurationMs, int? minIntervalUs, int? maxIntervalUs)
    {
        if (address.Type is not (BleAddressType.Public or BleAddressType.Random))
            throw new BleException(BleError.InvalidArgument, "The address of a peripheral is public or random.");
        if (scanDurationMs <= 0)
            throw new BleException(BleError.InvalidArgument, "The time to wait for the device is above 0 milliseconds.");
        RequireInterval(minIntervalUs);
        RequireInterval(maxIntervalUs);
        var min = minIntervalUs / 1250 ?? Math.Min(DefaultMinInterval, maxIntervalUs / 1250 ?? DefaultMaxInterval);
        var max = maxIntervalUs / 1250 ?? Math.Max(DefaultMaxInterval, min);
        if (min > max)
            throw new BleException(BleError.InvalidArgument, "The shortest connection interval is not above the longest.");
        if (!HciLimits.AreConnectionParametersValid((ushort)min, (ushort)max, 0, TimeoutFor(max)))
            throw new BleException(BleError.InvalidArgument, "The connection interval is 7,500..4,000,000 microseconds.");
        if (_host.OwnAddress.IsOurs(address))
            throw new BleException(BleError.InvalidArgument, "That is our own address.");
        if (IsConnecting)
            throw new BleException(BleError.Already, "A connection is being made: wait for its end, or cancel it.");
        address = _host.Identify(address);
        if (_host.FindConnection(address) is not null)
            throw new BleException(BleError.Already, "That device is connected.");
        if (!_host.HasFreeSlot)
            throw new BleException(BleError.NoMemory, "Every connection slot is taken: end a connection first.");
        _host.RequireEventRoom();

        _host.Scanner.Stop();
        _peer = address;
        _minInterval = (ushort)min;
        _maxInterval = (ushort)max;
        _isGivenUp = false;
        _state = State.Waiting;
        _host.Timers.Start(_timer, _host.Now + (scanDurationMs * 1000L));
    }

    public void Cancel()
    {
        if (!IsConnecting || _isGivenUp)
            throw new BleException(BleError.Already, "No connection is being made.");
        _host.RequireEventRoom();
        GiveUp();
    }

    /// <summary>Sends the next command, if there is one to send.</summary>
    public void Pump()
    {
        if (_isCommandOnTheWay)
            return;
        if (_state == State.Waiting && !_host.MustPause && NeedsSearch)
        {
            _state = State.Searching;
            _host.Scanner.StartSearch();
        }
        else if (_state == State.Waiting && !_host.MustPause && _host.Scanner.IsAtRest)
        {
            var target = _found ?? _peer;
            _isCommandOnTheWay = _host.Commands.TryEnqueue(
                new LeCreateConnectionCommand(
                    ScanInterval,
                    ScanInterval,
                    InitiatorFilterPolicy.PeerAddress,
                    target.Type.ToHci(),
                    new HciAddress(target.Value),
                    _host.OwnAddress.Type,
                    _minInterval,
                    _maxInterval,
                    0,
                    TimeoutFor(_maxInterval),
                    0,
                    0),
                _created);
            if (_isCommandOnTheWay)
            {
                _state = State.Creating;
                if (_found is not null)
                    _host.Timers.Start(_searchAgain, _host.Now + SearchAgainMicroseconds);
            }
        }
        else if (_state == State.Creating && (_isGivenUp || _isOld || _host.MustPause))
        {
            _isCommandOnTheWay = _host.Commands.TryEnqueue(HciOpcode.LeCreateConnectionCancel, _cancelled);
            if (_isCommandOnTheWay)
            {
                _state = State.Cancelling;
                if (_isGivenUp)
                    WaitForEnd();
            }
        }
    }

    /// <summary>The controller is gone: an attempt under way has failed.</summary>
    public void Collapse(HciError reason)
    {
        _isCommandOnTheWay = false;
        if (IsConnecting)
            Fail((byte)reason);
    }

    /// <summary>The controller has ended the attempt.</summary>
    /// <returns>Whether there was one.</returns>
    public bool OnComplete(HciError status)
    {
        if (_state is not (State.Creating or State.Cancelling))
            return false;
        if (status == HciError.Success)
        {
            _state = State.Idle;
            StopSearch();
            _host.Timers.Stop(_timer);
        }
        else if (_state == State.Cancelling && !_isGivenUp)
        {
            _state = State.Waiting;     // it was a pause
            StopSearch();
        }
        else
        {
            Fail((byte)status);
        }

        return true;
    }

    private static ushort TimeoutFor(int maxInterval)
    {
        // Above twice the interval (Core Vol 6, Part B, 4.5.2); 2.56 s does for intervals below 1.28 s. Units of 10 ms against 1.25 ms.
        return (ushort)Math.Max(SupervisionTimeout, Math.Min(HciLimits.MaximumSupervisionTimeout, (maxInterval / 4) + 2));
    }

    private static void RequireInterval(int? intervalUs)
    {
        if (intervalUs is < 7_500 or > 4_000_000)
            throw new BleException(BleError.InvalidArgument, "The connection interval is 7,500..4,000,000 microseconds.");
    }

    private void GiveUp()
    {
        if (_state is State.Waiting or State.Searching)
        {
            Fail((byte)HciError.UnknownConnectionIdentifier);
            return;
        }

        _isGivenUp = true;
        if (_state == State.Cancelling)
            WaitForEnd();
    }

    // The end of a cancelled attempt is told by the connection complete event.
    private void WaitForEnd() => _host.Timers.Start(_timer, _host.Now + (2 * _host.Options.CommandTimeoutMicroseconds));

    private void OnTime()
    {
        if (_isGivenUp)
            Fail((byte)HciError.UnknownConnectionIdentifier);   // the controller does not say how the cancelled attempt ended
        else
            GiveUp();
    }

    private void OnCreated(in CommandOutcome outcome)
    {
        _isCommandOnTheWay = false;
        if (!outcome.Succeeded && IsConnecting)
            Fail((byte)outcome.Status);
    }

    // Whatever the answer, the end of the attempt is told by the connection complete event; the timer bounds the wait for it.
    private void OnCancelled(in CommandOutcome outcome) => _isCommandOnTheWay = false;

    private void Fail(byte status)
    {
        _state = State.Idle;
        StopSearch();
        _host.Timers.Stop(_timer);
        _host.Raise(new BleEventHeader(BleEventCode.PeripheralDisconnect, NoConnection) { Address = BleAddress.None, Status = status });
    }
}
