// What the control point of the Firmware Update service, which is not adopted, indicates.
namespace GattGen.Profiles;

/// <summary>What came of a request to the Firmware Update service, and how much of the image is there.</summary>
/// <param name="Operation">What was asked for.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Offset">How many octets of the image are there: where the next piece begins.</param>
/// <param name="Checksum">The CRC-32 of these octets.</param>
[GattValue]
public partial record struct FirmwareStatus(FirmwareOperation Operation, FirmwareResult Result, uint Offset, uint Checksum);
