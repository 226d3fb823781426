// The value of Indoor Bike Data (0x2AD2).
using System;

namespace GattGen.Profiles;

/// <summary>What an indoor bike measured (Fitness Machine Service 1.0, 4.9).</summary>
/// <param name="Speed">The speed in km/h, 0..655.35 in steps of 0.01; null where the rest of the data comes in the next notification.</param>
/// <param name="AverageSpeed">The average speed in km/h, 0..655.35 in steps of 0.01; null when it is not sent.</param>
/// <param name="Cadence">The cadence in revolutions per minute, 0..32,767.5 in steps of 0.5; null when it is not sent.</param>
/// <param name="AverageCadence">The average cadence in revolutions per minute, 0..32,767.5 in steps of 0.5; null when it is not sent.</param>
/// <param name="TotalDistance">The distance in metres, 0..16,777,215; null when it is not sent.</param>
/// <param name="ResistanceLevel">The resistance; null when it is not sent.</param>
/// <param name="Power">The power in watts; null when it is not sent.</param>
/// <param name="AveragePower">The average power in watts; null when it is not sent.</param>
/// <param name="Energy">The energy; null when it is not sent.</param>
/// <param name="HeartRate">The heart rate in beats per minute; null when it is not sent.</param>
/// <param name="MetabolicEquivalent">The metabolic equivalent, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="ElapsedTime">The time since the training began in seconds; null when it is not sent.</param>
/// <param name="RemainingTime">The time until the training ends in seconds; null when it is not sent.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.IndoorBikeData)]
public partial record struct IndoorBikeData(
    [GattField(Unless = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double? Speed = null,
    [GattField(When = 1, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double? AverageSpeed = null,
    [GattField(When = 2, As = GattFormatType.UInt16, BinaryExponent = -1, Unit = GattUnit.RevolutionPerMinute)] double? Cadence = null,
    [GattField(When = 3, As = GattFormatType.UInt16, BinaryExponent = -1, Unit = GattUnit.RevolutionPerMinute)] double? AverageCadence = null,
    [GattField(When = 4, Octets = 3, Maximum = 16_777_215, Unit = GattUnit.Metre)] uint? TotalDistance = null,
    [GattField(When = 5, Unit = GattUnit.Unitless)] short? ResistanceLevel = null,
    [GattField(When = 6, Unit = GattUnit.Watt)] short? Power = null,
    [GattField(When = 7, Unit = GattUnit.Watt)] short? AveragePower = null,
    [GattField(When = 8)] ExpendedEnergy? Energy = null,
    [GattField(When = 9, Unit = GattUnit.BeatsPerMinute)] byte? HeartRate = null,
    [GattField(When = 10, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.MetabolicEquivalent)] double? MetabolicEquivalent = null,
    [GattField(When = 11, Unit = GattUnit.Second)] ushort? ElapsedTime = null,
    [GattField(When = 12, Unit = GattUnit.Second)] ushort? RemainingTime = null)
    : IFitnessMachineData<IndoorBikeData>
{
    // Octets of what each flag bit says is there (Fitness Machine Service 1.0, 4.9).
    internal static readonly FieldGroups Groups = new(2, 0, 2, (1, 2), (2, 2), (3, 2), (4, 3), (5, 2), (6, 2), (7, 2), (8, 5), (9, 1), (10, 1), (11, 2), (12, 2));

    /// <inheritdoc/>
    public readonly bool IsMoreToCome => Speed is null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly IndoorBikeData[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <inheritdoc/>
    public readonly IndoorBikeData Over(IndoorBikeData earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
