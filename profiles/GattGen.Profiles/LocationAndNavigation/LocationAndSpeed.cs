// The value of Location and Speed (0x2A67).
using System;

namespace GattGen.Profiles;

/// <summary>Where a navigation sensor is, and how it moves (Location and Navigation Service 1.0, 3.2).</summary>
/// <param name="Speed">The speed in metres per second, 0..655.35 in steps of 0.01; null when it is not sent.</param>
/// <param name="TotalDistance">The distance in metres, 0..1,677,721.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="Location">The place; null when it is not sent.</param>
/// <param name="Elevation">The elevation in metres, -83,886.08..83,886.07 in steps of 0.01; null when it is not sent.</param>
/// <param name="Heading">The heading in degrees, 0 is north, 0..655.35 in steps of 0.01; null when it is not sent.</param>
/// <param name="RollingTime">The time in seconds, which begins again after 255; null when it is not sent.</param>
/// <param name="UtcTime">The time in UTC; null when it is not sent.</param>
/// <param name="PositionStatus">How good the position is.</param>
/// <param name="IsThreeDimensional">Whether speed and distance have three dimensions; otherwise two.</param>
/// <param name="ElevationSource">Where the elevation comes from.</param>
/// <param name="HeadingSource">Where the heading comes from.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.LocationAndSpeed)]
public partial record struct LocationAndSpeed(
    [GattField(When = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.MetrePerSecond)] double? Speed = null,
    [GattField(When = 1, As = GattFormatType.UInt24, Exponent = -1, Unit = GattUnit.Metre)] double? TotalDistance = null,
    [GattField(When = 2)] GeographicLocation? Location = null,
    [GattField(When = 3, As = GattFormatType.Int24, Exponent = -2, Unit = GattUnit.Metre)] double? Elevation = null,
    [GattField(When = 4, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Degree)] double? Heading = null,
    [GattField(When = 5, Unit = GattUnit.Second)] byte? RollingTime = null,
    [GattField(When = 6)] DateAndTime? UtcTime = null,
    [GattField(Bit = 7, Bits = 2)] PositionStatus PositionStatus = PositionStatus.NoPosition,
    [GattField(Bit = 9)] bool IsThreeDimensional = false,
    [GattField(Bit = 10, Bits = 2)] ElevationSource ElevationSource = ElevationSource.PositioningSystem,
    [GattField(Bit = 12, Bits = 1)] HeadingSource HeadingSource = HeadingSource.Movement)
{
    // Octets of what each flag bit says is there (Location and Navigation Service 1.0, 3.2).
    internal static readonly FieldGroups Groups = new(2, 0, 0, (0, 2), (1, 3), (2, 8), (3, 3), (4, 2), (5, 1), (6, 7));

    /// <summary>What is sent in pieces that an MTU carries: each has some of the fields (Location and Navigation Service 1.0, 3.2). What fits is its only piece.</summary>
    /// <param name="room">The largest piece in octets: the MTU less 3, at least 20.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly LocationAndSpeed[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <summary>Takes what it has over an earlier piece: of each field the latest.</summary>
    /// <param name="earlier">The piece that came before.</param>
    public readonly LocationAndSpeed Over(LocationAndSpeed earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
