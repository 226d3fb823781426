// The address under which this device is on the air (Core Vol 6, Part B, 1.3; module specification, config addr_mode, mac).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// Knows the addresses of this device and which one is used. The static random address is drawn once and stays for the life of the
/// host. It is given to the controller while nothing uses it (Core Vol 4, Part E, 7.8.4).
/// </summary>
internal sealed class OwnAddress
{
    private readonly HostBle _host;
    private readonly CommandCompletion _answered;
    private HciAddress _static;
    private bool _isDrawn;
    private bool _isWanted;     // the controller is still to be told the static address
    private bool _isOnTheWay;

    public OwnAddress(HostBle host)
    {
        _host = host;
        _answered = OnAnswered;
    }

    public BleAddressMode Mode { get; private set; }

    /// <summary>The controller does not know the address in use yet: advertising, scanning and connecting wait.</summary>
    public bool IsPending => _isWanted || _isOnTheWay;

    public OwnAddressType Type => Mode == BleAddressMode.Public ? OwnAddressType.PublicDevice : OwnAddressType.RandomDevice;

    public BleAddress Current => Mode == BleAddressMode.Public
        ? new BleAddress(BleAddressType.Public, _host.Controller.PublicAddress.Value)
        : new BleAddress(BleAddressType.Random, Static.Value);

    /// <summary>The address that bonded peers know this device by (Core Vol 3, Part C, 10.8.1): public where there is one, unless the static random one is used.</summary>
    public BleAddress Identity => Mode != BleAddressMode.Random && !_host.Controller.PublicAddress.IsZero
        ? new BleAddress(BleAddressType.Public, _host.Controller.PublicAddress.Value)
        : new BleAddress(BleAddressType.Random, Static.Value);

    /// <summary>The static random address; drawn when it is first needed.</summary>
    public HciAddress Static
    {
        get
        {
            if (!_isDrawn)
            {
                _static = _host.Options.StaticRandomAddress is { } given ? new HciAddress(given.Value) : Draw();
                _isDrawn = true;
            }

            return _static;
        }
    }

    /// <summary>The controller has been reset and its public address, if any, is known.</summary>
    /// <returns>Whether the static address must be set.</returns>
    public bool Reset()
    {
        _isWanted = _isOnTheWay = false;
        Mode = _host.Controller.PublicAddress.IsZero ? BleAddressMode.Random : BleAddressMode.Public;
        return Mode == BleAddressMode.Random;
    }

    public void SetMode(BleAddressMode mode)
    {
        if (mode is not (BleAddressMode.Public or BleAddressMode.Random))
            throw new BleException(BleError.InvalidArgument, "The address mode is Public or Random.");
        if (mode == BleAddressMode.Public && _host.Controller.PublicAddress.IsZero)
            throw new BleException(BleError.InvalidArgument, "The controller has no public address.");
        if (mode == Mode)
            return;
        if (_host.Advertiser.IsWanted || _host.Scanner.IsScanning || _host.Initiator.IsConnecting)
            throw new BleException(BleError.Busy, "The address is in use: stop advertising, scanning and connecting first.");
        Mode = mode;
        _isWanted = mode == BleAddressMode.Random;
    }

    /// <summary>Tells the controller, when nothing stands in the way.</summary>
    public void Pump()
    {
        if (!_isWanted || _isOnTheWay || !_host.Advertiser.IsAtRest || !_host.Scanner.IsAtRest || !_host.Initiator.IsAtRest)
            return;
        if (_host.Commands.TryEnqueue(new LeSetRandomAddressCommand(Static), _answered))
        {
            _isWanted = false;
            _isOnTheWay = true;
        }
    }

    private void OnAnswered(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        if (!outcome.Succeeded)
            _host.Report(outcome, "Setting the random address failed");
    }

    private HciAddress Draw()
    {
        const ulong TopBits = 0xC000_0000_0000;
        const ulong RandomPart = 0x3FFF_FFFF_FFFF;
        Span<byte> octets = stackalloc byte[8];
        octets.Clear();
        _host.FillRandom(octets.Slice(0, HciAddress.Length));
        var value = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(octets) & RandomPart;

        // The random part is neither all zeros nor all ones (Core Vol 6, Part B, 1.3.2.1).
        if (value is 0 or RandomPart)
            value ^= 1;
        return new HciAddress(value | TopBits);
    }
}
