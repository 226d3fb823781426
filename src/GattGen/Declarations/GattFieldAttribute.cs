// Says how a field of a [GattValue] stands in the octets.
using System;

namespace GattGen;

/// <summary>How a field of a <see cref="GattValueAttribute"/> struct stands in the octets. Bits of the flags field are counted from 0, the least significant.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GattFieldAttribute : Attribute
{
    /// <summary>
    /// For integers of 2, 4 or 8 octets: the flag bit that selects their width: all octets when it is set, half of them when it is clear. The
    /// short form is sent whenever the value fits. -1, the default: no such bit.
    /// </summary>
    public int Wide { get; set; } = -1;

    /// <summary>The flag bit that is set when the field is there. The field is nullable, or a list, which is there when it has elements. -1, the default: always there.</summary>
    public int When { get; set; } = -1;

    /// <summary>As <see cref="When"/>, but the bit is clear when the field is there. -1, the default: always there.</summary>
    public int Unless { get; set; } = -1;

    /// <summary>The field is a part of the flags, and this is its lowest bit. For <see cref="bool"/>, integers and enums. -1, the default: a field of its own.</summary>
    public int Bit { get; set; } = -1;

    /// <summary>How many bits of the flags the field has, from <see cref="Bit"/> on. 1 by default.</summary>
    public int Bits { get; set; } = 1;

    /// <summary>For integers and enums: how many octets the field has, 1..8. 0, the default: as many as the type has.</summary>
    public int Octets { get; set; }

    /// <summary>For lists: how many elements the field always has; for texts and octets: how many octets (a text is filled with zeros). 0, the default: all to the end of the value.</summary>
    public int Count { get; set; }

    /// <summary>For lists, texts and octets that go to the end of the value: the largest number of octets they may have, 1..512. 0, the default: what the other fields leave of 512.</summary>
    public int MaxLength { get; set; }
}
