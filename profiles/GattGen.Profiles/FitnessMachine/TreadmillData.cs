// The value of Treadmill Data (0x2ACD).
using System;

namespace GattGen.Profiles;

/// <summary>What a treadmill measured (Fitness Machine Service 1.0, 4.4).</summary>
/// <param name="Speed">The speed in km/h, 0..655.35 in steps of 0.01; null where the rest of the data comes in the next notification.</param>
/// <param name="AverageSpeed">The average speed in km/h, 0..655.35 in steps of 0.01; null when it is not sent.</param>
/// <param name="TotalDistance">The distance in metres, 0..16,777,215; null when it is not sent.</param>
/// <param name="Inclination">The inclination and the angle of the ramp; null when they are not sent.</param>
/// <param name="ElevationGain">How far it went up and down; null when it is not sent.</param>
/// <param name="Pace">The pace in km/min, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="AveragePace">The average pace in km/min, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="Energy">The energy; null when it is not sent.</param>
/// <param name="HeartRate">The heart rate in beats per minute; null when it is not sent.</param>
/// <param name="MetabolicEquivalent">The metabolic equivalent, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="ElapsedTime">The time since the training began in seconds; null when it is not sent.</param>
/// <param name="RemainingTime">The time until the training ends in seconds; null when it is not sent.</param>
/// <param name="ForceAndPower">The force on the belt and the power; null when they are not sent.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.TreadmillData)]
public partial record struct TreadmillData(
    [GattField(Unless = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double? Speed = null,
    [GattField(When = 1, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double? AverageSpeed = null,
    [GattField(When = 2, Octets = 3, Maximum = 16_777_215, Unit = GattUnit.Metre)] uint? TotalDistance = null,
    [GattField(When = 3)] MachineInclination? Inclination = null,
    [GattField(When = 4)] TreadmillElevationGain? ElevationGain = null,
    [GattField(When = 5, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.KilometrePerMinute)] double? Pace = null,
    [GattField(When = 6, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.KilometrePerMinute)] double? AveragePace = null,
    [GattField(When = 7)] ExpendedEnergy? Energy = null,
    [GattField(When = 8, Unit = GattUnit.BeatsPerMinute)] byte? HeartRate = null,
    [GattField(When = 9, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.MetabolicEquivalent)] double? MetabolicEquivalent = null,
    [GattField(When = 10, Unit = GattUnit.Second)] ushort? ElapsedTime = null,
    [GattField(When = 11, Unit = GattUnit.Second)] ushort? RemainingTime = null,
    [GattField(When = 12)] ForceAndPower? ForceAndPower = null)
    : IFitnessMachineData<TreadmillData>
{
    // Octets of what each flag bit says is there (Fitness Machine Service 1.0, 4.4).
    internal static readonly FieldGroups Groups = new(2, 0, 2, (1, 2), (2, 3), (3, 4), (4, 4), (5, 1), (6, 1), (7, 5), (8, 1), (9, 1), (10, 2), (11, 2), (12, 4));

    /// <inheritdoc/>
    public readonly bool IsMoreToCome => Speed is null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly TreadmillData[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <inheritdoc/>
    public readonly TreadmillData Over(TreadmillData earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
