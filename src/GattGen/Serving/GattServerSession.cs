// The running of a declared server: registration, name and appearance, advertising. A generated [GattServer] class delegates to it.
using System;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>
/// Serves a list of services on a radio: registers them, sets the device name and the appearance, and advertises. Generated code owns
/// one for each <c>[GattServer]</c> object; applications do not need it.
/// </summary>
/// <remarks>
/// A session is over when <see cref="StopAsync"/> has been called, when the radio is switched off, or when other services are
/// registered in place of these. It can then be started again, on any radio.
/// </remarks>
public sealed class GattServerSession : IBleEventSink
{
    // Legacy advertising data (Core Vol 6, Part B, 2.3.1.1) and the device name (Core Vol 3, Part C, 12.1).
    private const int MaxAdvertisingOctets = 31;
    private const int MaxNameOctets = 248;

    private readonly string _name;
    private readonly ushort _appearance;
    private readonly byte[] _advertisingData;
    private readonly byte[] _scanResponseData;
    // All below are written inside the stack of the radio.
    private volatile Ble? _ble;
    private volatile ushort[][] _handles = Array.Empty<ushort[]>();
    private IGattService[] _services = Array.Empty<IGattService>();
    private volatile bool _serving;
    private bool _advertise;
    private bool _keepAdvertising;
    private bool _advertising;
    private volatile bool _stopWanted;
    private int _intervalUs;
    private byte[] _advertised = Array.Empty<byte>();
    private byte[] _answered = Array.Empty<byte>();
    private int _starting;

    /// <summary>A session that has not started.</summary>
    /// <param name="name">The device name, 0..248 octets of UTF-8.</param>
    /// <param name="appearance">The appearance (Assigned Numbers, 2.6).</param>
    /// <param name="advertisingData">The advertising data, 0..31 octets.</param>
    /// <param name="scanResponseData">The scan response data, 0..31 octets.</param>
    /// <exception cref="ArgumentNullException">One of the arguments is null.</exception>
    /// <exception cref="ArgumentException">The name or a payload is too long.</exception>
    public GattServerSession(string name, ushort appearance, byte[] advertisingData, byte[] scanResponseData)
    {
        _name = name ?? throw new ArgumentNullException(nameof(name));
        _appearance = appearance;
        _advertisingData = Payload(advertisingData, nameof(advertisingData));
        _scanResponseData = Payload(scanResponseData, nameof(scanResponseData));
        var octets = Encoding.UTF8.GetByteCount(name);
        if (octets > MaxNameOctets)
            throw new ArgumentException("A device name has at most 248 octets of UTF-8; this one has " + octets.ToString(CultureInfo.InvariantCulture) + ".", nameof(name));
    }

    /// <summary>What the device can show and take in, set at the start; null leaves it to the radio.</summary>
    public IoCapability? Io { get; set; }

    /// <summary>Whether keys are kept, set at the start; null leaves it to the radio.</summary>
    public bool? Bond { get; set; }

    /// <summary>Whether pairing asks for protection against a man in the middle, set at the start; null leaves it to the radio.</summary>
    public bool? Mitm { get; set; }

    /// <summary>Whether only LE Secure Connections will do, set at the start; null leaves it to the radio.</summary>
    public bool? LeSecure { get; set; }

    /// <summary>The company identifier for a radio that advertises by itself (Assigned Numbers, 7.1), or null for none. Elsewhere it stands in the advertising data.</summary>
    public ushort? CompanyId { get; set; }

    /// <summary>The advertising interval in microseconds where the options give none; 0 for their default.</summary>
    public int AdvertisingIntervalUs { get; set; }

    /// <summary>The connection parameters that each central is asked for once it has connected, or null. A radio with the module API only asks nobody.</summary>
    public BleConnectionParameters? ConnectionParameters { get; set; }

    /// <summary>The radio on which the server was last started, or null before.</summary>
    public Ble? Ble => _ble;

    /// <summary>Whether the server has started and its services are still the ones that are registered.</summary>
    public bool IsStarted => _serving && StillRegistered(_services, _ble);

    /// <summary>The value handles as registration returned them, one list for each service; empty before the first start.</summary>
#pragma warning disable CA1819 // the same arrays as the module API returns
    public ushort[][] Handles => _handles;
#pragma warning restore CA1819

