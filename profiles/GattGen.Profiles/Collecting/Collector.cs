// What every collector does: find the sensor, connect, pair if it is asked for, and come back when the link is lost.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>
/// The collector role of a profile: finds a sensor that offers a service, connects to it, pairs if the sensor asks for it, and yields its measurements. Derived classes
/// say what is subscribed to.
/// </summary>
/// <typeparam name="TMeasurement">What is collected.</typeparam>
/// <remarks>
/// A collector collects from one sensor at a time; for several sensors make several, each with its address. Whoever stops enumerating ends the link. A sensor that was
/// found once stays the sensor of the collector: after a loss it is connected to again by its address.
/// </remarks>
/// <example>
/// <code>
/// public sealed class BatteryCollector : Collector&lt;byte&gt;
/// {
///     public BatteryCollector(Central central, CollectorOptions? options = null)
///         : base(central, Assigned.Services.Battery, options)
///     {
///     }
///
///     protected override async IAsyncEnumerable&lt;byte&gt; MeasureAsync(Link link, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
///     {
///         var battery = await BatteryService.Client.DiscoverAsync(link, cancel);
///         await foreach (var level in await battery.Level.SubscribeAsync(cancel))
///             yield return level;
///     }
/// }
/// </code>
/// </example>
public abstract class Collector<TMeasurement>
{
    private readonly CollectorOptions _options;
    private BleAddress? _sensor;
    private int _isCollecting;

    /// <summary>A collector that does nothing yet.</summary>
    /// <param name="central">The role in which it scans and connects.</param>
    /// <param name="service">The service by which sensors are found.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="central"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    protected Collector(Central central, BleUuid service, CollectorOptions? options = null)
    {
        Central = central ?? throw new ArgumentNullException(nameof(central));
        Service = service;
        _options = options?.Copy() ?? new CollectorOptions();
        _options.Check();
        _sensor = _options.Address;
    }

    /// <summary>Raised, outside of the stack, when the sensor is connected, before anything is asked of it.</summary>
    public event Action<Link>? Connected;

    /// <summary>Raised, outside of the stack, when the link was lost: with the reason, and before the collector connects again.</summary>
    public event Action<Link, BleException>? Lost;

    /// <summary>The role in which it scans and connects.</summary>
    public Central Central { get; }

    /// <summary>The service by which sensors are found.</summary>
    public BleUuid Service { get; }

    /// <summary>The sensor; null before one was found.</summary>
    public BleAddress? Sensor => _sensor;

    /// <summary>The link to the sensor; null while there is none.</summary>
    public Link? Link { get; private set; }

