// The crank in CSC Measurement (0x2A5B), Cycling Power Measurement (0x2A63) and Cycling Power Vector (0x2A64).
namespace GattGen.Profiles;

/// <summary>How often a crank has turned.</summary>
/// <param name="Cumulative">The revolutions since some moment; they begin again after 65,535.</param>
/// <param name="LastEventTime">When the last one ended, in seconds, 0..63.999 in steps of 1/1024; it begins again every 64 s.</param>
[GattValue]
public partial record struct CrankRevolutions(
    [GattField(Unit = GattUnit.Unitless)] ushort Cumulative,
    [GattField(As = GattFormatType.UInt16, BinaryExponent = -10, Unit = GattUnit.Second)] double LastEventTime);
