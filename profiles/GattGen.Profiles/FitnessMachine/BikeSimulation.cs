// What an indoor bike simulates (Fitness Machine Control Point, 0x2AD9; Fitness Machine Status, 0x2ADA).
namespace GattGen.Profiles;

/// <summary>The road that an indoor bike simulates (Fitness Machine Service 1.0, 4.16.2.18).</summary>
/// <param name="WindSpeed">The wind in metres per second, -32.768..32.767 in steps of 0.001; against the rider is positive.</param>
/// <param name="Grade">The grade in percent, -327.68..327.67 in steps of 0.01.</param>
/// <param name="RollingResistance">The coefficient of rolling resistance, 0..0.0255 in steps of 0.0001.</param>
/// <param name="WindResistance">The wind resistance in kilograms per metre, 0..2.55 in steps of 0.01.</param>
[GattValue]
public partial record struct BikeSimulation(
    [GattField(As = GattFormatType.Int16, Exponent = -3, Unit = GattUnit.MetrePerSecond)] double WindSpeed,
    [GattField(As = GattFormatType.Int16, Exponent = -2, Unit = GattUnit.Percent)] double Grade,
    [GattField(As = GattFormatType.UInt8, Exponent = -4, Unit = GattUnit.Unitless)] double RollingResistance,
    [GattField(As = GattFormatType.UInt8, Exponent = -2)] double WindResistance);
