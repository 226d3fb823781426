// The clock of a radio's stack, for behaviour that waits: real time on a device, virtual time in a simulation.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Waits on the clock of a stack.</summary>
internal static class StackClock
{
    /// <summary>Lets a time pass.</summary>
    /// <param name="ble">The radio.</param>
    /// <param name="time">How long; zero or less returns at once, and <see cref="TimeSpan.MaxValue"/> waits for nothing but the end of the radio, or to be given up.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is off, or was switched off meanwhile. <see cref="BleError.NotSupported"/>: the
    /// radio offers the module API only.</exception>
    public static Task DelayAsync(Ble ble, TimeSpan time, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
            return Task.FromCanceled(cancel);
        if (time <= TimeSpan.Zero)
            return Task.CompletedTask;
        var delay = new Delay(HostOf(ble), cancel);
        delay.Start(time);
        return delay.Task;
    }

    /// <summary>Runs something outside of the stack, in turn. What it throws is told to <see cref="Ble.HandlerFailed"/>.</summary>
    /// <param name="ble">The radio.</param>
    /// <param name="work">What to run.</param>
    public static void Post(Ble ble, Action work) => HostOf(ble).Post(static state => ((Work)state!).Run(), new Work(ble, work));

    /// <summary>Begins something outside of the stack, in turn. What it throws, at once or later, is told to <see cref="Ble.HandlerFailed"/>.</summary>
    /// <param name="ble">The radio.</param>
    /// <param name="work">What to begin.</param>
    public static void PostAsync(Ble ble, Func<Task> work) => Post(ble, () => _ = ReportAsync(ble, work));

    private static async Task ReportAsync(Ble ble, Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // nobody awaits it: this is where it is told
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ble.ReportOutside(problem);
        }
    }

    private static IBleHost HostOf(Ble ble)
        => ble as IBleHost ?? throw new BleException(BleError.NotSupported, "This radio offers the module API only: it has no clock for behaviour that waits.");

    private sealed class Work
    {
        private readonly Ble _ble;
        private readonly Action _work;

        public Work(Ble ble, Action work)
        {
            _ble = ble;
            _work = work;
        }

        public void Run()
        {
            try
            {
                _work();
            }
#pragma warning disable CA1031 // whatever the application does in it must not end the driver
            catch (Exception problem)
#pragma warning restore CA1031
            {
                _ble.ReportOutside(problem);
            }
        }
    }

    private sealed class Delay : GattOperation
    {
        private readonly TaskCompletionSource<bool> _done = new();
        private readonly IBleHost _host;
        private readonly CancellationToken _cancel;
        private CancellationTokenRegistration _registration;
        private int _status;

        public Delay(IBleHost host, CancellationToken cancel)
        {
            _host = host;
            _cancel = cancel;
        }

        public Task Task => _done.Task;

        public void Start(TimeSpan time)
        {
            _host.StartDelay(time.Ticks / 10, this);

            // A token that was cancelled meanwhile runs the callback here.
            _registration = _cancel.Register(static state => ((Delay)state!).GiveUp(), this);
            if (Task.IsCompleted)
                _registration.Dispose();
        }

        public override void OnDone(int status)
        {
            _status = status;
            _host.Post(static state => ((Delay)state!).Complete(), this);
        }

        private void GiveUp() => _host.Abandon(this);

        private void Complete()
        {
            _registration.Dispose();
            if (_status == BleStatus.Success)
                _done.TrySetResult(true);
            else if (_cancel.IsCancellationRequested)
                _done.TrySetCanceled(_cancel);
            else
                _done.TrySetException(BleStatus.ToException(_status, "Waiting"));
        }
    }
}
