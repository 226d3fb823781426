// A whole board: an application runs on it as on the real one.
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Transports;
using Meadow;
using Meadow.Devices;
using Meadow.Foundation.Leds;
using Meadow.Hardware;

namespace SimulatedF7;

/// <summary>A Meadow F7 on the air of this process: its own radio, and a Bluetooth module at each of its serial ports.</summary>
public sealed class SimulatedBoard : IAsyncDisposable
{
    private readonly GattGen.Ble _air;
    private readonly Platform _platform;

    private SimulatedBoard(GattGen.Ble air, SimulatedBluetoothOptions? options, string dataDirectory)
    {
        _air = air;
        Bluetooth = new SimulatedBluetooth(air, options);
        Light = new Pin("OnboardLed");
        _platform = new Platform(dataDirectory);
        Device = new F7FeatherV2(_platform, Bluetooth, new F7FeatherPins(Light, Light, Light));
    }

    /// <summary>The radio of the board.</summary>
    public SimulatedBluetooth Bluetooth { get; }

    /// <summary>The board as applications see it.</summary>
    public F7FeatherV2 Device { get; }

    /// <summary>What the light on the board shows, as <c>#RRGGBB</c>.</summary>
    public string Colour => Light.Shown;

    internal Pin Light { get; }

    /// <summary>A board on the air of this process.</summary>
    /// <param name="options">How its radio behaves, or null for what was seen on boards.</param>
    /// <param name="dataDirectory">Where its files are, or null for a folder of the system for temporary files.</param>
    /// <param name="air">The name of its radio on the air.</param>
    /// <param name="radio">How that radio is opened; its traffic can be recorded.</param>
    public static async Task<SimulatedBoard> CreateAsync(SimulatedBluetoothOptions? options = null, string? dataDirectory = null, string air = "board", BleRadioOptions? radio = null)
        => new(await BleRadio.OpenAsync("virtual:" + air, radio).ConfigureAwait(false), options, dataDirectory ?? Path.Combine(Path.GetTempPath(), "simulated-f7"));

    /// <summary>Runs an application as the board does: first <see cref="App.Initialize"/>, then <see cref="App.Run"/>, and at the end <see cref="App.OnShutdown"/>.</summary>
    /// <param name="app">The application.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>A task that ends when the application has been shut down.</returns>
    /// <exception cref="InvalidOperationException">The board would have ended the application; the message says why.</exception>
    public async Task RunAsync(App app, CancellationToken cancel)
    {
        if (app is null)
            throw new ArgumentNullException(nameof(app));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        void End(string reason) => ended.Cancel();
        Bluetooth.Ended += End;
        try
        {
            app.Attach(Device);
            await app.Initialize().ConfigureAwait(false);
            var run = app.Run();
            var over = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (ended.Token.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), over))
            {
                // An application whose Run has returned lives on.
                if (await Task.WhenAny(run, over.Task).ConfigureAwait(false) == run)
                    await run.ConfigureAwait(false);
                await over.Task.ConfigureAwait(false);
            }

            if (Bluetooth.End is null)
                await app.OnShutdown().ConfigureAwait(false);
        }
        finally
        {
            Bluetooth.Ended -= End;
        }

        if (Bluetooth.End is { } reason)
            throw new InvalidOperationException("On a board the application would have ended: " + reason);
    }

    /// <summary>
    /// The module at a serial port restarts, as when its power was cut: on three wires it asks for a new link; in H4 the line is disturbed, and octets come
    /// that begin no packet.
    /// </summary>
    /// <param name="portName">The port, COM1 or COM4, of which a serial port has been made.</param>
    /// <exception cref="ArgumentException">No module has been reached there.</exception>
    public void RestartModule(string portName) => _platform.RestartModule(portName);

    /// <summary>Switches the board off.</summary>
    public async ValueTask DisposeAsync()
    {
        Bluetooth.Dispose();
        await _air.DisposeAsync().ConfigureAwait(false);
    }

    internal sealed class Pin : IPin, IColorPins
    {
        public Pin(string name) => Name = name;

        public string Name { get; }

        public string Shown { get; private set; } = "#000000";

        public void Show(Color color) => Shown = "#" + color.R.ToString("X2", null) + color.G.ToString("X2", null) + color.B.ToString("X2", null);
    }

    private sealed class Platform : IPlatformOS, IFileSystemInfo
    {
        private const int ModuleSpeed = 115_200;

        // A link establishment message (Core Vol 4, Part D, 8.2.1), and octets that are no indicator of H4.
        private static readonly byte[] Sync = { 0xC0, 0x00, 0x2F, 0x00, 0xD0, 0x01, 0x7E, 0xC0 };
        private static readonly byte[] Noise = { 0xFF, 0xFF, 0xFF, 0xFF };

        private readonly ConcurrentDictionary<string, LineEnd> _modules = new(StringComparer.Ordinal);      // by port: the far end of the line made last

        public Platform(string dataDirectory) => DataDirectory = dataDirectory;

        public IFileSystemInfo FileSystem => this;

        public string DataDirectory { get; }

        // COM1 has a module that speaks H4, COM4 one that speaks by three wires.
        public SerialPortName? GetSerialPortName(string portName) => portName switch
        {
            "COM1" => new SerialPortName(portName, "ttyS0", (name, speed, room) => Port(name, speed, room, static line => new HciStreamTransport(line))),
            "COM4" => new SerialPortName(portName, "ttyS3", (name, speed, room) => Port(name, speed, room, static line => new HciStreamTransport(line, new ThreeWireOptions { IsController = true }))),
            _ => null,
        };

        public void RestartModule(string portName)
        {
            if (!_modules.TryGetValue(portName, out var module))
                throw new ArgumentException("No module has been reached at " + portName + ".", nameof(portName));
            module.Give(portName == "COM4" ? Sync : Noise);
        }

        private SimulatedSerialPort Port(SerialPortName name, int speed, int room, Func<Stream, IHciTransport> framing)
        {
            var (port, module) = LineEnd.Create(room);
            ControllerServer.Serve(framing(module), new ControllerOptions());
            _modules[name.FriendlyName] = module;
            return new SimulatedSerialPort(port, name.FriendlyName, speed, farSpeed: ModuleSpeed);
        }
    }
}
