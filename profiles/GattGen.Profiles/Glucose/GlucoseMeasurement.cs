// The Glucose Measurement characteristic (GATT Specification Supplement, Glucose Measurement).
using System;

namespace GattGen.Profiles;

/// <summary>One glucose measurement of a record store.</summary>
/// <param name="SequenceNumber">Its number, one more than that of the measurement before.</param>
/// <param name="BaseTime">When it was taken, on the clock of the sensor, without <paramref name="TimeOffset"/>.</param>
/// <param name="TimeOffset">Minutes to add to <paramref name="BaseTime"/> for the time that the user sees; null when it is not sent.</param>
/// <param name="KilogramsPerLitre">The concentration in kg/L (100 mg/dL is 0.001 kg/L); null when it is in mol/L or not sent.</param>
/// <param name="MolesPerLitre">The concentration in mol/L (5.5 mmol/L is 0.0055 mol/L); null when it is in kg/L or not sent.</param>
/// <param name="Sample">In what it was measured; sent with a concentration, and not without one.</param>
/// <param name="SensorStatus">What was wrong; null when it is not sent.</param>
/// <param name="ContextFollows">Whether a <see cref="GlucoseMeasurementContext"/> with the same sequence number follows.</param>
/// <example>
/// <code>
/// var measurement = GlucoseMeasurement.FromMilligramsPerDecilitre(
///     DateAndTime.FromDateTime(DateTime.Now), 98, new GlucoseSample(GlucoseSampleType.CapillaryWholeBlood, GlucoseSampleLocation.Finger));
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.GlucoseMeasurement)]
public partial record struct GlucoseMeasurement(
    ushort SequenceNumber,
    DateAndTime BaseTime,
    [GattField(When = 0, Unit = GattUnit.Minute)] short? TimeOffset = null,
    [GattField(When = 1, AndUnless = 2)] MedFloat16? KilogramsPerLitre = null,
    [GattField(When = 1, AndWhen = 2)] MedFloat16? MolesPerLitre = null,
    [GattField(When = 1)] GlucoseSample? Sample = null,
    [GattField(When = 3)] GlucoseSensorStatus? SensorStatus = null,
    [GattField(Bit = 4)] bool ContextFollows = false)
{
    // 1 mg/dL is 10^-5 kg/L, and 0.1 mmol/L is 10^-4 mol/L.
    private const int MilligramsExponent = -5;
    private const int TenthsOfMillimolesExponent = -4;

    /// <summary>The concentration in mg/dL; null when it was not sent in kg/L. NaN and infinities stay what they are.</summary>
    public readonly double? MilligramsPerDecilitre => KilogramsPerLitre is { } value ? Scale(value, -MilligramsExponent) : null;

    /// <summary>The concentration in mmol/L; null when it was not sent in mol/L. NaN and infinities stay what they are.</summary>
    public readonly double? MillimolesPerLitre => MolesPerLitre is { } value ? Scale(value, 3) : null;

    /// <summary>The time that the user sees: <see cref="BaseTime"/> and <see cref="TimeOffset"/> together; null when it is not known.</summary>
    public readonly DateTime? UserFacingTime
    {
        get
        {
            if (BaseTime.ToDateTime() is not { } time)
                return null;
            var ticks = time.Ticks + ((TimeOffset ?? 0) * TimeSpan.TicksPerMinute);
            return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks) : null;
        }
    }

    /// <summary>A measurement in mg/dL.</summary>
    /// <param name="baseTime">When it was taken.</param>
    /// <param name="concentration">The concentration in whole mg/dL, -2,048..2,047.</param>
    /// <param name="sample">In what it was measured.</param>
    /// <returns>The measurement, with the sequence number 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The concentration is out of range.</exception>
    public static GlucoseMeasurement FromMilligramsPerDecilitre(DateAndTime baseTime, int concentration, GlucoseSample sample)
        => new(0, baseTime, KilogramsPerLitre: new MedFloat16(concentration, MilligramsExponent), Sample: sample);

    /// <summary>A measurement in mmol/L.</summary>
    /// <param name="baseTime">When it was taken.</param>
    /// <param name="tenths">The concentration in tenths of mmol/L, -2,048..2,047.</param>
    /// <param name="sample">In what it was measured.</param>
    /// <returns>The measurement, with the sequence number 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The concentration is out of range.</exception>
    public static GlucoseMeasurement FromTenthsOfMillimolesPerLitre(DateAndTime baseTime, int tenths, GlucoseSample sample)
        => new(0, baseTime, MolesPerLitre: new MedFloat16(tenths, TenthsOfMillimolesExponent), Sample: sample);

    // Shifts the decimal exponent, so that 98E-5 kg/L is exactly 98 mg/dL.
    private static double Scale(MedFloat16 value, int exponent)
        => value.IsFinite ? (double)new MedFloat32(value.Mantissa, value.Exponent + exponent) : value.ToDouble();
}