    /// <summary>Finds the sensor, connects, and yields what it measures. Ends only when it is cancelled or given up, or with an exception.</summary>
    /// <param name="cancel">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">The collector is collecting already.</exception>
    /// <exception cref="BleException"><see cref="BleError.TimedOut"/>: no sensor was found in <see cref="CollectorOptions.SearchTime"/>. <see cref="BleError.NoEntry"/>:
    /// the sensor lacks the service, or a characteristic that it must have. <see cref="BleError.InputOutput"/>: the sensor refused, or pairing failed. Without
    /// <see cref="CollectorOptions.Reconnect"/> also <see cref="BleError.NotConnected"/>: the link was lost.</exception>
    public async IAsyncEnumerable<TMeasurement> CollectAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        if (Interlocked.Exchange(ref _isCollecting, 1) != 0)
            throw new InvalidOperationException("The collector is collecting already: make another one for another sensor.");
        try
        {
            while (true)
            {
                var address = _sensor ??= await SearchAsync(cancel).ConfigureAwait(false);
                if (await TryConnectAsync(address, cancel).ConfigureAwait(false) is { } link)
                {
                    await using var ending = link.ConfigureAwait(false);
                    Link = link;
                    var session = new Session(this, link, cancel);
                    await using var leaving = session.ConfigureAwait(false);
                    while (await session.MoveNextAsync().ConfigureAwait(false))
                        yield return session.Current;
                    Link = null;
                    if (session.Loss is not { } loss)
                        yield break;
                    Lost?.Invoke(link, loss);
                }

                await StackClock.DelayAsync(Central.Ble, _options.ReconnectDelay, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            Link = null;
            Volatile.Write(ref _isCollecting, 0);
        }
    }

    /// <summary>Subscribes to what the sensor measures, and yields it as long as the link lasts. When the sensor refuses because of the security of the link, it is called
    /// again after pairing, so it yields nothing before it has subscribed.</summary>
    /// <param name="link">The link to the sensor.</param>
    /// <param name="cancel">Cancelled when the collector is.</param>
    /// <returns>The measurements. Where it ends without an exception the collector ends, too.</returns>
    protected abstract IAsyncEnumerable<TMeasurement> MeasureAsync(Link link, CancellationToken cancel);

    private static bool IsForWantOfSecurity(BleException problem)
        => problem.Error == BleError.InputOutput
            && (AttError)problem.Status is AttError.InsufficientAuthentication or AttError.InsufficientEncryption or AttError.EncryptionKeySizeTooShort;

    private async ValueTask<BleAddress> SearchAsync(CancellationToken cancel)
    {
        var options = new ScanOptions
        {
            Active = true,
            Merge = true,
            Duration = _options.SearchTime,
            Filter = new ScanFilter { Services = new[] { Service }, Where = result => result.IsConnectable && _options.Where?.Invoke(result) != false },
        };
        await foreach (var found in Central.ScanAsync(options, cancel).ConfigureAwait(false))
            return found.Address;
        throw new BleException(BleError.TimedOut, "No device that offers the service " + Service.ToString() + " was found in " + _options.SearchTime.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) + " s.");
    }

    private async ValueTask<Link?> TryConnectAsync(BleAddress address, CancellationToken cancel)
    {
        try
        {
            return await Central.ConnectAsync(address, _options.Connecting, cancel).ConfigureAwait(false);
        }
        catch (BleException problem) when (_options.Reconnect && problem.Error is BleError.TimedOut or BleError.InputOutput)
        {
            return null;        // not there, or lost while it was connecting
        }
    }

    /// <summary>One connection: pairs when the sensor asks for it, and tells a loss from other ends.</summary>
    private sealed class Session : IAsyncDisposable
    {
        private readonly Collector<TMeasurement> _owner;
        private readonly Link _link;
        private readonly CancellationToken _cancel;
        private IAsyncEnumerator<TMeasurement>? _measurements;
        private bool _hasBegun;
        private bool _hasPaired;

        public Session(Collector<TMeasurement> owner, Link link, CancellationToken cancel)
        {
            _owner = owner;
            _link = link;
            _cancel = cancel;
        }

        public TMeasurement Current => _measurements!.Current;

        /// <summary>Why the link was lost, where the collector connects again.</summary>
        public BleException? Loss { get; private set; }

        public async ValueTask<bool> MoveNextAsync()
        {
            while (true)
            {
                try
                {
                    if (_measurements is null)
                        await BeginAsync().ConfigureAwait(false);
                    return await _measurements!.MoveNextAsync().ConfigureAwait(false);
                }
                catch (BleException loss) when (loss.Error == BleError.NotConnected && _owner._options.Reconnect)
                {
                    Loss = loss;
                    return false;
                }
                catch (BleException refusal) when (IsForWantOfSecurity(refusal) && _owner._options.PairWhenAsked && !_hasPaired)
                {
                    await DisposeAsync().ConfigureAwait(false);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_measurements is { } measurements)
            {
                _measurements = null;
                await measurements.DisposeAsync().ConfigureAwait(false);
            }
        }

        // The first time as the options say; after a refusal the link is paired first.
        private async ValueTask BeginAsync()
        {
            var isAgain = _hasBegun;
            if (!isAgain)
                _owner.Connected?.Invoke(_link);
            _hasBegun = true;
            if (isAgain || _owner._options.PairAtOnce)
            {
                _hasPaired = true;
                await _link.PairAsync(_owner._options.Pairing, _cancel).ConfigureAwait(false);
            }

            _measurements = _owner.MeasureAsync(_link, _cancel).GetAsyncEnumerator(_cancel);
        }
    }
}
