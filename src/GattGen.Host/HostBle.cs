// The Bluetooth Low Energy host over HCI: the module API and the second seam, on one executor.
using System;
using System.Text;
using System.Threading.Tasks;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// A Bluetooth Low Energy host: GAP, L2CAP, ATT and GATT over any HCI controller. It does no input or output of its own: packets come
/// and go through an <see cref="IHciTransport"/>, the time and random numbers come from an <see cref="IHostDriver"/>.
/// </summary>
/// <remarks>
/// All state is touched by one thread at a time (the executor): whoever holds the gate. Every method may be called from any thread and
/// from inside a handler. What arrives while a handler runs waits in a bounded buffer (<see cref="BleConfig.RxBuf"/>).
/// </remarks>
/// <example>
/// <code>
/// await using Ble ble = new HostBle(transport, driver);
/// ble.Active = true;
/// ble.GapAdvertise(100_000, advertisingData);
/// </code>
/// </example>
public sealed partial class HostBle : Ble, IBleHost, IHciSink, IGattStack
{
    internal const int MaxNameOctets = 248;     // Core Vol 3, Part C, 12.1

    private readonly IHciTransport _transport;
    private readonly IHostDriver _driver;
    private readonly HostOptions _options;
    private readonly TimerQueue _timers = new();
    private readonly GattServer _server;
    private readonly CommandQueue _commands;
    private readonly Advertiser _advertiser;
    private readonly Scanner _scanner;
    private readonly Initiator _initiator;
    private readonly OwnAddress _ownAddress;
    private readonly HostConfig _config;
    private readonly SystemBackEnd? _ownBackEnd;

    /// <summary>A host. Nothing happens before <see cref="Active"/> is set.</summary>
    /// <param name="transport">The way to the controller; the host opens it when it is first switched on, and closes it when it is disposed of.</param>
    /// <param name="driver">The clock, the random numbers and the deadlines.</param>
    /// <param name="options">The limits, or null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transport"/> or <paramref name="driver"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public HostBle(IHciTransport transport, IHostDriver driver, HostOptions? options = null)
    {
        _transport = transport ?? throw new ArgumentNullException(nameof(transport));
        _driver = driver ?? throw new ArgumentNullException(nameof(driver));
        _options = options ?? new HostOptions();
        _options.Validate();
        _inbound = new InboundQueue(_options.RxBuf);
        _server = new GattServer(this);
        _commands = new CommandQueue(this, 64 + (8 * _options.MaxConnections));
        _connections = new HostConnection?[_options.MaxConnections];
        _events = new BleEventHeader[MaxQueuedEvents + _options.MaxConnections];
        _ownBackEnd = _options.Cryptography is null ? new SystemBackEnd(Math.Min(SystemBackEnd.MaximumKeys, SystemBackEnd.DefaultKeys + _options.MaxBonds)) : null;
        Toolbox = new CryptographicToolbox(_options.Cryptography ?? _ownBackEnd!);
        Bonds = new BondTable(this);
        _ownAddress = new OwnAddress(this);
        _resolvingList = new ResolvingList(this);
        _advertiser = new Advertiser(this);
        _scanner = new Scanner(this);
        _initiator = new Initiator(this);
        _start = new StartSequence(this);
        _isStartOver = () => _state != HostState.Starting;
        _disconnectDone = OnDisconnectAnswered;
        _ignore = static (in CommandOutcome _) => { };
        _config = new HostConfig(this);
    }

    /// <inheritdoc/>
    public override BleConfig Config => _config;

    /// <summary>What the host has met that it did not expect.</summary>
    public HostStatistics Statistics { get; } = new();

    /// <summary>Whether advertising was asked for, and has not been stopped or ended by a connection.</summary>
    internal bool IsAdvertising => _advertiser.IsWanted;

    internal IHciTransport Transport => _transport;

    internal HostOptions Options => _options;

    internal TimerQueue Timers => _timers;

    internal CommandQueue Commands => _commands;

    internal Advertiser Advertiser => _advertiser;

    internal Scanner Scanner => _scanner;

    internal Initiator Initiator => _initiator;

    internal OwnAddress OwnAddress => _ownAddress;

    /// <summary>The functions of the Security Manager over the primitives of the options.</summary>
    internal CryptographicToolbox Toolbox { get; }

    internal BondTable Bonds { get; }

    internal LocalController Controller { get; } = new();

    internal AclBuffers AclBuffers { get; } = new();

