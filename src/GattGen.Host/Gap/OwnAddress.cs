// The address under which this device is on the air (Core Vol 6, Part B, 1.3; Vol 3, Part C, 10.7; module specification, config addr_mode, mac).
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// Knows the addresses of this device and which one is used. The static random address is drawn once and stays for the life of the host;
/// private ones are drawn anew from time to time. The controller is told while nothing uses its random address (Core Vol 4, Part E,
/// 7.8.4): advertising, scanning and connecting pause for it.
/// </summary>
/// <remarks>
/// It fails closed: as long as the controller has no address of the kind that was asked for, nothing is sent under another one. If it
/// refuses, it is asked again each second; if it refuses a new private address, the old one stays until the next is due.
/// </remarks>
internal sealed partial class OwnAddress
{
    private const long RetryMicroseconds = 1_000_000;

    private readonly HostBle _host;
    private readonly HostTimer _rotation;
    private readonly HostTimer _retry;
    private readonly CommandCompletion _answered;
    private HciAddress _next;       // the random address that is to be used
    private HciAddress _sent;       // the one that is on its way to the controller
    private HciAddress _onAir;      // the one that the controller has; zero when it has none
    private bool _isWanted;         // the controller is still to be told
    private bool _isOnTheWay;

    public OwnAddress(HostBle host)
    {
        _host = host;
        _rotation = new HostTimer(Rotate);
        _retry = new HostTimer(static () => { });   // the stack comes to rest after it, and tries
        _answered = OnAnswered;
    }

    public BleAddressMode Mode { get; private set; }

    /// <summary>The controller does not know the address in use yet: advertising, scanning and connecting wait.</summary>
    public bool IsPending => _isWanted || _isOnTheWay;

    /// <summary>What the controller is told: private addresses, too, are random ones that this host makes.</summary>
    public OwnAddressType Type => Mode == BleAddressMode.Public ? OwnAddressType.PublicDevice : OwnAddressType.RandomDevice;

    /// <summary>The address in use, or the one that will be as soon as the controller knows it.</summary>
    public BleAddress Current => Mode == BleAddressMode.Public ? Public : new BleAddress(BleAddressType.Random, _next.Value);

    /// <summary>The address that the controller uses at this moment: a link that begins now was made with it.</summary>
    public BleAddress OnAir => Mode == BleAddressMode.Public ? Public : new BleAddress(BleAddressType.Random, _onAir.Value);

    /// <summary>The address that bonded peers know this device by (Core Vol 3, Part C, 10.8.1): public where there is one, unless the static random one is used.</summary>
    public BleAddress Identity => Mode != BleAddressMode.Random && !_host.Controller.PublicAddress.IsZero
        ? Public
        : new BleAddress(BleAddressType.Random, Static.Value);

    private BleAddress Public => new(BleAddressType.Public, _host.Controller.PublicAddress.Value);

    /// <summary>The controller has been reset and its public address, if any, is known.</summary>
    /// <returns>Whether the static address must be set.</returns>
    public bool Reset()
    {
        Stop();
        Mode = _host.Controller.PublicAddress.IsZero ? BleAddressMode.Random : BleAddressMode.Public;
        if (Mode != BleAddressMode.Random)
            return false;
        _next = _onAir = Static;
        return true;
    }

    /// <summary>The radio is off: the controller forgets its random address.</summary>
    public void Stop()
    {
        _isWanted = _isOnTheWay = false;
        _onAir = default;
        _host.Timers.Stop(_rotation);
        _host.Timers.Stop(_retry);
    }

    public void SetMode(BleAddressMode mode)
    {
        if (mode > BleAddressMode.Nrpa)
            throw new BleException(BleError.InvalidArgument, "The address mode is Public, Random, Rpa or Nrpa.");
        if (mode == BleAddressMode.Public && _host.Controller.PublicAddress.IsZero)
            throw new BleException(BleError.InvalidArgument, "The controller has no public address.");
        if (mode == Mode)
            return;
        if (_host.Advertiser.IsWanted || _host.Scanner.IsScanning || _host.Initiator.IsConnecting)
            throw new BleException(BleError.Busy, "The address is in use: stop advertising, scanning and connecting first.");
        Mode = mode;
        _host.Timers.Stop(_rotation);
        _host.Timers.Stop(_retry);
        switch (mode)
        {
            case BleAddressMode.Public:
                _isWanted = false;
                break;
            case BleAddressMode.Random:
                _next = Static;
                _isWanted = true;
                break;
            default:
                Rotate();
                break;
        }
    }

    /// <summary>Tells whether an address is one of this device: what comes from it is our own reflection.</summary>
    public bool IsOurs(BleAddress address)
        => address == Current || address == OnAir || address == Identity || _host.Resolves(_host.Bonds.OwnIdentityKey, address);

    /// <summary>Tells the controller, when nothing stands in the way.</summary>
    public void Pump()
    {
        if (!_isWanted || _isOnTheWay || _retry.IsRunning || !_host.IsControllerAtRest)
            return;
        if (_host.Commands.TryEnqueue(new LeSetRandomAddressCommand(_next), _answered))
        {
            _sent = _next;
            _isWanted = false;
            _isOnTheWay = true;
        }
    }

    private void OnAnswered(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        if (outcome.Succeeded)
        {
            _onAir = _sent;
            return;
        }

        if (!_isWanted && Mode != BleAddressMode.Public)
        {
            if (IsOfMode(_onAir))
            {
                _next = _onAir;
            }
            else
            {
                _isWanted = true;
                _host.Timers.Start(_retry, _host.Now + RetryMicroseconds);
            }
        }

        _host.Report(outcome, "Setting the random address failed");
    }
}
