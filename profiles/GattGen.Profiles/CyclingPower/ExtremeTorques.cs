// The largest and smallest torque in Cycling Power Measurement (0x2A63).
namespace GattGen.Profiles;

/// <summary>The largest and smallest torque of a revolution.</summary>
/// <param name="Maximum">The largest in newton metres, -1024..1023.969 in steps of 1/32.</param>
/// <param name="Minimum">The smallest in newton metres, -1024..1023.969 in steps of 1/32.</param>
[GattValue]
public partial record struct ExtremeTorques(
    [GattField(As = GattFormatType.Int16, BinaryExponent = -5, Unit = GattUnit.NewtonMetre)] double Maximum,
    [GattField(As = GattFormatType.Int16, BinaryExponent = -5, Unit = GattUnit.NewtonMetre)] double Minimum);
