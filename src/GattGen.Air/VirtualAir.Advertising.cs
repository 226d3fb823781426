// Advertising events: who hears them, who asks for more, and who connects (Core Vol 6, Part B, 4.4.2 to 4.4.4).
using System.Collections.Generic;

namespace GattGen.Air;

public sealed partial class VirtualAir
{
    private readonly List<VirtualController> _listeners = [];
    private readonly List<VirtualController> _answering = [];

    /// <summary>A controller scans or initiates now, or has ceased to.</summary>
    internal void OnListening(VirtualController controller)
    {
        if (!controller.IsListening)
            _listeners.Remove(controller);
        else if (!_listeners.Contains(controller))
            _listeners.Add(controller);
    }

    /// <summary>One advertising event: the PDU goes out on each channel in turn, unless somebody connects.</summary>
    internal void Advertise(Advertiser advertiser)
    {
        if (_listeners.Count == 0)
            return;
        long time = _now;
        for (int channel = 0; channel < 3; channel++)
        {
            if (((int)advertiser.Channels & (1 << channel)) == 0)
                continue;
            if (advertiser.IsConnectable && ConnectFrom(advertiser, channel, time))
                return;
            ReportFrom(advertiser, channel, time);
            time += AirTime.AdvertisingChannelStep;
        }
    }

    // Of several initiators that answer the same PDU one is heard; which one is drawn.
    private bool ConnectFrom(Advertiser advertiser, int channel, long time)
    {
        _answering.Clear();
        foreach (VirtualController listener in _listeners)
        {
            if (listener != advertiser.Controller && listener.Initiator.WouldConnect(advertiser, channel, time) && Hears(listener, advertiser))
                _answering.Add(listener);
        }

        if (_answering.Count == 0)
            return false;
        VirtualController central = _answering[_answering.Count == 1 ? 0 : Random.Below(_answering.Count)];
        central.Initiator.Address(advertiser);
        if (!advertiser.AcceptsConnectionFrom(central.Initiator) || !advertiser.Controller.HasFreeConnection)
            return false;
        Link.Establish(this, central, advertiser.Controller, time);
        return true;
    }

    private void ReportFrom(Advertiser advertiser, int channel, long time)
    {
        _answering.Clear();
        foreach (VirtualController listener in _listeners)
        {
            if (listener == advertiser.Controller || !listener.Scanner.IsListening(channel, time) || !Hears(listener, advertiser))
                continue;
            sbyte rssi = ReadRssi(PathBetween(listener, advertiser.Controller));
            if (listener.Scanner.OnAdvertisement(advertiser, rssi))
                _answering.Add(listener);
        }

        // Scan requests that are sent at the same time destroy each other; the backoff of the scanners parts them.
        bool isAlone = _answering.Count == 1;
        foreach (VirtualController listener in _answering)
        {
            AirPath path = PathBetween(listener, advertiser.Controller);
            bool isAnswered = isAlone && listener.Scanner.IsAcceptedBy(advertiser) && !IsLost(path) && !IsLost(path);
            listener.Scanner.OnScanRequestSent(isAnswered);
            if (isAnswered)
                listener.Scanner.OnScanResponse(advertiser, ReadRssi(path));
        }
    }

    private bool Hears(VirtualController listener, Advertiser advertiser)
    {
        AirPath path = PathBetween(listener, advertiser.Controller);
        return path.IsInRange && !IsLost(path);
    }
}
