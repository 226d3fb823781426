// What a client writes to the TDS Control Point (0x2ABC).
namespace GattGen.Profiles;

/// <summary>What a client asks of the Transport Discovery service (Transport Discovery Service, 3.1).</summary>
/// <param name="Operation">What is to be done.</param>
/// <param name="Organization">Who says what the transport is.</param>
/// <param name="Data">What belongs to it; the organization says what that is.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TDSControlPoint)]
public partial record struct TransportRequest(TransportOperation Operation, TransportOrganization Organization, GattArray<byte> Data = default);
