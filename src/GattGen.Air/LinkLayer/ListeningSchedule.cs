// When and where a scanner or an initiator listens (Core Vol 6, Part B, 4.4.3 and 4.4.4): for the scan window at the beginning of each
// scan interval, on the next of the three advertising channels each time.
namespace GattGen.Air;

/// <summary>Scan interval and window, from the moment at which listening began.</summary>
internal readonly struct ListeningSchedule
{
    private readonly long _start;
    private readonly long _interval;
    private readonly long _window;

    /// <param name="start">In microseconds.</param>
    /// <param name="interval">In units of 0.625 ms.</param>
    /// <param name="window">In units of 0.625 ms.</param>
    public ListeningSchedule(long start, ushort interval, ushort window)
    {
        _start = start;
        _interval = (long)interval * AirTime.Slot;
        _window = (long)window * AirTime.Slot;
    }

    /// <summary>Whether it listens on a channel (0 to 2, for 37 to 39) at a time.</summary>
    public bool Covers(int channel, long time)
    {
        long passed = time - _start;
        return passed >= 0 && passed % _interval < _window && passed / _interval % 3 == channel;
    }
}
