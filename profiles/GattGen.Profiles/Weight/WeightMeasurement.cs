// The Weight Measurement characteristic (GATT Specification Supplement, Weight Measurement; Weight Scale Service 1.0, 3.2).
namespace GattGen.Profiles;

/// <summary>A weight, and what is derived from it. Exactly one of the two units is set, and the height is in the same system of units.</summary>
/// <param name="Kilograms">The weight in kg, 0..327.675 in steps of 0.005; null when it is in pounds.</param>
/// <param name="Pounds">The weight in lb, 0..655.35 in steps of 0.01; null when it is in kg.</param>
/// <param name="TimeStamp">When it was measured, on the clock of the scale; null when it is not sent.</param>
/// <param name="UserId">Which user, 0..254; <see cref="UnknownUser"/> when that is not known; null when it is not sent.</param>
/// <param name="BodyMassIndex">The body mass index in kg/m², 0..6553.5 in steps of 0.1; sent with a height, and not without one.</param>
/// <param name="HeightMetres">The height in m, 0..65.535 in steps of 0.001; with a weight in kg.</param>
/// <param name="HeightInches">The height in inches, 0..6553.5 in steps of 0.1; with a weight in lb.</param>
/// <example>
/// <code>
/// var weight = new WeightMeasurement(Kilograms: 72.5, UserId: 1, BodyMassIndex: 22.4, HeightMetres: 1.8);
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.WeightMeasurement)]
public partial record struct WeightMeasurement(
    [GattField(Unless = 0, As = GattFormatType.UInt16, Exponent = -3, Multiplier = 5, Unit = GattUnit.Kilogram)] double? Kilograms = null,
    [GattField(When = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Pound)] double? Pounds = null,
    [GattField(When = 1)] DateAndTime? TimeStamp = null,
    [GattField(When = 2)] byte? UserId = null,
    [GattField(When = 3, As = GattFormatType.UInt16, Exponent = -1)] double? BodyMassIndex = null,
    [GattField(When = 3, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3, Unit = GattUnit.Metre)] double? HeightMetres = null,
    [GattField(When = 3, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Inch)] double? HeightInches = null)
{
    /// <summary>The user is not known.</summary>
    public const byte UnknownUser = 0xFF;

    // The number 0xFFFF says that weighing failed (Weight Scale Service 1.0, 3.2.1.2).
    private const double FailureInKilograms = 327.675;
    private const double FailureInPounds = 655.35;

    /// <summary>Says that weighing failed. It has no body mass index and no height.</summary>
    public static WeightMeasurement Unsuccessful => new(FailureInKilograms);

    /// <summary>Whether weighing failed: the weight is the largest number that there is.</summary>
    public readonly bool IsUnsuccessful => Kilograms >= FailureInKilograms || Pounds >= FailureInPounds;
}
