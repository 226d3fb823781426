// Switching the radio on and off (module specification, active; CONFORMANCE 1.2).
using System;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Host;

public sealed partial class HostBle
{
    private readonly StartSequence _start;
    private readonly Func<bool> _isStartOver;
    private readonly CommandCompletion _ignore;
    private volatile HostState _state;
    private bool _isOpen;
    private bool _isTransportGone;
    private string _closedReason = string.Empty;
    private BleError _startError;
    private int _startStatus;
    private string _startProblem = string.Empty;

    private enum HostState
    {
        Off,
        Starting,
        On,

        /// <summary>The controller has failed: the end of everything is being told, and nothing new begins.</summary>
        Failing,
    }

    /// <inheritdoc/>
    public override bool Active
    {
        get => _state == HostState.On;
        set
        {
            if (value)
            {
                SwitchOn();
                return;
            }

            EnterStack();
            try
            {
                SwitchOff();
            }
            finally
            {
                ExitStack();
            }
        }
    }

    /// <summary>Events are raised.</summary>
    private bool IsDelivering => _state is HostState.On or HostState.Failing;

    /// <summary>The controller has come up.</summary>
    internal void OnStarted()
    {
        Bonds.Load();
        if (_state != HostState.Starting)
            return;     // a handler that was asked for secrets has switched the radio off
        _server.Reset(_config.NameOctets, _config.Appearance);
        _resolvingList.Reset(Controller.CanResolve);
        _state = HostState.On;
        _driver.Pulse();
    }

    /// <summary>The controller has not come up.</summary>
    internal void FailStart(BleError error, int status, string problem)
    {
        _startError = error;
        _startStatus = status;
        _startProblem = problem;
        _state = HostState.Off;
        _commands.Clear();
        _driver.Pulse();
    }

    private void SwitchOn()
    {
        if (Monitor.IsEntered(_gate))
            throw new BleException(BleError.Busy, "The radio is switched on from outside of handlers: it waits for the controller.");
        EnterStack();
        try
        {
            if (_state == HostState.On)
                return;
            if (_isTransportGone)
                throw new BleException(BleError.InputOutput, "The way to the controller is gone: " + _closedReason + ".");
            if (_state == HostState.Off)
            {
                if (!_isOpen)
                    _transport.Open(this);
                _isOpen = true;
                _startError = BleError.None;
                _state = HostState.Starting;
                _start.Begin();
            }
        }
        finally
        {
            ExitStack();
        }

        _driver.WaitUntil(_isStartOver, _options.StartTimeoutMicroseconds);

        EnterStack();
        try
        {
            if (_state == HostState.Starting)
            {
                var milliseconds = (_options.StartTimeoutMicroseconds / 1000).ToString(System.Globalization.CultureInfo.InvariantCulture);
                FailStart(BleError.TimedOut, 0, "The controller did not answer " + _commands.First.ToString() + " within " + milliseconds + " ms.");
            }

            if (_state == HostState.Off)
                throw new BleException(_startError, _startProblem, _startStatus);
        }
        finally
        {
            ExitStack();
        }
    }

    // Nothing is raised any more: what ends here ends in silence, except operations, which are told.
    private void SwitchOff()
    {
        if (_state == HostState.Off)
            return;
        if (_state == HostState.Starting)
        {
            FailStart(BleError.InputOutput, 0, "The radio was switched off while it came up.");
        }
        else
        {
            _state = HostState.Off;
            Clear();
        }

        if (!_isTransportGone)
            _commands.TryEnqueue(HciOpcode.Reset, _ignore);
        _driver.Pulse();
    }

    private void Clear()
    {
        _commands.Abandon();
        _advertiser.Reset();
        _scanner.Reset();
        _initiator.Reset();
        _ownAddress.Stop();
        _resolvingList.Reset(false);
        foreach (var connection in _connections)
        {
            if (connection is { IsOpen: true })
                EndConnection(connection, (byte)HciError.ConnectionTerminatedByLocalHost);
        }

        EndDelays();
        StopListeners();
        DetachServices();
        _server.Reset(_config.NameOctets, _config.Appearance);
        _eventHead = _eventCount = 0;
        if (_inbound.Clear())
            _transport.Resume();
    }

    /// <summary>The way to the controller is gone, or the controller has lost its state: what was under way ends with its events, then the radio is off.</summary>
    private void Collapse(HciError reason)
    {
        if (_state == HostState.Starting)
            FailStart(BleError.InputOutput, (int)reason, _isTransportGone ? "The way to the controller is gone: " + _closedReason + "." : "The controller reports a failure.");
        if (_state != HostState.On)
            return;
        _state = HostState.Failing;
        _commands.Clear();
        _advertiser.Reset();
        _initiator.Collapse(reason);
        _scanner.Stop();
        _scanner.Reset();
        foreach (var connection in _connections)
        {
            if (connection is { IsOpen: true })
                EndConnection(connection, (byte)reason);
        }

        SwitchOff();
    }

    private void EndTransport()
    {
        if (_isTransportGone)
            return;
        _isTransportGone = true;
        Collapse(HciError.ConnectionTimeout);
        _commands.Clear();
        _inbound.Clear();
        _driver.Pulse();
    }
}
