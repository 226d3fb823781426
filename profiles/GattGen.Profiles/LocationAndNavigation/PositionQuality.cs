// The value of Position Quality (0x2A69).
namespace GattGen.Profiles;

/// <summary>How good the position of a navigation sensor is (Location and Navigation Service 1.0, 3.3).</summary>
/// <param name="BeaconsInSolution">How many beacons it uses; null when it is not sent.</param>
/// <param name="BeaconsInView">How many beacons it sees; null when it is not sent.</param>
/// <param name="TimeToFirstFix">How long the first fix took, in seconds, 0..6553.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="HorizontalError">The horizontal error in metres, 0..42,949,672.95 in steps of 0.01; null when it is not sent.</param>
/// <param name="VerticalError">The vertical error in metres, 0..42,949,672.95 in steps of 0.01; null when it is not sent.</param>
/// <param name="HorizontalDilution">The horizontal dilution of precision, 0..51 in steps of 0.2; null when it is not sent.</param>
/// <param name="VerticalDilution">The vertical dilution of precision, 0..51 in steps of 0.2; null when it is not sent.</param>
/// <param name="PositionStatus">How good the position is.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.PositionQuality)]
public partial record struct PositionQuality(
    [GattField(When = 0, Unit = GattUnit.Unitless)] byte? BeaconsInSolution = null,
    [GattField(When = 1, Unit = GattUnit.Unitless)] byte? BeaconsInView = null,
    [GattField(When = 2, As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Second)] double? TimeToFirstFix = null,
    [GattField(When = 3, As = GattFormatType.UInt32, Exponent = -2, Unit = GattUnit.Metre)] double? HorizontalError = null,
    [GattField(When = 4, As = GattFormatType.UInt32, Exponent = -2, Unit = GattUnit.Metre)] double? VerticalError = null,
    [GattField(When = 5, As = GattFormatType.UInt8, Exponent = -1, Multiplier = 2, Unit = GattUnit.Unitless)] double? HorizontalDilution = null,
    [GattField(When = 6, As = GattFormatType.UInt8, Exponent = -1, Multiplier = 2, Unit = GattUnit.Unitless)] double? VerticalDilution = null,
    [GattField(Bit = 7, Bits = 2)] PositionStatus PositionStatus = PositionStatus.NoPosition);
