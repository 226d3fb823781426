// The wheel in CSC Measurement (0x2A5B).
namespace GattGen.Profiles;

/// <summary>How often a wheel has turned.</summary>
/// <param name="Cumulative">The revolutions since some moment. A bicycle that is rolled back may count down.</param>
/// <param name="LastEventTime">When the last one ended, in seconds, 0..63.999 in steps of 1/1024; it begins again every 64 s.</param>
[GattValue]
public partial record struct WheelRevolutions(
    [GattField(Unit = GattUnit.Unitless)] uint Cumulative,
    [GattField(As = GattFormatType.UInt16, BinaryExponent = -10, Unit = GattUnit.Second)] double LastEventTime);
