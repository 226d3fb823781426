// The value of Service Changed (0x2A05; Core Vol 3, Part G, 7.1).
namespace GattGen.Profiles;

/// <summary>The attributes that have come, gone or changed (Core Vol 3, Part G, 7.1).</summary>
/// <param name="Start">The first handle, 1..0xFFFF.</param>
/// <param name="End">The last handle, 1..0xFFFF.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ServiceChanged)]
public partial record struct ServiceChangedRange(
    [GattField(Minimum = 1, Maximum = 0xFFFF)] ushort Start,
    [GattField(Minimum = 1, Maximum = 0xFFFF)] ushort End);
