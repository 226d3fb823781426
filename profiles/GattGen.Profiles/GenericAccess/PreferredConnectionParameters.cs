// The value of Peripheral Preferred Connection Parameters (0x2A04; Core Vol 3, Part C, 12.3).
using System;

namespace GattGen.Profiles;

/// <summary>The connection parameters that a peripheral prefers (Core Vol 3, Part C, 12.3).</summary>
/// <param name="MinimumInterval">The shortest connection interval in units of 1.25 ms, 6..3200; null: any.</param>
/// <param name="MaximumInterval">The longest connection interval in units of 1.25 ms, 6..3200; null: any.</param>
/// <param name="Latency">The peripheral latency in connection events, 0..1000; what a link takes ends at 499.</param>
/// <param name="SupervisionTimeout">The supervision timeout in units of 10 ms, 10..3200; null: any.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.PeripheralPreferredConnectionParameters)]
public partial record struct PreferredConnectionParameters(
    [GattField(Minimum = 6, Maximum = 3200, Unknown = 0xFFFF)] ushort? MinimumInterval,
    [GattField(Minimum = 6, Maximum = 3200, Unknown = 0xFFFF)] ushort? MaximumInterval,
    [GattField(Minimum = 0, Maximum = 1000)] ushort Latency,
    [GattField(Minimum = 10, Maximum = 3200, Unknown = 0xFFFF)] ushort? SupervisionTimeout)
{
    // The units of the fields in microseconds and milliseconds.
    private const int IntervalUnit = 1250;
    private const int TimeoutUnit = 10;
    private const int Shortest = 6;
    private const int Longest = 3200;

    /// <summary>What a link can be asked for: <see cref="Link.UpdateParametersAsync"/>. What is not said becomes 7.5 ms, 32 s, and the longest interval that such
    /// a timeout bears.</summary>
    public readonly BleConnectionParameters ToConnectionParameters()
    {
        var timeout = (SupervisionTimeout ?? Longest) * TimeoutUnit;

        // Above (1 + latency) x longest interval x 2 (Core Vol 6, Part B, 4.5.2).
        var longest = MaximumInterval ?? Math.Clamp(((timeout * 1000) - 1) / (2 * (1 + Latency)) / IntervalUnit, Shortest, Longest);
        return new((MinimumInterval ?? Shortest) * IntervalUnit, longest * IntervalUnit, Latency, timeout);
    }
}
