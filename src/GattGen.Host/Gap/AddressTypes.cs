// Addresses between HCI and the API (Core Vol 4, Part E, 7.7.65.2; CONFORMANCE: resolved types 2 and 3 are reported as 0 and 1).
using GattGen.Hci;

namespace GattGen.Host;

internal static class AddressTypes
{
    public static BleAddress ToAddress(this HciAddressType type, HciAddress address)
        => new(type is HciAddressType.PublicDevice or HciAddressType.PublicIdentity ? BleAddressType.Public : BleAddressType.Random, address.Value);

    public static HciAddressType ToHci(this BleAddressType type)
        => type == BleAddressType.Public ? HciAddressType.PublicDevice : HciAddressType.RandomDevice;
}
