// The resolving list of the controller, kept in step with the bonds (Core Vol 6, Part B, 6; Vol 4, Part E, 7.8.38 to 7.8.44, 7.8.77).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// Leads the list of the controller to the bonds whose peers have an identity key, one command at a time, while the controller neither
/// advertises nor scans nor connects. What has no room there, or is refused, is resolved by this host.
/// </summary>
/// <remarks>
/// Each entry is put into device privacy mode, where the controller knows it: a bonded peer may go on using its identity address. Our own
/// identity key stands in each entry so that the controller recognises addresses of ours that a peer made; our own addresses are never
/// left to it.
/// </remarks>
internal sealed class ResolvingList
{
    private readonly HostBle _host;
    private readonly CommandCompletion _answered;
    private readonly Entry[] _entries;
    private int _count;
    private int _inController;
    private uint _version;      // of the bonds, when they were last compared
    private bool _isStale;      // the list may differ from the bonds
    private bool _isUsable;
    private bool _isEnabled;
    private bool _isOnTheWay;
    private Step _step;
    private int _place;

    public ResolvingList(HostBle host)
    {
        _host = host;
        _answered = OnAnswered;
        _entries = new Entry[host.Bonds.Capacity];
    }

    private enum Step
    {
        None,
        Remove,
        Add,
        SetMode,
        Enable,
    }

    /// <summary>The list is to be changed: advertising, scanning and connecting wait.</summary>
    public bool IsPending => _isUsable && (_isStale || _isOnTheWay);

    /// <summary>The controller has come up with an empty list, or is off.</summary>
    public void Reset(bool isUsable)
    {
        Array.Clear(_entries, 0, _count);
        _count = _inController = 0;
        _isEnabled = _isOnTheWay = false;
        _isUsable = _isStale = isUsable;
    }

    /// <summary>Tells whether the controller resolves the addresses of a peer.</summary>
    public bool Resolves(BleAddress identity)
    {
        if (!_isEnabled)
            return false;
        var at = IndexOf(identity);
        return at >= 0 && _entries[at].IsInController;
    }

    /// <summary>Sends the next command, if there is one to send.</summary>
    public void Pump()
    {
        if (!_isUsable || _isOnTheWay)
            return;
        if (_version != _host.Bonds.Version)
        {
            _version = _host.Bonds.Version;
            _isStale = true;
        }

        if (!_isStale)
            return;
        _step = FindStep();
        _isStale = _step != Step.None;
        if (_isStale && _host.IsControllerAtRest)
            _isOnTheWay = TrySend();
    }

    private bool TrySend()
    {
        ref var entry = ref _entries[_place];
        var (type, address) = (entry.Identity.Type.ToHci(), new HciAddress(entry.Identity.Value));
        switch (_step)
        {
            case Step.Remove:
                return _host.Commands.TryEnqueue(new LeRemoveDeviceFromResolvingListCommand(type, address), _answered);
            case Step.SetMode:
                return _host.Commands.TryEnqueue(new LeSetPrivacyModeCommand(type, address, PrivacyMode.Device), _answered);
            case Step.Enable:
                return _host.Commands.TryEnqueue(new LeSetAddressResolutionEnableCommand(true), _answered);
            default:
                var bond = _host.Bonds.Find(entry.Identity)!;   // FindStep has just found it
                return _host.Commands.TryEnqueue(
                    new LeAddDeviceToResolvingListCommand(type, address, new HciBlock128(bond.Peer.IdentityKey), new HciBlock128(_host.Bonds.OwnIdentityKey)),
                    _answered);
        }
    }

    // The next difference between the list and the bonds.
    private Step FindStep()
    {
        for (_place = _count - 1; _place >= 0; _place--)
        {
            ref var entry = ref _entries[_place];
            if (_host.Bonds.Find(entry.Identity) is { Peer.HasIdentityKey: true } bond && bond.Number == entry.Number)
                continue;
            if (entry.IsInController)
                return Step.Remove;
            Drop(_place);
        }

        for (_place = 0; _place < _count; _place++)
        {
            if (_entries[_place] is { IsInController: true, HasMode: false })
                return Step.SetMode;
            if (_entries[_place] is { IsInController: false, IsRefused: false })
                return Step.Add;
        }

        for (var i = 0; i < _host.Bonds.Capacity && _inController < _host.Controller.ResolvingListSize; i++)
        {
            if (_host.Bonds.At(i) is { Peer.HasIdentityKey: true } bond && IndexOf(bond.Identity) < 0)
            {
                _place = _count++;
                _entries[_place] = new Entry { Identity = bond.Identity, Number = bond.Number };
                return Step.Add;
            }
        }

        _place = 0;
        return _inController > 0 && !_isEnabled ? Step.Enable : Step.None;
    }

    private void OnAnswered(in CommandOutcome outcome)
    {
        _isOnTheWay = false;
        ref var entry = ref _entries[_place];
        switch (_step)
        {
            case Step.Remove:
                _inController--;
                Drop(_place);
                for (var i = 0; i < _count; i++)
                    _entries[i].IsRefused = false;      // there may be room now
                break;
            case Step.Add when outcome.Succeeded:
                entry.IsInController = true;
                entry.HasMode = !_host.Controller.Commands.Contains(HciOpcode.LeSetPrivacyMode);
                _inController++;
                break;
            case Step.Add:
                entry.IsRefused = true;
                break;
            case Step.SetMode:
                entry.HasMode = true;   // or it has refused, and is not asked again
                break;
            default:
                _isEnabled = outcome.Succeeded;
                _isUsable = outcome.Succeeded;
                break;
        }
    }

    private int IndexOf(BleAddress identity)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_entries[i].Identity == identity)
                return i;
        }

        return -1;
    }

    private void Drop(int at)
    {
        _entries[at] = _entries[--_count];
        _entries[_count] = default;
    }

    private struct Entry
    {
        public BleAddress Identity;
        public uint Number;         // of the bond: another pairing has another key
        public bool IsInController;
        public bool IsRefused;
        public bool HasMode;
    }
}
