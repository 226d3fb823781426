// The collector of the Environmental Sensing profile (Bluetooth SIG, Environmental Sensing Profile 1.0).
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Collects what the sensors of a device measure: finds it, connects, pairs when it asks for it, and yields the readings of all its sensors.</summary>
/// <remarks>
/// Each sensor is read once; from then on it yields what it tells by itself, as its trigger settings say. Sensors that tell nothing by themselves are read again after each
/// <see cref="ReadInterval"/>. All services of the device are asked, so several sensors of one kind are all there; <see cref="EnvironmentalReading.Sensor"/> says which it was.
/// </remarks>
/// <example>
/// <code>
/// var collector = new EnvironmentCollector(new Central(ble));
/// await foreach (var reading in collector.CollectAsync(cancel))
///     Console.WriteLine($"{reading.Sensor.Description}: {reading.Value}");
/// </code>
/// </example>
/// <seealso cref="EnvironmentalSensingService"/>
public sealed class EnvironmentCollector : Collector<EnvironmentalReading>
{
    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="options">How, or null for the default.</param>
    public EnvironmentCollector(Central central, CollectorOptions? options = null)
        : base(central, Assigned.Services.EnvironmentalSensing, options)
    {
    }

    /// <summary>After which time sensors that tell nothing by themselves are read again; a minute by default, on the clock of the stack.</summary>
    public System.TimeSpan ReadInterval { get; set; } = System.TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<EnvironmentalReading> MeasureAsync(Link link, [EnumeratorCancellation] CancellationToken cancel)
    {
        var services = await link.FindServicesAsync(Service, cancel).ConfigureAwait(false);
        if (services.Count == 0)
            throw new BleException(BleError.NoEntry, "The device has no Environmental Sensing service.");
        var sensors = new List<RemoteSensor>();
        foreach (var service in services)
            sensors.AddRange(await (await EnvironmentalSensingService.Client.OfAsync(service, cancel).ConfigureAwait(false)).FindSensorsAsync(cancel).ConfigureAwait(false));

        var sources = new List<Source>();
        try
        {
            foreach (var sensor in sensors)
            {
                var source = new Source(sensor, sensor.CanNotify ? await sensor.SubscribeAsync(cancel).ConfigureAwait(false) : null, cancel);
                sources.Add(source);
            }

            foreach (var source in sources)
                yield return await source.Sensor.ReadAsync(cancel).ConfigureAwait(false);
            while (sources.Count > 0)
            {
                foreach (var source in sources)
                    source.Next ??= source.NextAsync(Central.Ble, ReadInterval);
                await Task.WhenAny(sources.ConvertAll(source => source.Next!)).ConfigureAwait(false);
                foreach (var source in sources)
                {
                    if (source.Next is not { IsCompleted: true } next)
                        continue;
                    source.Next = null;
                    yield return await next.ConfigureAwait(false);
                }
            }
        }
        finally
        {
            foreach (var source in sources)
                await source.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>One sensor, and the reading that is waited for.</summary>
    private sealed class Source : System.IAsyncDisposable
    {
        private readonly RemoteSubscription<EnvironmentalReading>? _subscription;
        private readonly IAsyncEnumerator<EnvironmentalReading>? _told;
        private readonly CancellationTokenSource _end;

        public Source(RemoteSensor sensor, RemoteSubscription<EnvironmentalReading>? subscription, CancellationToken cancel)
        {
            Sensor = sensor;
            _subscription = subscription;
            _told = subscription?.GetAsyncEnumerator(cancel);
            _end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        }

        public RemoteSensor Sensor { get; }

        public Task<EnvironmentalReading>? Next { get; set; }

        public async Task<EnvironmentalReading> NextAsync(Ble ble, System.TimeSpan interval)
        {
            if (_told is { } told)
            {
                return await told.MoveNextAsync().ConfigureAwait(false)
                    ? told.Current
                    : throw new BleException(BleError.NotConnected, "The link to the sensor has ended.");
            }

            await StackClock.DelayAsync(ble, interval, _end.Token).ConfigureAwait(false);
            return await Sensor.ReadAsync(_end.Token).ConfigureAwait(false);
        }

        // What is waited for ends here: with the subscription, or with the time until the next reading.
        public async ValueTask DisposeAsync()
        {
            if (_subscription is not null)
                await _subscription.DisposeAsync().ConfigureAwait(false);
            _end.Cancel();
            try
            {
                if (Next is { } next)
                    await next.ConfigureAwait(false);
            }
            catch (System.Exception problem) when (problem is BleException or System.OperationCanceledException)
            {
                // Nobody wants the reading any more.
            }

            _end.Dispose();
        }
    }
}
