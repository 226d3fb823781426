// The module API over the radio of a Meadow board: switching on and off, registering, advertising.
using System;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Targets;
using Meadow.Gateways;

namespace GattGen.Meadow;

/// <summary>
/// A <see cref="Ble"/> on the Bluetooth coprocessor of a Meadow F7: a GATT server. What the coprocessor cannot do throws
/// <see cref="BleError.NotSupported"/> with a text that says what can be done instead.
/// </summary>
/// <remarks>
/// <para>Registering starts the server of the board and waits for the handles of the coprocessor, about 100 ms; so it is not done inside a handler. The
/// board advertises from then on, with its own data, which have the name of the device. <see cref="GapAdvertiseStop"/> stops the server of the board; its
/// clients are gone then, the values stay, and <see cref="Ble.GapAdvertise(int, bool)"/> starts it again. Nothing of it depends on how fast it follows upon
/// another: the pauses that the board needs are kept here.</para>
/// <para>Writes of clients reach the application one at a time. Their order is that in which the board hands them over, which is not always that in which
/// clients wrote. The board does not tell clients apart: the connection is 0 in each event, and the address <see cref="BleAddress.None"/>. A write has been
/// answered before it is known: a service or handler that refuses it undoes it, but the client is not told. A read is answered by the board from the value last
/// set: a service that wants to be asked (<see cref="GattCharacteristicDefinition.AsksOnRead"/>) is refused, and <see cref="BleEventCode.GattsReadRequest"/>
/// is never raised.</para>
/// <para>A value that can be read is given to the board whenever it changes, also when a client has written it. On a characteristic with
/// <see cref="GattFlags.Notify"/> the board notifies each time, since it has one call for both.</para>
/// </remarks>
/// <example><code>
/// await using var ble = new MeadowBle(Device.BluetoothAdapter);
/// await new HeartRateMonitor().StartAsync(ble);
/// </code></example>
public sealed partial class MeadowBle : Ble
{
    private readonly MeadowBleOptions _options;
    private readonly BoardServer _board;
    private readonly MeadowBleConfig _config;
    private readonly ClientEvents _clientEvents;
    private BoardDefinition? _definition;
    private bool _isActive;
    private bool _isAdvertising;
    private ushort? _companyId;         // of the declared server that is about to be registered

    /// <summary>A radio that is off.</summary>
    /// <param name="adapter">The adapter of the board, <c>Device.BluetoothAdapter</c>.</param>
    /// <param name="options">Limits, or null for the defaults.</param>
    /// <exception cref="ArgumentNullException">There is no adapter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public MeadowBle(IBluetoothAdapter adapter, MeadowBleOptions? options = null)
        : this(adapter, options, ClientEvents.OfAdapters)
    {
    }

    /// <summary>As the other constructor, with the events that the adapter has.</summary>
    internal MeadowBle(IBluetoothAdapter adapter, MeadowBleOptions? options, (EventInfo? Connected, EventInfo? Disconnected) clientEvents)
    {
        if (adapter is null)
            throw new ArgumentNullException(nameof(adapter));
        _options = options ?? new MeadowBleOptions();
        _options.Validate();
        _board = new BoardServer(adapter, _gate, _options.HandleTimeout);
        _config = new MeadowBleConfig();
        _arrived = new ValueQueue(_options.MaxWaitingWrites);
        _leaving = new ValueQueue(_options.MaxWaitingValues);
        _clientEvents = new ClientEvents(adapter, clientEvents.Connected, clientEvents.Disconnected, () => ClientsChanged(true), () => ClientsChanged(false));
    }

    /// <inheritdoc/>
    /// <remarks>Switching off stops the server of the board, and waits until the board can bear it: at most 150 ms after its start.</remarks>
    public override bool Active
    {
        get => Volatile.Read(ref _isActive);
        set
        {
            EnterStack();
            try
            {
                if (value == _isActive)
                    return;
                if (!value)
                    SwitchOff();
                else
                    Volatile.Write(ref _isActive, true);
            }
            finally
            {
                ExitStack();
            }
        }
    }

    /// <inheritdoc/>
    public override BleConfig Config => _config;

    /// <summary>Whether the board tells when clients connect and disconnect: its Meadow is 2.3 or later.</summary>
    public bool TellsConnections => _clientEvents.IsBound;

    /// <inheritdoc/>
    protected override bool AdvertisesByItself => true;

