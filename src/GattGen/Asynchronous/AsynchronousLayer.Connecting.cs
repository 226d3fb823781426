// Connection attempts (module specification, gap_connect): one at a time on the radio, the others wait their turn.
using System;
using System.Collections.Generic;

namespace GattGen;

internal sealed partial class AsynchronousLayer
{
    /// <summary>How many attempts may wait for the one that is under way.</summary>
    public const int MaxWaitingAttempts = 64;

    // What the disconnect event of a failed attempt carries (CONFORMANCE 1.2, gap_connect).
    private const ushort NoConnection = 0xFFFF;

    private readonly List<ConnectOperation> _waitingAttempts = new();
    private ConnectOperation? _attempt;
    private AttemptPhase _attemptPhase;
    private ushort _lateConnection;

    private enum AttemptPhase : byte
    {
        Connecting,
        Cancelling,
        EndingLateConnection,
    }

    public void StartAttempt(ConnectOperation operation)
    {
        if (_attempt is null)
        {
            BeginAttempt(operation);
            return;
        }

        if (_waitingAttempts.Count >= MaxWaitingAttempts)
            throw new BleException(BleError.NoMemory, "Too many connection attempts wait for the one that is under way.");
        _waitingAttempts.Add(operation);
    }

    public void CancelAttempt(ConnectOperation operation)
    {
        if (_waitingAttempts.Remove(operation))
        {
            operation.EndCancelled();
            return;
        }

        if (_attempt != operation || _attemptPhase != AttemptPhase.Connecting)
            return;
        _attemptPhase = AttemptPhase.Cancelling;
        try
        {
            Ble.GapConnectCancel();
        }
        catch (BleException problem) when (problem.Error == BleError.Already)
        {
            // The attempt has ended on its own: its event is on the way and ends the operation.
            _attemptPhase = AttemptPhase.Cancelling;
        }
    }

    private void BeginAttempt(ConnectOperation operation)
    {
        _attempt = operation;
        _attemptPhase = AttemptPhase.Connecting;
        try
        {
            operation.Connect();
        }
        catch
        {
            _attempt = null;
            throw;
        }
    }

    private void OnAttemptConnected(Link link)
    {
        if (_attempt is not { } attempt || _attemptPhase == AttemptPhase.EndingLateConnection)
            return;
        if (_attemptPhase == AttemptPhase.Connecting)
        {
            attempt.Connected(link);
            NextAttempt();
            return;
        }

        // Cancelled, but the connection was made first: it is ended, and only then is the attempt over.
        _attemptPhase = AttemptPhase.EndingLateConnection;
        _lateConnection = link.Handle;
        Ble.GapDisconnect(link.Handle);
    }

    private void OnAttemptDisconnected(ushort connection, int status)
    {
        if (_attempt is not { } attempt)
            return;
        switch (_attemptPhase)
        {
            case AttemptPhase.Connecting when connection == NoConnection:
                attempt.Failed(status);
                break;
            case AttemptPhase.Cancelling when connection == NoConnection:
            case AttemptPhase.EndingLateConnection when connection == _lateConnection:
                attempt.EndCancelled();
                break;
            default:
                return;
        }

        NextAttempt();
    }

    private void NextAttempt()
    {
        _attempt = null;
        while (_attempt is null && _waitingAttempts.Count > 0)
        {
            var next = _waitingAttempts[0];
            _waitingAttempts.RemoveAt(0);
            try
            {
                BeginAttempt(next);
            }
            catch (BleException problem)
            {
                next.Fail(problem);
            }
            catch (ArgumentException problem)
            {
                next.Fail(problem);
            }
        }
    }

    private void EndAttempts()
    {
        if (_attempt is { } attempt)
        {
            if (_attemptPhase == AttemptPhase.Connecting)
                attempt.Fail(new BleException(BleError.NoDevice, "Connecting failed: the radio was switched off."));
            else
                attempt.EndCancelled();
        }

        _attempt = null;
        foreach (var waiting in _waitingAttempts)
            waiting.Fail(new BleException(BleError.NoDevice, "Connecting failed: the radio was switched off."));
        _waitingAttempts.Clear();
    }
}

/// <summary>One attempt to connect to a peripheral.</summary>
internal sealed class ConnectOperation : Operation<Link>
{
    // What the controller reports of an attempt that the host ended because its time was over (Core Vol 1, Part F, 2.2).
    private const int UnknownConnectionIdentifier = 0x02;

    private readonly BleAddress _address;
    private readonly ConnectOptions _options;
    private Link? _link;

    public ConnectOperation(AsynchronousLayer layer, BleAddress address, ConnectOptions options)
        : base(layer, null)
    {
        _address = address;
        _options = options;
    }

    protected override string What => "Connecting to " + _address.ToString();

    public void Connect()
        => Layer.Ble.GapConnect(
            _address,
            Milliseconds(_options.Timeout),
            _options.MinInterval is { } min ? Microseconds(min) : null,
            _options.MaxInterval is { } max ? Microseconds(max) : null);

    public void Connected(Link link)
    {
        _link = link;
        OnDone(BleStatus.Success);
    }

    public void Failed(int status)
        => Fail(status is 0 or UnknownConnectionIdentifier
            ? new BleException(BleError.TimedOut, What + " failed: the device did not advertise, or did not answer, within " + Milliseconds(_options.Timeout).ToString(System.Globalization.CultureInfo.InvariantCulture) + " ms.")
            : new BleException(BleError.InputOutput, What + " failed: " + DisconnectReason.Text(status) + ".", status));

    protected override void Start() => Layer.StartAttempt(this);

    protected override void GiveUp() => Layer.CancelAttempt(this);

    protected override Link Result() => _link!;

    private static int Milliseconds(TimeSpan time) => (int)Math.Min(int.MaxValue, Math.Max(0, time.Ticks / TimeSpan.TicksPerMillisecond));

    private static int Microseconds(TimeSpan time) => (int)Math.Min(int.MaxValue, Math.Max(0, time.Ticks / 10));
}
