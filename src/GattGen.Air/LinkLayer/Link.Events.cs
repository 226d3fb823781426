// Connection events (Core Vol 6, Part B, 4.5.1 and 4.5.6): the two sides take turns until neither has more, or the event is full.
namespace GattGen.Air;

internal sealed partial class Link
{
    private long _eventStart;
    private long _used;
    private long _continueAt;
    private bool _isContinued;
    private bool _isInEvent;

    private void RunEvent(long number)
    {
        _nextEvent = number + 1;
        _lastListened = number;
        ReachInstants(number);
        if (!IsReachable)
            return;
        if (Air.Options.LinkLossProbability > 0 && Air.Random.Chance(Air.Options.LinkLossProbability))
        {
            _isLost = true;
            return;
        }

        _eventStart = Air.Now;
        _used = 0;
        RunExchange();
    }

    private void RunExchange()
    {
        int pairs;
        _isInEvent = true;
        try
        {
            pairs = IsLossy ? ExchangeWithLoss() : Exchange();
        }
        finally
        {
            _isInEvent = false;
        }

        Central.Controller.ReportCompleted(Central);
        Peripheral.Controller.ReportCompleted(Peripheral);

        // More than one packet means that the More Data bit was set: hosts that are told now have time to send more in this event.
        if (pairs > 1 && Central.IsAlive && Peripheral.IsAlive && _used < _interval - AirTime.InterFrameSpace)
        {
            _isContinued = true;
            _continueAt = _eventStart + _used;
        }
    }

    private int Exchange()
    {
        LinkEnd central = Central;
        LinkEnd peripheral = Peripheral;
        int pairs = 0;
        do
        {
            if (!TryReserve(central, peripheral))
                break;
            pairs++;
            central.Deliver();
            central.Acknowledge();
            if (!peripheral.IsAlive || !central.IsAlive)
                break;
            peripheral.Deliver();
            peripheral.Acknowledge();
        }
        while (central.IsAlive && peripheral.IsAlive && (central.HasPdu || peripheral.HasPdu));

        central.LastHeard = peripheral.LastHeard = Air.Now;
        _isEstablished |= pairs > 0;
        return pairs;
    }

    // A packet that is lost ends the event; what was not acknowledged is sent again in a later one, and ignored there if it had arrived.
    private int ExchangeWithLoss()
    {
        int pairs = 0;
        do
        {
            if (!TryReserve(Central, Peripheral))
                break;
            if (Air.IsLost(_path))
                break;
            Peripheral.LastHeard = Air.Now;
            Central.Deliver();
            if (Air.IsLost(_path))
                break;
            pairs++;
            Central.LastHeard = Air.Now;
            _isEstablished = true;

            // A peripheral that has taken TERMINATE_IND acknowledges it before it is gone (5.1.6).
            Central.Acknowledge();
            if (!Central.IsAlive || !Peripheral.IsAlive)
                break;
            Peripheral.Deliver();
            Peripheral.Acknowledge();
        }
        while (Central.IsAlive && Peripheral.IsAlive && (Central.HasPdu || Peripheral.HasPdu));

        return pairs;
    }

    // The first pair of packets always fits; further ones as long as they end before the next event.
    private bool TryReserve(LinkEnd central, LinkEnd peripheral)
    {
        int time = central.PrepareTime() + peripheral.PrepareTime() + (2 * AirTime.InterFrameSpace);
        if (_used != 0 && _used + time > _interval)
            return false;
        _used += time;
        return true;
    }
}
