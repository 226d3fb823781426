// The value of Analog (0x2A58).
namespace GattGen.Profiles;

/// <summary>An analog signal (GATT Specification Supplement, Analog). What a step means is for the presentation format to say.</summary>
/// <param name="Steps">The value in steps of the converter, 0..65535.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.Analog)]
public partial record struct AnalogValue(ushort Steps)
{
    /// <summary>A value.</summary>
    /// <param name="steps">The value in steps of the converter.</param>
    public static implicit operator AnalogValue(ushort steps) => new(steps);

    /// <summary>A value.</summary>
    /// <param name="steps">The value in steps of the converter.</param>
    public static AnalogValue FromUInt16(ushort steps) => new(steps);
}