    /// <summary>
    /// Switches the radio on if it is off, registers the services in place of all others, sets the device name and the appearance, and
    /// advertises. When all connection slots are taken and the server keeps advertising, it begins as soon as one is free.
    /// </summary>
    /// <param name="ble">The radio.</param>
    /// <param name="services">The services in the order in which they are registered.</param>
    /// <param name="options">How to start, or null for the defaults.</param>
    /// <param name="cancel">Looked at before the radio is switched on and again before the services are registered. From then on nothing waits.</param>
    /// <returns>A task that is finished when the call returns.</returns>
    /// <remarks>
    /// A radio that is off is switched on during the call, on the thread of the caller: that takes as long as
    /// <see cref="GattGen.Ble.Active"/> does, until the controller has answered or the start timeout of the radio has passed. On a thread
    /// that must not wait, such as that of a user interface, switch the radio on first, elsewhere.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/>, <paramref name="services"/> or one of them is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: the server has started, or one of the services is registered
    /// elsewhere. <see cref="BleError.Busy"/>: the radio advertises already, or is off and the call comes from inside a handler. Otherwise
    /// as <see cref="GattGen.Ble.Active"/>, <see cref="GattGen.Ble.GattsRegisterServices(IGattService[])"/> and <see cref="GattGen.Ble.GapAdvertise(int, ReadOnlySpan{byte}, ReadOnlySpan{byte}, bool)"/>.
    /// A radio that was off is then off again.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled. Nothing has been registered, and a radio that was
    /// off is off.</exception>
    public Task StartAsync(Ble ble, IGattService[] services, GattServerOptions? options = null, CancellationToken cancel = default)
        => StartAsync(ble, services, Array.Empty<BleUuid>(), options, cancel);

