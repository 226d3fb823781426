// What the Fitness Machine Control Point (0x2AD9) answers to Spin Down Control.
namespace GattGen.Profiles;

/// <summary>Between which speeds a spin down is measured (Fitness Machine Service 1.0, 4.16.2.20).</summary>
/// <param name="Low">The lower speed in km/h, 0..655.35 in steps of 0.01.</param>
/// <param name="High">The upper speed in km/h, 0..655.35 in steps of 0.01.</param>
[GattValue]
public partial record struct SpinDownSpeeds(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double Low,
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double High);
