// The value of Peripheral Preferred Connection Parameters (0x2A04; Core Vol 3, Part C, 12.3).
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

    /// <summary>What a link can be asked for: <see cref="Link.UpdateParametersAsync"/>. What is not said becomes 7.5 ms, 4 s and 32 s.</summary>
    public readonly BleConnectionParameters ToConnectionParameters()
        => new((MinimumInterval ?? 6) * IntervalUnit, (MaximumInterval ?? 3200) * IntervalUnit, Latency, (SupervisionTimeout ?? 3200) * TimeoutUnit);
}
