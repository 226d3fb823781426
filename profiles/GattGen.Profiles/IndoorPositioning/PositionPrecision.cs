// How precisely a place is known (Uncertainty, 0x2AB4).
namespace GattGen.Profiles;

/// <summary>How precisely a beacon knows its place (GATT Specification Supplement, Uncertainty).</summary>
public enum PositionPrecision : byte
{
    /// <summary>Less than 0.1 m.</summary>
    LessThanTenCentimetres = 0,

    /// <summary>0.1 to 1 m.</summary>
    TenCentimetresToOneMetre = 1,

    /// <summary>1 to 2 m.</summary>
    OneToTwoMetres = 2,

    /// <summary>2 to 5 m.</summary>
    TwoToFiveMetres = 3,

    /// <summary>5 to 10 m.</summary>
    FiveToTenMetres = 4,

    /// <summary>10 to 50 m.</summary>
    TenToFiftyMetres = 5,

    /// <summary>More than 50 m.</summary>
    MoreThanFiftyMetres = 6,

    /// <summary>It cannot be said.</summary>
    NotApplicable = 7,
}
