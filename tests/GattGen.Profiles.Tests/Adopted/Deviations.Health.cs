// Deviations of the services of health.
namespace GattGen.Profiles.Tests.Adopted;

public static partial class Deviations
{
    private const string KilopascalReason = "The SFLOAT is in kPa, as the flag says; a unit of 1,000 Pa has no number, and an SFLOAT is not scaled a second time.";
    private const string UnknownUserReason = "255 is the constant UnknownUser: other identifiers have no names, so the member is a number.";
    private const string MedicalExponentReason = "An SFLOAT carries its exponent itself: the member is in the unit that its name says, as the Glucose Service has it.";
    private const string ControlPointReason = "The list puts all messages of the control point into one row of fields: the type has the op code and an operand of octets, which members read as what each message has.";

    private static readonly Deviation[] Health =
    [
        new("2A18", "Glucose Concentration - units of kg/L", "The member is in kg/L, as the flag says; Assigned Numbers have kg/m3 only, which would be another number."),
        new("2A18", "Glucose Concentration - units of mol/L", "The member is in mol/L, as the flag says; Assigned Numbers have mol/m3 only, which would be another number."),
        new("2A34", "Carbohydrate - units of kilograms", MedicalExponentReason),
        new("2A34", "Medication - units of kilograms", MedicalExponentReason),
        new("2A34", "Medication - units of liters", MedicalExponentReason),
        new("2A34", "Exercise Duration", "65,535 is the constant ExerciseDurationOverrun: the other numbers are seconds."),
        new("2A35", "Blood Pressure Measurement Compound Value - Systolic (kPa)", KilopascalReason),
        new("2A35", "Blood Pressure Measurement Compound Value - Diastolic (kPa)", KilopascalReason),
        new("2A35", "Blood Pressure Measurement Compound Value - Mean Arterial Pressure (kPa)", KilopascalReason),
        new("2A35", "User ID", UnknownUserReason),
        new("2A36", "Blood Pressure Measurement Compound Value - Systolic (kPa)", KilopascalReason),
        new("2A36", "Blood Pressure Measurement Compound Value - Diastolic (kPa)", KilopascalReason),
        new("2A36", "Blood Pressure Measurement Compound Value - Mean Arterial Pressure (kPa)", KilopascalReason),
        new("2A36", "User ID", UnknownUserReason),
        new("2A52", "Operand", "The numbers are those of the op codes, and say what the operand then is; RecordSelection and RecordAccessMessage make and read it."),
        new("2A9C", "User ID", UnknownUserReason),
        new("2A9C", "Soft Lean Mass - Pounds", "The list says kilograms for the field in pounds, which is a slip: all masses with that flag are in pounds."),
        new("2A9D", "User ID", UnknownUserReason),
        new("2AAC", "Op Code - Response Codes", ControlPointReason),
        new("2AAC", "Operand", ControlPointReason),
        new("2AAC", "E2E-CRC", ControlPointReason),
        new("2AAC", "Calibration Value - Glucose Concentration of Calibration", ControlPointReason),
        new("2AAC", "Calibration Value - Calibration Time", ControlPointReason),
        new("2AAC", "Calibration Value - Calibration Type", ControlPointReason),
        new("2AAC", "Calibration Value - Calibration Sample Location", ControlPointReason),
        new("2AAC", "Calibration Value - Next Calibration Time", ControlPointReason),
        new("2AAC", "Calibration Value - Calibration Data Record Number", ControlPointReason),
        new("2AAC", "Calibration Value - Calibration Status", ControlPointReason),
    ];
}
