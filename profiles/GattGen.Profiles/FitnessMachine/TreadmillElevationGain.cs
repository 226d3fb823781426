// The elevation in Treadmill Data (0x2ACD).
namespace GattGen.Profiles;

/// <summary>How far a treadmill went up and down. What it cannot tell is null.</summary>
/// <param name="Positive">Up, in metres, 0..6553.4 in steps of 0.1.</param>
/// <param name="Negative">Down, in metres, 0..6553.4 in steps of 0.1.</param>
[GattValue]
public partial record struct TreadmillElevationGain(
    [GattField(As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Metre, Unknown = 0xFFFF)] double? Positive,
    [GattField(As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Metre, Unknown = 0xFFFF)] double? Negative);
