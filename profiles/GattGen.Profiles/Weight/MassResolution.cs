// How fine a scale weighs (GATT Specification Supplement, Weight Scale Feature and Body Composition Feature).
namespace GattGen.Profiles;

/// <summary>How fine a scale weighs.</summary>
public enum MassResolution : byte
{
    /// <summary>Not said.</summary>
    NotSpecified = 0,

    /// <summary>0.5 kg or 1 lb.</summary>
    HalfKilogram = 1,

    /// <summary>0.2 kg or 0.5 lb.</summary>
    Grams200 = 2,

    /// <summary>0.1 kg or 0.2 lb.</summary>
    Grams100 = 3,

    /// <summary>0.05 kg or 0.1 lb.</summary>
    Grams50 = 4,

    /// <summary>0.02 kg or 0.05 lb.</summary>
    Grams20 = 5,

    /// <summary>0.01 kg or 0.02 lb.</summary>
    Grams10 = 6,

    /// <summary>0.005 kg or 0.01 lb.</summary>
    Grams5 = 7,
}
