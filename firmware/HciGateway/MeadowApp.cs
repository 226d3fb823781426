// The application: a module at COM1 that is central and peripheral at once.
using System.Threading;
using System.Threading.Tasks;
using GattGen;
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
    private Task _serving = Task.CompletedTask;

    /// <inheritdoc/>
    public override Task Run() => _serving = ServeAsync();

    /// <inheritdoc/>
    public override async Task OnShutdown()
    {
        _ending.Cancel();
        await _serving;
    }

    // Without flow control an octet may be lost, which ends the radio: then it is opened anew.
    private async Task ServeAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var port = Device.PlatformOS.GetSerialPortName("COM1").CreateSerialPort(baudRate: 115200, readBufferSize: 8192);
                await using var ble = await BleRadio.OpenAsync(new MeadowSerialTransport(port, MeadowSerialFraming.H4));
                ble.HandlerFailed += problem => Resolver.Log.Error(problem.Message);
                await _gateway.StartAsync(ble);
                Resolver.Log.Info("The gateway is served by the module at COM1.");
                await new Collector(ble, measurement => _gateway.HeartRate.Measurement = measurement).RunAsync(_ending.Token);
            }
            catch (BleException problem)
            {
                Resolver.Log.Error("The module is gone: " + problem.Message);
                await Task.Delay(1000);
            }
        }
    }
}
