// Connecting to a bonded peer whose private address the controller cannot tell (Core Vol 3, Part C, 10.8.2.3).
using GattGen.Hci;

namespace GattGen.Host;

internal sealed partial class Initiator
{
    // A private address that was heard is tried for this long: then the peer may have another one.
    private const long SearchAgainMicroseconds = 5_000_000;

    private readonly HostTimer _searchAgain;
    private BleAddress? _found;     // under what the peer is on the air
    private bool _isOld;            // that was some time ago

    /// <summary>The peer uses private addresses, as far as we know, and the controller cannot resolve them.</summary>
    private bool NeedsSearch => _found is null && _host.Bonds.Find(_peer) is { Peer.HasIdentityKey: true } && !_host.ResolvingList.Resolves(_peer);

    /// <summary>A device was heard during the search.</summary>
    public void OnReport(AdvertisingReportType type, BleAddress address)
    {
        if (_state != State.Searching || type > AdvertisingReportType.ConnectableDirected || _host.Identify(address) != _peer)
            return;
        _found = address;
        _state = State.Waiting;
        _host.Scanner.StopSearch();
    }

    /// <summary>The controller does not scan.</summary>
    public void OnSearchFailed(HciError status)
    {
        _host.Scanner.StopSearch();
        if (_state == State.Searching)
            Fail((byte)status);
    }

    private void OnOld() => _isOld = _state == State.Creating;

    private void StopSearch()
    {
        _found = null;
        _isOld = false;
        _host.Timers.Stop(_searchAgain);
        _host.Scanner.StopSearch();
    }
}
