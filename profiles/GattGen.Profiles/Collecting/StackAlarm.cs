// A time on the clock of a stack at which a service does something by itself.
using System;

namespace GattGen.Profiles;

/// <summary>
/// Calls back on the executor of the stack when a time has come. Setting it anew takes the place of what it was set to. The end of the registration ends it: who is
/// registered again sets it again. Told under the gate of the service.
/// </summary>
internal sealed class StackAlarm
{
    private readonly GattBinding _binding;
    private readonly Action _ring;
    private Wait? _wait;

    /// <summary>An alarm that is not set.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="ring">Called under the gate when the time has come.</param>
    public StackAlarm(GattBinding binding, Action ring)
    {
        _binding = binding;
        _ring = ring;
    }

    /// <summary>Sets it.</summary>
    /// <param name="host">The host on which the service is registered.</param>
    /// <param name="time">When, in microseconds of its clock; a time that has passed is now. Null: never.</param>
    public void Set(IBleHost host, long? time)
    {
        // A wait on another radio is forgotten, and not given up: its stack has a gate of its own.
        if (_wait is not { } wait || !ReferenceEquals(wait.Host, host))
            _wait = wait = new Wait(this, host);
        if (wait.Time == time)
            return;
        if (wait.Time is not null)
        {
            wait.Time = null;
            host.Abandon(wait);
        }

        if (time is not { } at)
            return;
        wait.Time = at;
        try
        {
            host.StartDelay(Math.Max(at - host.NowMicroseconds, 0), wait);
        }
        catch (BleException)
        {
            // The radio is being switched off; or too many wait, and the next value tries again.
            wait.Time = null;
        }
    }

    /// <summary>Waits on the clock of one host.</summary>
    private sealed class Wait : GattOperation
    {
        private readonly StackAlarm _alarm;

        public Wait(StackAlarm alarm, IBleHost host)
        {
            _alarm = alarm;
            Host = host;
        }

        public IBleHost Host { get; }

        /// <summary>What it waits for; null while it does not wait.</summary>
        public long? Time { get; set; }

        public override void OnDone(int status)
        {
            if (Time is null)
                return;
            Time = null;
            if (status == BleStatus.Success && ReferenceEquals(_alarm._binding.Ble, Host))
                _alarm._ring();
        }
    }
}
