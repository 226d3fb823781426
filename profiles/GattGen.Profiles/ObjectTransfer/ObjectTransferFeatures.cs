// What an object server can do (Object Transfer Service 1.0, 3.1).
using System;

namespace GattGen.Profiles;

/// <summary>What an object server can do (Object Transfer Service 1.0, 3.1).</summary>
/// <param name="Actions">Which requests the Object Action Control Point takes.</param>
/// <param name="Lists">Which requests the Object List Control Point takes beside those that it always takes.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.OTSFeature)]
public partial record struct ObjectTransferFeatures(ObjectActionFeatures Actions, ObjectListFeatures Lists);

/// <summary>Which requests the Object Action Control Point takes.</summary>
[Flags]
public enum ObjectActionFeatures : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Create.</summary>
    Create = 0x0001,

    /// <summary>Delete.</summary>
    Delete = 0x0002,

    /// <summary>Calculate Checksum.</summary>
    CalculateChecksum = 0x0004,

    /// <summary>Execute.</summary>
    Execute = 0x0008,

    /// <summary>Read.</summary>
    Read = 0x0010,

    /// <summary>Write.</summary>
    Write = 0x0020,

    /// <summary>Write beyond the allocated size.</summary>
    Append = 0x0040,

    /// <summary>Write that cuts what lies behind it off.</summary>
    Truncate = 0x0080,

    /// <summary>Write over what is there.</summary>
    Patch = 0x0100,

    /// <summary>Abort.</summary>
    Abort = 0x0200,
}

/// <summary>Which requests the Object List Control Point takes beside First, Last, Previous and Next.</summary>
[Flags]
public enum ObjectListFeatures : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Go To.</summary>
    GoTo = 0x01,

    /// <summary>Order.</summary>
    Order = 0x02,

    /// <summary>Request Number of Objects.</summary>
    RequestNumberOfObjects = 0x04,

    /// <summary>Clear Marking.</summary>
    ClearMarking = 0x08,
}
