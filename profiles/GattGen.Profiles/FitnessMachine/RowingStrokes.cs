// The strokes in Rower Data (0x2AD1).
namespace GattGen.Profiles;

/// <summary>How a rower strokes.</summary>
/// <param name="Rate">The strokes per minute, 0..127.5 in steps of 0.5.</param>
/// <param name="Count">The strokes since the training began.</param>
[GattValue]
public partial record struct RowingStrokes(
    [GattField(As = GattFormatType.UInt8, BinaryExponent = -1, Unit = GattUnit.StrokePerMinute)] double Rate,
    [GattField(Unit = GattUnit.Unitless)] ushort Count);
