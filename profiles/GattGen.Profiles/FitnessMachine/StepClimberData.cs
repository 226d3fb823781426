// The value of Step Climber Data (0x2ACF).
using System;

namespace GattGen.Profiles;

/// <summary>What a step climber measured (Fitness Machine Service 1.0, 4.6).</summary>
/// <param name="Climbed">The floors and steps; null where the rest of the data comes in the next notification.</param>
/// <param name="StepRate">The steps per minute; null when they are not sent.</param>
/// <param name="AverageStepRate">The average steps per minute; null when they are not sent.</param>
/// <param name="PositiveElevationGain">How far it went up in metres; null when it is not sent.</param>
/// <param name="Energy">The energy; null when it is not sent.</param>
/// <param name="HeartRate">The heart rate in beats per minute; null when it is not sent.</param>
/// <param name="MetabolicEquivalent">The metabolic equivalent, 0..25.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="ElapsedTime">The time since the training began in seconds; null when it is not sent.</param>
/// <param name="RemainingTime">The time until the training ends in seconds; null when it is not sent.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.StepClimberData)]
public partial record struct StepClimberData(
    [GattField(Unless = 0)] ClimbedSteps? Climbed = null,
    [GattField(When = 1, Unit = GattUnit.StepPerMinute)] ushort? StepRate = null,
    [GattField(When = 2, Unit = GattUnit.StepPerMinute)] ushort? AverageStepRate = null,
    [GattField(When = 3, Unit = GattUnit.Metre)] ushort? PositiveElevationGain = null,
    [GattField(When = 4)] ExpendedEnergy? Energy = null,
    [GattField(When = 5, Unit = GattUnit.BeatsPerMinute)] byte? HeartRate = null,
    [GattField(When = 6, As = GattFormatType.UInt8, Exponent = -1, Unit = GattUnit.MetabolicEquivalent)] double? MetabolicEquivalent = null,
    [GattField(When = 7, Unit = GattUnit.Second)] ushort? ElapsedTime = null,
    [GattField(When = 8, Unit = GattUnit.Second)] ushort? RemainingTime = null)
    : IFitnessMachineData<StepClimberData>
{
    // Octets of what each flag bit says is there (Fitness Machine Service 1.0, 4.6).
    internal static readonly FieldGroups Groups = new(2, 0, 4, (1, 2), (2, 2), (3, 2), (4, 5), (5, 1), (6, 1), (7, 2), (8, 2));

    /// <inheritdoc/>
    public readonly bool IsMoreToCome => Climbed is null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly StepClimberData[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <inheritdoc/>
    public readonly StepClimberData Over(StepClimberData earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
