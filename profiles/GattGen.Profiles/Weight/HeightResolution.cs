// How fine heights are measured (GATT Specification Supplement, Weight Scale Feature and Body Composition Feature).
namespace GattGen.Profiles;

/// <summary>How fine heights are measured.</summary>
public enum HeightResolution : byte
{
    /// <summary>Not said.</summary>
    NotSpecified = 0,

    /// <summary>0.01 m or 1 inch.</summary>
    Millimetres10 = 1,

    /// <summary>0.005 m or 0.5 inch.</summary>
    Millimetres5 = 2,

    /// <summary>0.001 m or 0.1 inch.</summary>
    Millimetre = 3,
}
