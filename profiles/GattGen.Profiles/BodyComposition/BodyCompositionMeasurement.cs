// The Body Composition Measurement characteristic (GATT Specification Supplement, Body Composition Measurement; Body Composition Service 1.0, 3.2).
namespace GattGen.Profiles;

/// <summary>What a body is made of. Masses and height are all in one system of units: kilograms and metres, or pounds and inches.</summary>
/// <param name="BodyFatPercentage">Fat in percent, 0..6553.5 in steps of 0.1; 6553.5 when the measurement failed.</param>
/// <param name="TimeStamp">When it was measured, on the clock of the device; null when it is not sent.</param>
/// <param name="UserId">Which user, 0..254; <see cref="UnknownUser"/> when that is not known; null when it is not sent.</param>
/// <param name="BasalMetabolismJoules">Basal metabolism in J, 0..65,535,000 in steps of 1,000; null when it is not sent.</param>
/// <param name="MusclePercentage">Muscle in percent, 0..6553.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="MuscleMassKilograms">Mass of muscle in kg, 0..327.675 in steps of 0.005.</param>
/// <param name="MuscleMassPounds">Mass of muscle in lb, 0..655.35 in steps of 0.01.</param>
/// <param name="FatFreeMassKilograms">Mass without fat in kg, 0..327.675 in steps of 0.005.</param>
/// <param name="FatFreeMassPounds">Mass without fat in lb, 0..655.35 in steps of 0.01.</param>
/// <param name="SoftLeanMassKilograms">Soft lean mass in kg, 0..327.675 in steps of 0.005.</param>
/// <param name="SoftLeanMassPounds">Soft lean mass in lb, 0..655.35 in steps of 0.01.</param>
/// <param name="BodyWaterMassKilograms">Mass of water in kg, 0..327.675 in steps of 0.005.</param>
/// <param name="BodyWaterMassPounds">Mass of water in lb, 0..655.35 in steps of 0.01.</param>
/// <param name="ImpedanceOhms">Impedance in Ω, 0..6553.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="WeightKilograms">Weight in kg, 0..327.675 in steps of 0.005.</param>
/// <param name="WeightPounds">Weight in lb, 0..655.35 in steps of 0.01.</param>
/// <param name="HeightMetres">Height in m, 0..65.535 in steps of 0.001.</param>
/// <param name="HeightInches">Height in inches, 0..6553.5 in steps of 0.1.</param>
/// <param name="IsMultiplePackets">Whether this is one of two consecutive parts of a measurement; see <see cref="Split"/>.</param>
/// <example>
/// <code>
/// var measurement = new BodyCompositionMeasurement(BodyFatPercentage: 21.5, MusclePercentage: 38, WeightKilograms: 72.5);
/// </code>
/// </example>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.BodyCompositionMeasurement)]
public partial record struct BodyCompositionMeasurement(
    [GattField(As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Percent)] double BodyFatPercentage,
    [GattField(When = 1)] DateAndTime? TimeStamp = null,
    [GattField(When = 2)] byte? UserId = null,
    [GattField(When = 3, As = GattFormatType.UInt16, Exponent = 3, Unit = GattUnit.Joule)] double? BasalMetabolismJoules = null,
    [GattField(When = 4, As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Percent)] double? MusclePercentage = null,
    [GattField(When = 5, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3, Multiplier = 5, Unit = GattUnit.Kilogram)] double? MuscleMassKilograms = null,
    [GattField(When = 5, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Pound)] double? MuscleMassPounds = null,
    [GattField(When = 6, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3, Multiplier = 5, Unit = GattUnit.Kilogram)] double? FatFreeMassKilograms = null,
    [GattField(When = 6, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Pound)] double? FatFreeMassPounds = null,
    [GattField(When = 7, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3, Multiplier = 5, Unit = GattUnit.Kilogram)] double? SoftLeanMassKilograms = null,
    [GattField(When = 7, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Pound)] double? SoftLeanMassPounds = null,
    [GattField(When = 8, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3, Multiplier = 5, Unit = GattUnit.Kilogram)] double? BodyWaterMassKilograms = null,
    [GattField(When = 8, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Pound)] double? BodyWaterMassPounds = null,
    [GattField(When = 9, As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Ohm)] double? ImpedanceOhms = null,
    [GattField(When = 10, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3, Multiplier = 5, Unit = GattUnit.Kilogram)] double? WeightKilograms = null,
    [GattField(When = 10, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Pound)] double? WeightPounds = null,
    [GattField(When = 11, AndUnless = 0, As = GattFormatType.UInt16, Exponent = -3, Unit = GattUnit.Metre)] double? HeightMetres = null,
    [GattField(When = 11, AndWhen = 0, As = GattFormatType.UInt16, Exponent = -1, Unit = GattUnit.Inch)] double? HeightInches = null,
    [GattField(Bit = 12)] bool IsMultiplePackets = false)
{
    /// <summary>The user is not known.</summary>
    public const byte UnknownUser = 0xFF;

    // The number 0xFFFF says that the measurement failed (Body Composition Service 1.0, 3.2.1.2).
    private const double Failure = 6553.5;

    /// <summary>Says that the measurement failed.</summary>
    public static BodyCompositionMeasurement Unsuccessful => new(Failure);

    /// <summary>Whether the measurement failed.</summary>
    public readonly bool IsUnsuccessful => BodyFatPercentage >= Failure;

    /// <summary>The measurement in two parts, for links whose MTU does not carry it whole: time, user and what is in percent or Joule first, then the masses and the rest.</summary>
    /// <returns>The two parts; <see cref="Join"/> puts them together.</returns>
    public readonly (BodyCompositionMeasurement First, BodyCompositionMeasurement Second) Split()
    {
        var first = new BodyCompositionMeasurement(BodyFatPercentage, TimeStamp, UserId, BasalMetabolismJoules, MusclePercentage) { IsMultiplePackets = true };
        var second = this with { TimeStamp = null, UserId = null, BasalMetabolismJoules = null, MusclePercentage = null, IsMultiplePackets = true };
        return (first, second);
    }

    /// <summary>Puts the two parts of a measurement together.</summary>
    /// <param name="second">The part that was sent after this one.</param>
    /// <returns>What either part has.</returns>
    public readonly BodyCompositionMeasurement Join(BodyCompositionMeasurement second)
        => new(
            BodyFatPercentage,
            TimeStamp ?? second.TimeStamp,
            UserId ?? second.UserId,
            BasalMetabolismJoules ?? second.BasalMetabolismJoules,
            MusclePercentage ?? second.MusclePercentage,
            MuscleMassKilograms ?? second.MuscleMassKilograms,
            MuscleMassPounds ?? second.MuscleMassPounds,
            FatFreeMassKilograms ?? second.FatFreeMassKilograms,
            FatFreeMassPounds ?? second.FatFreeMassPounds,
            SoftLeanMassKilograms ?? second.SoftLeanMassKilograms,
            SoftLeanMassPounds ?? second.SoftLeanMassPounds,
            BodyWaterMassKilograms ?? second.BodyWaterMassKilograms,
            BodyWaterMassPounds ?? second.BodyWaterMassPounds,
            ImpedanceOhms ?? second.ImpedanceOhms,
            WeightKilograms ?? second.WeightKilograms,
            WeightPounds ?? second.WeightPounds,
            HeightMetres ?? second.HeightMetres,
            HeightInches ?? second.HeightInches);
}
