// The second seam: delays of the asynchronous layer on the clock of the driver.
using System;
using System.Collections.Generic;

namespace GattGen.Host;

public sealed partial class HostBle
{
    // One for each caller of the asynchronous layer that waits: a bound against a leak, not against a peer.
    private const int MaxDelays = 4096;

    private readonly List<Delay> _delays = new();

    /// <inheritdoc/>
    void IBleHost.StartDelay(long microseconds, GattOperation operation)
    {
        if (microseconds < 0)
            throw new ArgumentOutOfRangeException(nameof(microseconds), microseconds, "Time does not run backwards.");
        PendingOperation.Require(operation);
        EnterStack();
        try
        {
            RequireActive();
            if (_delays.Count >= MaxDelays)
                throw new BleException(BleError.NoMemory, "Too many operations wait for a time to pass.");
            var now = _driver.NowMicroseconds;
            _delays.Add(new Delay(this, operation, microseconds > long.MaxValue - 1 - now ? long.MaxValue - 1 : now + microseconds));
        }
        finally
        {
            ExitStack();
        }
    }

    // The radio is off: whoever waits is told.
    private void EndDelays()
    {
        while (_delays.Count > 0)
            _delays[_delays.Count - 1].End(BleStatus.Local + (int)BleError.NoDevice);
    }

    /// <summary>A time that passes.</summary>
    private sealed class Delay : PendingOperation
    {
        private readonly HostBle _host;
        private readonly HostTimer _timer;

        public Delay(HostBle host, GattOperation operation, long due)
        {
            _host = host;
            _timer = new HostTimer(() => End(BleStatus.Success));
            Attach(operation);
            host._timers.Start(_timer, due);
        }

        public override void Abandon() => End(BleStatus.Local + (int)BleError.NoEntry);

        public void End(int status)
        {
            _host._timers.Stop(_timer);
            _host._delays.Remove(this);
            _host.Complete(Detach(), status);
        }
    }
}
