// A virtual controller: what a host sees of it is HCI alone (Core Vol 4, Part E); what the air sees are its advertiser, scanner,
// initiator and connections (Vol 6, Part B).
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>
/// A Bluetooth Low Energy controller on a <see cref="VirtualAir"/>. It is the host's end of HCI: what the host sends is taken when the air
/// runs, and what the controller has to say is given to the host's sink while it runs.
/// </summary>
/// <remarks>
/// Any host may be put on it: commands are checked as Core Vol 4, Part E asks, and what a host does wrong is counted in
/// <see cref="Statistics"/>. When the sink refuses a packet, events wait, advertising reports make room for newer ones, data stay with the
/// peer that sent them (not acknowledged), and commands are not taken until <see cref="Resume"/>.
/// </remarks>
public sealed partial class VirtualController : IHciTransport
{
    private bool _hasLeft;

    internal VirtualController(VirtualAir air, ControllerOptions options, int number, ulong seed)
    {
        Air = air;
        Options = options;
        Number = number;
        Random = new(seed);

        // A locally administered address: 02, 24 drawn bits, and the number, so that no two are the same.
        if (options.HasPublicAddress)
            PublicAddress = options.PublicAddress ?? new((0x02UL << 40) | ((AirRandom.Mix(seed) & 0xFF_FFFF) << 16) | (ushort)(number + 1));
        _commands = new(options);
        _inputTimer = new(this);
        _input = new(InputLimit(options));
        _events = new(EventLimit);
        _reports = new(options.ReportQueueLength * ReportLimit);
        ResolvingList = new(this);
        Advertiser = new(this);
        Scanner = new(this);
        Initiator = new(this);
        AcceptList = new(options.FilterAcceptListSize);
        DefaultTxPhys = DefaultRxPhys = Phys;
    }

    /// <summary>The air that it is on.</summary>
    public VirtualAir Air { get; }

    /// <summary>Its public device address; all zero when it has none (<see cref="ControllerOptions.HasPublicAddress"/>).</summary>
    public HciAddress PublicAddress { get; }

    /// <summary>The number of its connections, as it knows them itself.</summary>
    public int ConnectionCount { get; private set; }

    /// <summary>What it noticed about its host. Read it while the air does not run.</summary>
    public ControllerStatistics Statistics => _statistics with { OversentInput = _input.Dropped };

    internal ControllerOptions Options { get; }

    internal int Number { get; }

    internal AirRandom Random { get; }

    internal LeFeatures Features => Options.Features;

    internal FilterAcceptList AcceptList { get; }

    internal ResolvingList ResolvingList { get; }

    internal Advertiser Advertiser { get; }

    internal Scanner Scanner { get; }

    internal Initiator Initiator { get; }

    internal bool IsListening => Scanner.IsEnabled || Initiator.IsEnabled;

    internal bool Has(LeFeatures feature) => (Options.Features & feature) != 0;

    internal static void Check(ControllerOptions options)
    {
        if (options.PublicAddress is { IsZero: true })
            throw new ArgumentException("A public address is never all zero.", nameof(options));
        if (options is { HasPublicAddress: false, PublicAddress: not null })
            throw new ArgumentException("A controller without a public address is given one.", nameof(options));
        if ((options.Features & ~ControllerOptions.AllFeatures) != 0)
            throw new ArgumentException("A feature that virtual controllers do not have.", nameof(options));
        foreach (HciOpcode command in options.UnknownCommands)
        {
            if (command == HciOpcode.Reset)
                throw new ArgumentException("A controller without HCI_Reset cannot be used.", nameof(options));
        }

        if (options.AclDataPacketLength is < HciLimits.MinimumDataOctets or > HciLimits.MaximumDataOctets
            || options.TotalAclDataPackets is < 1 or > 255
            || options.CommandCredits is < 1 or > 255
            || options.MaximumConnections is < 1 or > 255
            || options.FilterAcceptListSize is < 1 or > 255
            || options.ResolvingListSize is < 1 or > 255
            || options.ReportQueueLength is < 1 or > 1000
            || options.TxPowerLevel is < -127 or > 20)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A number is out of its range.");
        }
    }

    /// <summary>All that a controller does ends, and all settings are at their defaults (7.3.2). Peers are not told.</summary>
    internal void ResetState()
    {
        Advertiser.Reset();
        Scanner.Reset();
        Initiator.Stop();
        Air.OnListening(this);
        AcceptList.Clear();
        ResolvingList.Reset();
        DropConnections();
        _reports.Clear();
        ForgetKeys();
        ResetSettings();
    }

    /// <summary>Ends scanning; what was heard and not yet taken by the host is forgotten.</summary>
    internal void StopScanning()
    {
        Scanner.Disable();
        Air.OnListening(this);
        _reports.Clear();
    }

    // The radio is off and the host cannot be reached: nothing happens here any more.
    private void Leave()
    {
        if (_hasLeft)
            return;
        _hasLeft = true;
        ResetState();
        _events.Clear();
        Air.Timers.Cancel(_inputTimer);
    }
}
