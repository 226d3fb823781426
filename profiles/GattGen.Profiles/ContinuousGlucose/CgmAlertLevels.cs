// The levels at which a continuous glucose monitor alerts (CGM Service 1.0.1, 3.6.2).
namespace GattGen.Profiles;

/// <summary>The levels at which a continuous glucose monitor alerts; null where none is set.</summary>
/// <param name="PatientHigh">Above it the patient is alerted, in mg/dL.</param>
/// <param name="PatientLow">Below it the patient is alerted, in mg/dL.</param>
/// <param name="Hypo">Below it, in mg/dL, the concentration is dangerously low.</param>
/// <param name="Hyper">Above it, in mg/dL, the concentration is dangerously high.</param>
/// <param name="RateOfDecrease">How fast the concentration may fall, as a number below 0, in mg/dL per minute.</param>
/// <param name="RateOfIncrease">How fast the concentration may rise, in mg/dL per minute.</param>
public readonly record struct CgmAlertLevels(
    MedFloat16? PatientHigh = null,
    MedFloat16? PatientLow = null,
    MedFloat16? Hypo = null,
    MedFloat16? Hyper = null,
    MedFloat16? RateOfDecrease = null,
    MedFloat16? RateOfIncrease = null)
{
    /// <summary>Which levels a measurement passes.</summary>
    /// <param name="concentration">The concentration in mg/dL.</param>
    /// <param name="trend">How fast it changes in mg/dL per minute; null when that is not known.</param>
    /// <returns>Some of the warnings of <see cref="CgmSensorStatus"/>. What is no number passes none.</returns>
    public CgmSensorStatus Warnings(MedFloat16 concentration, MedFloat16? trend)
    {
        double value = concentration;
        double rate = trend ?? MedFloat16.NaN;
        return (value < PatientLow ? CgmSensorStatus.BelowPatientLow : 0)
            | (value > PatientHigh ? CgmSensorStatus.AbovePatientHigh : 0)
            | (value < Hypo ? CgmSensorStatus.BelowHypo : 0)
            | (value > Hyper ? CgmSensorStatus.AboveHyper : 0)
            | (rate < RateOfDecrease ? CgmSensorStatus.RateOfDecreaseExceeded : 0)
            | (rate > RateOfIncrease ? CgmSensorStatus.RateOfIncreaseExceeded : 0);
    }
}
