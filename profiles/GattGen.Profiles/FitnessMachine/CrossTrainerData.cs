// The value of Cross Trainer Data (0x2ACE).
using System;

namespace GattGen.Profiles;

/// <summary>What a cross trainer measured (Fitness Machine Service 1.0, 4.5).</summary>
/// <param name="Speed">The speed in km/h, 0..655.35 in steps of 0.01; null where the rest of the data comes in the next notification.</param>
/// <param name="AverageSpeed">The average speed in km/h, 0..655.35 in steps of 0.01; null when it is not sent.</param>
/// <param name="TotalDistance">The distance in metres, 0..16,777,215; null when it is not sent.</param>
/// <param name="Steps">The steps per minute; null when they are not sent.</param>
/// <param name="StrideCount">The strides, 0..6553.5 in steps of 0.1; null when they are not sent.</param>
/// <param name="ElevationGain">How far it went up and down; null when it is not sent.</param>
/// <param name="Inclination">The inclination and the angle of the ramp; null when they are not sent.</param>
/// <param name="ResistanceLevel">The resistance, -3276.8..3276.7 in steps of 0.1; null when it is not sent.</param>
/// <param name="Power">The power in watts; null when it is not sent.</param>
/// <param name="AveragePower">The average power in watts; null when it is not sent.</param>
/// <param name="Energy">The energy; null when it is not sent.</param>
/// <param name="HeartRate">The heart rate in beats per minute; null when it is not sent.</param>
/// <param name="MetabolicEquivalent">The metabolic equivalent, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="ElapsedTime">The time since the training began in seconds; null when it is not sent.</param>
/// <param name="RemainingTime">The time until the training ends in seconds; null when it is not sent.</param>
/// <param name="IsBackward">Whether it moves backward.</param>
[GattValue(FlagsOctets = 3), CharacteristicValue(Assigned.Characteristics.CrossTrainerData)]
public partial record struct CrossTrainerData(
    [GattField(Unless = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double? Speed = null,
    [GattField(When = 1, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.KilometrePerHour)] double? AverageSpeed = null,
    [GattField(When = 2, Octets = 3, Maximum = 16_777_215, Unit = GattUnit.Metre)] uint? TotalDistance = null,
    [GattField(When = 3)] StepRates? Steps = null,
    [GattField(When = 4, As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Unitless)] double? StrideCount = null,
    [GattField(When = 5)] CrossTrainerElevationGain? ElevationGain = null,
    [GattField(When = 6)] MachineInclination? Inclination = null,
    [GattField(When = 7, As = GattFormatType.Int16, Exponent = -1, Unit = GattUnit.Unitless)] double? ResistanceLevel = null,
    [GattField(When = 8, Unit = GattUnit.Watt)] short? Power = null,
    [GattField(When = 9, Unit = GattUnit.Watt)] short? AveragePower = null,
    [GattField(When = 10)] ExpendedEnergy? Energy = null,
    [GattField(When = 11, Unit = GattUnit.BeatsPerMinute)] byte? HeartRate = null,
    [GattField(When = 12, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.MetabolicEquivalent)] double? MetabolicEquivalent = null,
    [GattField(When = 13, Unit = GattUnit.Second)] ushort? ElapsedTime = null,
    [GattField(When = 14, Unit = GattUnit.Second)] ushort? RemainingTime = null,
    [GattField(Bit = 15)] bool IsBackward = false)
    : IFitnessMachineData<CrossTrainerData>
{
    // Octets of what each flag bit says is there (Fitness Machine Service 1.0, 4.5).
    internal static readonly FieldGroups Groups = new(3, 0, 2, (1, 2), (2, 3), (3, 4), (4, 2), (5, 4), (6, 4), (7, 2), (8, 2), (9, 2), (10, 5), (11, 1), (12, 1), (13, 2), (14, 2));

    /// <inheritdoc/>
    public readonly bool IsMoreToCome => Speed is null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly CrossTrainerData[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <inheritdoc/>
    public readonly CrossTrainerData Over(CrossTrainerData earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
