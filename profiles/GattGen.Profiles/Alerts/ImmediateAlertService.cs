// The Immediate Alert service (Bluetooth SIG, Immediate Alert Service 1.0; Assigned Numbers: 0x1802).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>Lets clients make a device alert at once, so that it can be found.</summary>
/// <remarks>
/// Make a noise or a light according to <see cref="Current"/> whenever <see cref="Changed"/> is raised. Each client has its own level, the highest
/// one counts, and that of a client is over when its link ends. <see cref="Silence"/> ends all of them, for a button of the device. It needs a radio
/// whose host runs here.
/// </remarks>
/// <example>
/// <code>
/// var alert = new ImmediateAlertService();
/// alert.Changed += level => buzzer.SetVolume(level == AlertLevel.High ? 1.0 : level == AlertLevel.Mild ? 0.3 : 0);
/// // the other side
/// var client = await ImmediateAlertService.Client.DiscoverAsync(link);
/// await client.Level.WriteWithoutResponseAsync(AlertLevel.High);
/// </code>
/// </example>
[GattService(Assigned.Services.ImmediateAlert)]
public partial class ImmediateAlertService
{
    private readonly List<Alerting> _alerting = new();
    private GattPeer _writer;

    /// <summary>The level that a client has written last. An unknown level is ignored.</summary>
    [GattCharacteristic(Assigned.Characteristics.AlertLevel, GattFlags.WriteNoResponse)]
    public partial AlertLevel Level { get; }

    /// <summary>How loud the device is to be now: the highest level of all clients.</summary>
    public AlertLevel Current { get; private set; }

    /// <summary><see cref="Current"/> has changed. Raised on the executor of the stack, and for a link that has ended outside of it.</summary>
    public event Action<AlertLevel>? Changed;

    /// <summary>Ends the alerts of all clients, because the user has noticed.</summary>
    public void Silence()
    {
        using (_gatt.Enter())
        {
            foreach (var one in _alerting)
                one.Level = AlertLevel.None;
        }

        Tell();
    }

    partial void OnLevelWriting(AlertLevel value, GattWrite write)
    {
        if (value > AlertLevel.High)
            write.Reject(AttError.OutOfRange);
        else
            _writer = write.Peer;
    }

    partial void OnLevelWritten(AlertLevel value)
    {
        var state = StateOf(_writer);
        if (state.Service is null)
        {
            state.Service = this;
            _alerting.Add(state);
        }

        state.Level = value;
        Tell();
    }

    private void Forget(Alerting state)
    {
        using (_gatt.Enter())
            _alerting.Remove(state);
        Tell();
    }

    private void Tell()
    {
        AlertLevel highest;
        using (_gatt.Enter())
        {
            highest = AlertLevel.None;
            foreach (var one in _alerting)
            {
                if (one.Level > highest)
                    highest = one.Level;
            }

            if (highest == Current)
                return;
            Current = highest;
        }

        Changed?.Invoke(highest);
    }

    /// <summary>What one client wants.</summary>
    [GattClientState]
    private sealed class Alerting : IDisposable
    {
        public ImmediateAlertService? Service { get; set; }

        public AlertLevel Level { get; set; }

        public void Dispose() => Service?.Forget(this);
    }
}
