// What a glucose concentration was measured in (GATT Specification Supplement, Glucose Measurement, CGM Feature).
namespace GattGen.Profiles;

/// <summary>What a glucose concentration was measured in, and where it was taken: one octet of two halves.</summary>
/// <param name="Type">The fluid.</param>
/// <param name="Location">Where it was taken.</param>
[GattValue]
public partial record struct GlucoseSample(
    [GattField(Bit = 0, Bits = 4)] GlucoseSampleType Type,
    [GattField(Bit = 4, Bits = 4)] GlucoseSampleLocation Location);

/// <summary>The fluid in which a glucose concentration was measured.</summary>
public enum GlucoseSampleType : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>Capillary whole blood.</summary>
    CapillaryWholeBlood = 1,

    /// <summary>Capillary plasma.</summary>
    CapillaryPlasma = 2,

    /// <summary>Venous whole blood.</summary>
    VenousWholeBlood = 3,

    /// <summary>Venous plasma.</summary>
    VenousPlasma = 4,

    /// <summary>Arterial whole blood.</summary>
    ArterialWholeBlood = 5,

    /// <summary>Arterial plasma.</summary>
    ArterialPlasma = 6,

    /// <summary>Whole blood, of which kind is not known.</summary>
    UndeterminedWholeBlood = 7,

    /// <summary>Plasma, of which kind is not known.</summary>
    UndeterminedPlasma = 8,

    /// <summary>Interstitial fluid.</summary>
    InterstitialFluid = 9,

    /// <summary>Control solution.</summary>
    ControlSolution = 10,
}

/// <summary>Where the fluid was taken in which a glucose concentration was measured.</summary>
public enum GlucoseSampleLocation : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>Finger.</summary>
    Finger = 1,

    /// <summary>Another place than the finger.</summary>
    AlternateSite = 2,

    /// <summary>Ear lobe.</summary>
    Earlobe = 3,

    /// <summary>Control solution: nowhere.</summary>
    ControlSolution = 4,

    /// <summary>Tissue under the skin; continuous glucose monitoring only.</summary>
    SubcutaneousTissue = 5,

    /// <summary>The place is not known.</summary>
    NotAvailable = 15,
}
