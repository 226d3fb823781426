// The value of Magnetic Flux Density - 3D (0x2AA1).
namespace GattGen.Profiles;

/// <summary>A magnetic flux density along three axes (GATT Specification Supplement, Magnetic Flux Density - 3D).</summary>
/// <param name="XTesla">The flux density along the X axis in tesla, -0.0032768..0.0032767 in steps of 0.1 microtesla.</param>
/// <param name="YTesla">The flux density along the Y axis in tesla, -0.0032768..0.0032767 in steps of 0.1 microtesla.</param>
/// <param name="ZTesla">The flux density along the Z axis in tesla, -0.0032768..0.0032767 in steps of 0.1 microtesla.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.MagneticFluxDensity3D)]
public partial record struct MagneticFluxDensity3D(
    [GattField(As = GattFormatType.Int16, Exponent = -7, Unit = GattUnit.Tesla)] double XTesla,
    [GattField(As = GattFormatType.Int16, Exponent = -7, Unit = GattUnit.Tesla)] double YTesla,
    [GattField(As = GattFormatType.Int16, Exponent = -7, Unit = GattUnit.Tesla)] double ZTesla);