    /// <summary>As <see cref="StartAsync(GattGen.Ble, IGattService[], GattServerOptions?, CancellationToken)"/>, without some services that the advertising data names.</summary>
    /// <param name="ble">The radio.</param>
    /// <param name="services">The services in the order in which they are registered.</param>
    /// <param name="absent">The UUIDs of services that are optional and not there: they are not advertised, unless one of <paramref name="services"/> has the same UUID.</param>
    /// <param name="options">How to start, or null for the defaults.</param>
    /// <param name="cancel">Looked at before the radio is switched on and again before the services are registered.</param>
    /// <returns>A task that is finished when the call returns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/>, <paramref name="services"/>, one of them or <paramref name="absent"/> is null.</exception>
    /// <exception cref="BleException">As above; also <see cref="BleError.NotSupported"/>: the server says how it pairs, and this radio cannot pair.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public Task StartAsync(Ble ble, IGattService[] services, BleUuid[] absent, GattServerOptions? options, CancellationToken cancel)
    {
        if (ble is null)
            throw new ArgumentNullException(nameof(ble));
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        if (absent is null)
            throw new ArgumentNullException(nameof(absent));
        foreach (var service in services)
        {
            if (service is null)
                throw new ArgumentNullException(nameof(services), "One of the services is null: put [GattOptional] on its property if it need not be there.");
        }

        cancel.ThrowIfCancellationRequested();
        if (Interlocked.Exchange(ref _starting, 1) != 0)
            throw new BleException(BleError.Already, "The server '" + _name + "' is being started already.");
        try
        {
            if (IsStarted)
                throw new BleException(BleError.Already, "The server '" + _name + "' has started already: stop it first.");
            if (ble.AdvertisesByItself && options is { Advertise: false })
                throw new BleException(BleError.NotSupported, "This radio advertises what it serves: leave GattServerOptions.Advertise on.");
            _stopWanted = false;
            var wasOff = !ble.Active;
            if (wasOff)
                ble.Active = true;
            try
            {
                _advertised = AdvertisedServices.Without(_advertisingData, absent, services);
                _answered = AdvertisedServices.Without(_scanResponseData, absent, services);
                Start(ble, (IGattService[])services.Clone(), options ?? new GattServerOptions(), cancel);
            }
            catch
            {
                if (wasOff)
                    ble.Active = false;
                throw;
            }
        }
        finally
        {
            Volatile.Write(ref _starting, 0);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Stops advertising. The services stay registered and connections stay open (not on a radio that advertises by itself: it serves nobody then);
    /// setting a value goes on to update and notify. Nothing happens when the server has not started; a start that waits for its radio ends stopped.
    /// </summary>
    /// <param name="cancel">Looked at before anything is done.</param>
    /// <returns>A task that is finished.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled; nothing has been done.</exception>
    public Task StopAsync(CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        _stopWanted = true;     // a start that waits for its radio ends with it
        if (_ble is not { } ble)
            return Task.CompletedTask;
        ble.EnterStack();
        try
        {
            Stop(ble);
        }
        finally
        {
            ble.ExitStack();
        }

        return Task.CompletedTask;
    }

    private void Stop(Ble ble)
    {
        ble.RemoveSink(this);
        if (IsStarted && _advertise && ble.Active)
            ble.GapAdvertiseStop();
        _advertising = false;
        _serving = false;
    }

    /// <summary>Advertises again when a connection has begun or ended. It answers nothing, so every event goes on to the application.</summary>
    /// <param name="e">The event.</param>
    /// <returns>No answer.</returns>
    BleReply IBleEventSink.OnEvent(in BleEvent e)
    {
        switch (e.Code)
        {
            case BleEventCode.CentralConnect:
                _advertising = false;   // a connection ends advertising (Core Vol 6, Part B, 4.4.2.3)
                if (_keepAdvertising)
                    AdvertiseAgain();
                if (ConnectionParameters is { } parameters && _ble is IBleHost host)
                    host.StartUpdateConnection(e.Header.Connection, parameters, new Wish());
                break;
            case BleEventCode.CentralDisconnect:
            case BleEventCode.PeripheralDisconnect:
                if (_keepAdvertising)
                    AdvertiseAgain();   // a slot has become free
                break;
        }

        return default;
    }

    private static byte[] Payload(byte[] data, string parameter)
    {
        if (data is null)
            throw new ArgumentNullException(parameter);
        return data.Length <= MaxAdvertisingOctets
            ? (byte[])data.Clone()
            : throw new ArgumentException("A payload has at most 31 octets; this one has " + data.Length.ToString(CultureInfo.InvariantCulture) + ".", parameter);
    }

    private static bool StillRegistered(IGattService[] services, Ble? ble)
    {
        if (ble is null || !ble.Active)
            return false;
        foreach (var service in services)
        {
            if (!ReferenceEquals(service.Binding.Ble, ble))
                return false;
        }

        return true;
    }

    private void Start(Ble ble, IGattService[] services, GattServerOptions options, CancellationToken cancel)
    {
        // A session that ended with its radio, or with its services, has left its sink behind.
        if (_ble is { } before)
            before.RemoveSink(this);

        ble.EnterStack();
        try
        {
            cancel.ThrowIfCancellationRequested();
            if (Io is { } io)
                ble.Config.Io = io;
            if (Bond is { } bond)
                ble.Config.Bond = bond;
            if (Mitm is { } mitm)
                ble.Config.Mitm = mitm;
            if (LeSecure is { } secure)
                ble.Config.LeSecure = secure;

            // A radio that advertises by itself takes the name and the company together with the services.
            if (ble.AdvertisesByItself)
                ble.Config.GapName = _name;
            ble.UseCompanyId(CompanyId);
            _handles = ble.GattsRegisterServices(services);
            _ble = ble;
            _services = services;
            _advertise = options.Advertise;
            _intervalUs = options.HasAdvertisingInterval || AdvertisingIntervalUs == 0 ? options.AdvertisingIntervalUs : AdvertisingIntervalUs;
            _keepAdvertising = _advertise && options.KeepAdvertising;
            _advertising = false;
            ble.Config.GapName = _name;
            ble.Config.Appearance = _appearance;
            if (_advertise)
                Advertise(ble, mayWait: options.KeepAdvertising);
            if (_keepAdvertising || ConnectionParameters is not null)
                ble.AddSink(this);
            _serving = true;
            if (_stopWanted)
                Stop(ble);
        }
        finally
        {
            ble.ExitStack();
        }
    }

    private void AdvertiseAgain()
    {
        if (!_advertising && _ble is { } ble && IsStarted)
            Advertise(ble, mayWait: true);
    }

    private void Advertise(Ble ble, bool mayWait)
    {
        try
        {
            if (ble.AdvertisesByItself)
                ble.GapAdvertise(_intervalUs);
            else
                ble.GapAdvertise(_intervalUs, _advertised, _answered);
            _advertising = true;
        }
        catch (BleException full) when (mayWait && full.Error == BleError.NoMemory)
        {
            _advertising = false;   // every connection slot is taken: the end of a connection is the next occasion
        }
    }

    // What is asked of a central. It may refuse: the event of the update says what it has become.
    private sealed class Wish : GattOperation
    {
        public override void OnDone(int status)
        {
        }
    }
}
