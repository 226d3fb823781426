// What a cyclist does, as a client works it out.
namespace GattGen.Profiles;

/// <summary>Speed, cadence and distance of a bicycle. What the sensor does not tell, or what one measurement alone does not say, is null.</summary>
/// <param name="Speed">The speed in metres per second.</param>
/// <param name="Cadence">The cadence in revolutions per minute.</param>
/// <param name="Distance">The distance since the first measurement in metres.</param>
public record struct CyclingMotion(double? Speed, double? Cadence, double? Distance);
