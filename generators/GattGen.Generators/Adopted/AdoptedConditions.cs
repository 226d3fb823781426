// The requirements of adopted services that depend on something: those of which a declaration shows whether they are met.
using System.Collections.Generic;

namespace GattGen.Generators.Adopted;

/// <summary>What makes a characteristic necessary.</summary>
internal enum ConditionKind
{
    /// <summary>One of some other characteristics is there.</summary>
    With,

    /// <summary>None of some other characteristics is there.</summary>
    Without,

    /// <summary>Nothing but some other characteristics is there.</summary>
    Alone,

    /// <summary>The value of another characteristic has a field with a certain flag bit.</summary>
    Field,

    /// <summary>A client can write a certain descriptor.</summary>
    WritableDescriptor,
}

/// <summary>One such requirement.</summary>
/// <param name="Service">The service.</param>
/// <param name="Characteristic">What is necessary.</param>
/// <param name="Kind">When it is.</param>
/// <param name="Others">The other characteristics, or the descriptors.</param>
/// <param name="Bit">The flag bit.</param>
/// <param name="Field">What the field with that bit holds.</param>
internal sealed record AdoptedCondition(int Service, int Characteristic, ConditionKind Kind, int[] Others, int Bit = 0, string Field = "");

/// <summary>
/// What an object tells only while it runs (the bits of a feature characteristic, for example) cannot be judged, and does not stand here.
/// The reasons are those of the tables of requirements in the specifications of the services.
/// </summary>
internal static class AdoptedConditions
{
    public static readonly IReadOnlyList<AdoptedCondition> All =
    [
        // Heart Rate Service, 3: only there can the expended energy be reset.
        new(0x180D, 0x2A39, ConditionKind.Field, [0x2A37], 3, "the expended energy"),

        // HID Service, 2: the protocol is switched where there is a boot protocol; a boot keyboard has both of its reports.
        new(0x1812, 0x2A4E, ConditionKind.With, [0x2A22, 0x2A32, 0x2A33]),
        new(0x1812, 0x2A22, ConditionKind.With, [0x2A32]),
        new(0x1812, 0x2A32, ConditionKind.With, [0x2A22]),

        // Running Speed and Cadence Service, 3.4; Cycling Speed and Cadence Service, 3.4: a total can be set.
        new(0x1814, 0x2A55, ConditionKind.Field, [0x2A53], 1, "the total distance"),
        new(0x1816, 0x2A55, ConditionKind.Field, [0x2A5B], 0, "the wheel revolutions"),

        // Automation IO Service, 3.
        new(0x1815, 0x2A56, ConditionKind.Without, [0x2A56, 0x2A58]),

        // Environmental Sensing Service, 3: a measured value, also one that was adopted later; and what is written is announced.
        new(0x181A, 0x2A6E, ConditionKind.Alone, [0x2A7D]),
        new(0x181A, 0x2A7D, ConditionKind.WritableDescriptor, [0x2901, 0x290B, 0x290D]),

        // User Data Service, 3: something about a user, also what was adopted later.
        new(0x181C, 0x2A80, ConditionKind.Alone, [0x2A99, 0x2A9A, 0x2A9F]),

        // Indoor Positioning Service, 3: local coordinates are a pair.
        new(0x1821, 0x2AB1, ConditionKind.With, [0x2AB0]),

        // Pulse Oximeter Service, 3.
        new(0x1822, 0x2A5E, ConditionKind.Without, [0x2A5E, 0x2A5F]),

        // Object Transfer Service, 3: what lists several objects must tell them apart.
        new(0x1825, 0x2ABE, ConditionKind.With, [0x2AC6, 0x2AC7]),
        new(0x1825, 0x2AC3, ConditionKind.With, [0x2AC6, 0x2AC7]),
        new(0x1825, 0x2AC6, ConditionKind.With, [0x2AC7]),

        // Fitness Machine Service, 4.
        new(0x1826, 0x2ADA, ConditionKind.With, [0x2AD9]),
    ];
}
