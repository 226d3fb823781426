// The value of Bond Management Features (0x2AA5).
using System;

namespace GattGen.Profiles;

/// <summary>Which bonds a device deletes when it is asked (GATT Specification Supplement, Bond Management Features); three octets.</summary>
[Flags]
[CharacteristicValue(Assigned.Characteristics.BondManagementFeatures)]
public enum BondFeatures : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It deletes the bond with the client that asks, on BR/EDR and LE.</summary>
    DeleteOwnOnBoth = 1 << 0,

    /// <summary>That takes an authorization code.</summary>
    DeleteOwnOnBothWithCode = 1 << 1,

    /// <summary>It deletes the bond with the client that asks, on BR/EDR.</summary>
    DeleteOwnOnClassic = 1 << 2,

    /// <summary>That takes an authorization code.</summary>
    DeleteOwnOnClassicWithCode = 1 << 3,

    /// <summary>It deletes the bond with the client that asks, on LE.</summary>
    DeleteOwn = 1 << 4,

    /// <summary>That takes an authorization code.</summary>
    DeleteOwnWithCode = 1 << 5,

    /// <summary>It deletes all bonds, on BR/EDR and LE.</summary>
    DeleteAllOnBoth = 1 << 6,

    /// <summary>That takes an authorization code.</summary>
    DeleteAllOnBothWithCode = 1 << 7,

    /// <summary>It deletes all bonds, on BR/EDR.</summary>
    DeleteAllOnClassic = 1 << 8,

    /// <summary>That takes an authorization code.</summary>
    DeleteAllOnClassicWithCode = 1 << 9,

    /// <summary>It deletes all bonds, on LE.</summary>
    DeleteAll = 1 << 10,

    /// <summary>That takes an authorization code.</summary>
    DeleteAllWithCode = 1 << 11,

    /// <summary>It deletes all bonds but that with the client that asks, on BR/EDR and LE.</summary>
    DeleteOthersOnBoth = 1 << 12,

    /// <summary>That takes an authorization code.</summary>
    DeleteOthersOnBothWithCode = 1 << 13,

    /// <summary>It deletes all bonds but that with the client that asks, on BR/EDR.</summary>
    DeleteOthersOnClassic = 1 << 14,

    /// <summary>That takes an authorization code.</summary>
    DeleteOthersOnClassicWithCode = 1 << 15,

    /// <summary>It deletes all bonds but that with the client that asks, on LE.</summary>
    DeleteOthers = 1 << 16,

    /// <summary>That takes an authorization code.</summary>
    DeleteOthersWithCode = 1 << 17,

    /// <summary>It shows which device it is.</summary>
    IdentifyYourself = 1 << 18,

    /// <summary>There are more octets than three.</summary>
    Extension = 1 << 23,
}
