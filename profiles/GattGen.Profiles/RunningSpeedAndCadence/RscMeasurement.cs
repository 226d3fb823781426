// The value of RSC Measurement (0x2A53).
namespace GattGen.Profiles;

/// <summary>What a running sensor measured (Running Speed and Cadence Service 1.0, 3.1).</summary>
/// <param name="Speed">The speed in metres per second, 0..255.996 in steps of 1/256.</param>
/// <param name="Cadence">The cadence in strides per minute: how often one foot touches the ground.</param>
/// <param name="StrideLength">The length of a stride in metres, 0..655.35 in steps of 0.01; null when it is not sent.</param>
/// <param name="TotalDistance">The distance in metres, 0..429,496,729.5 in steps of 0.1; null when it is not sent.</param>
/// <param name="IsRunning">Whether it is running; otherwise it is walking, or the sensor cannot tell.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.RSCMeasurement)]
public partial record struct RscMeasurement(
    [GattField(As = GattFormatType.UInt16, BinaryExponent = -8, Unit = GattUnit.MetrePerSecond)] double Speed,
    [GattField(Unit = GattUnit.RevolutionPerMinute)] byte Cadence,
    [GattField(When = 0, As = GattFormatType.UInt16, Exponent = -2, Unit = GattUnit.Metre)] double? StrideLength = null,
    [GattField(When = 1, As = GattFormatType.UInt32, Exponent = -1, Unit = GattUnit.Metre)] double? TotalDistance = null,
    [GattField(Bit = 2)] bool IsRunning = false);
