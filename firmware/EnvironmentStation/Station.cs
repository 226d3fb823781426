// From sensors to the service, and to the light.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Meadow;
using Meadow;
using Meadow.Peripherals.Leds;
using Meadow.Peripherals.Sensors;

namespace EnvironmentStation;

/// <summary>
/// Measures, whatever the sensors are, and serves it. The light is blue while nobody is connected, green while somebody is (where the board tells it),
/// and red when a sensor fails.
/// </summary>
internal sealed class Station
{
    private readonly ITemperatureSensor _temperature;
    private readonly IHumiditySensor _humidity;
    private readonly IBarometricPressureSensor _pressure;
    private readonly IRgbPwmLed _light;
    private int _clients;

    public Station(ITemperatureSensor temperature, IHumiditySensor humidity, IBarometricPressureSensor pressure, IRgbPwmLed light)
    {
        _temperature = temperature;
        _humidity = humidity;
        _pressure = pressure;
        _light = light;
    }

    /// <summary>What is served.</summary>
    public StationServer Server { get; } = new StationServer();

    /// <summary>Serves and measures until it is cancelled.</summary>
    /// <param name="ble">The radio.</param>
    /// <param name="interval">The time between measurements.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task RunAsync(MeadowBle ble, TimeSpan interval, CancellationToken cancel)
    {
        ble.Irq((in GattGen.BleEvent e) =>
        {
            if (e.Code == GattGen.BleEventCode.CentralConnect)
                Interlocked.Increment(ref _clients);
            else if (e.Code == GattGen.BleEventCode.CentralDisconnect)
                Interlocked.Decrement(ref _clients);
            return 0;
        });
        await Server.StartAsync(ble, cancel);
        Resolver.Log.Info("The station is served by the radio of the board.");
        while (!cancel.IsCancellationRequested)
        {
            await MeasureAsync();
            await Task.Delay(interval, CancellationToken.None);
        }
    }

    private async Task MeasureAsync()
    {
        try
        {
            var environment = Server.Environment;
            environment.Temperature = (short)Math.Round((await _temperature.Read()).Celsius * 100);
            environment.Humidity = (ushort)Math.Round((await _humidity.Read()).Percent * 100);
            environment.Pressure = (uint)Math.Round((await _pressure.Read()).Pascal * 10);
            _light.SetColor(Volatile.Read(ref _clients) > 0 ? Color.Green : Color.Blue);
        }
        catch (Exception problem)
        {
            _light.SetColor(Color.Red);
            Resolver.Log.Error("A sensor failed: " + problem.Message);
        }
    }
}
