// The value of CSC Measurement (0x2A5B).
namespace GattGen.Profiles;

/// <summary>What a cycling sensor counted (Cycling Speed and Cadence Service 1.0, 3.1). Two of them make a speed: see <see cref="CyclingCalculator"/>.</summary>
/// <param name="Wheel">The wheel; null when it is not sent.</param>
/// <param name="Crank">The crank; null when it is not sent.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CSCMeasurement)]
public partial record struct CscMeasurement(
    [GattField(When = 0)] WheelRevolutions? Wheel = null,
    [GattField(When = 1)] CrankRevolutions? Crank = null);
