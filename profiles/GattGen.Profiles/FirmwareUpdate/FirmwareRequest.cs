// What a client writes to the control point of the Firmware Update service, which is not adopted.
namespace GattGen.Profiles;

/// <summary>What a client asks of the Firmware Update service.</summary>
/// <param name="Operation">What is to be done.</param>
/// <param name="Size">With <see cref="FirmwareOperation.Begin"/>: the size of the image in octets.</param>
/// <param name="Checksum">With <see cref="FirmwareOperation.Begin"/>: the CRC-32 of the image (that of Ethernet and ZIP).</param>
[GattValue]
public partial record struct FirmwareRequest(
    FirmwareOperation Operation,
    [GattField(IfLeft = true)] uint? Size = null,
    [GattField(IfLeft = true)] uint? Checksum = null);
