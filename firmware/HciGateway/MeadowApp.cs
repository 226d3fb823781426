// The application: a module at COM1 that is central and peripheral at once.
using System.Threading;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Meadow;
using Meadow;
using Meadow.Devices;

namespace HciGateway;

/// <summary>
/// A gateway on a Meadow F7 Feather: it collects from a heart rate sensor and serves what it gets under its own name. The module at COM1 (D13 and D12)
/// speaks H4 without flow control.
/// </summary>
public class MeadowApp : App<F7FeatherV2>
{
    private readonly CancellationTokenSource _ending = new CancellationTokenSource();
    private readonly GatewayServer _gateway = new GatewayServer();
    private Task _serving = Task.CompletedTask;

    /// <inheritdoc/>
    public override Task Run() => _serving = MeadowModule.KeepAsync(Connect, ServeAsync, lost => Resolver.Log.Error("The module is gone: " + lost.Message), _ending.Token);

    /// <inheritdoc/>
    public override async Task OnShutdown()
    {
        _ending.Cancel();
        await _serving;
    }

    private static MeadowSerialTransport Connect()
        => new MeadowSerialTransport(Device.PlatformOS.GetSerialPortName("COM1").CreateSerialPort(baudRate: 115200, readBufferSize: 8192), MeadowSerialFraming.H4);

    // Without flow control an octet may be lost, which ends the radio: then this is called again, with a new one.
    private async Task ServeAsync(HostBle ble, CancellationToken gone)
    {
        ble.HandlerFailed += problem => Resolver.Log.Error(problem.Message);
        await _gateway.StartAsync(ble, gone);
        Resolver.Log.Info("The gateway is served by the module at COM1.");
        await new Collector(ble, measurement => _gateway.HeartRate.Measurement = measurement).RunAsync(gone);
        await Task.Delay(Timeout.Infinite, gone);
    }
}
