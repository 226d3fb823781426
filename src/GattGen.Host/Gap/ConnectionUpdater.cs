// New connection parameters, from either side (Core Vol 4, Part E, 7.8.18, 7.8.31, 7.7.65.3, 7.7.65.6; Vol 3, Part A, 4.20, 4.21).
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// The one change of connection parameters that may be under way on a link. As central it goes to the controller; as peripheral the
/// central is asked. The outcome raises <see cref="BleEventCode.ConnectionUpdate"/> and ends the operation, if there is one.
/// </summary>
internal sealed class ConnectionUpdater : PendingOperation
{
    private readonly HostBle _host;
    private readonly HostConnection _connection;
    private readonly HostTimer _timer;
    private readonly CommandCompletion _commandAnswered;
    private readonly CommandCompletion _replyAnswered;
    private State _state;
    private byte _identifier;
    private bool _hasChanged;   // the parameters were changed while the response was awaited

    public ConnectionUpdater(HostBle host, HostConnection connection)
    {
        _host = host;
        _connection = connection;
        _timer = new HostTimer(() => Fail(BleStatus.TimedOut, (byte)HciError.LlResponseTimeout));
        _commandAnswered = OnCommandAnswered;
        _replyAnswered = OnReplyAnswered;
    }

    private enum State
    {
        Idle,

        /// <summary>The central has been asked; its response is awaited.</summary>
        Asked,

        /// <summary>The controllers are at it.</summary>
        Updating,
    }

    public bool IsIdle => _state == State.Idle;

    /// <summary>Whether the response to a request with that identifier is awaited.</summary>
    public bool IsAwaiting(byte identifier) => _state == State.Asked && _identifier == identifier;

    /// <summary>Begins a change for the application.</summary>
    public void Start(in BleConnectionParameters parameters, GattOperation operation)
    {
        Require(operation);
        var min = parameters.MinIntervalMicroseconds / 1250;
        var max = parameters.MaxIntervalMicroseconds / 1250;
        var timeout = parameters.SupervisionTimeoutMilliseconds / 10;
        var fits = min is >= 0 and <= ushort.MaxValue && max is >= 0 and <= ushort.MaxValue
            && parameters.MaxIntervalMicroseconds <= 4_000_000 && parameters.SupervisionTimeoutMilliseconds <= 32_000     // before they are rounded down
            && parameters.Latency is >= 0 and <= ushort.MaxValue && timeout is >= 0 and <= ushort.MaxValue;
        if (!fits || !HciLimits.AreConnectionParametersValid((ushort)min, (ushort)max, (ushort)parameters.Latency, (ushort)timeout))
        {
            throw new BleException(
                BleError.InvalidArgument,
                "Connection parameters: intervals of 7,500..4,000,000 microseconds, the shortest first; latency 0..499; supervision timeout of 100..32,000 ms, above (1 + latency) x longest interval x 2.");
        }

        if (!IsIdle)
            throw new BleException(BleError.Busy, "The connection parameters are being changed: wait for the end of that.");
        if (!(_connection.IsCentral
            ? TryUpdate((ushort)min, (ushort)max, (ushort)parameters.Latency, (ushort)timeout)
            : TryAsk((ushort)min, (ushort)max, (ushort)parameters.Latency, (ushort)timeout)))
        {
            throw new BleException(BleError.NoMemory, "The queue of the connection is full: try again when it has emptied.");
        }

        Attach(operation);
    }

    /// <summary>The peripheral asks (Core Vol 3, Part A, 4.20).</summary>
    /// <returns>Whether it gets what it wants.</returns>
    public bool TryAccept(ushort min, ushort max, ushort latency, ushort timeout)
        => IsIdle && HciLimits.AreConnectionParametersValid(min, max, latency, timeout) && TryUpdate(min, max, latency, timeout);

    /// <summary>The other controller asks (Core Vol 4, Part E, 7.7.65.6).</summary>
    public void OnRemoteRequest(in LeRemoteConnectionParameterRequestEvent e)
    {
        if (_connection.IsReplying)
        {
            _host.Statistics.UnknownEvents++;
            return;
        }

        _connection.IsReplying = HciLimits.AreConnectionParametersValid(e.IntervalMin, e.IntervalMax, e.MaxLatency, e.SupervisionTimeout)
            ? _host.Commands.TryEnqueue(
                new LeRemoteConnectionParameterRequestReplyCommand(e.ConnectionHandle, e.IntervalMin, e.IntervalMax, e.MaxLatency, e.SupervisionTimeout, 0, 0),
                _replyAnswered,
                _connection)
            : _host.Commands.TryEnqueue(
                new LeRemoteConnectionParameterRequestNegativeReplyCommand(e.ConnectionHandle, HciError.UnacceptableConnectionParameters),
                _replyAnswered,
                _connection);
    }

