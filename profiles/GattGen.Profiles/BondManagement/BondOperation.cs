// The operations of the Bond Management Control Point (0x2AA4).
namespace GattGen.Profiles;

/// <summary>Which bonds are to be deleted (GATT Specification Supplement, Bond Management Control Point).</summary>
public enum BondOperation : byte
{
    /// <summary>Nothing. Clients do not write it.</summary>
    None = 0,

    /// <summary>Delete the bond with the client that asks, on BR/EDR and LE.</summary>
    DeleteOwnOnBoth = 1,

    /// <summary>Delete the bond with the client that asks, on BR/EDR.</summary>
    DeleteOwnOnClassic = 2,

    /// <summary>Delete the bond with the client that asks, on LE.</summary>
    DeleteOwn = 3,

    /// <summary>Delete all bonds, on BR/EDR and LE.</summary>
    DeleteAllOnBoth = 4,

    /// <summary>Delete all bonds, on BR/EDR.</summary>
    DeleteAllOnClassic = 5,

    /// <summary>Delete all bonds, on LE.</summary>
    DeleteAll = 6,

    /// <summary>Delete all bonds but that with the client that asks, on BR/EDR and LE.</summary>
    DeleteOthersOnBoth = 7,

    /// <summary>Delete all bonds but that with the client that asks, on BR/EDR.</summary>
    DeleteOthersOnClassic = 8,

    /// <summary>Delete all bonds but that with the client that asks, on LE.</summary>
    DeleteOthers = 9,
}
