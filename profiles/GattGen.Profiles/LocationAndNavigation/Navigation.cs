// The value of Navigation (0x2A68).
namespace GattGen.Profiles;

/// <summary>The way to the next waypoint or to the destination (Location and Navigation Service 1.0, 3.5).</summary>
/// <param name="Bearing">The direction in which it lies in degrees, 0 is north, 0..655.35 in steps of 0.01.</param>
/// <param name="Heading">The direction in which the sensor moves in degrees, 0 is north, 0..655.35 in steps of 0.01.</param>
/// <param name="RemainingDistance">The distance that remains in metres, 0..1,677,721.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="RemainingVerticalDistance">The height that remains in metres, -83,886.08..83,886.07 in steps of 0.01; null when it is not sent.</param>
/// <param name="EstimatedTimeOfArrival">When it will arrive, in UTC; null when it is not sent.</param>
/// <param name="PositionStatus">How good the position is.</param>
/// <param name="HeadingSource">Where the heading comes from.</param>
/// <param name="Target">What it leads to.</param>
/// <param name="IsWaypointReached">Whether the waypoint is reached.</param>
/// <param name="IsDestinationReached">Whether the destination is reached.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.Navigation)]
public partial record struct Navigation(
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Degree)] double Bearing,
    [GattField(As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Degree)] double Heading,
    [GattField(When = 0, As = GattFormatType.UInt24, Exponent = -1, Unit = GattUnit.Metre)] double? RemainingDistance = null,
    [GattField(When = 1, As = GattFormatType.Int24, Exponent = -2, Unit = GattUnit.Metre)] double? RemainingVerticalDistance = null,
    [GattField(When = 2)] DateAndTime? EstimatedTimeOfArrival = null,
    [GattField(Bit = 3, Bits = 2)] PositionStatus PositionStatus = PositionStatus.NoPosition,
    [GattField(Bit = 5, Bits = 1)] HeadingSource HeadingSource = HeadingSource.Movement,
    [GattField(Bit = 6, Bits = 1)] NavigationTarget Target = NavigationTarget.Waypoint,
    [GattField(Bit = 7)] bool IsWaypointReached = false,
    [GattField(Bit = 8)] bool IsDestinationReached = false);
