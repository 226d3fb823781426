// The value of Bond Management Control Point (0x2AA4).
namespace GattGen.Profiles;

/// <summary>What a client asks of the Bond Management service (GATT Specification Supplement, Bond Management Control Point).</summary>
/// <param name="Operation">Which bonds are to be deleted.</param>
/// <param name="AuthorizationCode">What shows that the client may do so: up to 511 octets, in most cases a text in UTF-8.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.BondManagementControlPoint)]
public partial record struct BondRequest(BondOperation Operation, GattArray<byte> AuthorizationCode = default);
