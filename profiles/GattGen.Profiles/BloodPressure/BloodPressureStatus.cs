// The Measurement Status of a blood pressure (GATT Specification Supplement, Blood Pressure Measurement).
namespace GattGen.Profiles;

/// <summary>What was noticed while a blood pressure was measured: two octets of bits.</summary>
/// <param name="BodyMovement">The body moved.</param>
/// <param name="CuffTooLoose">The cuff was too loose.</param>
/// <param name="IrregularPulse">The pulse was irregular.</param>
/// <param name="PulseRateRange">Whether the pulse rate was out of range.</param>
/// <param name="ImproperPosition">The cuff was held at a wrong height.</param>
[GattValue(FlagsOctets = 2)]
public partial record struct BloodPressureStatus(
    [GattField(Bit = 0)] bool BodyMovement = false,
    [GattField(Bit = 1)] bool CuffTooLoose = false,
    [GattField(Bit = 2)] bool IrregularPulse = false,
    [GattField(Bit = 3, Bits = 2)] PulseRateRange PulseRateRange = PulseRateRange.WithinRange,
    [GattField(Bit = 5)] bool ImproperPosition = false);

/// <summary>Whether a pulse rate is out of range.</summary>
public enum PulseRateRange : byte
{
    /// <summary>It is within the range.</summary>
    WithinRange = 0,

    /// <summary>It is above the upper limit.</summary>
    AboveUpperLimit = 1,

    /// <summary>It is below the lower limit.</summary>
    BelowLowerLimit = 2,
}
