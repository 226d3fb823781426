// The value of New Alert (0x2A46).
namespace GattGen.Profiles;

/// <summary>Alerts that have come (GATT Specification Supplement, New Alert).</summary>
/// <param name="Category">What they are about.</param>
/// <param name="Count">How many have come, 0..255.</param>
/// <param name="Text">A short text, such as who calls: up to 18 octets in UTF-8, so that it fits every link.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.NewAlert)]
public partial record struct NewAlert(AlertCategory Category, byte Count, [GattField(MaxLength = 18)] string Text = "");