    /// <summary>The central has answered our request.</summary>
    /// <returns>False when there was none with that identifier.</returns>
    public bool OnResponse(byte identifier, bool isAccepted)
    {
        if (_state != State.Asked || identifier != _identifier)
            return false;
        if (isAccepted && _hasChanged)
            Finish(BleStatus.Success);  // the update was faster than the response
        else if (isAccepted)
            _state = State.Updating;    // the timer goes on: the update must follow
        else
            Fail(BleStatus.Local + (int)BleError.NotSupported, (byte)HciError.UnacceptableConnectionParameters);
        return true;
    }

    /// <summary>The controllers have finished (Core Vol 4, Part E, 7.7.65.3).</summary>
    public void OnComplete(in LeConnectionUpdateCompleteEvent e)
    {
        var isOurs = _state == State.Updating;
        if (isOurs)
        {
            _state = State.Idle;
            _host.Timers.Stop(_timer);
        }

        var operation = isOurs ? Detach() : null;
        if (e.Status == HciError.Success)
        {
            _hasChanged = true;
            _connection.Interval = e.ConnectionInterval;
            _connection.Latency = e.PeripheralLatency;
            _connection.SupervisionTimeout = e.SupervisionTimeout;
        }

        Raise((byte)e.Status);
        _host.Complete(operation, StatusOf(e.Status));
    }

    /// <summary>The link has ended.</summary>
    public void Close() => Finish(BleStatus.NotConnected);

    /// <inheritdoc/>
    public override void Abandon() => _host.Complete(Detach(), BleStatus.Local + (int)BleError.NoEntry);

    private static int StatusOf(HciError error) => error switch
    {
        HciError.Success => BleStatus.Success,
        HciError.UnsupportedRemoteFeature or HciError.UnacceptableConnectionParameters => BleStatus.Local + (int)BleError.NotSupported,
        _ => BleStatus.Local + (int)BleError.InputOutput,
    };

    private bool TryUpdate(ushort min, ushort max, ushort latency, ushort timeout)
    {
        var command = new LeConnectionUpdateCommand(_connection.Handle, min, max, latency, timeout, 0, 0);
        if (!_host.Commands.TryEnqueue(command, _commandAnswered, _connection))
            return false;
        Begin(State.Updating);
        return true;
    }

    private bool TryAsk(ushort min, ushort max, ushort latency, ushort timeout)
    {
        var identifier = _connection.NextIdentifier();
        if (!Signalling.TryRequestUpdate(_connection, identifier, min, max, latency, timeout))
            return false;
        _identifier = identifier;
        Begin(State.Asked);
        return true;
    }

    private void Begin(State state)
    {
        _state = state;
        _hasChanged = false;
        _host.Timers.Start(_timer, _host.Now + _host.Options.SignallingTimeoutMicroseconds);
    }

    private void OnCommandAnswered(in CommandOutcome outcome)
    {
        if (outcome.Connection is not null && !outcome.Succeeded && _state == State.Updating)
            Fail(StatusOf(outcome.Status), (byte)outcome.Status);
    }

    private void OnReplyAnswered(in CommandOutcome outcome)
    {
        if (outcome.Connection is not null)
            _connection.IsReplying = false;
    }

    // The handler of the event may begin another change: so the state is complete, and the operation let go, before it is raised.
    private void Fail(int status, byte hciStatus)
    {
        _state = State.Idle;
        _host.Timers.Stop(_timer);
        var operation = Detach();
        Raise(hciStatus);
        _host.Complete(operation, status);
    }

    private void Finish(int status)
    {
        _state = State.Idle;
        _host.Timers.Stop(_timer);
        _host.Complete(Detach(), status);
    }

    private void Raise(byte status) => _host.Raise(new BleEventHeader(BleEventCode.ConnectionUpdate, _connection.Handle)
    {
        Handle = _connection.Interval,
        EndHandle = _connection.Latency,
        Extra = _connection.SupervisionTimeout,
        Status = status,
    });
}
