// Two angles of 12 bits in Cycling Power Measurement (0x2A63).
namespace GattGen.Profiles;

/// <summary>Where the crank was at the largest and at the smallest force or torque of a revolution.</summary>
/// <param name="Maximum">At the largest, in degrees, 0..4095.</param>
/// <param name="Minimum">At the smallest, in degrees, 0..4095.</param>
[GattValue(FlagsOctets = 3)]
public partial record struct ExtremeAngles(
    [GattField(Bit = 0, Bits = 12, Unit = GattUnit.Degree)] ushort Maximum,
    [GattField(Bit = 12, Bits = 12, Unit = GattUnit.Degree)] ushort Minimum);
