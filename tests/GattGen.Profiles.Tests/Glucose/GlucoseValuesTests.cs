// Values of the Glucose service: octets by hand from the field tables.
using System;

namespace GattGen.Profiles.Tests.Health;

public class GlucoseValuesTests
{
    private static readonly DateAndTime Time = new(2026, CalendarMonth.November, 30, 7, 15, 0);
    private static readonly GlucoseSample Sample = new(GlucoseSampleType.CapillaryWholeBlood, GlucoseSampleLocation.AlternateSite);

    internal static KnownOctets[] FromTheSpecification =>
    [
        // Flags, number, base time.
        KnownOctets.Of(new GlucoseMeasurement(0x0102, Time), "00 02 01 EA 07 0B 1E 07 0F 00"),

        // Time offset -60 min; 98E-5 kg/L: mantissa 0x062, exponent -5 = 0xB; type in the low half; status; context follows.
        KnownOctets.Of(new GlucoseMeasurement(1, Time, -60, new MedFloat16(98, -5), null, Sample, GlucoseSensorStatus.DeviceBatteryLow | GlucoseSensorStatus.TimeFault, true), "1B 01 00 EA 07 0B 1E 07 0F 00 C4 FF 62 B0 21 01 08"),

        // 55E-4 mol/L.
        KnownOctets.Of(new GlucoseMeasurement(1, Time, MolesPerLitre: new MedFloat16(55, -4), Sample: Sample), "06 01 00 EA 07 0B 1E 07 0F 00 37 C0 21"),
        KnownOctets.Of(new GlucoseMeasurement(1, Time, KilogramsPerLitre: MedFloat16.NaN, Sample: Sample), "02 01 00 EA 07 0B 1E 07 0F 00 FF 07 21"),
        KnownOctets.Of(new GlucoseMeasurementContext(0x0102), "00 02 01"),
        KnownOctets.Of(new GlucoseMeasurementContext(
                1, 0, CarbohydrateId.Lunch, new MedFloat16(50, -3), GlucoseMeal.Postprandial, new(GlucoseTester.Self, GlucoseHealth.UnderStress), 1800, 75,
                MedicationId.RapidActingInsulin, null, new MedFloat16(12, -3), new MedFloat16(65, -1)), "FF 01 00 00 02 32 D0 02 41 08 07 4B 01 0C D0 41 F0"),
        KnownOctets.Of(new GlucoseMeasurementContext(1, MedicationId: MedicationId.PreMixedInsulin, MedicationKilograms: new MedFloat16(5, -6)), "10 01 00 05 05 A0"),
        // What was measured in the lower four bits, where in the upper ones; who measured, and how he is.
        KnownOctets.Of(new GlucoseSample(GlucoseSampleType.ControlSolution, GlucoseSampleLocation.NotAvailable), "FA"),
        KnownOctets.Of(new GlucoseTesterAndHealth(GlucoseTester.LabTest, GlucoseHealth.NoHealthIssues), "53"),
        KnownOctets.Of(GlucoseFeatures.LowBatteryDetection | GlucoseFeatures.GeneralDeviceFault | GlucoseFeatures.MultipleBonds, "01 05"),
    ];

    [Fact]
    public void A_concentration_with_two_units_or_without_sample_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new GlucoseMeasurement(1, Time, KilogramsPerLitre: new(1, 0), MolesPerLitre: new(1, 0), Sample: Sample).Encode(new byte[20]));
        Assert.ThrowsAny<ArgumentException>(() => new GlucoseMeasurement(1, Time, KilogramsPerLitre: new(1, 0)).Encode(new byte[20]));
    }

    [Fact]
    public void Concentrations_convert()
    {
        var measurement = GlucoseMeasurement.FromMilligramsPerDecilitre(Time, 98, Sample);
        Assert.Equal(new MedFloat16(98, -5), measurement.KilogramsPerLitre);
        Assert.Equal(98.0, measurement.MilligramsPerDecilitre);
        Assert.Null(measurement.MillimolesPerLitre);
        Assert.Equal(5.5, GlucoseMeasurement.FromTenthsOfMillimolesPerLitre(Time, 55, Sample).MillimolesPerLitre);
        Assert.Equal(double.PositiveInfinity, (measurement with { KilogramsPerLitre = MedFloat16.PositiveInfinity }).MilligramsPerDecilitre);
        Assert.True(double.IsNaN((measurement with { KilogramsPerLitre = MedFloat16.NRes }).MilligramsPerDecilitre!.Value));
        Assert.Equal(new DateTime(2026, 11, 30, 6, 45, 0), (measurement with { TimeOffset = -30 }).UserFacingTime);
        Assert.Null((measurement with { BaseTime = DateAndTime.NotKnown }).UserFacingTime);
    }

    [Fact]
    public void Every_measurement_comes_back()
        => Wire.ComesBack(
            static draw =>
            {
                var (isMass, hasConcentration) = (draw.Coin(), draw.Coin());
                return new GlucoseMeasurement(
                    draw.UInt16(),
                    draw.Time(),
                    draw.Maybe(() => (short)draw.Int(short.MinValue, short.MaxValue)),
                    hasConcentration && isMass ? draw.Sfloat() : null,
                    hasConcentration && !isMass ? draw.Sfloat() : null,
                    hasConcentration ? draw.Sample() : null,
                    draw.Maybe(() => draw.Enum<GlucoseSensorStatus>(0x0FFF)),
                    draw.Coin());
            },
            static (value, octets) => value.Encode(octets),
            GlucoseMeasurement.TryDecode);

    [Fact]
    public void Every_context_comes_back()
        => Wire.ComesBack(
            static draw =>
            {
                var (hasFood, hasExercise, hasMedication, isMass) = (draw.Coin(), draw.Coin(), draw.Coin(), draw.Coin());
                return new GlucoseMeasurementContext(
                    draw.UInt16(),
                    draw.Maybe(() => draw.Octet()),
                    hasFood ? draw.Enum<CarbohydrateId>(7) : null,
                    hasFood ? draw.Sfloat() : null,
                    draw.Maybe(() => draw.Enum<GlucoseMeal>(5)),
                    draw.Maybe(() => new GlucoseTesterAndHealth(draw.Enum<GlucoseTester>(15), draw.Enum<GlucoseHealth>(15))),
                    hasExercise ? draw.UInt16() : null,
                    hasExercise ? draw.Octet() : null,
                    hasMedication ? draw.Enum<MedicationId>(5) : null,
                    hasMedication && isMass ? draw.Sfloat() : null,
                    hasMedication && !isMass ? draw.Sfloat() : null,
                    draw.Maybe(draw.Sfloat));
            },
            static (value, octets) => value.Encode(octets),
            GlucoseMeasurementContext.TryDecode);
}
