// The Blood Pressure Measurement and Intermediate Cuff Pressure characteristics (GATT Specification Supplement, Blood Pressure Measurement).
namespace GattGen.Profiles;

/// <summary>A blood pressure, or the pressure in the cuff while it is being measured. All three pressures of exactly one of the two units are set.</summary>
/// <param name="SystolicMillimetresOfMercury">Systolic pressure in mmHg, or the pressure in the cuff; null when the unit is kPa.</param>
/// <param name="DiastolicMillimetresOfMercury">Diastolic pressure in mmHg; NaN with the pressure in the cuff; null when the unit is kPa.</param>
/// <param name="MeanMillimetresOfMercury">Mean arterial pressure in mmHg; NaN when it is not known; null when the unit is kPa.</param>
/// <param name="SystolicKilopascals">Systolic pressure in kPa, or the pressure in the cuff; null when the unit is mmHg.</param>
/// <param name="DiastolicKilopascals">Diastolic pressure in kPa; NaN with the pressure in the cuff; null when the unit is mmHg.</param>
/// <param name="MeanKilopascals">Mean arterial pressure in kPa; NaN when it is not known; null when the unit is mmHg.</param>
/// <param name="TimeStamp">When it was measured, on the clock of the monitor; null when it is not sent.</param>
/// <param name="PulseRate">Beats per minute; null when it is not sent.</param>
/// <param name="UserId">Which user, 0..254; <see cref="UnknownUser"/> when that is not known; null when it is not sent.</param>
/// <param name="Status">What was noticed; null when it is not sent.</param>
/// <example>
/// <code>
/// var pressure = BloodPressureMeasurement.InMillimetresOfMercury(120, 80, 93) with { PulseRate = new MedFloat16(63, 0) };
/// </code>
/// </example>
[GattValue, CharacteristicValue(Assigned.Characteristics.BloodPressureMeasurement), CharacteristicValue(Assigned.Characteristics.IntermediateCuffPressure)]
public partial record struct BloodPressureMeasurement(
    [GattField(Unless = 0, Unit = GattUnit.MillimetreOfMercury)] MedFloat16? SystolicMillimetresOfMercury,
    [GattField(Unless = 0, Unit = GattUnit.MillimetreOfMercury)] MedFloat16? DiastolicMillimetresOfMercury,
    [GattField(Unless = 0, Unit = GattUnit.MillimetreOfMercury)] MedFloat16? MeanMillimetresOfMercury,
    [GattField(When = 0)] MedFloat16? SystolicKilopascals = null,
    [GattField(When = 0)] MedFloat16? DiastolicKilopascals = null,
    [GattField(When = 0)] MedFloat16? MeanKilopascals = null,
    [GattField(When = 1)] DateAndTime? TimeStamp = null,
    [GattField(When = 2, Unit = GattUnit.BeatsPerMinute)] MedFloat16? PulseRate = null,
    [GattField(When = 3)] byte? UserId = null,
    [GattField(When = 4)] BloodPressureStatus? Status = null)
{
    /// <summary>The user is not known.</summary>
    public const byte UnknownUser = 0xFF;

    /// <summary>A blood pressure in whole mmHg.</summary>
    /// <param name="systolic">Systolic pressure, -2,045..2,045.</param>
    /// <param name="diastolic">Diastolic pressure, -2,045..2,045.</param>
    /// <param name="mean">Mean arterial pressure, -2,045..2,045; null when it is not known.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">A pressure is out of range.</exception>
    public static BloodPressureMeasurement InMillimetresOfMercury(int systolic, int diastolic, int? mean = null)
        => new(new MedFloat16(systolic, 0), new MedFloat16(diastolic, 0), mean is { } known ? new MedFloat16(known, 0) : MedFloat16.NaN);

    /// <summary>A blood pressure in tenths of kPa.</summary>
    /// <param name="systolic">Systolic pressure, -2,048..2,047.</param>
    /// <param name="diastolic">Diastolic pressure, -2,048..2,047.</param>
    /// <param name="mean">Mean arterial pressure, -2,048..2,047; null when it is not known.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">A pressure is out of range.</exception>
    public static BloodPressureMeasurement InTenthsOfKilopascals(int systolic, int diastolic, int? mean = null)
        => new(null, null, null, new MedFloat16(systolic, -1), new MedFloat16(diastolic, -1), mean is { } known ? new MedFloat16(known, -1) : MedFloat16.NaN);

    /// <summary>The pressure in the cuff while it is being measured.</summary>
    /// <param name="millimetresOfMercury">The pressure in whole mmHg, -2,045..2,045.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">The pressure is out of range.</exception>
    public static BloodPressureMeasurement InCuff(int millimetresOfMercury) => new(new MedFloat16(millimetresOfMercury, 0), MedFloat16.NaN, MedFloat16.NaN);
}
