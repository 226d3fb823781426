// The value of HTTP Status Code (0x2AB8).
namespace GattGen.Profiles;

/// <summary>What came of a request (GATT Specification Supplement, HTTP Status Code).</summary>
/// <param name="Code">The status code of HTTP, such as 200.</param>
/// <param name="Data">What can be read of the response.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.HTTPStatusCode)]
public partial record struct HttpStatus(ushort Code, HttpDataStatus Data);