    internal long Now => _driver.NowMicroseconds;

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Active = false;     // the reset leaves before the way is closed
        EnterStack();
        try
        {
            _isTransportGone = true;
            _closedReason = "the radio was disposed of";
            _commands.Clear();
            Bonds.Wipe();
            _ownBackEnd?.Dispose();
        }
        finally
        {
            ExitStack();
        }

        _transport.Close();
        return default;
    }

    internal void FillRandom(Span<byte> destination) => _driver.FillRandom(destination);

    /// <summary>Reports what the controller refused after the call that wanted it has returned.</summary>
    internal void Report(in CommandOutcome outcome, string what, HostAim aim = HostAim.Other)
    {
        var text = what + (outcome.IsLost
            ? ": the controller did not answer " + outcome.Opcode.ToString() + "."
            : ": the controller refused " + outcome.Opcode.ToString() + ": " + outcome.Status.ToText() + ".");
        var outer = EnterHandler();
        try
        {
            var problem = new BleException(BleError.InputOutput, text, (int)outcome.Status);
            switch (aim)
            {
                case HostAim.Advertising:
                    ReportAdvertisingFailure(problem);
                    break;
                case HostAim.Scanning:
                    ReportScanFailure(problem);
                    break;
                default:
                    ReportFailure(problem);
                    break;
            }
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    private void RequireActive()
    {
        if (_state != HostState.On)
            throw new BleException(BleError.NoDevice);
    }

    /// <summary>The configuration values.</summary>
    private sealed partial class HostConfig : BleConfig
    {
        private readonly HostBle _host;
        private string _name;
        private ushort _appearance;
        private int _rxBuf;
        private int _mtu;

        public HostConfig(HostBle host)
        {
            _host = host;
            _rxBuf = host._options.RxBuf;
            _mtu = host._options.Mtu;
            _name = host._options.GapName;
            NameOctets = Encoding.UTF8.GetBytes(_name);
        }

        public byte[] NameOctets { get; private set; }

        public int PreferredMtu => _mtu;

        public override BleAddress Mac
        {
            get
            {
                _host.EnterStack();
                try
                {
                    _host.RequireActive();
                    return _host._ownAddress.Current;
                }
                finally
                {
                    _host.ExitStack();
                }
            }
        }

        public override BleAddressMode AddressMode
        {
            get
            {
                _host.EnterStack();
                try
                {
                    _host.RequireActive();
                    return _host._ownAddress.Mode;
                }
                finally
                {
                    _host.ExitStack();
                }
            }

            set
            {
                _host.EnterStack();
                try
                {
                    _host.RequireActive();
                    _host._ownAddress.SetMode(value);
                }
                finally
                {
                    _host.ExitStack();
                }
            }
        }

        public override string GapName
        {
            get => _name;
            set
            {
                if (value is null)
                    throw new ArgumentNullException(nameof(value));
                var octets = Encode(value) ?? throw new BleException(BleError.InvalidArgument, "A device name has at most 248 octets of UTF-8.");
                _host.EnterStack();
                try
                {
                    _name = value;
                    NameOctets = octets;
                    if (_host._state == HostState.On)
                        _host._server.SetDeviceName(octets);
                }
                finally
                {
                    _host.ExitStack();
                }
            }
        }

        public override ushort Appearance
        {
            get => _appearance;
            set
            {
                _host.EnterStack();
                try
                {
                    _appearance = value;
                    if (_host._state == HostState.On)
                        _host._server.SetAppearance(value);
                }
                finally
                {
                    _host.ExitStack();
                }
            }
        }

        public override int RxBuf
        {
            get => _rxBuf;
            set
            {
                if (value is < 16 or > 65535)
                    throw new ArgumentOutOfRangeException(nameof(value), value, "The buffer has 16..65535 octets.");
                _host.EnterStack();
                try
                {
                    _rxBuf = value;
                    _host._inbound.Resize(value);
                }
                finally
                {
                    _host.ExitStack();
                }
            }
        }

        public override int Mtu
        {
            get
            {
                _host.EnterStack();
                try
                {
                    _host.RequireActive();
                    return _mtu;
                }
                finally
                {
                    _host.ExitStack();
                }
            }

            set
            {
                _host.EnterStack();
                try
                {
                    _host.RequireActive();
                    if (value is < 23 or > 517)
                        throw new BleException(BleError.InvalidArgument, "The MTU is 23..517 octets.");
                    _mtu = value;
                }
                finally
                {
                    _host.ExitStack();
                }
            }
        }

        private static byte[]? Encode(string name)
        {
            var octets = Encoding.UTF8.GetBytes(name);
            return octets.Length <= MaxNameOctets ? octets : null;
        }
    }
}
