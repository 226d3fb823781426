// The operations of the control point of the Firmware Update service, which is not adopted.
namespace GattGen.Profiles;

/// <summary>What a client asks of the Firmware Update service.</summary>
public enum FirmwareOperation : byte
{
    /// <summary>Nothing. Clients do not write it.</summary>
    None = 0,

    /// <summary>Take an image; the one that was begun with the same size and checksum is continued.</summary>
    Begin = 1,

    /// <summary>Say how much has been taken.</summary>
    Query = 2,

    /// <summary>Check the image and use it.</summary>
    Complete = 3,

    /// <summary>Forget what has been taken.</summary>
    Abort = 4,
}
