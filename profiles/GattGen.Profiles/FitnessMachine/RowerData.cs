// The value of Rower Data (0x2AD1).
using System;

namespace GattGen.Profiles;

/// <summary>What a rower measured (Fitness Machine Service 1.0, 4.8).</summary>
/// <param name="Strokes">The strokes; null where the rest of the data comes in the next notification.</param>
/// <param name="AverageStrokeRate">The average strokes per minute, 0..127.5 in steps of 0.5; null when they are not sent.</param>
/// <param name="TotalDistance">The distance in metres, 0..16,777,215; null when it is not sent.</param>
/// <param name="Pace">The pace in seconds for 500 m; null when it is not sent.</param>
/// <param name="AveragePace">The average pace in seconds for 500 m; null when it is not sent.</param>
/// <param name="Power">The power in watts; null when it is not sent.</param>
/// <param name="AveragePower">The average power in watts; null when it is not sent.</param>
/// <param name="ResistanceLevel">The resistance; null when it is not sent.</param>
/// <param name="Energy">The energy; null when it is not sent.</param>
/// <param name="HeartRate">The heart rate in beats per minute; null when it is not sent.</param>
/// <param name="MetabolicEquivalent">The metabolic equivalent, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="ElapsedTime">The time since the training began in seconds; null when it is not sent.</param>
/// <param name="RemainingTime">The time until the training ends in seconds; null when it is not sent.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.RowerData)]
public partial record struct RowerData(
    [GattField(Unless = 0)] RowingStrokes? Strokes = null,
    [GattField(When = 1, As = GattFormatType.UInt8, BinaryExponent = -1, Unit = GattUnit.StrokePerMinute)] double? AverageStrokeRate = null,
    [GattField(When = 2, Octets = 3, Maximum = 16_777_215, Unit = GattUnit.Metre)] uint? TotalDistance = null,
    [GattField(When = 3, Unit = GattUnit.Second)] ushort? Pace = null,
    [GattField(When = 4, Unit = GattUnit.Second)] ushort? AveragePace = null,
    [GattField(When = 5, Unit = GattUnit.Watt)] short? Power = null,
    [GattField(When = 6, Unit = GattUnit.Watt)] short? AveragePower = null,
    [GattField(When = 7, Unit = GattUnit.Unitless)] short? ResistanceLevel = null,
    [GattField(When = 8)] ExpendedEnergy? Energy = null,
    [GattField(When = 9, Unit = GattUnit.BeatsPerMinute)] byte? HeartRate = null,
    [GattField(When = 10, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.MetabolicEquivalent)] double? MetabolicEquivalent = null,
    [GattField(When = 11, Unit = GattUnit.Second)] ushort? ElapsedTime = null,
    [GattField(When = 12, Unit = GattUnit.Second)] ushort? RemainingTime = null)
    : IFitnessMachineData<RowerData>
{
    // Octets of what each flag bit says is there (Fitness Machine Service 1.0, 4.8).
    internal static readonly FieldGroups Groups = new(2, 0, 3, (1, 1), (2, 3), (3, 2), (4, 2), (5, 2), (6, 2), (7, 2), (8, 5), (9, 1), (10, 1), (11, 2), (12, 2));

    /// <inheritdoc/>
    public readonly bool IsMoreToCome => Strokes is null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly RowerData[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <inheritdoc/>
    public readonly RowerData Over(RowerData earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
