// The descriptor Value Trigger Setting (0x290A): which change of a signal counts.
using System;

namespace GattGen.Profiles;

/// <summary>Which change of a signal counts (Automation IO Service, Value Trigger Setting).</summary>
/// <param name="Condition">The condition.</param>
/// <param name="First">The boundary, or the first of two, or the step; for analog signals.</param>
/// <param name="Second">The second boundary; for analog signals.</param>
/// <param name="Mask">The digital signals that count: those whose two bits are not 0.</param>
[GattValue(Coded = true, MinLength = 1, MaxLength = 65)]
public partial record struct ValueTrigger(ValueTriggerCondition Condition, ushort First = 0, ushort Second = 0, Digitals Mask = default)
{
    /// <summary>Writes the setting.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write((byte)Condition);
        switch (Condition)
        {
            case ValueTriggerCondition.CrossedBoundary or ValueTriggerCondition.OnBoundary or ValueTriggerCondition.ChangedBy:
                writer.Write(First);
                break;
            case ValueTriggerCondition.Mask:
                writer.Write(Mask.Octets.Span);
                break;
            case ValueTriggerCondition.CrossedBoundaries or ValueTriggerCondition.OnBoundaries:
                writer.Write(First);
                writer.Write(Second);
                break;
        }
    }

    /// <summary>Reads a setting.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="value">The setting, or its default.</param>
    /// <returns>False when the octets are not such a setting. A condition that is not known is taken without what follows it.</returns>
    public static bool TryRead(ref GattReader reader, out ValueTrigger value)
    {
        value = default;
        if (!reader.TryRead(out byte condition))
            return false;
        ushort first = 0, second = 0;
        var mask = default(Digitals);
        switch ((ValueTriggerCondition)condition)
        {
            case ValueTriggerCondition.Changed or ValueTriggerCondition.None:
                break;
            case ValueTriggerCondition.CrossedBoundary or ValueTriggerCondition.OnBoundary or ValueTriggerCondition.ChangedBy:
                if (!reader.TryRead(out first))
                    return false;
                break;
            case ValueTriggerCondition.Mask:
                mask = new Digitals(new GattArray<byte>(reader.TakeRest()));
                break;
            case ValueTriggerCondition.CrossedBoundaries or ValueTriggerCondition.OnBoundaries:
                if (!reader.TryRead(out first) || !reader.TryRead(out second))
                    return false;
                break;
            default:
                reader.TakeRest();
                break;
        }

        value = new ValueTrigger((ValueTriggerCondition)condition, first, second, mask);
        return true;
    }
}
