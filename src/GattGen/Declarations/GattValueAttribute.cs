// Declares a value with fields, as characteristics of the Bluetooth SIG have them (GATT Specification Supplement).
using System;

namespace GattGen;

/// <summary>
/// Makes a partial struct or record struct a value that characteristics can have: its fields follow each other without gaps, each least
/// significant octet first. Generated are <c>MaxLength</c>, <c>Encode</c>, <c>TryDecode</c>, <c>Write</c> and <c>TryRead</c>.
/// </summary>
/// <remarks>
/// The fields are the parameters of a positional record struct, otherwise the fields and settable automatic properties in the order in
/// which they are declared. If one of them depends on flags (<see cref="GattFieldAttribute"/>) a flags field comes first; bits of it that
/// no field claims are sent as 0 and ignored when received, and so are octets behind the last field, because both are reserved for future
/// use. A value without flags has an exact format: octets too many are refused, as octets too few always are.
/// </remarks>
/// <example>
/// <code>
/// [GattValue]
/// public partial record struct HeartRateMeasurement(
///     [GattField(Wide = 0)] ushort BeatsPerMinute,            // one or two octets, by flag bit 0
///     [GattField(Bit = 1, Bits = 2)] SensorContact Contact,   // two bits of the flags
///     [GattField(When = 3)] ushort? EnergyExpended,           // there when flag bit 3 is set
///     [GattField(When = 4)] GattInlineArray&lt;ushort&gt; RRIntervals);   // repeated to the end
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class GattValueAttribute : Attribute
{
    /// <summary>
    /// The struct has a form that its fields cannot say: it writes <c>public readonly void Write(ref GattWriter writer)</c> and
    /// <c>public static bool TryRead(ref GattReader reader, out X value)</c> itself, and gives <see cref="MinLength"/> and
    /// <see cref="MaxLength"/>. Generated are <c>MaxLength</c>, <c>Encode</c> and <c>TryDecode</c>. False by default.
    /// </summary>
    public bool Coded { get; set; }

    /// <summary>Of a <see cref="Coded"/> value: the smallest number of octets, 0..512.</summary>
    public int MinLength { get; set; }

    /// <summary>Of a <see cref="Coded"/> value: the largest number of octets, 1..512.</summary>
    public int MaxLength { get; set; }

    /// <summary>The width of the flags field in octets, 1..4. It is there only if a field depends on it.</summary>
    public int FlagsOctets { get; set; } = 1;
}
