// The application: a module at COM4, and a console on it.
using System.Text;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Meadow;
using GattGen.Transports;
using Meadow;
using Meadow.Devices;
using Meadow.Foundation.Leds;
using Meadow.Peripherals.Leds;

namespace UartConsole;

/// <summary>A console over Bluetooth on a Meadow F7 Feather, with a module that speaks by three wires at COM4 (D00 and D01).</summary>
public class MeadowApp : App<F7FeatherV2>
{
    private readonly ConsoleServer _console = new ConsoleServer();
    private HostBle _ble;

    /// <inheritdoc/>
    public override async Task Initialize()
    {
        var port = Device.PlatformOS.GetSerialPortName("COM4").CreateSerialPort(baudRate: 115200, readBufferSize: 8192);
        _ble = await BleRadio.OpenAsync(new MeadowSerialTransport(port));
        _ble.HandlerFailed += problem => Resolver.Log.Error(problem.Message);
        _ble.UseBondStore(MeadowBondStore.Open(Device.PlatformOS.FileSystem));
        var light = new RgbPwmLed(Device.Pins.OnboardLedRed, Device.Pins.OnboardLedGreen, Device.Pins.OnboardLedBlue, CommonType.CommonAnode);
        var interpreter = new Interpreter(light, line => _console.Uart.Send(Encoding.UTF8.GetBytes(line + "\n")));
        _console.Uart.Received += octets => interpreter.Take(octets.Span);
    }

    /// <inheritdoc/>
    public override async Task Run()
    {
        await _console.StartAsync(_ble);
        Resolver.Log.Info("The console is served by the module at COM4.");
    }

    /// <inheritdoc/>
    public override async Task OnShutdown() => await _ble.DisposeAsync();
}
