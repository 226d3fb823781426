// The descriptor Time Trigger Setting (0x290E): when a change that counts is sent.
using System;

namespace GattGen.Profiles;

/// <summary>When a change of a signal that counts is sent (Automation IO Service, Time Trigger Setting).</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Operand">The time in seconds, 0..16,777,215, or the number of changes, 0..65,535.</param>
[GattValue(Coded = true, MinLength = 1, MaxLength = 4)]
public partial record struct TimeTrigger(TimeTriggerCondition Condition, int Operand = 0)
{
    /// <summary>Writes the setting.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="ArgumentException">Operand is out of its range, or the buffer is too short.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        var octets = OperandOctets(Condition);
        if (octets > 0 && (Operand < 0 || Operand >= 1 << (8 * octets)))
            throw new ArgumentException(octets == 3 ? "Operand is a time of 0 to 16,777,215 seconds." : "Operand is a number of 0 to 65,535 changes.");
        writer.Write((byte)Condition);
        if (octets > 0)
            writer.WriteUnsigned((ulong)Operand, octets);
    }

    /// <summary>Reads a setting.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="value">The setting, or its default.</param>
    /// <returns>False when the octets are not such a setting. A condition that is not known is taken without what follows it.</returns>
    public static bool TryRead(ref GattReader reader, out TimeTrigger value)
    {
        value = default;
        if (!reader.TryRead(out byte condition))
            return false;
        var octets = OperandOctets((TimeTriggerCondition)condition);
        ulong operand = 0;
        if (octets > 0 && !reader.TryReadUnsigned(octets, out operand))
            return false;
        if (condition > (byte)TimeTriggerCondition.EveryNthChange)
            reader.TakeRest();
        value = new TimeTrigger((TimeTriggerCondition)condition, (int)operand);
        return true;
    }

    private static int OperandOctets(TimeTriggerCondition condition) => condition switch
    {
        TimeTriggerCondition.FixedInterval or TimeTriggerCondition.NoMoreOftenThan => 3,
        TimeTriggerCondition.EveryNthChange => 2,
        _ => 0,
    };
}
