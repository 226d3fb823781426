// Starting and stopping the server of the board, with the pauses that it needs.
using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using GattGen.Targets;
using Meadow.Gateways;

namespace GattGen.Meadow;

/// <summary>
/// The server of the board. A start or stop that follows too fast upon another one, a second start, and a stop before the handles have come
/// end the application on the board; so each waits here until the board can bear it. All members are used under the gate, which a wait lets go of.
/// </summary>
internal sealed class BoardServer
{
    private const int LookEveryMs = 5;

    // The time since the last start or stop belongs to the board, whoever did it.
    private static readonly ConditionalWeakTable<IBluetoothAdapter, Stopwatch> Moments = new();

    private readonly IBluetoothAdapter _adapter;
    private readonly object _gate;
    private readonly TimeSpan _handleTimeout;
    private readonly Stopwatch _since;
    private volatile bool _isRunning;
    private volatile bool _mayHaveClients;
    private BoardDefinition? _running;
    private BoardDefinition? _late;     // started, and its handles have not come in time: it must not be stopped before they have

    public BoardServer(IBluetoothAdapter adapter, object gate, TimeSpan handleTimeout)
    {
        _adapter = adapter;
        _gate = gate;
        _handleTimeout = handleTimeout;
        _since = Moments.GetOrCreateValue(adapter);
    }

    /// <summary>Whether the board serves, and the handles are there. Looked at from any thread.</summary>
    public bool IsRunning => _isRunning;

    /// <summary>Whether clients may be there: the board serves, or is being started, since it advertises before the handles are there. Looked at from any thread.</summary>
    public bool MayHaveClients => _mayHaveClients;

    /// <summary>Whether a start or a stop waits.</summary>
    public bool IsChanging { get; private set; }

    /// <summary>Starts the server and waits for the handles.</summary>
    /// <param name="definition">What is served.</param>
    /// <param name="suspend">Called before the gate is let go of; what it returns goes to <paramref name="resume"/>.</param>
    /// <param name="resume">Called when the gate is held again.</param>
    /// <param name="report">Told of what the board throws on the way.</param>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the board refuses. <see cref="BleError.TimedOut"/>: the handles do not come.</exception>
    public void Start(BoardDefinition definition, Func<int> suspend, Action<int> resume, Action<Exception> report)
    {
        IsChanging = true;
        try
        {
            StopLate(suspend, resume, report);
            WaitForBoard(suspend, resume);
            definition.ForgetHandles();
            bool isStarted;
            _mayHaveClients = true;
            _since.Restart();
            try
            {
                isStarted = _adapter.StartBluetoothServer(definition);
            }
#pragma warning disable CA1031 // Meadow throws what it likes
            catch (Exception problem)
#pragma warning restore CA1031
            {
                throw new BleException(BleError.InputOutput, "The Bluetooth server of the board did not start: " + problem.Message + ". If something else has started it, stop that first.");
            }

            if (!isStarted)
            {
                StopBoard(report);      // it is half started
                throw new BleException(BleError.InputOutput, "The Bluetooth server of the board did not start. Its coprocessor may need a newer firmware: meadow firmware download, meadow firmware write.");
            }

            // Services without a value have no handle to wait for.
            while (!definition.HasHandles || (definition.Attributes.Count == 0 && _since.ElapsedMilliseconds < MeadowF7.RestartAfterMs))
            {
                if (_since.Elapsed > _handleTimeout)
                {
                    _late = definition;
                    throw Late();
                }

                Wait(LookEveryMs, suspend, resume);
            }

            _running = definition;
            _isRunning = true;
        }
        finally
        {
            _mayHaveClients = _isRunning;
            IsChanging = false;
        }
    }

    /// <summary>Stops the server if it runs.</summary>
    /// <param name="suspend">As for a start.</param>
    /// <param name="resume">As for a start.</param>
    /// <param name="report">Told of what the board throws on the way.</param>
    /// <param name="isSending">Whether a value is being given to the board; it is waited for, at most 2 s.</param>
    public void Stop(Func<int> suspend, Action<int> resume, Action<Exception> report, Func<bool> isSending)
    {
        if (!_isRunning && _late is null)
            return;
        IsChanging = true;
        try
        {
            _isRunning = false;
            _mayHaveClients = false;
            for (var i = 0; isSending() && i < 2000; i++)
                Wait(1, suspend, resume);
            if (_late is not null)
            {
                StopLate(suspend, resume, report);
                return;
            }

            WaitForBoard(suspend, resume);
            StopBoard(report);
            _running?.ForgetHandles();
            _running = null;
        }
        catch (BleException late)
        {
            report(late);
        }
        finally
        {
            IsChanging = false;
        }
    }

    /// <summary>Waits until nobody else starts or stops the server.</summary>
    public void WaitForChange(Func<int> suspend, Action<int> resume)
    {
        while (IsChanging)
            Wait(LookEveryMs, suspend, resume);
    }

    private BleException Late()
        => new(BleError.TimedOut, "The coprocessor has not given the handles within " + ((int)_handleTimeout.TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture) + " ms. Try again later; if that fails, too, reset the board, and serve fewer characteristics.");

    // A server whose handles have not come must not be stopped: the application would end.
    private void StopLate(Func<int> suspend, Action<int> resume, Action<Exception> report)
    {
        if (_late is not { } late)
            return;
        for (var waited = Stopwatch.StartNew(); !late.HasHandles;)
        {
            if (waited.Elapsed > _handleTimeout)
                throw Late();
            Wait(LookEveryMs, suspend, resume);
        }

        _late = null;
        WaitForBoard(suspend, resume);
        StopBoard(report);
        late.ForgetHandles();
    }

    private void StopBoard(Action<Exception> report)
    {
        _since.Restart();
        try
        {
            if (!_adapter.StopBluetoothServer())
                report(new BleException(BleError.InputOutput, "The Bluetooth server of the board did not stop."));
        }
#pragma warning disable CA1031 // Meadow throws what it likes
        catch (Exception problem)
#pragma warning restore CA1031
        {
            report(problem);
        }
    }

    private void WaitForBoard(Func<int> suspend, Action<int> resume)
    {
        while (_since.IsRunning && MeadowF7.RestartAfterMs - (int)_since.ElapsedMilliseconds is > 0 and var left)
            Wait(left, suspend, resume);
    }

    private void Wait(int milliseconds, Func<int> suspend, Action<int> resume)
    {
        var depth = suspend();
        try
        {
            Monitor.Wait(_gate, milliseconds);
        }
        finally
        {
            resume(depth);
        }
    }
}
