// The value of System ID (0x2A23).
namespace GattGen.Profiles;

/// <summary>A System ID (GATT Specification Supplement, 3.209).</summary>
/// <param name="ManufacturerDefinedIdentifier">40 bits that the manufacturer gives, 0..1,099,511,627,775.</param>
/// <param name="OrganizationallyUniqueIdentifier">24 bits that the IEEE gives, 0..16,777,215.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.SystemID)]
public partial record struct SystemId(UInt40 ManufacturerDefinedIdentifier, UInt24 OrganizationallyUniqueIdentifier);
