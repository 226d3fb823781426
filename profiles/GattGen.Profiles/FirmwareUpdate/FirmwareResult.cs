// The results of the control point of the Firmware Update service, which is not adopted.
namespace GattGen.Profiles;

/// <summary>What came of a request to the Firmware Update service.</summary>
public enum FirmwareResult : byte
{
    /// <summary>It was done.</summary>
    Success = 0,

    /// <summary>The operation is not known.</summary>
    OperationNotSupported = 1,

    /// <summary>No image has been begun.</summary>
    NotBegun = 2,

    /// <summary>The image is empty, or larger than the device takes.</summary>
    SizeNotSupported = 3,

    /// <summary>A part of the image is missing.</summary>
    Incomplete = 4,

    /// <summary>The image has another checksum than was said; it has been forgotten.</summary>
    ChecksumWrong = 5,

    /// <summary>The device does not want the image.</summary>
    Refused = 6,
}
