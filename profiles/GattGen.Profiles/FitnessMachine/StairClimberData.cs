// The value of Stair Climber Data (0x2AD0).
using System;

namespace GattGen.Profiles;

/// <summary>What a stair climber measured (Fitness Machine Service 1.0, 4.7).</summary>
/// <param name="Floors">The floors; null where the rest of the data comes in the next notification.</param>
/// <param name="StepRate">The steps per minute; null when they are not sent.</param>
/// <param name="AverageStepRate">The average steps per minute; null when they are not sent.</param>
/// <param name="PositiveElevationGain">How far it went up in metres; null when it is not sent.</param>
/// <param name="StrideCount">The strides; null when they are not sent.</param>
/// <param name="Energy">The energy; null when it is not sent.</param>
/// <param name="HeartRate">The heart rate in beats per minute; null when it is not sent.</param>
/// <param name="MetabolicEquivalent">The metabolic equivalent, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="ElapsedTime">The time since the training began in seconds; null when it is not sent.</param>
/// <param name="RemainingTime">The time until the training ends in seconds; null when it is not sent.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.StairClimberData)]
public partial record struct StairClimberData(
    [GattField(Unless = 0, Unit = GattUnit.Unitless)] ushort? Floors = null,
    [GattField(When = 1, Unit = GattUnit.StepPerMinute)] ushort? StepRate = null,
    [GattField(When = 2, Unit = GattUnit.StepPerMinute)] ushort? AverageStepRate = null,
    [GattField(When = 3, Unit = GattUnit.Metre)] ushort? PositiveElevationGain = null,
    [GattField(When = 4, Unit = GattUnit.Unitless)] ushort? StrideCount = null,
    [GattField(When = 5)] ExpendedEnergy? Energy = null,
    [GattField(When = 6, Unit = GattUnit.BeatsPerMinute)] byte? HeartRate = null,
    [GattField(When = 7, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.MetabolicEquivalent)] double? MetabolicEquivalent = null,
    [GattField(When = 8, Unit = GattUnit.Second)] ushort? ElapsedTime = null,
    [GattField(When = 9, Unit = GattUnit.Second)] ushort? RemainingTime = null)
    : IFitnessMachineData<StairClimberData>
{
    // Octets of what each flag bit says is there (Fitness Machine Service 1.0, 4.7).
    internal static readonly FieldGroups Groups = new(2, 0, 2, (1, 2), (2, 2), (3, 2), (4, 2), (5, 5), (6, 1), (7, 1), (8, 2), (9, 2));

    /// <inheritdoc/>
    public readonly bool IsMoreToCome => Floors is null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly StairClimberData[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <inheritdoc/>
    public readonly StairClimberData Over(StairClimberData earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
