// The application: it serves the monitor on the radio of the board, and the heart beats.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen;
using GattGen.Meadow;
using Meadow;
using Meadow.Devices;

namespace HeartRateMonitor;

/// <summary>A heart rate monitor on a Meadow F7 Feather.</summary>
public class MeadowApp : App<F7FeatherV2>
{
    private readonly CancellationTokenSource _ending = new CancellationTokenSource();
    private MeadowBle _ble;
    private MonitorServer _monitor;

    /// <summary>The radio, once the application is initialized.</summary>
    internal MeadowBle Ble => _ble;

    /// <summary>What is served, once it is.</summary>
    internal MonitorServer Monitor => Volatile.Read(ref _monitor);

    /// <inheritdoc/>
    public override Task Initialize()
    {
        _ble = new MeadowBle(Device.BluetoothAdapter);
        _ble.HandlerFailed += problem => Resolver.Log.Error(problem.Message);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task Run()
    {
        var monitor = new MonitorServer();
        await monitor.StartAsync(_ble);
        Volatile.Write(ref _monitor, monitor);
        Resolver.Log.Info("The heart rate monitor is served by the radio of the board.");
        for (var beat = 0; !_ending.IsCancellationRequested; beat++)
        {
            monitor.Beat(beat);
            await Task.Delay(250);
        }
    }

    /// <inheritdoc/>
    public override async Task OnShutdown()
    {
        _ending.Cancel();
        if (_ble != null)
            await _ble.DisposeAsync();
    }
}
