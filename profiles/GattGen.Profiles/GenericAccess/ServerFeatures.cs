// The value of Server Supported Features (0x2B3A; Core Vol 3, Part G, 7.4).
using System;

namespace GattGen.Profiles;

/// <summary>What a server can do (Core Vol 3, Part G, 7.4).</summary>
[Flags]
[CharacteristicValue(Assigned.Characteristics.ServerSupportedFeatures)]
public enum ServerFeatures : byte
{
    /// <summary>Nothing of the following.</summary>
    None = 0,

    /// <summary>It takes several bearers of the attribute protocol.</summary>
    EnhancedAttBearer = 1 << 0,
}
