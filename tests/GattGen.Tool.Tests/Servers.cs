// Two servers, so that one has to be chosen.
namespace GattGen.Tool.Tests;

/// <summary>Counts.</summary>
[GattService(0xFFE0)]
public partial class CounterService
{
    [GattCharacteristic(0xFFE1, GattFlags.Read | GattFlags.Notify)]
    private uint _count;
}

/// <summary>A counter.</summary>
[GattServer("Counter")]
public sealed partial class CounterServer
{
    public CounterService Counter { get; } = new();
}

[GattServer("Two counters")]
public sealed partial class TwiceServer
{
    public CounterService First { get; } = new();

    public CounterService Second { get; } = new();
}
