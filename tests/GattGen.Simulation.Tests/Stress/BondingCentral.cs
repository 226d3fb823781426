// A central of the world of bonds: connects, pairs or uses its bond, reads, parts, sometimes forgets.
using GattGen.Host;

namespace GattGen.Simulated.Tests;

internal sealed class BondingCentral
{
    private const ushort None = 0xFFFF;

    private readonly BondingWorld _world;
    private readonly SecretStore _secrets = new();
    private readonly HostBle _radio;
    private ushort _link = None;
    private bool _isConnecting;
    private bool _isLeaving;
    private bool _isRefused;
    private bool _isEncrypted;
    private bool _hasAsked;
    private bool _isBonded;
    private bool _hasRead;
    private bool _isWhole;

    public BondingCentral(BondingWorld world, int number)
    {
        _world = world;

        // Two of eight know legacy pairing only.
        _radio = world.Simulation.AddRadio(number % 4 == 3 ? new HostOptions { Cryptography = new LegacyOnly() } : null);
        _radio.HandlerFailed += world.Failures.Add;
        _radio.Irq(OnEvent);
        _radio.Config.Bond = true;
        _radio.Active = true;
    }

    private BleAddress Hub => _world.Hub.Config.Mac;

    /// <summary>Does what comes next, from outside of handlers.</summary>
    public void Act()
    {
        if (_world.IsEnding || _isLeaving)
            return;
        if (_link == None)
        {
            if (!_isConnecting)
            {
                _isConnecting = true;
                _radio.GapConnect(Hub, 5000, 7_500, 7_500);
            }
        }
        else if (_isRefused)
        {
            // The hub has lost its key: the application decides to forget the bond, and parts.
            ((IBleHost)_radio).RemoveBond(Hub);
            _isRefused = false;
            Disconnect();
        }
        else if (!_hasAsked)
        {
            _hasAsked = true;
            _radio.GapPair(_link);
        }
        else if (_hasRead)
        {
            _hasRead = false;
            Forget();
            Disconnect();
        }
    }

    public void Disconnect()
    {
        if (_link == None)
            return;
        _isLeaving = true;
        _radio.GapDisconnect(_link);
    }

    public void SwitchOffAndOn()
    {
        _radio.Active = false;
        if (_link != None)
            CountEnd();
        _link = None;
        _isConnecting = _isLeaving = false;
        _radio.Active = true;
    }

    // In most cases both sides forget, and the next link pairs; sometimes one side does, or none, and the next link uses the bond.
    private void Forget()
    {
        var which = _world.Draw(6);
        if (which <= 3)
            ((IBleHost)_radio).RemoveBond(Hub);
        if (which is <= 2 or 4)
            ((IBleHost)_world.Hub).RemoveBond(_radio.Config.Mac);
    }

    private void CountEnd()
    {
        if (_isWhole)
            _world.Cycles++;
        else
            _world.Torn++;
    }

    private BleReply OnEvent(in BleEvent e)
    {
        switch (e.Code)
        {
            case BleEventCode.PeripheralConnect:
                _link = e.PeripheralConnect.Connection;
                _isConnecting = _isRefused = _isEncrypted = _isBonded = _hasRead = _isWhole = false;

                // A bonded link is encrypted by itself; otherwise we pair.
                _hasAsked = System.Array.IndexOf(((IBleHost)_radio).GetBonds(), Hub) >= 0;
                break;
            case BleEventCode.PeripheralDisconnect:
                _isConnecting = _isLeaving = false;
                if (e.PeripheralDisconnect.Connection != None)
                    CountEnd();
                _link = None;
                break;
            case BleEventCode.EncryptionUpdate:
                var (link, encrypted, _, bonded, size) = e.EncryptionUpdate;
                Assert.Equal(encrypted ? 16 : 0, size);
                if (!encrypted)
                {
                    _isRefused = true;
                    break;
                }

                _isBonded = bonded;
                if (!_isEncrypted)
                    _radio.GattcRead(link, _world.Value);
                _isEncrypted = true;
                break;
            case BleEventCode.GattcReadDone:
                var (_, _, status) = e.GattcReadDone;
                _hasRead = _isWhole = status == 0 && _isBonded;
                break;
            case BleEventCode.GetSecret:
                return _secrets.Find(e.GetSecret);
            case BleEventCode.SetSecret:
                if (e.SetSecret is { HasValue: true, Type: BleSecretType.PeerKeys })
                    _world.Paired++;
                return _secrets.Keep(e.SetSecret);
        }

        return 0;
    }
}
