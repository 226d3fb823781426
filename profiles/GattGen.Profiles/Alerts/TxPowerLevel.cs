// The value of Tx Power Level (0x2A07).
namespace GattGen.Profiles;

/// <summary>The power with which a device sends (GATT Specification Supplement, Tx Power Level).</summary>
/// <param name="DecibelMilliwatts">The power in dBm, -100..20.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TxPowerLevel)]
public partial record struct TxPowerLevel(
    [GattField(Unit = GattUnit.Decibel, Minimum = -100, Maximum = 20)] sbyte DecibelMilliwatts);
