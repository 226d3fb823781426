// A record of a glucose sensor: a measurement, and what it should be seen with.
namespace GattGen.Profiles;

/// <summary>A glucose measurement with its context.</summary>
/// <param name="Measurement">The measurement.</param>
/// <param name="Context">Its context; null when there is none.</param>
public readonly record struct GlucoseRecord(GlucoseMeasurement Measurement, GlucoseMeasurementContext? Context = null);
