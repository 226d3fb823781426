// The inclination in the data of fitness machines.
namespace GattGen.Profiles;

/// <summary>How steep it is. What a machine cannot tell is null.</summary>
/// <param name="Percent">The inclination in percent, -3276.8..3276.6 in steps of 0.1.</param>
/// <param name="RampAngle">The angle of the ramp in degrees, -3276.8..3276.6 in steps of 0.1.</param>
[GattValue]
public partial record struct MachineInclination(
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Percent, Unknown = 0x7FFF)] double? Percent,
    [GattField(As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Degree, Unknown = 0x7FFF)] double? RampAngle);
