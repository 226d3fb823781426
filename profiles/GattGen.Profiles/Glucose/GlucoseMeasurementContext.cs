// The Glucose Measurement Context characteristic (GATT Specification Supplement, Glucose Measurement Context).
namespace GattGen.Profiles;

/// <summary>What a glucose measurement should be seen with: food, exercise, medication.</summary>
/// <param name="SequenceNumber">The number of the measurement to which it belongs.</param>
/// <param name="ExtendedFlags">Reserved for future use; null when it is not sent.</param>
/// <param name="CarbohydrateId">At which meal carbohydrate was eaten; sent with <paramref name="CarbohydrateKilograms"/>, and not without it.</param>
/// <param name="CarbohydrateKilograms">How much carbohydrate was eaten, in kg (50 g is 0.05 kg).</param>
/// <param name="Meal">When the measurement was taken; null when it is not sent.</param>
/// <param name="TesterAndHealth">Who took it, and how the user was; null when it is not sent.</param>
/// <param name="ExerciseDurationSeconds">How long the exercise lasted, in seconds; <see cref="ExerciseDurationOverrun"/> for more. Sent with
/// <paramref name="ExerciseIntensityPercent"/>, and not without it.</param>
/// <param name="ExerciseIntensityPercent">How hard the exercise was, in percent.</param>
/// <param name="MedicationId">Which medication was taken; sent with an amount, and not without one.</param>
/// <param name="MedicationKilograms">How much was taken, in kg; null when it is in litres or not sent.</param>
/// <param name="MedicationLitres">How much was taken, in litres; null when it is in kg or not sent.</param>
/// <param name="HbA1cPercent">Glycated haemoglobin in percent; null when it is not sent.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.GlucoseMeasurementContext)]
public partial record struct GlucoseMeasurementContext(
    ushort SequenceNumber,
    [GattField(When = 7)] byte? ExtendedFlags = null,
    [GattField(When = 0)] CarbohydrateId? CarbohydrateId = null,
    [GattField(When = 0, Unit = GattUnit.Kilogram)] MedFloat16? CarbohydrateKilograms = null,
    [GattField(When = 1)] GlucoseMeal? Meal = null,
    [GattField(When = 2)] GlucoseTesterAndHealth? TesterAndHealth = null,
    [GattField(When = 3, Unit = GattUnit.Second)] ushort? ExerciseDurationSeconds = null,
    [GattField(When = 3, Unit = GattUnit.Percent)] byte? ExerciseIntensityPercent = null,
    [GattField(When = 4)] MedicationId? MedicationId = null,
    [GattField(When = 4, AndUnless = 5, Unit = GattUnit.Kilogram)] MedFloat16? MedicationKilograms = null,
    [GattField(When = 4, AndWhen = 5, Unit = GattUnit.Litre)] MedFloat16? MedicationLitres = null,
    [GattField(When = 6, Unit = GattUnit.Percent)] MedFloat16? HbA1cPercent = null)
{
    /// <summary>The exercise lasted 65,535 s or longer.</summary>
    public const ushort ExerciseDurationOverrun = 65_535;
}

/// <summary>At which meal carbohydrate was eaten.</summary>
public enum CarbohydrateId : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>Breakfast.</summary>
    Breakfast = 1,

    /// <summary>Lunch.</summary>
    Lunch = 2,

    /// <summary>Dinner.</summary>
    Dinner = 3,

    /// <summary>A snack.</summary>
    Snack = 4,

    /// <summary>A drink.</summary>
    Drink = 5,

    /// <summary>Supper.</summary>
    Supper = 6,

    /// <summary>Brunch.</summary>
    Brunch = 7,
}

/// <summary>When a glucose measurement was taken.</summary>
public enum GlucoseMeal : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>Before a meal.</summary>
    Preprandial = 1,

    /// <summary>After a meal.</summary>
    Postprandial = 2,

    /// <summary>Fasting.</summary>
    Fasting = 3,

    /// <summary>Between meals: snacks, drinks.</summary>
    Casual = 4,

    /// <summary>At bedtime.</summary>
    Bedtime = 5,
}

/// <summary>Who took a measurement, and how the user was: one octet of two halves.</summary>
/// <param name="Tester">Who took it.</param>
/// <param name="Health">How the user was.</param>
[GattValue]
public partial record struct GlucoseTesterAndHealth(
    [GattField(Bit = 0, Bits = 4)] GlucoseTester Tester,
    [GattField(Bit = 4, Bits = 4)] GlucoseHealth Health);

/// <summary>Who took a glucose measurement.</summary>
public enum GlucoseTester : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>The user.</summary>
    Self = 1,

    /// <summary>A professional.</summary>
    HealthCareProfessional = 2,

    /// <summary>A laboratory.</summary>
    LabTest = 3,

    /// <summary>It is not known.</summary>
    NotAvailable = 15,
}

/// <summary>How the user was when a glucose measurement was taken.</summary>
public enum GlucoseHealth : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>Minor health issues.</summary>
    MinorHealthIssues = 1,

    /// <summary>Major health issues.</summary>
    MajorHealthIssues = 2,

    /// <summary>During menses.</summary>
    DuringMenses = 3,

    /// <summary>Under stress.</summary>
    UnderStress = 4,

    /// <summary>No health issues.</summary>
    NoHealthIssues = 5,

    /// <summary>It is not known.</summary>
    NotAvailable = 15,
}

/// <summary>Which medication was taken before a glucose measurement.</summary>
public enum MedicationId : byte
{
    /// <summary>Not said. Reserved: not to be sent.</summary>
    None = 0,

    /// <summary>Insulin that acts rapidly.</summary>
    RapidActingInsulin = 1,

    /// <summary>Insulin that acts for a short time.</summary>
    ShortActingInsulin = 2,

    /// <summary>Insulin that acts for an intermediate time.</summary>
    IntermediateActingInsulin = 3,

    /// <summary>Insulin that acts for a long time.</summary>
    LongActingInsulin = 4,

    /// <summary>Mixed insulin.</summary>
    PreMixedInsulin = 5,
}
