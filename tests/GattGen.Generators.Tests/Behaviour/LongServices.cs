// Two services with long UUIDs, more than one packet holds.
namespace GattGen.Generators.Tests.Behaviour;

/// <summary>One of them.</summary>
[GattService("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")]
public partial class FirstLong
{
    [GattCharacteristic("6E400002-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Read)]
    private byte _value;
}

[GattService("6E400011-B5A3-F393-E0A9-E50E24DCCA9E")]
public partial class SecondLong
{
    [GattCharacteristic("6E400012-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Read)]
    private byte _value;
}
