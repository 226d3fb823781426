// The value of PnP ID (0x2A50).
namespace GattGen.Profiles;

/// <summary>A PnP ID (GATT Specification Supplement, 3.170).</summary>
/// <param name="VendorIdSource">Who gives vendor identifiers.</param>
/// <param name="VendorId">The vendor.</param>
/// <param name="ProductId">The product, as the vendor numbers them.</param>
/// <param name="ProductVersion">The version of the product, as the vendor numbers them.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.PnPID)]
public partial record struct PnpId(
    VendorIdSource VendorIdSource,
    ushort VendorId,
    ushort ProductId,
    ushort ProductVersion);
