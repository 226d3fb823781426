// The gateway on a simulated board with a simulated module, between a sensor and a phone in the same process.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen;
using GattGen.Profiles;
using GattGen.Transports;
using HciGateway;
using SimulatedF7;

return await DesktopRun.MainAsync(args, "Runs a gateway on a simulated Meadow F7 with a Bluetooth module at a serial port, between a heart rate sensor and a phone.", new MeadowApp(), UseAsync);

static async Task<string> UseAsync(SimulatedBoard board, TimeSpan duration, CancellationToken cancel)
{
    await using var sensorRadio = await BleRadio.OpenAsync("virtual:sensor", cancel: cancel);
    var sensor = new SensorServer();
    await sensor.StartAsync(sensorRadio, cancel);
    using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    var beating = BeatAsync(sensor, over.Token);

    await using var phone = await BleRadio.OpenAsync("virtual:phone", cancel: cancel);
    phone.Active = true;
    using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    var (received, isUsed) = (0, false);
    while (!enough.IsCancellationRequested)
    {
        try
        {
            var central = new Central(phone);
            await using var link = await central.ConnectAsync(await central.FindByNameAsync("GattGen Gateway", enough.Token), enough.Token);
            var gateway = await HeartRateService.Client.DiscoverAsync(link, enough.Token);
            await using var measurements = await gateway.Measurement.SubscribeAsync(enough.Token);
            if (!isUsed)
                enough.CancelAfter(duration);
            isUsed = true;
            await foreach (var measurement in measurements.WithCancellation(enough.Token))
            {
                if (received++ < 5)
                    Console.WriteLine(FormattableString.Invariant($"Through the gateway: {measurement.BeatsPerMinute} beats/min"));
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            break;
        }
        catch (BleException lost)
        {
            // The line to the module has no flow control: when an octet is lost, the gateway opens the module anew, and the phone comes again.
            Console.WriteLine("The gateway is gone: " + lost.Message);
        }
    }

    Console.WriteLine(FormattableString.Invariant($"{received} measurements came through the gateway."));
    over.Cancel();
    await beating;
    return received > 0 ? null : "No measurement came through the gateway.";
}

static async Task BeatAsync(SensorServer sensor, CancellationToken cancel)
{
    for (ushort beat = 0; !cancel.IsCancellationRequested; beat++)
    {
        sensor.HeartRate.Measurement = new HeartRateMeasurement((ushort)(60 + (beat % 20)), SensorContact.Detected, null, default);
        await Task.Delay(200, CancellationToken.None);
    }
}

/// <summary>A sensor that somebody wears.</summary>
[GattServer("Chest strap", Appearance = Appearance.HeartRateSensor)]
internal sealed partial class SensorServer
{
    public HeartRateService HeartRate { get; } = new HeartRateService { Location = BodySensorLocation.Chest };
}
