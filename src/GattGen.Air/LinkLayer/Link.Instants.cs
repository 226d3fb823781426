// What both sides change at the same connection event, the instant: connection parameters (Core Vol 6, Part B, 5.1.1) and the channel
// map (5.1.2). PHYs change likewise (Link.Phys.cs).
using System;

namespace GattGen.Air;

internal sealed partial class Link
{
    // An instant is at least six events ahead, and later when the peripheral may sleep so long.
    private const int EventsAhead = 7;
    private const long None = long.MaxValue;

    private LinkParameters _newParameters;
    private bool _isUpdateForPeripheral;
    private bool _isUpdateKnown;
    private long _updateInstant = None;
    private ulong _newChannelMap;
    private bool _isMapKnown;
    private long _mapInstant = None;

    /// <summary>The channels in use, bit 0 for channel 0.</summary>
    public ulong ChannelMap { get; private set; }

    public bool IsUpdating => _updateInstant != None;

    private long NextInstant => Math.Min(_phyInstant, Math.Min(_updateInstant, _mapInstant));

    /// <summary>The central decides on new parameters; CONNECTION_UPDATE_IND is going to tell the peripheral.</summary>
    public void PrepareUpdate(LinkParameters parameters, bool isForPeripheral)
    {
        _newParameters = parameters with { IntervalMax = parameters.IntervalMin };
        _isUpdateForPeripheral = isForPeripheral;
        _isUpdateKnown = false;
        _updateInstant = InstantFromNow();
    }

    public void OnUpdateKnown() => _isUpdateKnown = true;

    /// <summary>The central's host classified the channels anew.</summary>
    public void ChangeChannelMap(ulong map)
    {
        _newChannelMap = map;
        if (_mapInstant != None)
            return; // the PDU under way has not been decided on; it carries the new map
        _isMapKnown = false;
        _mapInstant = InstantFromNow();
        Central.StartChannelMapUpdate();
    }

    public void OnChannelMapKnown() => _isMapKnown = true;

    private long InstantFromNow() => Math.Max(_nextEvent, EventFrom(Air.Now)) + EventsAhead + (2 * _parameters.Latency);

    // Where the peripheral was not told in time, the two part, and do not hear each other any more.
    private void ReachInstants(long number)
    {
        ReachPhyInstant(number);
        if (number >= _mapInstant)
        {
            _mapInstant = None;
            if (_isMapKnown)
                ChannelMap = _newChannelMap;
            else
                _isLost = true;
        }

        if (number < _updateInstant)
            return;
        _updateInstant = None;
        if (!_isUpdateKnown)
        {
            _isLost = true;
            return;
        }

        ApplyUpdate(number);
    }

    private void ApplyUpdate(long number)
    {
        bool isChanged = _newParameters != _parameters;
        _anchor = TimeOf(number);
        _anchorEvent = number;
        Use(_newParameters);
        Central.OnUpdated(isReported: true);
        Peripheral.OnUpdated(isReported: isChanged || _isUpdateForPeripheral);
    }
}
