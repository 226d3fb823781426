// The application: a module at COM1 that is central and peripheral at once.
using System.Threading;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Meadow;
using GattGen.Transports;
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
    private HostBle _ble;

    /// <inheritdoc/>
    public override async Task Initialize()
    {
        var port = Device.PlatformOS.GetSerialPortName("COM1").CreateSerialPort(baudRate: 115200);
        _ble = await BleRadio.OpenAsync(new MeadowSerialTransport(port, MeadowSerialFraming.H4));
        _ble.HandlerFailed += problem => Resolver.Log.Error(problem.Message);
    }

    /// <inheritdoc/>
    public override async Task Run()
    {
        await _gateway.StartAsync(_ble);
        Resolver.Log.Info("The gateway is served by the module at COM1.");
        await new Collector(_ble, measurement => _gateway.HeartRate.Measurement = measurement).RunAsync(_ending.Token);
    }

    /// <inheritdoc/>
    public override async Task OnShutdown()
    {
        _ending.Cancel();
        await _ble.DisposeAsync();
    }
}
