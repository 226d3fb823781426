// The largest and smallest force in Cycling Power Measurement (0x2A63).
namespace GattGen.Profiles;

/// <summary>The largest and smallest force of a revolution.</summary>
/// <param name="Maximum">The largest in newtons.</param>
/// <param name="Minimum">The smallest in newtons.</param>
[GattValue]
public partial record struct ExtremeForces([GattField(Unit = GattUnit.Newton)] short Maximum, [GattField(Unit = GattUnit.Newton)] short Minimum);
