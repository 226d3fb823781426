// The value of Client Supported Features (0x2B29; Core Vol 3, Part G, 7.2).
using System;

namespace GattGen.Profiles;

/// <summary>What a client can do (Core Vol 3, Part G, 7.2).</summary>
[Flags]
[CharacteristicValue(Assigned.Characteristics.ClientSupportedFeatures)]
public enum ClientFeatures : byte
{
    /// <summary>Nothing of the following.</summary>
    None = 0,

    /// <summary>It learns that the database has changed by an error.</summary>
    RobustCaching = 1 << 0,

    /// <summary>It takes several bearers of the attribute protocol.</summary>
    EnhancedAttBearer = 1 << 1,

    /// <summary>It takes several values in one notification.</summary>
    MultipleNotifications = 1 << 2,
}
