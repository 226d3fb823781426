// The value of Magnetic Flux Density - 2D (0x2AA0).
namespace GattGen.Profiles;

/// <summary>A magnetic flux density along two axes (GATT Specification Supplement, Magnetic Flux Density - 2D).</summary>
/// <param name="XTesla">The flux density along the X axis in tesla, -0.0032768..0.0032767 in steps of 0.1 microtesla.</param>
/// <param name="YTesla">The flux density along the Y axis in tesla, -0.0032768..0.0032767 in steps of 0.1 microtesla.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.MagneticFluxDensity2D)]
public partial record struct MagneticFluxDensity2D(
    [GattField(As = GattFormatType.Int16, Exponent = -7, Unit = GattUnit.Tesla)] double XTesla,
    [GattField(As = GattFormatType.Int16, Exponent = -7, Unit = GattUnit.Tesla)] double YTesla);
