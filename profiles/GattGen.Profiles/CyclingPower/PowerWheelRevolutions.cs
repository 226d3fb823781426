// The wheel in Cycling Power Measurement (0x2A63), whose clock is twice as fine as that of CSC Measurement.
namespace GattGen.Profiles;

/// <summary>How often a wheel has turned, as a power sensor tells it.</summary>
/// <param name="Cumulative">The revolutions since some moment. A bicycle that is rolled back may count down.</param>
/// <param name="LastEventTime">When the last one ended, in seconds, 0..31.9995 in steps of 1/2048; it begins again every 32 s.</param>
[GattValue]
public partial record struct PowerWheelRevolutions(
    [GattField(Unit = GattUnit.Unitless)] uint Cumulative,
    [GattField(As = GattFormatType.UInt16, BinaryExponent = -11, Unit = GattUnit.Second)] double LastEventTime);
