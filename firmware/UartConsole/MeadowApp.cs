// The application: a module at COM4, and a console on it.
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Meadow;
using Meadow;
using Meadow.Devices;
using Meadow.Foundation.Leds;
using Meadow.Peripherals.Leds;

namespace UartConsole;

/// <summary>A console over Bluetooth on a Meadow F7 Feather, with a module that speaks by three wires at COM4 (D00 and D01).</summary>
public class MeadowApp : App<F7FeatherV2>
{
    private readonly CancellationTokenSource _ending = new CancellationTokenSource();
    private readonly ConsoleServer _console = new ConsoleServer();
    private Task _serving = Task.CompletedTask;

    /// <inheritdoc/>
    public override Task Initialize()
    {
        var light = new RgbPwmLed(Device.Pins.OnboardLedRed, Device.Pins.OnboardLedGreen, Device.Pins.OnboardLedBlue, CommonType.CommonAnode);
        var interpreter = new Interpreter(light, line => _console.Uart.Send(Encoding.UTF8.GetBytes(line + "\n")));
        _console.Uart.Received += octets => interpreter.Take(octets.Span);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task Run() => _serving = MeadowModule.KeepAsync(Connect, ServeAsync, lost => Resolver.Log.Error("The module is gone: " + lost.Message), _ending.Token);

    /// <inheritdoc/>
    public override async Task OnShutdown()
    {
        _ending.Cancel();
        await _serving;
    }

    private static MeadowSerialTransport Connect()
        => new MeadowSerialTransport(Device.PlatformOS.GetSerialPortName("COM4").CreateSerialPort(baudRate: 115200, readBufferSize: 8192));

    // A module that restarts has lost everything: then this is called again, with a new radio.
    private async Task ServeAsync(HostBle ble, CancellationToken gone)
    {
        ble.HandlerFailed += problem => Resolver.Log.Error(problem.Message);
        ble.UseBondStore(MeadowBondStore.Open(Device.PlatformOS.FileSystem));
        await _console.StartAsync(ble, gone);
        Resolver.Log.Info("The console is served by the module at COM4.");
        await Task.Delay(Timeout.Infinite, gone);
    }
}
