// The application: sensors, light and radio of the board, put together.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Meadow;
using Meadow;
using Meadow.Devices;
using Meadow.Foundation.Leds;
using Meadow.Peripherals.Leds;

namespace EnvironmentStation;

/// <summary>A weather station on a Meadow F7 Feather.</summary>
public partial class MeadowApp : App<F7FeatherV2>
{
    private readonly CancellationTokenSource _ending = new CancellationTokenSource();
    private MeadowBle _ble;

    /// <summary>The station, once the application is initialized.</summary>
    internal Station Station { get; private set; }

    /// <inheritdoc/>
    public override Task Initialize()
    {
        _ble = new MeadowBle(Device.BluetoothAdapter);
        _ble.HandlerFailed += problem => Resolver.Log.Error(problem.Message);
        var light = new RgbPwmLed(Device.Pins.OnboardLedRed, Device.Pins.OnboardLedGreen, Device.Pins.OnboardLedBlue, CommonType.CommonAnode);
        Station = MakeStation(light);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task Run() => Station.RunAsync(_ble, TimeSpan.FromMilliseconds(500), _ending.Token);

    /// <inheritdoc/>
    public override async Task OnShutdown()
    {
        _ending.Cancel();
        if (_ble != null)
            await _ble.DisposeAsync();
    }
}
