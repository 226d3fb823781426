// The central of the gateway: it keeps itself connected to a heart rate sensor.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen;
using GattGen.Profiles;
using Meadow;

namespace HciGateway;

/// <summary>Finds a sensor, subscribes, passes on what it measures, and begins anew when it is gone.</summary>
internal sealed class Collector
{
    private readonly Central _central;
    private readonly Action<HeartRateMeasurement> _measured;

    public Collector(Ble ble, Action<HeartRateMeasurement> measured)
    {
        _central = new Central(ble);
        _measured = measured;
    }

    /// <summary>Collects until it is cancelled or the radio is gone.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && _central.Ble.Active)
        {
            try
            {
                await using var link = await _central.ConnectAsync(await FindAsync(cancel), cancel);
                var client = await HeartRateService.Client.DiscoverAsync(link, cancel);
                await using var measurements = await client.Measurement.SubscribeAsync(cancel);
                Resolver.Log.Info("A heart rate sensor is connected.");
                await foreach (var measurement in measurements.WithCancellation(cancel))
                    _measured(measurement);
            }
            catch (BleException lost) when (!cancel.IsCancellationRequested)
            {
                Resolver.Log.Warn("The sensor is gone: " + lost.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<BleAddress> FindAsync(CancellationToken cancel)
    {
        await foreach (var found in _central.ScanAsync(cancel: cancel))
        {
            if (new AdvertisingReader(found.Data.Span).ContainsService(Assigned.Services.HeartRate))
                return found.Address;
        }

        throw new BleException(BleError.NoEntry, "No sensor advertises.");
    }
}
