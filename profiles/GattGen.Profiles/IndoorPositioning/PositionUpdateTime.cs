// How often a place is determined (Uncertainty, 0x2AB4).
namespace GattGen.Profiles;

/// <summary>After which time a beacon knows its place anew (GATT Specification Supplement, Uncertainty).</summary>
public enum PositionUpdateTime : byte
{
    /// <summary>At most 3 s.</summary>
    UpTo3Seconds = 0,

    /// <summary>At most 4 s.</summary>
    UpTo4Seconds = 1,

    /// <summary>At most 6 s.</summary>
    UpTo6Seconds = 2,

    /// <summary>At most 12 s.</summary>
    UpTo12Seconds = 3,

    /// <summary>At most 28 s.</summary>
    UpTo28Seconds = 4,

    /// <summary>At most 89 s.</summary>
    UpTo89Seconds = 5,

    /// <summary>At most 426 s.</summary>
    UpTo426Seconds = 6,

    /// <summary>At most 3,541 s.</summary>
    UpTo3541Seconds = 7,
}
