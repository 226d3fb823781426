// The descriptor ES Trigger Setting (0x290D).
using System;

namespace GattGen.Profiles;

/// <summary>When the value of a sensor is sent (GATT Specification Supplement, Environmental Sensing Trigger Setting).</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Operand">What belongs to it: nothing, a time in seconds of three octets, or a value in the octets of the characteristic.</param>
/// <example>
/// <code>
/// var often = EnvironmentalTrigger.NoMoreOftenThan(60);
/// var warm = EnvironmentalTrigger.While(TriggerCondition.GreaterThan, new Temperature(25), static (value, octets) =&gt; value.Encode(octets));
/// </code>
/// </example>
[GattValue]
public partial record struct EnvironmentalTrigger(TriggerCondition Condition, [GattField(MaxLength = 6)] GattArray<byte> Operand = default)
{
    // The width of a time, and the longest.
    private const int TimeOctets = 3;
    private const int MaxSeconds = 0xFFFFFF;

    /// <summary>The setting is not used.</summary>
    public static EnvironmentalTrigger Inactive => default;

    /// <summary>When the value has changed.</summary>
    public static EnvironmentalTrigger Changed => new(TriggerCondition.Changed);

    /// <summary>The time in seconds; null for a condition without one.</summary>
    public readonly int? Seconds => Condition is TriggerCondition.FixedInterval or TriggerCondition.NoMoreOftenThan && Operand.Count == TimeOctets
        ? Operand[0] | (Operand[1] << 8) | (Operand[2] << 16)
        : null;

    /// <summary>Each time that a time has passed.</summary>
    /// <param name="seconds">The time, 1..16,777,215 s.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of its range.</exception>
    public static EnvironmentalTrigger Every(int seconds) => OfTime(TriggerCondition.FixedInterval, seconds);

    /// <summary>When there is a value, and a time has passed since the last one was sent.</summary>
    /// <param name="seconds">The time, 1..16,777,215 s.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of its range.</exception>
    public static EnvironmentalTrigger NoMoreOftenThan(int seconds) => OfTime(TriggerCondition.NoMoreOftenThan, seconds);

    /// <summary>While the value compares with another.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="condition">How it compares: <see cref="TriggerCondition.LessThan"/> to <see cref="TriggerCondition.NotEqual"/>.</param>
    /// <param name="value">The other value.</param>
    /// <param name="encoder">Encodes it.</param>
    /// <exception cref="ArgumentException">The value cannot be encoded, or the condition does not compare.</exception>
    public static EnvironmentalTrigger While<T>(TriggerCondition condition, T value, GattEncoder<T> encoder)
    {
        if (encoder is null)
            throw new ArgumentNullException(nameof(encoder));
        if (condition is < TriggerCondition.LessThan or > TriggerCondition.NotEqual)
            throw new ArgumentException("The condition compares with no value.", nameof(condition));
        Span<byte> octets = stackalloc byte[MaxLength - 1];
        return new(condition, new GattArray<byte>(octets.Slice(0, encoder(value, octets))));
    }

    private static EnvironmentalTrigger OfTime(TriggerCondition condition, int seconds)
        => seconds is >= 1 and <= MaxSeconds
            ? new(condition, GattArray.Create((byte)seconds, (byte)(seconds >> 8), (byte)(seconds >> 16)))
            : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A time is 1 to 16,777,215 s.");
}
