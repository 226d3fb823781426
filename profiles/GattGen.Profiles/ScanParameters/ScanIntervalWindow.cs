// The values of the Scan Parameters service (Scan Parameters Service 1.0, 3).
namespace GattGen.Profiles;

/// <summary>How a client scans while it is not connected (Scan Parameters Service 1.0, 3.1).</summary>
/// <param name="Interval">How often it listens, in units of 0.625 ms, 0x0004..0x4000.</param>
/// <param name="Window">How long it listens each time, in units of 0.625 ms, 0x0004 up to the interval.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ScanIntervalWindow)]
public partial record struct ScanIntervalWindow(ushort Interval, ushort Window)
{
    private const ushort Least = 0x0004;
    private const ushort Most = 0x4000;

    /// <summary>Whether both are in their ranges.</summary>
    public readonly bool IsValid => Interval is >= Least and <= Most && Window >= Least && Window <= Interval;
}

/// <summary>What the server wants of its client (Scan Parameters Service 1.0, 3.2).</summary>
[CharacteristicValue(Assigned.Characteristics.ScanRefresh)]
public enum ScanRefresh : byte
{
    /// <summary>The scan interval and window anew.</summary>
    ServerRequiresRefresh = 0,
}
