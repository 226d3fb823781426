// What has changed, and who has changed it (Descriptor Value Changed, 0x2A7D).
using System;

namespace GattGen.Profiles;

/// <summary>What has changed in the descriptors of a characteristic (GATT Specification Supplement, Descriptor Value Changed).</summary>
[Flags]
public enum DescriptorChanges : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A client has changed it, otherwise the server.</summary>
    ByClient = 1 << 0,

    /// <summary>A trigger setting.</summary>
    TriggerSetting = 1 << 1,

    /// <summary>How the trigger settings go together.</summary>
    Configuration = 1 << 2,

    /// <summary>How the sensor measures.</summary>
    Measurement = 1 << 3,

    /// <summary>The description for people.</summary>
    UserDescription = 1 << 4,
}
