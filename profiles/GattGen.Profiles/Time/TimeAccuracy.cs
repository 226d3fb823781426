// The value of Time Accuracy (0x2A12).
namespace GattGen.Profiles;

/// <summary>By how much a time may be wrong (GATT Specification Supplement, Time Accuracy).</summary>
/// <param name="DriftSeconds">The most that it may be wrong, in seconds, 0..31.625 in steps of 0.125; 31.75 means more; null when it is not known.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TimeAccuracy)]
public partial record struct TimeAccuracy(
    [GattField(As = GattFormatType.UInt8, BinaryExponent = -3, Unit = GattUnit.Second, Minimum = 0, Maximum = 31.75, Unknown = 255)] double? DriftSeconds);
