// The floors and steps in Step Climber Data (0x2ACF).
namespace GattGen.Profiles;

/// <summary>What was climbed.</summary>
/// <param name="Floors">The floors.</param>
/// <param name="Steps">The steps.</param>
[GattValue]
public partial record struct ClimbedSteps(
    [GattField(Unit = GattUnit.Unitless)] ushort Floors,
    [GattField(Unit = GattUnit.Unitless)] ushort Steps);
