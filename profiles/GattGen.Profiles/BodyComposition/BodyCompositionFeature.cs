// The Body Composition Feature characteristic (GATT Specification Supplement, Body Composition Feature).
namespace GattGen.Profiles;

/// <summary>What a body composition analyser can do: four octets of bits.</summary>
/// <param name="TimeStamp">It sends when it measured.</param>
/// <param name="MultipleUsers">It tells users apart.</param>
/// <param name="BasalMetabolism">It sends the basal metabolism.</param>
/// <param name="MusclePercentage">It sends the percentage of muscle.</param>
/// <param name="MuscleMass">It sends the mass of muscle.</param>
/// <param name="FatFreeMass">It sends the mass without fat.</param>
/// <param name="SoftLeanMass">It sends the soft lean mass.</param>
/// <param name="BodyWaterMass">It sends the mass of water.</param>
/// <param name="Impedance">It sends the impedance.</param>
/// <param name="Weight">It sends the weight.</param>
/// <param name="Height">It sends the height.</param>
/// <param name="MassResolution">How fine it weighs.</param>
/// <param name="HeightResolution">How fine its heights are.</param>
[GattValue(FlagsOctets = 4), CharacteristicValue(Assigned.Characteristics.BodyCompositionFeature)]
public partial record struct BodyCompositionFeature(
    [GattField(Bit = 0)] bool TimeStamp = false,
    [GattField(Bit = 1)] bool MultipleUsers = false,
    [GattField(Bit = 2)] bool BasalMetabolism = false,
    [GattField(Bit = 3)] bool MusclePercentage = false,
    [GattField(Bit = 4)] bool MuscleMass = false,
    [GattField(Bit = 5)] bool FatFreeMass = false,
    [GattField(Bit = 6)] bool SoftLeanMass = false,
    [GattField(Bit = 7)] bool BodyWaterMass = false,
    [GattField(Bit = 8)] bool Impedance = false,
    [GattField(Bit = 9)] bool Weight = false,
    [GattField(Bit = 10)] bool Height = false,
    [GattField(Bit = 11, Bits = 4)] MassResolution MassResolution = MassResolution.NotSpecified,
    [GattField(Bit = 15, Bits = 3)] HeightResolution HeightResolution = HeightResolution.NotSpecified);