    /// <summary>Starts the server of the board again after <see cref="GapAdvertiseStop"/>; otherwise it advertises already.</summary>
    /// <param name="intervalUs">The interval in microseconds, 20,000..10,240,000; the board has its own.</param>
    /// <param name="connectable">True: everybody may connect.</param>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is not active. <see cref="BleError.NotSupported"/>: nothing is registered, or
    /// <paramref name="connectable"/> is false. <see cref="BleError.InvalidArgument"/>: the interval is out of its range. <see cref="BleError.Busy"/>: inside a handler.
    /// <see cref="BleError.TimedOut"/>, <see cref="BleError.InputOutput"/>: the board did not start.</exception>
    public override void GapAdvertise(int intervalUs, bool connectable = true)
    {
        EnterStack();
        try
        {
            RequireActive();
            if (intervalUs is < 20_000 or > 10_240_000)
                throw new BleException(BleError.InvalidArgument, "The advertising interval is 20,000..10,240,000 microseconds.");
            if (!connectable)
                throw Cannot(MeadowF7Limit.AdvertisingData);
            if (_definition is null)
                throw new BleException(BleError.NotSupported, "The radio of the Meadow F7 advertises what it serves: register services first.");
            if (!_board.IsRunning)
            {
                RequireOutsideHandlers();
                RunAgain(_definition);
            }

            _isAdvertising = true;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Stops the server of the board: clients are disconnected, and nobody finds it. The values stay.</summary>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is not active. <see cref="BleError.Busy"/>: inside a handler.</exception>
    public override void GapAdvertiseStop()
    {
        EnterStack();
        try
        {
            RequireActive();
            if (_board.IsRunning)
            {
                RequireOutsideHandlers();
                Halt();
            }

            _isAdvertising = false;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Active = false;
        _clientEvents.Dispose();
        return default;
    }

    /// <inheritdoc/>
    protected override void UseCompanyId(ushort? companyId) => _companyId = companyId;

    /// <inheritdoc/>
    protected override ushort[][] RegisterCore(GattServiceDefinition[] services)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        var company = _options.CompanyId ?? _companyId;
        _companyId = null;
        RequireActive();
        RequireOutsideHandlers();
        if (_isAdvertising)
            throw new BleException(BleError.Busy, "Services are registered while the radio does not advertise: stop advertising first.");
        foreach (var service in services)
            BoardLimits.Require(service);
        var definition = services.Length == 0 ? null : BoardDefinition.Of(this, _config.GapName, company, services);

        // What is set while the board stops and starts waits in the services, which belong to nobody meanwhile.
        ReleaseServices();
        Halt();
        Forget();
        if (definition is null)
            return Array.Empty<ushort[]>();
        Run(definition);
        _definition = definition;

        var handles = new ushort[services.Length][];
        var next = 0;
        for (var i = 0; i < services.Length; i++)
        {
            handles[i] = new ushort[services[i].ValueCount];
            for (var j = 0; j < handles[i].Length; j++)
            {
                var attribute = definition.Attributes[next++];
                attribute.Handle = attribute.BoardHandle;
                handles[i][j] = attribute.Handle;
                _values[attribute.Handle] = attribute;
            }
        }

        return handles;
    }

    private static BleException Waits() => new(BleError.Busy, "The server of the board is started and stopped outside of handlers: it waits for the board. Do it in a task.");

    private static BleException Cannot(MeadowF7Limit limit) => new(BleError.NotSupported, MeadowF7.Of(limit).ToString());

    private void SwitchOff()
    {
        if (_isInHandler)
            throw Waits();
        _board.WaitForChange(Suspend, Resume);      // somebody starts it: it is stopped then
        if (!_isActive)
            return;
        _isAdvertising = false;
        Halt();
        DetachServices();
        Forget();
        Volatile.Write(ref _isActive, false);
    }

    // Starting waits, and so lets others into the stack: what they set meanwhile is sent when the handles are there.
    private void Run(BoardDefinition definition)
    {
        ForgetClients();
        _board.Start(definition, Suspend, Resume, ReportFailure);
    }

    // The board begins with empty values each time: what was there before is given to it again.
    private void RunAgain(BoardDefinition definition)
    {
        Run(definition);
        lock (_leaving)
        {
            foreach (var attribute in definition.Attributes)
            {
                if (attribute.IsReadable && !_leaving.Contains(attribute))
                    _leaving.Add(attribute, attribute.Value.AttributeOctets);
            }
        }
    }

    private void Halt()
    {
        _board.Stop(Suspend, Resume, ReportFailure, () => Volatile.Read(ref _isSending) != 0);
        lock (_arrived)
            _arrived.Clear();
        EndClients();
    }

    // Nothing is served any more: what waits to be sent is for nobody.
    private void Forget()
    {
        _definition = null;
        _values.Clear();
        lock (_leaving)
            _leaving.Clear();
    }

    private void RequireActive()
    {
        if (!_isActive)
            throw new BleException(BleError.NoDevice);
    }

    private void RequireOutsideHandlers()
    {
        if (_isInHandler)
            throw Waits();
        if (_board.IsChanging)
            throw new BleException(BleError.Busy, "The server of the board is being started or stopped by another thread.");
    }
}
