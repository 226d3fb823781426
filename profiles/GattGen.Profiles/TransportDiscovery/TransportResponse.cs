// What the TDS Control Point (0x2ABC) indicates.
namespace GattGen.Profiles;

/// <summary>What came of a request (Transport Discovery Service, 3.1).</summary>
/// <param name="Operation">What was asked for.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Data">What belongs to it: at most 18 octets, so that it fits every link.</param>
[GattValue]
public partial record struct TransportResponse(TransportOperation Operation, TransportResult Result, [GattField(MaxLength = 18)] GattArray<byte> Data = default);
