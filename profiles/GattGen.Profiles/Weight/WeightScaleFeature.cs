// The Weight Scale Feature characteristic (GATT Specification Supplement, Weight Scale Feature).
namespace GattGen.Profiles;

/// <summary>What a weight scale can do: four octets of bits.</summary>
/// <param name="TimeStamp">It sends when it measured.</param>
/// <param name="MultipleUsers">It tells users apart.</param>
/// <param name="BodyMassIndex">It sends body mass index and height.</param>
/// <param name="WeightResolution">How fine it weighs.</param>
/// <param name="HeightResolution">How fine its heights are.</param>
[GattValue(FlagsOctets = 4), CharacteristicValue(Assigned.Characteristics.WeightScaleFeature)]
public partial record struct WeightScaleFeature(
    [GattField(Bit = 0)] bool TimeStamp = false,
    [GattField(Bit = 1)] bool MultipleUsers = false,
    [GattField(Bit = 2)] bool BodyMassIndex = false,
    [GattField(Bit = 3, Bits = 4)] MassResolution WeightResolution = MassResolution.NotSpecified,
    [GattField(Bit = 7, Bits = 3)] HeightResolution HeightResolution = HeightResolution.NotSpecified);
