// The value of Uncertainty (0x2AB4).
namespace GattGen.Profiles;

/// <summary>How well a beacon knows its place (GATT Specification Supplement, Uncertainty).</summary>
/// <param name="IsMobile">Whether it moves.</param>
/// <param name="UpdateTime">After which time it knows its place anew.</param>
/// <param name="Precision">How precisely it knows its place.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Uncertainty)]
public partial record struct Uncertainty(
    [GattField(Bit = 0)] bool IsMobile,
    [GattField(Bit = 1, Bits = 3)] PositionUpdateTime UpdateTime,
    [GattField(Bit = 4, Bits = 3)] PositionPrecision Precision);
