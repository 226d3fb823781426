// The value of Resolvable Private Address Only (0x2AC9; Core Vol 3, Part C, 12.5).
namespace GattGen.Profiles;

/// <summary>Which addresses a device uses after bonding (Core Vol 3, Part C, 12.5).</summary>
[CharacteristicValue(Assigned.Characteristics.ResolvablePrivateAddressOnly)]
public enum ResolvablePrivateAddressOnly : byte
{
    /// <summary>Resolvable private addresses, and no others.</summary>
    ResolvablePrivateAddressesOnly = 0,
}
